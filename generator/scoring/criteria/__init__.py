"""One module for each kind of criteria; this table is the only place that knows them all."""

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from generator.model.criteria import Bands
from generator.model.criteria import Classes
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.scoring.criteria import bands
from generator.scoring.criteria import classes
from generator.scoring.criteria import decision
from generator.scoring.criteria import entered
from generator.scoring.criteria import interpolated
from generator.scoring.criteria import step_sum
from generator.scoring.criteria import steps
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict

KINDS: Mapping[type, Callable[[Any, Case], Verdict]] = {
    Interpolated: interpolated.score,
    Bands: bands.score,
    Steps: steps.score,
    StepSum: step_sum.score,
    Decision: decision.score,
    Classes: classes.score,
    Entered: entered.score,
}
"""How each kind of criteria gives a raw score. A composite has none: the scorecard takes the mean of its sub-indicators."""

NEED_VALUE = (Interpolated, Bands, Classes, Entered)
"""Kinds that cannot score without a result."""
