"""What criteria look like on a page: rules in words, then a table."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

LEVELS = range(1, HIGHEST + 1)
SHORT = 10
"""So many letters stay in one line; in narrow columns they are cut at every space and dash otherwise."""


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """Criteria ready for a template: the rule in words, then a table of headings and rows."""

    rules: Sequence[str]
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[Markup | str]] = field(default_factory=tuple)

    def look(self, cell: Markup | str) -> Markup:
        """The attribute of a cell that has a look of its own: what is short, as `91–100`, does not wrap."""
        return Markup(' class="sc-nowrap"') if len(cell) <= SHORT else Markup("")

    def heading_look(self, heading: str) -> Markup:
        """The same for a heading, where there are no more of them than a phone has room for."""
        return self.look(heading) if len(self.headings) <= HIGHEST else Markup("")

    @property
    def is_five_levels(self) -> bool:
        """Whether the table is one row with a cell for each level."""
        return len(self.rows) == 1 and len(self.headings) == HIGHEST


def level_headings(web: Web) -> list[str]:
    """Level 1 to level 5."""
    return [web.language.phrase("criteria.level", level=level) for level in LEVELS]


def level_cells(web: Web, thresholds: Mapping[int, Fraction]) -> list[str]:
    """The threshold of each level; a dash where a level is missing."""
    return [web.number(thresholds[level]) if level in thresholds else NOTHING for level in LEVELS]


def headings(web: Web, *names: str) -> list[str]:
    """Headings by the names of their phrases."""
    return [web.language.phrase(f"criteria.{name}") for name in names]
