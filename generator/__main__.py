"""`python -m generator` is the console command `scorecards`."""

import gc
import os

gc.disable()  # what is imported stays: there is no garbage to look for, and looking takes a tenth of the time
# none that happens to be installed has a part in a build
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from generator.cli import main  # noqa: E402 - after what makes it quick

gc.enable()

if __name__ == "__main__":
    main()
