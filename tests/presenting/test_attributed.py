"""What moved the totals of a unit: which totals are compared, what they are made of, and how the page shows it."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator import pipeline
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.rounding_policy import Rounding
from generator.model.scorecard import Scorecard
from generator.model.standing import Outcome
from generator.model.standing import fraction
from generator.model.standing import outcome
from generator.presenting.atlas import Atlas
from generator.presenting.attributed import TotalMove
from generator.presenting.attributed import total_moves
from generator.presenting.moved import MovedTotal
from generator.presenting.moved import moved_totals
from generator.presenting.moved import signed
from tests.presenting.scenes import web_of
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import HEAD
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.strategies import Block
from tests.strategies import Tree
from tests.strategies import leaves_of
from tests.strategies import nodes
from tests.strategies import trees
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY

TWO_ROUNDS = f"""{HEAD}  - id: round-2
    title: {{en: Round 2}}
    start: 2013-04-01
    end: 2013-09-30
    holidays: []
    deadlines: {{department: {{due: 2013-09-20}}}}
"""

PAIR = "perspectives: [{id: all, title: {en: All}, indicators: [{id: a, weight: 60}, {id: b, weight: 40}]}]"

NONE = Fraction(0)


def moves_of(rules: Framework, *cards: Scorecard) -> list[TotalMove]:
    return [*total_moves({"test": rules}, "office", map(outcome, cards))]


def rounds(text: str, *results: str) -> list[TotalMove]:
    """What moved a total between rounds 1 and 2 of a framework."""
    rules = framework(text, head=TWO_ROUNDS)
    found = [card(rules, each, period=f"round-{at}") for at, each in enumerate(results, 1)]
    return moves_of(rules, *found)


def changes(move: TotalMove) -> dict[str, Fraction]:
    return {each.indicator: _change(each.shares) for each in move.moves}


def _change(pair: tuple[str | None, str | None]) -> Fraction:
    before, after = map(fraction, pair)
    return (after or NONE) - (before or NONE)


def adds_up(move: TotalMove) -> bool:
    """Whether all parts together are the change of the total."""
    parts = sum(changes(move).values(), NONE) + _change(move.whole)
    return parts == Fraction(move.totals[1]) - Fraction(move.totals[0])


def test_two_rounds_of_a_unit() -> None:
    """(60 x 3 + 40 x 4) / 100 = 3.4 and (60 x 4 + 40 x 3.5) / 100 = 3.8: a does 0.6, b -0.2."""
    [found] = rounds(
        PAIR, "results: {a: {value: 3}, b: {value: 4}}", "results: {a: {value: 4}, b: {value: 3.5}}"
    )
    assert found.periods == ("round-1", "round-2")
    assert found.totals == ("17/5", "19/5")
    assert changes(found) == {"a": Fraction("0.6"), "b": Fraction("-0.2")}
    assert [each.scores for each in found.moves] == [("3", "4"), ("4", "7/2")]
    assert found.whole == ("0", "0")


def test_what_is_pending_has_no_share_and_leaves_the_others_more() -> None:
    """Only a counts in round 1, with 60 of 60: 3. Its share falls to 1.8 although its score stays; b brings 1.6."""
    [found] = rounds(
        PAIR, "results: {a: {value: 3}, b: {status: pending}}", "results: {a: {value: 3}, b: {value: 4}}"
    )
    assert [(each.indicator, each.shares) for each in found.moves] == [
        ("b", (None, "8/5")),
        ("a", ("3", "9/5")),
    ]
    assert adds_up(found)


def test_what_is_not_reported_is_nothing_with_its_weight() -> None:
    [found] = rounds(
        PAIR, "results: {a: {value: 3}, b: {status: not-reported}}", "results: {a: {value: 3}, b: {value: 4}}"
    )
    assert [(each.indicator, each.shares) for each in found.moves] == [
        ("b", ("0", "8/5")),
        ("a", ("9/5", "9/5")),
    ]


def test_points_off_for_a_late_report_are_told_apart() -> None:
    """Due on Friday 20 September 2013, sent on Tuesday: two working days, 0.1 off 3.8."""
    late = f"{PAIR}\nreport_deduction: {{deadline: department, per_working_day: 0.05}}"
    [found] = rounds(
        late,
        "submitted: 2013-03-20\nresults: {a: {value: 3}, b: {value: 4}}",
        "submitted: 2013-09-24\nresults: {a: {value: 4}, b: {value: 3.5}}",
    )
    assert found.totals == ("17/5", "37/10")
    assert found.whole == ("0", "-1/10")
    assert adds_up(found)


def test_the_main_track_alone_makes_the_total() -> None:
    text = (
        "tracks: [{id: main, title: {en: M}}, {id: other, title: {en: O}}]\n"
        "perspectives: [{id: p, title: {en: P}, track: main, indicators: [{id: a, weight: 100}]},"
        " {id: q, title: {en: Q}, track: other, indicators: [{id: b, weight: 100}]}]"
    )
    [found] = rounds(
        text, "results: {a: {value: 3}, b: {value: 1}}", "results: {a: {value: 4}, b: {value: 5}}"
    )
    assert changes(found) == {"a": Fraction(1)}


def test_pilots_and_what_stands_below_others_are_no_parts() -> None:
    """The composite is (50 x 2 + 50 x 4) / 100 = 3, then 4; it weighs 100 of 100."""
    rules = framework(
        "perspectives: [{id: all, title: {en: All}, indicators: ["
        "{id: top, weight: 100, indicators: [{id: low, weight: 50}, {id: high, weight: 50}]}, {id: trial, weight: unknown}]}]",
        {"top": COMPOSITE, "trial": "title: {en: T}\npilot: true\ncriteria: {kind: entered}"},
        TWO_ROUNDS,
    )
    first, then = (
        f"results: {{low: {{value: {low}}}, high: {{value: 4}}, trial: {{value: 5}}}}" for low in (2, 4)
    )
    [found] = moves_of(rules, card(rules, first), card(rules, then, period="round-2"))
    assert changes(found) == {"top": Fraction(1)}


def test_an_allocated_indicator_counts_by_itself() -> None:
    """Of the tree the office answers for low alone, which stands below top there."""
    rules = framework(
        "perspectives: [{id: all, title: {en: All}, indicators: ["
        "{id: top, weight: 100, indicators: [{id: low, weight: 50}, {id: high, weight: 50}]}]}]\n"
        "allocations: [{unit: office, indicators: [low]}]",
        {"top": COMPOSITE},
        TWO_ROUNDS,
    )
    [found] = moves_of(
        rules,
        card(rules, "results: {low: {value: 2}}"),
        card(rules, "results: {low: {value: 3}}", period="round-2"),
    )
    assert changes(found) == {"low": Fraction(1)}
    assert adds_up(found)


@pytest.mark.parametrize(
    "text",
    [PAIR.replace("perspectives", "total: none\nperspectives", 1), PAIR],
    ids=["no total at all", "nothing known yet"],
)
def test_without_two_totals_nothing_moved(text: str) -> None:
    known = "results: {a: {value: 3}, b: {value: 4}}"
    pending = "results: {a: {status: pending}, b: {status: pending}}"
    assert rounds(text, known, known if "none" in text else pending) == []


def test_of_three_rounds_the_newest_step_comes_first() -> None:
    head = (
        TWO_ROUNDS
        + "  - {id: round-3, title: {en: Round 3}, start: 2013-10-01, end: 2013-12-31, holidays: []}\n"
    )
    rules = framework(PAIR, head=head)
    cards = [
        card(rules, f"results: {{a: {{value: {at}}}, b: {{value: 4}}}}", period=f"round-{at}")
        for at in (1, 2, 3)
    ]
    assert [each.periods for each in moves_of(rules, *reversed(cards))] == [
        ("round-2", "round-3"),
        ("round-1", "round-2"),
    ]


def test_persons_are_not_compared() -> None:
    rules = framework(PAIR, head=TWO_ROUNDS)
    known = "results: {a: {value: 3}, b: {value: 4}}"
    found = [outcome(card(rules, known, period=f"round-{at}")) for at in (1, 2)]
    assert [*total_moves({"test": rules}, "position", found)] == []
    assert len([*total_moves({"test": rules}, "office", found)]) == 1


@settings(max_examples=30)
@given(tree=trees(), data=st.data())
def test_the_parts_always_add_up(tree: Tree, data: st.DataObject) -> None:
    """Law: whatever was reported, the parts are the change, and without points off the total nothing acts on the whole."""
    known = st.sampled_from(["value: 0", "value: 1.5", "value: 5", "status: pending", "status: not-reported"])
    blocks = {top.name: COMPOSITE for top in tree if isinstance(top, Block)}
    rules = framework(
        f"perspectives: [{{id: p, title: {{en: P}}, indicators: [{nodes(tree)}]}}]", blocks, TWO_ROUNDS
    )
    cards = []
    for period in ("round-1", "round-2"):
        told = ", ".join(f"{each.name}: {{{data.draw(known)}}}" for each in leaves_of(tree))
        cards.append(card(rules, f"results: {{{told}}}", period=period))
    for found in moves_of(rules, *cards):
        assert adds_up(found)
        assert found.whole == ("0", "0")


def test_the_law_holds_for_the_data_of_the_repository() -> None:
    """Every unit with totals in two rounds: choices, tracks, allocations and deductions of real frameworks."""
    scored = pipeline.score(REPOSITORY)
    by_unit: dict[str, list[Outcome]] = {}
    for each in scored.scorecards:
        by_unit.setdefault(each.unit, []).append(outcome(each))
    found = [
        move
        for unit, outcomes in by_unit.items()
        for move in total_moves(scored.project.frameworks, scored.project.units[unit].kind, outcomes)
    ]
    assert {each.framework for each in found} == {"chonburi-2556", "provincial-2550"}
    assert all(map(adds_up, found))
    assert {each.whole for each in found} == {("0", "0")}


# As the page shows it


def minimal(language: str) -> MovedTotal:
    """What moved the total of the Works Division: round 1 is 2603/700; in round 2 only 2 is known, with 5/2."""
    scored = pipeline.score(MINIMAL)
    outcomes = [outcome(each) for each in scored.scorecards if each.unit == "works"]
    moves = [*total_moves(scored.project.frameworks, "division", outcomes)]
    web = web_of(language, Atlas(scored.project, internal=False, notes=()))
    [found] = moved_totals(web, "works", moves)
    return found


def test_the_table_says_what_the_scorecards_do() -> None:
    """1: 80 x 19/5 / 100 = 3.04, then pending. 2: 20 x 95/28 / 100 = 19/28 = 0.6786, then 20 x 5/2 / 20 = 2.5, which is 1.8214 more."""
    found = minimal("en")
    assert found.title == "Model town 2026: Round 1 to Round 2"
    assert found.said == "Total: 3.7186 in Round 1, 2.5000 in Round 2, a change of −1.2186."
    rows = [(each.scores, each.before, each.after, each.change) for each in found.rows]
    assert rows == [
        ("3.8000 → –", "3.0400", "–", "−3.0400"),
        ("3.3929 → 2.5000", "0.6786", "2.5000", "+1.8214"),
    ]
    assert (found.sum.before, found.sum.after, found.sum.change) == ("3.7186", "2.5000", "−1.2186")
    assert [url for _, url in found.scorecards] == [
        "scorecards/town-2569/round-1/works.html",
        "scorecards/town-2569/round-2/works.html",
    ]


def test_in_thai() -> None:
    found = minimal("th")
    assert found.said == "คะแนนรวมรอบที่ 1 ได้ 3.7186 และรอบที่ 2 ได้ 2.5000 เปลี่ยนไป −1.2186"
    assert found.title == "เมืองจำลอง 2569: รอบที่ 1 ถึง รอบที่ 2"


def test_the_picture_names_what_moved_and_how_much() -> None:
    said = re.findall(r"<desc>(.*?)</desc>", minimal("en").picture)
    assert said == [
        "Round 1 3.7186; 1 Applications decided within 15 days −3.0400; 2 Success in handling complaints +1.8214; Round 2 2.5000."
    ]


def test_many_indicators_share_a_bar() -> None:
    """Twelve indicators of one weight, each a twelfth of its change: ten bars, and one for the last two."""
    names = [f"i{at}" for at in range(12)]
    listed = ", ".join(f"{{id: {name}, weight: 1}}" for name in names)
    text = f"base: 12\nperspectives: [{{id: p, title: {{en: P}}, indicators: [{listed}]}}]"
    results = [
        "results: {" + ", ".join(f"{name}: {{value: {value}}}" for name in names) + "}" for value in (1, 2)
    ]
    rules = framework(text, head=TWO_ROUNDS)
    found = [card(rules, each, period=f"round-{at}") for at, each in enumerate(results, 1)]
    project = Project(frameworks={"test": rules}, kinds={}, units={}, results=())
    [shown] = moved_totals(
        web_of("en", Atlas(project, internal=False, notes=())), "office", moves_of(rules, *found)
    )
    assert len(shown.rows) == 12
    assert shown.picture.count("sc-chart__gain") == 11
    assert "2 other indicators +0.1667" in shown.picture


def test_what_was_taken_off_the_whole_is_a_line_and_a_bar() -> None:
    """0.1 off for two working days, see above; the shares of a and b are 2.4 and 1.4 then."""
    late = f"{PAIR}\nreport_deduction: {{deadline: department, per_working_day: 0.05}}"
    moves = rounds(
        late,
        "submitted: 2013-03-20\nresults: {a: {value: 3}, b: {value: 4}}",
        "submitted: 2013-09-24\nresults: {a: {value: 4}, b: {value: 3.5}}",
    )
    project = Project(frameworks={"test": framework(late, head=TWO_ROUNDS)}, kinds={}, units={}, results=())
    [shown] = moved_totals(web_of("en", Atlas(project, internal=False, notes=())), "office", moves)
    assert [(row.before, row.after, row.change) for row in shown.rows] == [
        ("1.8000", "2.4000", "+0.6000"),
        ("1.6000", "1.4000", "−0.2000"),
        ("0.0000", "−0.1000", "−0.1000"),
    ]
    assert "Taken off the total as a whole −0.1000" in shown.picture


def test_nothing_moved_has_no_picture_but_a_table() -> None:
    known = "results: {a: {value: 3}, b: {value: 4}}"
    rules = framework(PAIR, head=TWO_ROUNDS)
    moves = moves_of(rules, card(rules, known), card(rules, known, period="round-2"))
    project = Project(frameworks={"test": rules}, kinds={}, units={}, results=())
    [shown] = moved_totals(web_of("en", Atlas(project, internal=False, notes=())), "office", moves)
    assert not shown.picture
    assert [each.change for each in shown.rows] == ["0.0000", "0.0000"]


@pytest.mark.parametrize(
    ("change", "printed"),
    [("0.125", "+0.13"), ("-0.125", "−0.13"), ("0.004", "0.00"), ("-0.004", "0.00"), ("0", "0.00")],
)
def test_a_change_has_its_sign_where_anything_is_left_of_it(change: str, printed: str) -> None:
    assert signed(Rounding(score_places=2), Fraction(change)) == printed
