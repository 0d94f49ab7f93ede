"""The simulator on a KPI template's page: a reader enters a result and sees the score with its working.

The build writes the fields of the form and an exact description of the criteria; `assets/simulator.js` computes with nothing
else, in fractions. Every kind of criteria that maps what is entered to a score has a row in the tables of `criteria.py` and
`fields.py`. Those whose score comes from elsewhere say so in words:

| Kind | How it is simulated |
|---|---|
| interpolated, bands, three-target, marks, entered out of a maximum | the result, or the formula's numbers |
| classes | the same; the variable that decides the class is always asked for |
| steps, step-sum | a tick for each finished step and each missing part, the report being sent, the reviewer's points |
| mixed | the steps and the outcome |
| decision | the result, the formula's numbers that conditions name, a tick for each fact, for the report being on time |
| checklist | a choice for each item, a tick for a closed period |
| own-indicators | weight and score of each indicator |
| composite | not: the score comes from sub-indicators, which have pages of their own |
| entered as a score | not: what is entered is the score |
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.model.criteria import Composite
from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.presenting.simulator.description import description
from generator.presenting.simulator.fields import FieldGroup
from generator.presenting.simulator.fields import groups
from generator.presenting.web import Web


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulator:
    """The simulator of one indicator: the fields of its form, and what the script computes with as JSON.

    `has_ways` says that either the formula's numbers or the result may be entered. Where nothing can be entered `groups` is
    empty and `note` says why.
    """

    groups: Sequence[FieldGroup] = ()
    has_ways: bool = False
    description: Markup | None = None
    note: str = ""

    @property
    def has_numbers(self) -> bool:
        """Whether any field takes a number."""
        return any(field.kind == "number" for group in self.groups for field in group.fields)


def simulator(
    web: Web, rules: FrameworkFile, indicator: Indicator, *, is_entered_composite: bool
) -> Simulator | None:
    """The simulator of an indicator, rounded as the framework says (rules.md 1.3); None without criteria."""
    criteria = indicator.criteria
    if criteria is None:
        return None
    if is_entered_composite or (criteria.enters_score and indicator.formula is None):
        return Simulator(note=web.language.phrase("simulator.entered"))
    if isinstance(criteria, Composite):
        return Simulator(note=web.language.phrase("simulator.composite"))
    found = groups(web, indicator)
    told = description(web.language, rules.rounding, indicator, found)
    return Simulator(
        groups=found,
        has_ways=any(field.way for group in found for field in group.fields),
        description=as_data_block(told),
    )


def as_data_block(told: dict[str, Any]) -> Markup:
    """JSON that may stand in `<script type="application/json">`.

    Such a block is data: no browser runs it, so a Content-Security-Policy without inline scripts lets it stand, and it needs no
    escaping but that no text in it may end it or begin a comment.
    """
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704 - no tag is left in it
