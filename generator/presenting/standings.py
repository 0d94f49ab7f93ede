"""The standings that a site shows, found by framework, by period and by unit, and what they come to."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from operator import attrgetter

from generator.model.rounding import half_up
from generator.model.standing import IndicatorStanding
from generator.model.standing import Standing
from generator.model.standing import ratio
from generator.presenting.atlas import Atlas
from generator.presenting.plan import GradeCount
from generator.presenting.plan import GradeSummary
from generator.presenting.plan import ScoreSummary

_SPARE_DIGITS = 12


class Standings:
    """The visible standings: frameworks and units in their order, the newest period of a framework first."""

    def __init__(self, atlas: Atlas, standings: Iterable[Standing]) -> None:
        frameworks = {name: at for at, name in enumerate(atlas.frameworks)}
        units = {name: at for at, name in enumerate(atlas.units)}
        periods = {
            (framework.id, period.id): -at
            for framework in atlas.frameworks.values()
            for at, period in enumerate(framework.rules.periods)
        }

        def place(each: Standing) -> tuple[int, int, int]:
            return frameworks[each.framework], periods[each.framework, each.period], units[each.unit]

        shown = [each for each in standings if each.framework in frameworks and each.unit in units]
        self.atlas = atlas
        self.all = sorted((each for each in shown if atlas.internal or each.is_public), key=place)
        self.by_framework: dict[str, list[Standing]] = {}
        self.by_period: dict[tuple[str, str], list[Standing]] = {}
        self.by_unit: dict[str, list[Standing]] = {}
        for each in self.all:
            line = each.line()
            self.by_framework.setdefault(each.framework, []).append(each)
            self.by_period.setdefault((each.framework, each.period), []).append(line)
            self.by_unit.setdefault(each.unit, []).append(line)

    def periods(self, framework_id: str) -> list[list[Standing]]:
        """The scorecards of a framework, period by period, the newest first; a period without any is left out."""
        return [found for (framework, _), found in self.by_period.items() if framework == framework_id]

    def results(self, framework_id: str, indicator_id: str) -> list[IndicatorStanding]:
        """The results of an indicator, in the order of the scorecards."""
        found = (each.indicators.get(indicator_id) for each in self.by_framework.get(framework_id, ()))
        return [each for each in found if each is not None]

    def grades(self, found: Sequence[Standing]) -> GradeSummary:
        """The scorecards of one period counted by grade."""
        kinds = self.atlas.units
        counted = Counter((kinds[each.unit].kind, each.grade, each.is_unclassified) for each in found)
        return GradeSummary(
            framework=found[0].framework,
            period=found[0].period,
            scorecards=len(found),
            illustrative=any(each.illustrative for each in found),
            grades=tuple(
                GradeCount(*what, count)
                for what, count in sorted(counted.items(), key=lambda item: tuple(map(str, item[0])))
            ),
        )


def score_summaries(results: Iterable[IndicatorStanding], places: int) -> Iterator[ScoreSummary]:
    """The results of an indicator summed up period by period; the mean is over those that have a score."""
    for period, group in groupby(results, attrgetter("period")):
        found = list(group)
        scores = [ratio(each.score) for each in found if each.score is not None]
        yield ScoreSummary(
            period=period,
            units=len(found),
            reported=[each.status for each in found].count("reported"),
            mean=rounded_mean(scores, places) if scores else None,
            illustrative=True in [each.illustrative for each in found],
        )


def rounded_mean(ratios: Sequence[tuple[int, int]], places: int) -> Fraction:
    """The exact mean of some numbers, each numerator and denominator, rounded half away from zero.

    Thousands of fractions have no small common denominator, and to add them up takes long. So each is cut off some digits
    after those that are wanted: the exact sum lies between the sum of these and that with one more in the last digit for
    each number. Where both ends round to the same, so does the exact mean; else it is added up after all.
    """
    scale = 10 ** (places + _SPARE_DIGITS)
    low = sum([over * scale // under for over, under in ratios])
    first, last = (half_up(Fraction(end, scale * len(ratios)), places) for end in (low, low + len(ratios)))
    return (
        first
        if first == last
        else half_up(sum((Fraction(*each) for each in ratios), Fraction(0)) / len(ratios), places)
    )
