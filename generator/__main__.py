"""`python -m generator` is the console command `scorecards`."""

import gc
import os
import sys

# Records hold no cycles, so that there is hardly any garbage to look for, and looking takes a tenth of the time. Commands end before what
# there is matters. Those who do many jobs look for it (see `building.team`), and `serve`, which stays.
gc.disable()
# none that happens to be installed has a part in a build
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

TEXTCONV = ["git", "textconv"]
"""What git runs for each content of a diff, with the folder of the project before and a file after: no other command is loaded for it."""


def main() -> None:
    """Run the command."""
    if sys.argv[1:2] == ["--root"] and sys.argv[3:5] == TEXTCONV and len(sys.argv) == 6:  # noqa: PLR2004
        from generator.reviewing.textconv import main as textconv  # noqa: PLC0415

        textconv(sys.argv[2], sys.argv[5])
        return
    from generator.cli import main as command  # noqa: PLC0415

    command()


if __name__ == "__main__":
    main()
