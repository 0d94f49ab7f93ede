"""`python -m generator.reference`, which `make reference` runs, writes every page anew."""

from generator.reference.pages import main

if __name__ == "__main__":
    main()
