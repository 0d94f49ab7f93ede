"""The index of the data files: a short entry for each scorecard, with the total and where the rest of it stands."""

from collections.abc import Iterable
from fractions import Fraction

import msgspec

from generator.model.framework import FrameworkFile
from generator.model.number import written
from generator.model.standing import Standing
from generator.model.standing import fraction
from generator.model.standing import ratio
from generator.presenting import urls
from generator.presenting.data import figures

INDEX_VERSION = 2
"""Of the index: goes up when a key changes its meaning or goes away; new keys may come at any time."""


def scorecards_index(entries: Iterable[str], periods: Iterable[tuple[str, str]]) -> bytes:
    """The index: the entries in their order, a line each, and a line for the table of each period (framework, period)."""
    tables = [
        _compact({"framework": framework, "period": period, "table": urls.period_data(framework, period)})
        for framework, period in periods
    ]
    text = (
        f'{{"format_version":{INDEX_VERSION},"scorecards":[{_lines(entries)}],"tables":[{_lines(tables)}]}}\n'
    )
    return text.encode()


def index_entry(rules: FrameworkFile, standing: Standing) -> str:
    """The entry of one scorecard. `page` is its page in Thai; in English it stands in the folder `en`."""
    where = standing.framework, standing.period, standing.unit
    score, percent = figures(rules.rounding)
    return _compact(
        {
            "framework": standing.framework,
            "period": standing.period,
            "unit": standing.unit,
            "illustrative": standing.illustrative,
            "total": score(fraction(standing.total)),
            "out_of_100": percent(fraction(standing.out_of_100)),
            "grade": standing.grade,
            "unclassified": standing.is_unclassified,
            "coverage": {
                "reported": written(Fraction(*ratio(standing.coverage[0]))),
                "total": written(Fraction(*ratio(standing.coverage[1]))),
            },
            "page": urls.scorecard(*where),
            "data": urls.scorecard_data(*where),
        }
    )


def _compact(entry: object) -> str:
    return msgspec.json.encode(entry).decode()


def _lines(entries: Iterable[str]) -> str:
    text = ",\n".join(entries)
    return f"\n{text}\n" if text else ""
