"""Tracks, choices and the weights of periods that do not hold together.

What is told of optional indicators (S001-06) and of tracks (S001-19).
"""

from pathlib import Path

import pytest

from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import OFFICE
from tests.checking.good_world import OFFICER
from tests.checking.good_world import ONE_FRAMEWORK
from tests.checking.good_world import UNITS
from tests.checking.telling import Edit
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import write
from tests.checking.wide_world import APART
from tests.checking.wide_world import BROAD
from tests.checking.wide_world import HALF_YEAR
from tests.checking.wide_world import SHARE
from tests.checking.wide_world import SYSTEM
from tests.checking.wide_world import WHOLE_YEAR
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal

# fmt: off
BAD = (
    Edit("two tracks of one id", BROAD, "{id: goodness,", "{id: performance,", (f"{BROAD}:7:10: SC302 the id “performance” is used twice, first on line 6", f"{BROAD}:36:12: SC351 there is no track “goodness”", f"{BROAD}:61:17: SC351 there is no track “goodness”")),
    Edit("a perspective without a track", BROAD, "    track: goodness\n", "", (f"{BROAD}:34:5: SC350 the perspective “conduct” names no track",)),
    Edit("an unknown track", BROAD, "    track: goodness\n", "    track: godness\n", (f"{BROAD}:36:12: SC351 there is no track “godness”",)),
    Edit("a track without tracks", APART, "    weight: 10\n", "    weight: 10\n    track: goodness\n", (f"{APART}:18:12: SC351 there is no track “goodness”",)),
    Edit("a track whose perspectives weigh too little", BROAD, "title: {th: ดี, en: Goodness}}\npersp", "title: {th: ดี, en: Goodness}, base: 110}\npersp", (f"{BROAD}:7:10: SC304 the weights in “goodness” add up to 100, not to 110",)),
    Edit("a track without perspectives", BROAD, "en: Goodness}}\n", "en: Goodness}}\n  - {id: spare, title: {th: ก, en: A}}\n", (f"{BROAD}:8:10: SC304 the weights in “spare” add up to 0, not to 100",)),
    Edit("indicators of a perspective that stands by itself", APART, "{id: form, weight: 100}", "{id: form, weight: 90}", (f"{APART}:11:5: SC304 the weights in “process” add up to 90, not to 100",)),
    Edit("a perspective that stands by itself on its own weight", APART, "    weight: 10\n", "    weight: 20\n", (f"{APART}:17:13: SC304 the weights in “outcome” add up to 10, not to 20",)),
    Edit("tracks without a total", BROAD, "fiscal_year: 2556\n", "fiscal_year: 2556\ntotal: none\n", (f"{BROAD}:5:1: SC356 this framework has no total (total: none), which is needed here", f"{BROAD}:6:1: SC356 this framework has no total (total: none), which is needed here", f"{BROAD}:65:9: SC356 this framework has no total (total: none), which is needed here", f"{BROAD}:69:5: SC356 this framework has no total (total: none), which is needed here")),
    Edit("an appraisal without a total", FRAMEWORK, "fiscal_year: 2556\n", "fiscal_year: 2556\ntotal: none\n", (f"{FRAMEWORK}:7:3: SC356 this framework has no total (total: none), which is needed here", f"{FRAMEWORK}:23:5: SC304 the weights in “work” add up to 40, not to 100", f"{FRAMEWORK}:46:1: SC356 this framework has no total (total: none), which is needed here")),
    Edit("alternatives of two tracks", BROAD, "rule: may_skip, indicators: [awards]}", "rule: choose_one, indicators: [share, works]}", (f"{BROAD}:42:81: SC366 the indicators of “awards” do not count in one and the same total", f"{BROAD}:42:89: SC353 “works” weighs 40, but the choice “awards” weighs 20", f"{BROAD}:95:22: SC353 “share” weighs 25, but the choice “awards” weighs 40")),
    Edit("weight that moves into another track", SHARE, "owners: [office]\n", "owners: [office]\nnot_applicable: {printed_weight: 5, remove: printed-and-move, move_to: works}\n", (f"{SHARE}:3:34: SC603 the note removes a weight of 5, but the indicator weighs 20", f"{SHARE}:3:72: SC340 weight cannot move to “works”")),
    Edit("a choice twice", BROAD, "{id: awards, title: {th: ร", "{id: extra, title: {th: ร", (f"{BROAD}:42:10: SC302 the id “extra” is used twice, first on line 41",)),
    Edit("a choice of an unknown indicator", BROAD, "[system, risk]", "[system, rsik]", (f"{BROAD}:23:13: SC304 the weights in “work” add up to 50, not to 40", f"{BROAD}:41:109: SC352 the tree has no indicator “rsik”")),
    Edit("a choice of an indicator outside the tree", FRAMEWORK, "appraisal:\n", "choices: [{id: a, title: {th: ก, en: A}, rule: may_skip, indicators: [given]}]\nappraisal:\n", (f"{FRAMEWORK}:45:71: SC352 the tree has no indicator “given”",)),
    Edit("a choice of one", BROAD, "[system, risk]", "[system]", (f"{BROAD}:23:13: SC304 the weights in “work” add up to 50, not to 40", f"{BROAD}:41:100: SC227 too few entries (at least 2)")),
    Edit("an indicator in two choices", BROAD, "indicators: [awards]}", "indicators: [awards, risk]}", (f"{BROAD}:42:88: SC302 the id “risk” is used twice, first on line 41",)),
    Edit("an indicator twice in a choice", BROAD, "[system, risk]", "[system, risk, risk]", (f"{BROAD}:41:115: SC302 the id “risk” is used twice, first on line 41",)),
    Edit("a choice between a composite and its sub-indicator", BROAD, "[system, risk], weight: 10", "[staff, skills]", (f"{BROAD}:23:13: SC304 the weights in “work” add up to 50, not to 40", f"{BROAD}:41:108: SC338 “skills” already counts inside “staff”", f"{BROAD}:41:108: SC353 “skills” weighs 5, but the choice “extra” weighs 10")),
    Edit("a choice that weighs something else", BROAD, "[system, risk], weight: 10", "[system, risk], weight: 9", (f"{BROAD}:23:13: SC304 the weights in “work” add up to 39, not to 40", f"{BROAD}:41:101: SC353 “system” weighs 10, but the choice “extra” weighs 9", f"{BROAD}:41:109: SC353 “risk” weighs 10, but the choice “extra” weighs 9")),
    Edit("alternatives that do not weigh the same", BROAD, "[system, risk], weight: 10", "[system, share]", (f"{BROAD}:6:10: SC304 the weights in “performance” add up to 90, not to 100", f"{BROAD}:23:13: SC304 the weights in “work” add up to 50, not to 40", f"{BROAD}:41:109: SC353 “share” weighs 20, but the choice “extra” weighs 10", f"{BROAD}:95:22: SC353 “share” weighs 25, but the choice “extra” weighs 10")),
    Edit("alternatives of which a period makes one heavier", BROAD, "weights: {share: 25, energy: 15,", "weights: {share: 25, energy: 15, risk: 8,", (f"{BROAD}:95:5: SC354 in the period “year” the weights in “work” add up to 38, not to 40", f"{BROAD}:95:44: SC353 “risk” weighs 8, but the choice “extra” weighs 10")),
    Edit("a weight of what may be skipped", BROAD, "indicators: [awards]}", "indicators: [awards], weight: 20}", (f"{BROAD}:42:89: SC422 there is no use for “weight” here",)),
    Edit("one alternative too heavy for its block", BROAD, "{id: ticks, weight: 10}", "{id: ticks, weight: 11}", (f"{BROAD}:23:13: SC304 the weights in “work” add up to 41, not to 40",)),
    Edit("a choice taken away leaves too much", BROAD, "  - {id: extra, title: {th: ตัวชี้วัดเลือก, en: Optional indicator}, rule: choose_one, indicators: [system, risk], weight: 10}\n", "", (f"{BROAD}:23:13: SC304 the weights in “work” add up to 50, not to 40",)),
    Edit("weights of an unknown indicator", BROAD, "weights: {share: 25,", "weights: {shrae: 25,", (f"{BROAD}:95:5: SC354 in the period “year” the weights in “results” add up to 55, not to 60", f"{BROAD}:95:15: SC301 there is no indicator “shrae”")),
    Edit("weights of a period that do not add up", BROAD, "weights: {share: 25,", "weights: {share: 24,", (f"{BROAD}:95:5: SC354 in the period “year” the weights in “results” add up to 59, not to 60",)),
    Edit("weights of sub-indicators in a period that do not add up", BROAD, "skills: unknown, morale: unknown}", "skills: 4, morale: 4}", (f"{BROAD}:95:5: SC354 in the period “year” the weights in “staff” add up to 8, not to 10",)),
    Edit("an indicator that a period with weights does not measure", BROAD, "from_period: year, until_period: year", "until_period: half", (f"{BROAD}:95:5: SC354 in the period “year” the weights in “results” add up to 40, not to 60",)),
    Edit("an unknown first period", BROAD, "from_period: year, ", "from_period: yaer, ", (f"{BROAD}:19:47: SC402 there is no period “yaer”",)),
    Edit("an unknown last period", BROAD, "until_period: year", "until_period: yaer", (f"{BROAD}:19:67: SC402 there is no period “yaer”",)),
    Edit("a last period before the first", BROAD, "until_period: year", "until_period: half", (f"{BROAD}:19:67: SC355 the first period “year” comes after the last one “half”", f"{BROAD}:95:5: SC354 in the period “year” the weights in “results” add up to 40, not to 60")),
    Edit("a weight that its choice knows is fine", BROAD, "{id: risk, weight: 10}", "{id: risk, weight: unknown}", ()),
    Edit("weights that only their choice knows are fine", BROAD, "{id: system, weight: 10}\n      - {id: risk, weight: 10}", "{id: system, weight: unknown}\n      - {id: risk, weight: unknown}", ()),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_framework_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


PROVINCE = "frameworks/province/framework.yml"


def province(weights: str, rule: str) -> dict[str, str]:
    """The fourth perspective of a province with weights for 8, 9, 9.1, 9.2, 9.3, 10, 11 and 12 (S001-05); 9.1 and 12 are optional."""
    w8, w9, w91, w92, w93, w10, w11, w12 = weights.split()
    rules = f"""\
title: {{th: จังหวัด, en: Province}}
fiscal_year: 2550
base: 25
perspectives:
  - id: d4
    title: {{th: การพัฒนาองค์กร, en: Organisation development}}
    weight: 25
    indicators:
      - {{id: "8", weight: {w8}}}
      - id: "9"
        weight: {w9}
        indicators: [{{id: "9.1", weight: {w91}}}, {{id: "9.2", weight: {w92}}}, {{id: "9.3", weight: {w93}}}]
      - {{id: "10", weight: {w10}}}
      - {{id: "11", weight: {w11}}}
      - {{id: "12", weight: {w12}}}
choices:
  - {{id: optional, title: {{th: ตัวชี้วัดเลือก, en: Optional}}, rule: {rule}, indicators: ["9.1", "12"]}}
periods: [{{id: year, title: {{th: ทั้งปี, en: Year}}, start: 2006-10-01, end: 2007-09-30}}]
"""
    leaf = "title: {th: ตัวชี้วัด, en: Indicator}\ncriteria: {kind: interpolated, levels: {1: 1, 5: 5}}\n"
    folder = "frameworks/province/indicators"
    files = {f"{folder}/{name}.yml": leaf for name in ("8", "9.1", "9.2", "9.3", "10", "11", "12")}
    whole = {f"{folder}/9.yml": "title: {th: ภาพรวม, en: Whole}\ncriteria: {kind: composite}\n"}
    return {PROVINCE: rules, UNITS: ONE_FRAMEWORK[UNITS], **files, **whole}


@pytest.mark.parametrize(
    ("weights", "rule", "lines"),
    [
        # reading A: 5 + (2* + 3 + 3) + 6 + 6 + 2* = 27, of which one 2 is chosen: 25
        ("5 8 2 3 3 6 6 2", "choose_one", []),
        ("5 8 2 3 3 6 6 2", "may_skip", ["7:13: SC304 the weights in “d4” add up to 27, not to 25"]),
        # reading B: 5 + (2* + 2 + 3) + 6 + 5 + 2* = 25, both count until one is skipped
        ("5 7 2 2 3 6 5 2", "may_skip", []),
        ("5 7 2 2 3 6 5 2", "choose_one", ["7:13: SC304 the weights in “d4” add up to 23, not to 25"]),
        # inside 9 there is nothing to choose: 2 + 3 + 3 = 8
        ("5 9 2 3 3 6 5 2", "choose_one", ["11:17: SC304 the weights in “9” add up to 8, not to 9"]),
        ("5 8 unknown 3 3 6 6 2", "choose_one", ["12:42: SC605 the source gives no weight for “9.1”"]),
        (
            "5 8 unknown 3 3 6 6 unknown",
            "choose_one",
            [
                "12:42: SC605 the source gives no weight for “9.1”",
                "15:28: SC605 the source gives no weight for “12”",
            ],
        ),
    ],
)
def test_of_alternatives_in_different_blocks_one_weight_counts(
    weights: str, rule: str, lines: list[str], tmp_path: Path
) -> None:
    write(tmp_path, province(weights, rule))
    assert told(tmp_path) == [f"{PROVINCE}:{line}" for line in lines]


def test_the_weight_of_a_choice_is_unknown_where_its_members_are(tmp_path: Path) -> None:
    # the blocks know their own weights, so only the choice itself cannot be weighed: nothing is added up
    two = """\
      - {id: "8", weight: 10}
      - id: "9"
        weight: 15
        indicators: [{id: "9.1", weight: unknown}, {id: "9.2", weight: unknown}, {id: "9.3", weight: unknown}]
      - id: "10"
        weight: 99
        indicators: [{id: "11", weight: unknown}, {id: "12", weight: unknown}]
choices:
"""
    files = province("5 8 2 3 3 6 6 2", "choose_one")
    start, end = files[PROVINCE].index('      - {id: "8"'), files[PROVINCE].index("choices:\n")
    files[PROVINCE] = files[PROVINCE][:start] + two + files[PROVINCE][end + len("choices:\n") :]
    files["frameworks/province/indicators/10.yml"] = files["frameworks/province/indicators/9.yml"]
    write(tmp_path, files)
    assert [line for line in told(tmp_path) if "SC605" not in line] == []


def test_a_pilot_among_alternatives_weighs_nothing(tmp_path: Path) -> None:
    # 10 + 10 + 10 + 0 + 10 = 40: there is nothing to take off
    write(tmp_path, edited((SYSTEM, "title", "pilot: true\ntitle")))
    assert told(tmp_path) == []


def test_a_period_that_is_wrong_as_the_tree_is_tells_nothing_more(tmp_path: Path) -> None:
    write(tmp_path, edited((BROAD, "{id: ticks, weight: 10}", "{id: ticks, weight: 9}")))
    assert told(tmp_path) == [f"{BROAD}:23:13: SC304 the weights in “work” add up to 39, not to 40"]


def test_what_stands_below_an_indicator_leaves_its_period_with_it(tmp_path: Path) -> None:
    later = (
        BROAD,
        "- id: staff\n        weight: 10\n",
        "- id: staff\n        weight: 10\n        from_period: year\n",
    )
    write(tmp_path, edited(later))
    assert told(tmp_path) == [
        f"{HALF_YEAR}:15:3: SC435 “skills” is not measured in the period “half”",
        f"{HALF_YEAR}:16:3: SC435 “morale” is not measured in the period “half”",
    ]


def test_a_composite_of_unknown_weights_leaves_with_its_period(tmp_path: Path) -> None:
    earlier = (
        BROAD,
        "- id: staff\n        weight: 10\n",
        "- id: staff\n        weight: 10\n        until_period: half\n",
    )
    write(tmp_path, edited(earlier))
    assert told(tmp_path) == [
        f"{BROAD}:96:5: SC354 in the period “year” the weights in “work” add up to 30, not to 40",
        f"{WHOLE_YEAR}:8:3: SC435 “staff” is not measured in the period “year”",
    ]


CLOSED_HALF = (BROAD, "end: 2013-03-31\n", "end: 2013-03-31\n    closed: true\n")
CLOSED_YEAR = (BROAD, "end: 2013-09-30\n", "end: 2013-09-30\n    closed: true\n")


@pytest.mark.parametrize(
    ("edits", "lines"),
    [
        ([CLOSED_HALF], []),
        (
            [CLOSED_HALF, (HALF_YEAR, "submitted: 2013-04-10\n", "")],
            [
                f"{HALF_YEAR}:1:1: SC430 the period “half” is closed, but the date the whole report was sent is not given"
            ],
        ),
        (
            [
                CLOSED_HALF,
                (HALF_YEAR, "choices: {extra: risk}\n", ""),
                (HALF_YEAR, "  risk: {steps: [1]}\n", ""),
            ],
            [f"{HALF_YEAR}:1:1: SC436 the period “half” is closed, but nothing of “extra” is chosen"],
        ),
        ([CLOSED_HALF, (HALF_YEAR, "choices: {extra: risk}\n", "")], []),
        (
            [CLOSED_HALF, (HALF_YEAR, "  risk: {steps: [1]}\n", "")],
            [f"{HALF_YEAR}:4:1: SC405 the period “half” is closed, but there is no result for “risk”"],
        ),
        (
            [CLOSED_HALF, (HALF_YEAR, ", owner: 40", "")],
            [f"{HALF_YEAR}:10:11: SC620 1 items without an answer count 0, because the period is closed"],
        ),
        # skills and morale are not asked for where the score of the whole is entered
        (
            [CLOSED_YEAR],
            [
                f"{WHOLE_YEAR}:3:1: SC405 the period “year” is closed, but there is no result for “{name}”"
                for name in ("honesty", "team", "works")
            ],
        ),
        (
            [CLOSED_YEAR, (WHOLE_YEAR, "staff: {value: 4, reason", "staff: {status: pending, reason")],
            [
                f"{WHOLE_YEAR}:3:1: SC405 the period “year” is closed, but there is no result for “{name}”"
                for name in ("honesty", "team", "works")
            ]
            + [f"{WHOLE_YEAR}:8:19: SC416 the period “year” is closed, but “staff” is still pending"],
        ),
    ],
)
def test_a_closed_period_has_its_choices_and_dates(
    edits: list[tuple[str, str, str]], lines: list[str], tmp_path: Path
) -> None:
    write(tmp_path, edited(*edits))
    assert told(tmp_path) == lines


def test_an_open_period_awaits_choices_and_answers(tmp_path: Path) -> None:
    files = edited((HALF_YEAR, "choices: {extra: risk}\n", ""), (HALF_YEAR, "  risk: {steps: [1]}\n", ""))
    write(tmp_path, {**files, WHOLE_YEAR: "results: {}\n"})
    assert told(tmp_path) == []


CHOICE = (
    (FRAMEWORK, "appraisal:\n", "choices: [{id: a, title: {th: ก, en: A}, rule: choose_one, indicators: [half, other-half]}]\nappraisal:\n"),
    (FRAMEWORK, "        base: 10\n", "        base: 5\n"),
)  # fmt: skip


def test_a_unit_with_a_part_of_the_framework_has_only_its_own_choices(tmp_path: Path) -> None:
    closed = (FRAMEWORK, "end: 2013-03-31\n", "end: 2013-03-31\n    closed: true\n")
    write(tmp_path, edited(*CHOICE, closed, (OFFICE, "  other-half: {value: 4, visibility: public}\n", "")))
    assert told(tmp_path) == []


def test_a_person_is_measured_by_everything_agreed_on(tmp_path: Path) -> None:
    both = edited(
        *CHOICE,
        (OFFICE, "  other-half: {value: 4, visibility: public}\n", ""),
        (OFFICER, "indicator: own", "indicator: other-half"),
        (OFFICER, ONE_FRAMEWORK[OFFICER][ONE_FRAMEWORK[OFFICER].index("indicators:") : ONE_FRAMEWORK[OFFICER].index("results:")], ""),
        (OFFICER, "own: {value: 4}", "other-half: {value: 4}"),
    )  # fmt: skip
    write(tmp_path, both)
    assert told(tmp_path) == []


def test_the_holidays_that_a_late_report_is_counted_by_are_frozen(tmp_path: Path) -> None:
    open_calendar = (BROAD, "end: 2013-03-31\n    holidays: []\n", "end: 2013-03-31\n    closed: true\n")
    write(tmp_path, edited(open_calendar))
    (line,) = told(tmp_path)
    assert line == f"{BROAD}:85:13: SC320 the period “half” is closed but its holidays are not frozen"


def test_a_period_before_a_final_one_is_final(tmp_path: Path) -> None:
    """Round 2 of the minimal world follows on round 1, which is closed."""
    root = copy_of_minimal(tmp_path / "town")
    rules = "frameworks/town-2569/framework.yml"
    change(root, rules, "    closed: true\n", "    closed: true\n    provisional: true\n")
    assert told(root) == []
    change(root, rules, "end: 2026-09-30\n", "end: 2026-09-30\n    closed: true\n    holidays: []\n")
    line = f"{rules}:30:18: SC370 the period “round-1” is still provisional, but the later period “round-2” is closed and final"
    assert line in told(root)
    change(root, rules, "holidays: []\n", "holidays: []\n    provisional: true\n")
    assert line not in told(root)


def test_s001_06_what_may_be_skipped_is_told_once_the_period_is_closed(tmp_path: Path) -> None:
    line = "  awards: {quarters: {value: {1: 1, 2: 1, 3: 0, 4: 1}}}\n"
    closed = (BROAD, "en: Whole year}\n", "en: Whole year}\n    closed: true\n")
    untold = f"{WHOLE_YEAR}:1:1: SC436 the period “year” is closed, but nothing of “awards” is chosen"
    write(tmp_path / "reported", edited(closed))
    assert untold not in told(tmp_path / "reported")
    write(tmp_path / "untold", edited(closed, (WHOLE_YEAR, line, "")))
    assert untold in told(tmp_path / "untold")
    named = (WHOLE_YEAR, "results:\n  share", "choices: {awards: []}\nresults:\n  share")
    write(tmp_path / "skipped", edited(closed, named, (WHOLE_YEAR, line, "")))
    assert untold not in told(tmp_path / "skipped")
