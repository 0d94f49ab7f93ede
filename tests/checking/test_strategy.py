"""Strategy maps, responsibilities and coverage rules that lead nowhere.

What is told of guidance (S000-02), issues and plans (S001-17, S003-03), the strategy map (S003-04), the cascade (S003-06), the owner-supporter
and role-result matrices (S003-07, S003-08) and crossed titles (S003-09).
"""

from pathlib import Path

import pytest

from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import OFFICER
from tests.checking.good_world import ONE_FRAMEWORK
from tests.checking.good_world import UNITS
from tests.checking.telling import Edit
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import write
from tests.checking.wide_world import BROAD
from tests.checking.wide_world import ENERGY
from tests.checking.wide_world import SHARE
from tests.checking.wide_world import STAFF
from tests.checking.wide_world import WIDE_WORLD

# fmt: off
BAD = (
    Edit("two issues of one id", BROAD, "  plans:\n", "    - {id: trust, title: {th: ก, en: A}}\n  plans:\n", (f"{BROAD}:46:12: SC302 the id “trust” is used twice, first on line 45",)),
    Edit("two plans of one id", BROAD, "{id: yearly,", "{id: four-years,", (f"{BROAD}:45:66: SC360 there is no plan “yearly”", f"{BROAD}:47:7: SC361 “four-years” leads back to itself", f"{BROAD}:48:12: SC302 the id “four-years” is used twice, first on line 47", f"{BROAD}:48:72: SC361 “four-years” leads back to itself")),
    Edit("two objectives of one id", BROAD, "{id: skilled,", "{id: served,", (f"{BROAD}:50:7: SC361 “served” leads back to itself", f"{BROAD}:51:12: SC302 the id “served” is used twice, first on line 50", f"{BROAD}:51:103: SC361 “served” leads back to itself")),
    Edit("two coverage rules of one id", BROAD, "coverage_rules:\n", "coverage_rules:\n  - {id: all, title: {th: ก, en: A}, counts: individual, unit_kind: branch, at_least: 1}\n", (f"{BROAD}:56:10: SC302 the id “all” is used twice, first on line 55",)),
    Edit("two narrative points of one id", BROAD, '{id: "2",', '{id: "1",', (f"{BROAD}:15:14: SC302 the id “1” is used twice, first on line 14",)),
    Edit("an unknown perspective of an objective", BROAD, "perspective: work, leads_to", "perspective: wrok, leads_to", (f"{BROAD}:51:88: SC357 there is no perspective “wrok”",)),
    Edit("an unknown issue", BROAD, "issues: [trust]", "issues: [turst]", (f"{BROAD}:50:106: SC358 there is no strategic issue “turst”",)),
    Edit("an unknown plan of an issue", BROAD, "plans: [yearly]", "plans: [yaerly]", (f"{BROAD}:45:66: SC360 there is no plan “yaerly”",)),
    Edit("an unknown plan above", BROAD, "parent: four-years", "parent: five-years", (f"{BROAD}:48:68: SC360 there is no plan “five-years”",)),
    Edit("an arrow to nothing", BROAD, "leads_to: [served]", "leads_to: [severd]", (f"{BROAD}:51:105: SC359 the strategy map has no objective “severd”",)),
    Edit("an arrow down that starts nowhere", BROAD, "  objectives:\n", "  leads_down: [skiled]\n  objectives:\n", (f"{BROAD}:49:16: SC359 the strategy map has no objective “skiled”",)),
    Edit("arrows in a circle", BROAD, "issues: [trust]}", "issues: [trust], leads_to: [skilled]}", (f"{BROAD}:50:124: SC361 “served” leads back to itself", f"{BROAD}:50:125: SC615 the arrow from “served” to “skilled” does not point up to a higher perspective", f"{BROAD}:51:104: SC361 “skilled” leads back to itself")),
    Edit("an arrow back to where it starts", BROAD, "issues: [trust]}", "issues: [trust], leads_to: [served]}", (f"{BROAD}:50:124: SC361 “served” leads back to itself",)),
    Edit("plans above each other", BROAD, "{th: แผนสี่ปี, en: Four-year plan}}", "{th: แผนสี่ปี, en: Four-year plan}, parent: yearly}", (f"{BROAD}:47:75: SC361 “four-years” leads back to itself", f"{BROAD}:48:68: SC361 “yearly” leads back to itself")),
    Edit("an arrow that points down", BROAD, "perspective: results, issues: [trust]}\n    - {id: skilled, title: {th: บุคลากรมีความรู้, en: Staff are skilled}, perspective: work, leads_to: [served]}", "perspective: results, issues: [trust], leads_to: [skilled]}\n    - {id: skilled, title: {th: บุคลากรมีความรู้, en: Staff are skilled}, perspective: work}", (f"{BROAD}:50:125: SC615 the arrow from “served” to “skilled” does not point up to a higher perspective",)),
    Edit("an arrow that is meant to point down is fine", BROAD, "perspective: results, issues: [trust]}\n    - {id: skilled, title: {th: บุคลากรมีความรู้, en: Staff are skilled}, perspective: work, leads_to: [served]}", "perspective: results, issues: [trust], leads_to: [skilled]}\n    - {id: skilled, title: {th: บุคลากรมีความรู้, en: Staff are skilled}, perspective: work}\n  leads_down: [served]", ()),
    Edit("an arrow inside a perspective is fine", BROAD, "perspective: work, leads_to", "perspective: results, leads_to", ()),
    Edit("an objective that nothing measures", STAFF, "objectives: [skilled]\n", "", (f"{BROAD}:51:12: SC616 no indicator measures the objective “skilled”",)),
    Edit("guidance about nothing", BROAD, "[share, plan]", "[share, paln]", (f"{BROAD}:14:73: SC365 “paln” is neither an indicator nor an item of a checklist of this framework",)),
    Edit("a role in something unknown", BROAD, "indicator: share, host", "indicator: shrae, host", (f"{BROAD}:53:60: SC301 there is no indicator “shrae”",)),
    Edit("a role in an outcome that nothing measures is fine", BROAD, "indicator: share, host", "host", ()),
    Edit("roles without a host are fine", BROAD, ", host: office", "", ()),
    Edit("an unknown host", BROAD, "host: office", "host: ofice", (f"{BROAD}:53:73: SC316 there is no unit “ofice”",)),
    Edit("a role of an unknown unit", BROAD, "roles: {branch:", "roles: {brnach:", (f"{BROAD}:53:89: SC316 there is no unit “brnach”",)),
    Edit("a rule for an unknown kind of units", BROAD, "unit_kind: branch, at_least_percent", "unit_kind: brnach, at_least_percent", (f"{BROAD}:55:85: SC341 no unit is of the kind “brnach”",)),
    Edit("a rule that counts nothing", BROAD, ", at_least_percent: 100", "", (f"{BROAD}:55:5: SC236 a coverage rule has either at_least or at_least_percent",)),
    Edit("a rule that counts in two ways", BROAD, ", at_least_percent: 100", ", at_least_percent: 100, at_least: 1", (f"{BROAD}:55:5: SC236 a coverage rule has either at_least or at_least_percent",)),
    Edit("an owner who supports", SHARE, "supporters: [branch]", "supporters: [branch, office]", (f"{SHARE}:3:22: SC362 the unit “office” is both owner and supporter",)),
    Edit("two owners", SHARE, "owners: [office]", "owners: [office, branch]", (f"{SHARE}:2:9: SC617 “share” has 2 owners", f"{SHARE}:3:14: SC362 the unit “branch” is both owner and supporter")),
    Edit("no owner", ENERGY, "owners: [office]\n", "", (f"{ENERGY}:1:1: SC618 “energy” has no owner",)),
    Edit("a composite without an owner is fine", STAFF, "owners: [office]\n", "", ()),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_map_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


GOALS = "frameworks/goals/framework.yml"


def goals(*pairs: tuple[str, str]) -> dict[str, str]:
    """A framework with one objective and one indicator for each pair of Thai titles."""
    numbers = range(1, len(pairs) + 1)
    nodes = "".join(f"      - {{id: k{number}, weight: 1}}\n" for number in numbers)
    objectives = "".join(
        f"    - {{id: g{number}, title: {{th: {goal}, en: Goal}}, perspective: one}}\n"
        for number, (goal, _) in zip(numbers, pairs, strict=True)
    )
    rules = f"""\
title: {{th: ทดสอบ, en: Test}}
fiscal_year: 2553
base: {len(pairs)}
perspectives:
  - id: one
    title: {{th: มิติ, en: Perspective}}
    indicators:
{nodes}periods: [{{id: year, title: {{th: ทั้งปี, en: Year}}, start: 2009-10-01, end: 2010-09-30}}]
strategy:
  objectives:
{objectives}"""
    indicators = {
        f"frameworks/goals/indicators/k{number}.yml": (
            f"title: {{th: {title}, en: Indicator}}\nobjectives: [g{number}]\ncriteria: {{kind: entered}}\n"
        )
        for number, (_, title) in zip(numbers, pairs, strict=True)
    }
    return {GOALS: rules, UNITS: ONE_FRAMEWORK[UNITS], **indicators}


SATISFACTION = ("เพิ่มความพึงพอใจผู้รับบริการ", "ร้อยละความพึงพอใจของผู้รับบริการ")
TIMELINESS = ("รวดเร็ว ทันเวลา ถูกต้อง", "ร้อยละของการให้บริการเกินเวลามาตรฐาน")
SYSTEMS = ("การพัฒนาระบบในการทำงาน", "ระดับความสำเร็จในการดำเนินงานตามแผน")
PLANS = ("การดำเนินงานตามแผน", "ระดับความสำเร็จของการพัฒนาระบบในการทำงาน")
STAFF_GOAL = ("พัฒนาบุคลากร", "ร้อยละของบุคลากรที่ได้รับการพัฒนา")
"""Five of the seven goals of the Department of Probation with their indicators, as printed (S003-09)."""


def test_indicators_that_stand_crosswise_are_told(tmp_path: Path) -> None:
    # the goal 1-3 stands word for word in the indicator of 1-4, and the other way round
    write(tmp_path, goals(SATISFACTION, TIMELINESS, SYSTEMS, PLANS, STAFF_GOAL))
    assert told(tmp_path) == [
        f"{GOALS}:19:23: SC619 the titles suggest that the indicators of the objectives “g3” and “g4” are swapped"
    ]


@pytest.mark.parametrize(
    "pairs",
    [
        (SATISFACTION, TIMELINESS, STAFF_GOAL),
        ((SYSTEMS[0], PLANS[1]), (PLANS[0], SYSTEMS[1])),
        (SYSTEMS, (PLANS[0], "จำนวนแผน")),
        ((SYSTEMS[0], SYSTEMS[0]), (SYSTEMS[0], SYSTEMS[0])),
    ],
    ids=["others", "put right", "one alone", "all the same"],
)
def test_indicators_that_stand_where_they_belong_are_not_told(
    pairs: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    write(tmp_path, goals(*pairs))
    assert told(tmp_path) == []


def test_an_objective_with_several_indicators_is_not_compared(tmp_path: Path) -> None:
    files = goals(SYSTEMS, PLANS)
    second = "frameworks/goals/indicators/k2.yml"
    write(tmp_path, {**files, second: files[second].replace("[g2]", "[g1, g2]")})
    assert told(tmp_path) == []


def test_roles_are_compared_only_where_they_are_told_apart(tmp_path: Path) -> None:
    # owners alone are all who are responsible: several of them, or none, are no finding
    rows = [
        line
        for line in WIDE_WORLD[BROAD].splitlines(keepends=True)
        if "role_results" in line or "outcome" in line
    ]
    alone = (SHARE, "owners: [office]\nsupporters: [branch]\n", "owners: [office, branch]\n")
    write(tmp_path, edited(alone, (ENERGY, "owners: [office]\n", ""), (BROAD, "".join(rows), "")))
    assert told(tmp_path) == []


def test_a_framework_may_go_without_owners(tmp_path: Path) -> None:
    names = [path for path, text in WIDE_WORLD.items() if "owners: [office]\n" in text]
    files = edited(*((path, "owners: [office]\n", "") for path in names))
    write(tmp_path, files)
    assert told(tmp_path) == []


def test_an_indicator_of_ones_own_supports_one_that_exists(tmp_path: Path) -> None:
    own = (
        OFFICER,
        "    title: {th: งานของตน, en: Own work}\n",
        "    parent_indicator: {}\n    title: {{th: งานของตน, en: Own work}}\n",
    )
    for parent, lines in {
        "half": [],
        "own": [],
        "good/half": [],
        "hlaf": [f"{OFFICER}:8:23: SC301 there is no indicator “hlaf”"],
    }.items():
        write(tmp_path, edited((own[0], own[1], own[2].format(parent))))
        assert told(tmp_path) == lines


def test_nothing_is_told_of_ones_own_indicators_where_the_framework_cannot_be_read(tmp_path: Path) -> None:
    own = (
        OFFICER,
        "    title: {th: งานของตน, en: Own work}\n",
        "    parent_indicator: half\n    title: {th: งานของตน, en: Own work}\n",
    )
    write(tmp_path, {**edited(own), FRAMEWORK: "title: [\n"})
    assert told(tmp_path) == [
        f"{FRAMEWORK}:2:1: SC103 this is not valid YAML: did not find expected node content"
    ]


def test_indicators_above_each_other_are_told(tmp_path: Path) -> None:
    write(
        tmp_path,
        edited((SHARE, "good/rate", "energy"), (ENERGY, "title", "parent_indicator: broad/share\ntitle")),
    )
    assert told(tmp_path) == [
        f"{ENERGY}:1:19: SC361 “energy” leads back to itself",
        f"{SHARE}:6:19: SC361 “share” leads back to itself",
    ]
