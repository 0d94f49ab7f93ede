"""One module for each kind of criteria; this table is the only place that knows them all."""

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from generator.model.criteria import Bands
from generator.model.criteria import Checklist
from generator.model.criteria import Classes
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import EnteredParent
from generator.model.criteria import Interpolated
from generator.model.criteria import Marks
from generator.model.criteria import Mixed
from generator.model.criteria import OwnIndicators
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.criteria import ThreeTarget
from generator.scoring.criteria import bands
from generator.scoring.criteria import checklist
from generator.scoring.criteria import classes
from generator.scoring.criteria import decision
from generator.scoring.criteria import entered
from generator.scoring.criteria import interpolated
from generator.scoring.criteria import marks
from generator.scoring.criteria import mixed
from generator.scoring.criteria import own_indicators
from generator.scoring.criteria import step_sum
from generator.scoring.criteria import steps
from generator.scoring.criteria import three_target
from generator.scoring.criteria.case import Scorer

KINDS: Mapping[type, Callable[[Any], Scorer]] = {
    Interpolated: interpolated.scorer,
    Bands: bands.scorer,
    Steps: steps.scorer,
    StepSum: step_sum.scorer,
    Decision: decision.scorer,
    Classes: classes.scorer,
    Entered: entered.scorer,
    EnteredParent: entered.scorer_of_parent,
    ThreeTarget: three_target.scorer,
    Mixed: mixed.scorer,
    Checklist: checklist.scorer,
    Marks: marks.scorer,
    OwnIndicators: own_indicators.scorer,
}
"""How each kind of criteria gives a raw score, as a function made once for the criteria of an indicator.

A composite has none: the scorecard takes the mean of its sub-indicators.
"""
