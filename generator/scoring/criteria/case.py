"""What a criterion is given, and what it gives back."""

from collections.abc import Callable
from collections.abc import Mapping
from fractions import Fraction

from generator.frozen import frozen
from generator.model.fields import Text
from generator.model.measurement import Measurement
from generator.model.scorecard import Line
from generator.problems import Place
from generator.scoring.lateness import Lateness


@frozen(kw_only=True)
class Case:
    """One measurement, ready for a criterion.

    `value` is the result (None where the criterion needs none); `names` the formula's numbers and `labels` what they are called; `lateness` is None where no
    deadline binds; `applicable_parts` are the parts that concern the unit, None for all; `is_sent` whether the report came; `is_closed` whether
    the period is closed.
    """

    measurement: Measurement
    value: Fraction | None
    names: Mapping[str, Fraction]
    labels: Mapping[str, Text]
    lateness: Lateness | None
    applicable_parts: frozenset[str] | None
    is_sent: bool
    is_closed: bool
    place: Place

    @property
    def number(self) -> Fraction:
        """The value of a criterion that always has one."""
        assert self.value is not None, "checked when the case was made"  # noqa: S101
        return self.value


@frozen()
class Verdict:
    """A raw score, 0 to 5, with its working; None while an evaluator's word is awaited.

    `value` is the result where the criteria themselves compute it, such as the percentage of a checklist.
    """

    score: Fraction | None
    working: tuple[Line, ...]
    value: Fraction | None = None


Scorer = Callable[[Case], Verdict]
"""How one indicator's criteria score a measurement; what the criteria alone decide has been worked out before."""
