"""The standings that a site shows, found by framework, by period and by unit, and what they come to."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from fractions import Fraction

from generator.model.rounding import half_up
from generator.model.standing import Exact
from generator.model.standing import IndicatorStanding
from generator.model.standing import Outcome
from generator.model.standing import Standing
from generator.model.standing import ratio
from generator.presenting.atlas import Atlas
from generator.presenting.plan import GradeCount
from generator.presenting.plan import GradeSummary
from generator.presenting.plan import ScoreSummary

_SPARE_DIGITS = 12


class Standings:
    """The visible standings: frameworks and units in their order, the newest period of a framework first."""

    def __init__(self, atlas: Atlas, outcomes: Iterable[Outcome]) -> None:
        frameworks = {name: at for at, name in enumerate(atlas.frameworks)}
        units = {name: at for at, name in enumerate(atlas.units)}
        periods = {
            (framework.id, period.id): -at
            for framework in atlas.frameworks.values()
            for at, period in enumerate(framework.rules.periods)
        }

        def place(outcome: Outcome) -> tuple[int, int, int]:
            each = outcome.standing
            return frameworks[each.framework], periods[each.framework, each.period], units[each.unit]

        def is_shown(each: Standing) -> bool:
            return (atlas.internal or each.is_public) and each.framework in frameworks and each.unit in units

        shown = sorted((each for each in outcomes if is_shown(each.standing)), key=place)
        self.atlas = atlas
        self.all = [each.standing for each in shown]
        self.by_period: dict[tuple[str, str], list[Standing]] = {}
        self.by_unit: dict[str, list[Standing]] = {}
        self._of_unit: dict[str, list[Outcome]] = {}
        self._outcomes: dict[tuple[str, str], list[Outcome]] = {}
        self._grades: dict[tuple[str, str], GradeSummary] = {}
        for outcome in shown:
            each = outcome.standing
            self.by_period.setdefault((each.framework, each.period), []).append(each)
            self.by_unit.setdefault(each.unit, []).append(each)
            self._of_unit.setdefault(each.unit, []).append(outcome)
            self._outcomes.setdefault((each.framework, each.period), []).append(outcome)

    def periods(self, framework_id: str) -> list[list[Standing]]:
        """The scorecards of a framework, period by period, the newest first; a period without any is left out."""
        return [found for (framework, _), found in self.by_period.items() if framework == framework_id]

    def outcomes(self, framework_id: str, period_id: str) -> Sequence[Outcome]:
        """The outcomes of a period, in the order of the scorecards."""
        return self._outcomes.get((framework_id, period_id), ())

    def of_unit(self, unit_id: str) -> Sequence[Outcome]:
        """The outcomes of a unit, in the order of its scorecards."""
        return self._of_unit.get(unit_id, ())

    def results(self, framework_id: str, indicator_id: str) -> list[list[IndicatorStanding]]:
        """The results of an indicator, period by period, in the order of the scorecards; never an empty period."""
        periods = (found for (framework, _), found in self._outcomes.items() if framework == framework_id)
        results = (
            [
                IndicatorStanding(each.period, each.unit, each.illustrative, *indicators[indicator_id])
                for each, indicators, *_ in found
                if indicator_id in indicators
            ]
            for found in periods
        )
        return [found for found in results if found]

    def grades(self, found: Sequence[Standing]) -> GradeSummary:
        """All scorecards of one period counted by grade: once, for several pages show it."""
        at = found[0].framework, found[0].period
        if at not in self._grades:
            self._grades[at] = self.counted(found)
        return self._grades[at]

    def counted(self, found: Sequence[Standing]) -> GradeSummary:
        """Some scorecards of one period counted by grade."""
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


def score_summary(results: Sequence[IndicatorStanding], places: int) -> ScoreSummary:
    """The results of an indicator in one period summed up; the mean is over those that have a score."""
    _, _, illustrative, statuses, _, scores, *_ = zip(*results, strict=True)
    scored = [each for each in scores if each is not None]
    return ScoreSummary(
        period=results[0].period,
        units=len(results),
        reported=statuses.count("reported"),
        mean=rounded_mean(scored, places) if scored else None,
        illustrative=any(illustrative),
    )


def rounded_mean(numbers: Sequence[Exact], places: int) -> Fraction:
    """The exact mean, rounded half away from zero.

    Thousands of fractions have no small common denominator, and to add them up takes long. So each is cut off some digits
    after those that are wanted: the exact sum lies between the sum of these and that with one more in the last digit for
    each number. Where both ends round to the same, so does the exact mean; else it is added up after all.
    """
    scale = 10 ** (places + _SPARE_DIGITS)
    counts = [(*ratio(number), count) for number, count in Counter(numbers).items()]
    low = sum([over * scale // under * count for over, under, count in counts])
    first, last = (half_up(Fraction(end, scale * len(numbers)), places) for end in (low, low + len(numbers)))
    if first == last:
        return first
    whole = sum((Fraction(over * count, under) for over, under, count in counts), Fraction(0))
    return half_up(whole / len(numbers), places)
