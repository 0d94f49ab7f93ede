"""`python -m tests.nation UNITS FOLDER`: write the synthetic nation."""

import sys
from pathlib import Path

from tests.nation.world import write_nation


def main(units: str, folder: str) -> None:
    """Write the world of so many local governments into a folder that is not there yet."""
    place = Path(folder)
    if place.exists():
        sys.exit(f"{place} is there already: remove it, or name another folder")
    place.mkdir(parents=True)
    write_nation(place, int(units))


if __name__ == "__main__":
    main(*sys.argv[1:])
