"""What the engine makes of the results that the simulator is tried with."""

import random
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.rounding_policy import Rounding
from generator.model.scorecard import Measured
from generator.presenting.atlas import Atlas
from generator.presenting.language import Language
from generator.presenting.numbers import grouped
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text
from generator.presenting.simulator.description import description
from generator.presenting.simulator.fields import groups
from generator.presenting.web import Web
from generator.scoring.measure import Measuring
from generator.scoring.unscorable import UnscorableError
from tests.browser.simulated_worlds import WORLDS
from tests.browser.simulated_worlds import Case
from tests.browser.simulated_worlds import Entered
from tests.browser.simulated_worlds import random_worlds
from tests.presenting.scenes import NOTHING_AT_ALL
from tests.scoring.scenes import PLACE
from tests.scoring.scenes import circumstances
from tests.scoring.scenes import closed
from tests.scoring.scenes import indicator
from tests.scoring.scenes import record

NEITHER = {"input", "value-entered", "due-rolled", "sent-in-time", "sent-late"}
"""Lines of the engine that say what was entered or when it was sent: the reader has just typed that."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """One indicator in one language, the values of its form, and what is expected of each."""

    name: str
    description: dict[str, Any]
    entered: Sequence[Entered]
    expected: Sequence[Mapping[str, Any]]
    values: Sequence[str]
    """The exact result of each, empty where there is none."""


def simulations() -> Iterator[Simulation]:
    """Every world with its cases, in one language or the other, rounded in one way or another."""
    worlds = [*WORLDS.items(), *random_worlds(12)]
    for turn, (name, (template, cases)) in enumerate(worlds):
        chance = random.Random(turn)  # noqa: S311 - the same cases every time
        rounding = Rounding(
            score_places=(4, 2, 0, 8)[turn % 4],
            percent_places=(2, 0, 3)[turn % 3],
            trailing_zeros=("keep", "drop")[turn % 2],
        )
        language = Language(("th", "en")[turn // 2 % 2])
        yield _simulation(name, indicator(template), rounding, language, list(cases(chance)))


def described(template: Indicator, rounding: Rounding, language: Language) -> dict[str, Any]:
    """What the build would write into the page of an indicator."""
    web = Web(Atlas(project=NOTHING_AT_ALL, notes=(), internal=False), language)
    return description(language, rounding, template, groups(web, template))


def _simulation(
    name: str, template: Indicator, rounding: Rounding, language: Language, cases: Sequence[Case]
) -> Simulation:
    told = described(template, rounding, language)
    measuring = Measuring.of(template)
    in_period = {False: circumstances(), True: closed()}
    expected: list[dict[str, Any]] = []
    values: list[str] = []
    for text, entered in cases:
        at = in_period[bool(entered.get("closed"))]
        try:
            found = measuring.measure(record(Measurement, text), at, place=PLACE)
        except UnscorableError:
            expected.append({"complaints": 1})
            values.append("")
        else:
            expected.append(_told(found, rounding, language))
            values.append("" if found.value is None else str(found.value))
    return Simulation(name, told, [entered for _, entered in cases], expected, values)


def _told(found: Measured, rounding: Rounding, language: Language) -> dict[str, Any]:
    score = found.score
    return {
        "complaints": 0,
        "lines": [language.line(line) for line in found.working if line.rule not in NEITHER],
        "adjustments": [
            language.phrase("explain.adjustment", amount=each.amount, reason=language.line(each.reason))
            for each in found.adjustments
        ],
        "score": None if score is None else f"{score.numerator}/{score.denominator}",
        "shown": None if score is None else score_text(rounding, score),
        "result": None if found.value is None else grouped(percent_text(rounding, found.value)),
    }
