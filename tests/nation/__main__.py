"""`python -m tests.nation UNITS FOLDER [PERIODS]`: write the synthetic nation."""

import sys
from pathlib import Path

from tests.nation.world import write_nation


def main(units: str, folder: str, periods: str = "1") -> None:
    """Write the world of so many local governments into a folder that is not there yet."""
    place = Path(folder)
    place.mkdir(parents=True)
    write_nation(place, int(units), int(periods))


if __name__ == "__main__":
    main(*sys.argv[1:])
