"""What an indicator is called where there is little room: its official number, and never an id that only its files know."""

from collections import Counter
from collections.abc import Collection
from collections.abc import Mapping

from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.presenting.language import Language
from generator.presenting.scales.text import shortened

SHORT = 90
"""The room of a title that stands where otherwise a code stands, in units of pictures: about a dozen letters."""


def shown_code(indicator: Indicator, name: str) -> str:
    """The printed code; else the id where it is a number as sources print them (`2.1`), or nothing (`energy`)."""
    return indicator.code or (name if name[:1].isdigit() else "")


def called(language: Language, indicator: Indicator, name: str) -> str:
    """The code, or the title where there is none."""
    return shown_code(indicator, name) or _title(language, indicator)


def called_briefly(language: Language, indicator: Indicator, name: str) -> str:
    """The code, or the beginning of the title where there is none."""
    return shown_code(indicator, name) or shortened(_title(language, indicator), SHORT)


def full_name(language: Language, indicator: Indicator, name: str) -> str:
    """The code, if there is one, and the title."""
    return f"{shown_code(indicator, name)} {_title(language, indicator)}".strip()


def told_apart(framework: Framework, codes: Mapping[str, str], shown: Collection[str]) -> dict[str, str]:
    """What indicators are called, by id: where several have one code it stands after that of the indicator above: `2.1 › 1.1`.

    An indicator above that is not among those `shown` is not named.
    """
    nodes = framework.nodes()
    above = {
        node.id: codes[parent.id] for _, parent, node in nodes if parent is not None and parent.id in shown
    }
    often = Counter(codes.values())
    return {
        name: f"{above[name]} › {code}" if code and often[code] > 1 and above.get(name) else code
        for name, code in codes.items()
    }


def _title(language: Language, indicator: Indicator) -> str:
    return " ".join(language.text(indicator.title).split())
