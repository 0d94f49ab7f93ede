"""Printed ranges without interpolation, and a policy for values that no range holds (S002-28)."""

from collections.abc import Mapping
from fractions import Fraction

from generator.model.criteria import Band
from generator.model.criteria import Bands
from generator.model.criteria.bands import in_order
from generator.model.rounding import half_up
from generator.model.scorecard import line
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict


def scorer(criteria: Bands) -> Scorer:
    """Give the level whose range holds the value, or the one that the gap policy gives it to."""
    return lambda case: in_bands(criteria.bands, criteria.gap_policy, case.number)


def in_bands(bands: Mapping[int, Band], gap_policy: str, value: Fraction) -> Verdict:
    """Find the level of a value among ranges; `gap_policy` is one of those of the kind `bands`."""
    looked_up = half_up(value, 0) if gap_policy == "round_half_up" else value
    level = next((level for level, band in in_order(bands) if band.holds(looked_up)), None)
    if level is not None:
        rule = "bands-in" if looked_up == value else "bands-rounded"
    else:
        extended = _extended_up if gap_policy == "extend_up" else _extended_down
        level = extended(bands, looked_up)
        rule = f"bands-gap-{gap_policy.replace('_', '-')}"
    given = Fraction(level)
    return Verdict(given, (line(rule, value=value, rounded=looked_up, score=given),))


def _extended_down(bands: Mapping[int, Band], value: Fraction) -> int:
    """The range with the smallest upper end that is not below the value; beyond all ranges, the uppermost one."""
    reaching = [
        (band.high, level) for level, band in in_order(bands) if band.high is not None and band.high >= value
    ]
    if reaching:
        return min(reaching)[1]
    return max(in_order(bands), key=lambda item: _upper_end(item[1]))[0]


def _extended_up(bands: Mapping[int, Band], value: Fraction) -> int:
    """The range with the largest lower end that is not above the value; below all ranges, the lowermost one."""
    reaching = [
        (band.low, level) for level, band in in_order(bands) if band.low is not None and band.low <= value
    ]
    if reaching:
        return max(reaching)[1]
    return min(in_order(bands), key=lambda item: _lower_end(item[1]))[0]


def _upper_end(band: Band) -> tuple[bool, Fraction]:
    return band.high is None, band.high or Fraction(0)


def _lower_end(band: Band) -> tuple[bool, Fraction]:
    return band.low is not None, band.low or Fraction(0)
