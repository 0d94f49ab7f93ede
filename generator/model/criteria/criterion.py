"""What every kind of criteria says about itself, so that checking and scoring ask it instead of knowing all kinds."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar

from generator.model.criteria.step import Step
from generator.model.fields import Text
from generator.model.placed import Record
from generator.problems import Problem


class Criterion(Record):
    """The base of all kinds. A kind overrides what is not so for it."""

    needs_value: ClassVar[bool] = False
    """Whether it cannot score without a result: a formula's, or one that is entered."""

    takes_value: ClassVar[bool] = False
    """Whether it has a use for a result."""

    is_explained: ClassVar[bool] = False
    """Whether a score by it needs a written reason in the result file, because no criteria are published."""

    @property
    def enters_score(self) -> bool:
        """Whether the number that is entered is the score itself, and no result."""
        return False

    @property
    def is_falling(self) -> bool | None:
        """Whether a smaller result is better; None where the criteria have no direction."""
        return None

    @property
    def asked_steps(self) -> Sequence[Step]:
        """The steps that a result reports one by one, in order."""
        return ()

    @property
    def asked_facts(self) -> Mapping[str, Text]:
        """The yes/no facts that a result tells."""
        return {}

    @property
    def asked_variables(self) -> frozenset[str]:
        """The variables of the formula that the criteria themselves need, besides those of the formula."""
        return frozenset()

    @property
    def used_names(self) -> frozenset[str]:
        """Every name of the formula or the facts that the criteria mention."""
        return self.asked_variables

    def worth(self, step: int) -> Fraction:  # noqa: ARG002 - kinds whose steps differ in worth need it
        """What a step is worth, in points; steps count from 1."""
        return Fraction(1)

    def problems(self) -> Iterator[Problem]:
        """What contradicts itself in the criteria."""
        return iter(())

    def notes(self) -> Iterator[Problem]:
        """What the source leaves open or gets wrong: shown and published, it stops nothing."""
        return iter(())
