"""Grade scales, gates and report deductions that speak of nothing.

What is told of gates (S001-20).
"""

from pathlib import Path

import pytest

from tests.checking.telling import Edit
from tests.checking.telling import told_after
from tests.checking.wide_world import APART
from tests.checking.wide_world import BROAD

# fmt: off
BAD = (
    Edit("a grade without an end", BROAD, "{id: pass, min: 3,", "{id: pass,", (f"{BROAD}:78:7: SC237 a grade has either min or above",)),
    Edit("a grade with two ends", BROAD, "{id: pass, min: 3,", "{id: pass, min: 3, above: 2,", (f"{BROAD}:78:7: SC237 a grade has either min or above",)),
    Edit("grades of an indicator that is not named", BROAD, "  indicator: share\n", "", (f"{BROAD}:74:3: SC238 indicator stands exactly where basis is indicator",)),
    Edit("an indicator beside grades of the total", BROAD, "  basis: indicator\n", "", (f"{BROAD}:74:3: SC238 indicator stands exactly where basis is indicator",)),
    Edit("grades of an unknown indicator", BROAD, "  indicator: share\n", "  indicator: shrae\n", (f"{BROAD}:75:14: SC301 there is no indicator “shrae”",)),
    Edit("special grades out of order", BROAD, "above: 80", "above: 0", (f"{BROAD}:72:25: SC313 grades stand highest first (0 comes after 0)",)),
    Edit("special grades out of order at an open end", BROAD, "{id: fair, min: 0", "{id: fair, above: 90", (f"{BROAD}:72:27: SC313 grades stand highest first (90 comes after 80)",)),
    Edit("two special grades of one id", BROAD, "{id: fair, min: 0", "{id: good, min: 0", (f"{BROAD}:72:14: SC302 the id “good” is used twice, first on line 71",)),
    Edit("special grades of an unknown kind of units", BROAD, "unit_kinds: [office]", "unit_kinds: [ofice]", (f"{BROAD}:68:18: SC341 no unit is of the kind “ofice”",)),
    Edit("special grades of an unknown period", BROAD, "periods: [half]", "periods: [hlaf]", (f"{BROAD}:69:15: SC402 there is no period “hlaf”",)),
    Edit("special grades out of 100 of a total that is not converted", BROAD, "out_of_100: {multiply_by: 20}\n", "", (f"{BROAD}:67:5: SC202 the key “out_of_100” is missing",)),
    Edit("grades of a total that there is not", APART, "  basis: literal\n", "", (f"{APART}:6:3: SC356 this framework has no total (total: none), which is needed here",)),
    Edit("grades of a total, said so, that there is not", APART, "basis: literal", "basis: total", (f"{APART}:6:10: SC356 this framework has no total (total: none), which is needed here",)),
    Edit("points off a total that there is not", APART, "out_of_100: {multiply_by: 20}\n", "out_of_100: {multiply_by: 20}\nreport_deduction: {deadline: a, per_working_day: 0.05}\n", (f"{APART}:5:1: SC356 this framework has no total (total: none), which is needed here", f"{APART}:5:30: SC311 the period “round-1” has no deadline “a”")),
    Edit("two gates of one id", BROAD, "gates:\n", "gates:\n  - {id: reward, title: {th: ก, en: A}, gate_on: exact, conditions: [{at_least: 3}], passed: {th: ก, en: A}, failed: {th: ข, en: B}}\n", (f"{BROAD}:58:9: SC302 the id “reward” is used twice, first on line 57",)),
    Edit("a gate that does not say what it compares", BROAD, "    gate_on: rounded\n", "", (f"{BROAD}:57:5: SC202 the key “gate_on” is missing",)),
    Edit("a condition of an unknown track", BROAD, "{track: goodness, at", "{track: godness, at", (f"{BROAD}:61:17: SC351 there is no track “godness”",)),
    Edit("a condition of an unknown perspective", BROAD, "{perspective: results, above", "{perspective: result, above", (f"{BROAD}:62:23: SC357 there is no perspective “result”",)),
    Edit("a condition of an unknown indicator", BROAD, "{indicator: share, above", "{indicator: shrae, above", (f"{BROAD}:63:21: SC301 there is no indicator “shrae”",)),
    Edit("a condition of two things", BROAD, "{indicator: share, above", "{indicator: share, track: goodness, above", (f"{BROAD}:63:9: SC239 a condition speaks of one thing and has one limit",)),
    Edit("a condition of two limits", BROAD, "{indicator: share, above: 1", "{indicator: share, above: 1, at_least: 1", (f"{BROAD}:63:9: SC239 a condition speaks of one thing and has one limit",)),
    Edit("a condition without a limit", BROAD, "{above: 3}", "{track: goodness}", (f"{BROAD}:64:9: SC239 a condition speaks of one thing and has one limit",)),
    Edit("a condition on a total that there is not", APART, "grades:\n", "gates: [{id: a, title: {th: ก, en: A}, gate_on: exact, conditions: [{at_least: 3}], passed: {th: ก, en: A}, failed: {th: ข, en: B}}]\ngrades:\n", (f"{APART}:5:69: SC356 this framework has no total (total: none), which is needed here",)),
    Edit("points for a late report without its deadline", BROAD, "deadline: report, per", "deadline: reprot, per", (f"{BROAD}:4:30: SC311 the period “half” has no deadline “reprot”", f"{BROAD}:4:30: SC311 the period “year” has no deadline “reprot”")),
    Edit("points for a late report in a period without the deadline", BROAD, "      report: {due: 2013-10-10}", "      repotr: {due: 2013-10-10}", (f"{BROAD}:4:30: SC311 the period “year” has no deadline “report”",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_scale_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)
