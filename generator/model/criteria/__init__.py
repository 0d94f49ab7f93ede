"""How a result becomes a score on the five levels: one record for each kind of criteria.

Adding a kind: a module with its record here and its name in `Criteria`; a module with its arithmetic in `scoring/criteria`
and its words in `presenting/criteria`, each with a row in that package's table.
"""

from typing import Annotated

from pydantic import Field

from generator.model.criteria.bands import Band
from generator.model.criteria.bands import Bands
from generator.model.criteria.checklist import Checklist
from generator.model.criteria.checklist import Item
from generator.model.criteria.checklist import ItemGroup
from generator.model.criteria.checklist import Option
from generator.model.criteria.classes import Class
from generator.model.criteria.classes import Classes
from generator.model.criteria.criterion import Criterion
from generator.model.criteria.decision import Decision
from generator.model.criteria.decision import Otherwise
from generator.model.criteria.decision import Rule
from generator.model.criteria.given import Composite
from generator.model.criteria.given import Entered
from generator.model.criteria.given import EnteredParent
from generator.model.criteria.given import Marks
from generator.model.criteria.given import OwnIndicators
from generator.model.criteria.interpolated import Interpolated
from generator.model.criteria.mixed import Mixed
from generator.model.criteria.scale import HIGHEST
from generator.model.criteria.scale import Level
from generator.model.criteria.scale import LevelOrZero
from generator.model.criteria.step import Part
from generator.model.criteria.step import Step
from generator.model.criteria.steps import Steps
from generator.model.criteria.steps import StepSum
from generator.model.criteria.three_target import ThreeTarget

__all__ = [
    "HIGHEST", "Band", "Bands", "Checklist", "Class", "Classes", "Composite", "Criteria", "Criterion", "Decision", "Entered", "EnteredParent",
    "Interpolated", "Item", "ItemGroup", "Level", "LevelOrZero", "Marks", "Mixed", "Option", "Otherwise", "OwnIndicators",
    "Part", "Rule", "Step", "StepSum", "Steps", "ThreeTarget",
]  # fmt: skip

Criteria = Annotated[
    Interpolated
    | Bands
    | Classes
    | ThreeTarget
    | Steps
    | StepSum
    | Mixed
    | Decision
    | Checklist
    | Composite
    | OwnIndicators
    | Marks
    | Entered,
    Field(discriminator="kind"),
]
