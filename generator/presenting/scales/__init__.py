"""Scoring criteria as pictures: inline SVG that needs no script, with all that it shows in words too.

One module for each shape. A kind of criteria whose picture would say nothing has no row in the table.
"""

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from generator.model.criteria import Bands
from generator.model.criteria import Checklist
from generator.model.criteria import Classes
from generator.model.criteria import Criterion
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Marks
from generator.model.criteria import Mixed
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.criteria import ThreeTarget
from generator.presenting.language import Language
from generator.presenting.scales.blocks import step_sum
from generator.presenting.scales.classes import classes
from generator.presenting.scales.ladder import entered
from generator.presenting.scales.ladder import interpolated
from generator.presenting.scales.ladder import marks
from generator.presenting.scales.ladder import three_target
from generator.presenting.scales.level_row import decision
from generator.presenting.scales.options import checklist
from generator.presenting.scales.ranges import bands
from generator.presenting.scales.staircase import mixed
from generator.presenting.scales.staircase import steps

KINDS: Mapping[type, Callable[[Language, Any], Markup | None]] = {
    Interpolated: interpolated,
    Bands: bands,
    Classes: classes,
    ThreeTarget: three_target,
    Steps: steps,
    StepSum: step_sum,
    Mixed: mixed,
    Decision: decision,
    Checklist: checklist,
    Marks: marks,
    Entered: entered,
}
"""The picture of each kind that has one."""


def scale_picture(language: Language, criteria: Criterion) -> Markup | None:
    """The picture of criteria as one `<svg>` element; None where a picture would say nothing.

    It is the same for the same criteria, has no ids, and may stand more than once on a page.
    """
    draw = KINDS.get(type(criteria))
    return None if draw is None else draw(language, criteria)
