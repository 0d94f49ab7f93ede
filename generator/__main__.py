"""`python -m generator` is the console command `scorecards`."""

from generator.cli import main

main()
