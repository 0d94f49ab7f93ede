"""Printed ranges without interpolation, and a policy for values that no range holds (S002-28)."""

from fractions import Fraction

from generator.model.criteria import Band
from generator.model.criteria import Bands
from generator.model.rounding import half_up
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict


def score(criteria: Bands, case: Case) -> Verdict:
    """Give the level whose range holds the value, or the one that the gap policy gives it to."""
    value = case.number
    looked_up = half_up(value, 0) if criteria.gap_policy == "round_half_up" else value
    holding = [level for level, band in criteria.in_order if band.holds(looked_up)]
    if holding:
        rule = "bands-rounded" if looked_up != value else "bands-in"
        return Verdict(
            Fraction(holding[0]), (line(rule, value=value, rounded=looked_up, score=Fraction(holding[0])),)
        )
    level = (
        _extended_up(criteria, looked_up)
        if criteria.gap_policy == "extend_up"
        else _extended_down(criteria, looked_up)
    )
    rule = f"bands-gap-{criteria.gap_policy.replace('_', '-')}"
    return Verdict(Fraction(level), (line(rule, value=value, rounded=looked_up, score=Fraction(level)),))


def _extended_down(criteria: Bands, value: Fraction) -> int:
    """The range with the smallest upper end that is not below the value; beyond all ranges, the uppermost one."""
    reaching = [
        (band.high, level)
        for level, band in criteria.in_order
        if band.high is not None and band.high >= value
    ]
    if reaching:
        return min(reaching)[1]
    return max(criteria.in_order, key=lambda item: _upper_end(item[1]))[0]


def _extended_up(criteria: Bands, value: Fraction) -> int:
    """The range with the largest lower end that is not above the value; below all ranges, the lowermost one."""
    reaching = [
        (band.low, level) for level, band in criteria.in_order if band.low is not None and band.low <= value
    ]
    if reaching:
        return max(reaching)[1]
    return min(criteria.in_order, key=lambda item: _lower_end(item[1]))[0]


def _upper_end(band: Band) -> tuple[bool, Fraction]:
    return band.high is None, band.high or Fraction(0)


def _lower_end(band: Band) -> tuple[bool, Fraction]:
    return band.low is not None, band.low or Fraction(0)
