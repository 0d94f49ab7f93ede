"""Ordinal checklists (S000-03, S000-04): one answer per item, points to a percentage, 100 per cent to a score of 5.

The form prints five answers: not begun, 1-25 %, 26-50 %, 51-75 %, 76-100 %. Expected values are worked out by hand.
"""

from fractions import Fraction

import pytest

from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import card
from tests.scoring.scenes import closed
from tests.scoring.scenes import framework
from tests.scoring.scenes import measured
from tests.scoring.scenes import row
from tests.scoring.scenes import score
from tests.scoring.scenes import seen


def options(points: str) -> str:
    """The five answers of the form with these points."""
    names = ["none", "quarter", "half", "most", "all"]
    limits = [0, 25, 50, 75, 100]
    return "\n".join(
        f"    - {{id: {name}, title: {{en: {name}}}, points: {each}, up_to: {limit}}}"
        for name, each, limit in zip(names, points.split("/"), limits, strict=True)
    )


def checklist(items: str, points: str = "0/25/50/75/100", more: str = "") -> str:
    """A checklist with these items, or groups of them."""
    return f"criteria:\n  kind: checklist\n  options:\n{options(points)}\n  {items}\n  {more}\n"


FOUR = "items: [" + ", ".join(f"{{id: {name}, text: {{en: {name}}}}}" for name in "abcd") + "]"

HEADINGS = """groups:
    - {id: first, title: {en: First}, items: [{id: a, text: {en: A}}, {id: b, text: {en: B}}, {id: c, text: {en: C}}]}
    - {id: second, items: [{id: d, text: {en: D}}]}"""
"""Three items under one heading and one under another that has no title."""

ONE = "items: [{id: a, text: {en: A}}]"


@pytest.mark.parametrize(
    ("answers", "percent"),
    [
        ("{a: none, b: none, c: none, d: none}", "0"),
        ("{a: all, b: all, c: all, d: all}", "100"),
        ("{a: none, b: quarter, c: half, d: most}", "75/2"),  # (0 + 25 + 50 + 75) / 400
        ("{a: all, b: all, c: all, d: none}", "75"),
        ("{a: most, b: most, c: all, d: most}", "325/4"),  # 325/400 = 81.25
    ],
)
def test_s000_04_points_of_the_answers_over_full_points(answers: str, percent: str) -> None:
    one = measured(checklist(FOUR), f"answers: {answers}")
    assert one.value == Fraction(percent)
    assert one.score == Fraction(percent) / 20, "100 per cent is a score of 5"


@pytest.mark.parametrize(
    ("points", "more", "expected"),
    [
        # not begun, 1-25 %, 26-50 %, 51-75 %, 76-100 %
        (
            "0/25/50/75/100",
            "",
            [0, 25, 50, 75, 100],
        ),  # the project's own choice: the upper bound of each answer
        ("0/1/2/3/4", "", [0, 25, 50, 75, 100]),  # 0 to 4: the same
        ("1/2/3/4/5", "", [20, 40, 60, 80, 100]),  # 1 to 5: who did nothing has 20
        ("1/2/3/4/5", "full: 5", [20, 40, 60, 80, 100]),
        ("0/13/38/63/88", "full: 100", [0, 13, 38, 63, 88]),  # midpoints: never more than 88
    ],
)
def test_s000_03_points_are_declared(points: str, more: str, expected: list[int]) -> None:
    found = [
        measured(checklist(ONE, points, more), f"answers: {{a: {answer}}}").value
        for answer in ("none", "quarter", "half", "most", "all")
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("percentage", "expected"),
    [
        # {0}, (0,25], (25,50], (50,75], (75,100]: the printed whole numbers leave holes, 25.5 is in one
        ("0", 0),
        ("0.01", 25),
        ("1", 25),
        ("25", 25),
        ("25.5", 50),
        ("26", 50),
        ("50", 50),
        ("50.01", 75),
        ("75", 75),
        ("226/3", 100),  # 75.33
        ("76", 100),
        ("100", 100),
        ("๑๐๐", 100),
    ],
)
def test_s000_03_a_percentage_instead_of_a_tick(percentage: str, expected: int) -> None:
    assert measured(checklist(ONE), f"answers: {{a: {percentage}}}").value == expected


@pytest.mark.parametrize("answer", ["100.01", "-1", "-0.5", "almost"])
def test_s000_03_an_answer_outside_the_scale_is_told(answer: str) -> None:
    with pytest.raises(UnscorableError) as error:
        score(checklist(ONE), f"answers: {{a: {answer}}}")
    assert error.value.problem.code == "SC429"
    assert dict(error.value.problem.facts) == {"value": answer, "choices": "none, quarter, half, most, all"}


def test_s000_03_columns_may_be_numbered_and_then_no_percentage_is_an_answer() -> None:
    # five columns numbered 0 to 4: the answer 3 is the column, worth 75, and not 3 per cent; 76 per cent is no column
    columns = ", ".join(f"{{id: '{each}', title: {{en: T}}, points: {each}}}" for each in range(5))
    template = f"criteria: {{kind: checklist, options: [{columns}], items: [{{id: a, text: {{en: A}}}}]}}"
    assert measured(template, "answers: {a: 3}").value == 75
    with pytest.raises(UnscorableError) as error:
        score(template, "answers: {a: 76}")
    assert error.value.problem.code == "SC429"


@pytest.mark.parametrize(
    ("answers", "is_closed", "percent", "rules"),
    [
        # two of four answered, 100 and 50: (100 + 50) / 200 while the round is open, / 400 once it is closed
        ("{a: all, c: half}", False, "75", ["checklist-answered", "checklist-unanswered-left-out"]),
        ("{a: all, c: half}", True, "75/2", ["checklist-answered", "checklist-unanswered-zero"]),
        ("{a: all, b: all, c: half, d: half}", True, "75", ["checklist-answered"]),
        ("{}", True, "0", ["checklist-answered", "checklist-unanswered-zero"]),
    ],
)
def test_s000_04_an_unanswered_item_is_no_zero_until_the_round_is_closed(
    answers: str, is_closed: bool, percent: str, rules: list[str]
) -> None:
    one = measured(checklist(FOUR), f"answers: {answers}", closed() if is_closed else None)
    assert one.value == Fraction(percent)
    assert [line.rule for line in one.working] == [*rules, "checklist-flat", "checklist-score"]


def test_s000_04_completeness_is_shown() -> None:
    one = measured(checklist(FOUR), "answers: {a: all, c: half}")
    assert dict(one.working[0].facts) == {"answered": 2, "items": 4}
    assert [line.facts["points"] for line in one.working if line.rule == "checklist-flat"] == [150]


def test_s000_04_nothing_answered_in_an_open_round_awaits() -> None:
    one = measured(checklist(FOUR), "answers: {}")
    assert (one.value, one.score, one.working[-1].rule) == (None, None, "checklist-none")


@pytest.mark.parametrize(
    ("answers", "is_closed", "percent"),
    [
        # a required, b optional
        ("{a: half, b: all}", True, 75),  # answered it counts: 150/200
        ("{a: half}", True, 50),  # not answered it never counts, closed or not
        ("{a: half}", False, 50),
        ("{b: all}", True, 50),  # the required one counts 0: 100/200
        ("{b: all}", False, 100),
    ],
)
def test_s000_04_an_optional_item_counts_only_when_it_is_answered(
    answers: str, is_closed: bool, percent: int
) -> None:
    items = "items: [{id: a, text: {en: A}}, {id: b, text: {en: B}, optional: true}]"
    one = measured(checklist(items), f"answers: {answers}", closed() if is_closed else None)
    assert one.value == percent


def test_s000_04_only_optional_items_and_none_answered_is_no_score_even_when_closed() -> None:
    items = "items: [{id: a, text: {en: A}, optional: true}]"
    assert score(checklist(items), "answers: {}", closed()) is None


def test_s000_04_items_weigh_the_same_unless_told() -> None:
    # (3 x 100 + 1 x 0) / 4 = 75; with equal weights 50. In columns of 0 to 4 points: 12 of 16 points
    items = "items: [{id: a, text: {en: A}, weight: 3}, {id: b, text: {en: B}}]"
    assert measured(checklist(items), "answers: {a: all, b: none}").value == 75
    assert measured(checklist(items.replace(", weight: 3", "")), "answers: {a: all, b: none}").value == 50
    told = measured(checklist(items, "0/1/2/3/4"), "answers: {a: all, b: none}").working[1]
    assert [told.facts[name] for name in ("points", "full", "percent")] == [12, 16, 75]


@pytest.mark.parametrize(
    ("more", "answers", "percent"),
    [
        # a, b, c under one heading, d alone under another
        ("", "{a: all, b: all, c: all, d: none}", "75"),  # 300/400: by default the headings do not matter
        ("aggregate: flat", "{a: all, b: all, c: all, d: none}", "75"),
        ("aggregate: subgroup_mean", "{a: all, b: all, c: all, d: none}", "50"),  # (100 + 0) / 2
        ("aggregate: subgroup_mean", "{a: all, b: half, c: none, d: most}", "125/2"),  # (50 + 75) / 2
        ("aggregate: flat", "{a: all, b: half, c: none, d: most}", "225/4"),  # 225/400
        (
            "aggregate: subgroup_mean",
            "{a: all, b: half}",
            "75",
        ),  # a heading without an answer is left out while open
    ],
)
def test_s000_04_flat_average_or_the_average_of_headings(more: str, answers: str, percent: str) -> None:
    assert measured(checklist(HEADINGS, more=more), f"answers: {answers}").value == Fraction(percent)


def test_s000_04_headings_without_an_answer_are_no_score_while_open() -> None:
    one = measured(checklist(HEADINGS, more="aggregate: subgroup_mean"), "answers: {}")
    assert (one.value, one.score, one.working[-1].rule) == (None, None, "checklist-none")


def test_s000_04_headings_show_their_part() -> None:
    one = measured(
        checklist(HEADINGS, more="aggregate: subgroup_mean"), "answers: {a: all, b: half, c: none, d: most}"
    )
    found = [each.facts for each in one.working if each.rule == "checklist-group"]
    assert [each["percent"] for each in found] == [50, 75]
    assert getattr(found[0]["group"], "en", None) == "First"
    assert found[1]["group"] == "second", "a heading without a title is named by its id"


def test_s000_04_the_sixth_dimension_with_nine_items() -> None:
    # nine items: four at 76-100 %, three at 51-75 %, two at 26-50 %: (400 + 225 + 100) / 900 = 725/9 = 80.56
    names = [f"i{number}" for number in range(1, 10)]
    items = "items: [" + ", ".join(f"{{id: {name}, text: {{en: T}}}}" for name in names) + "]"
    given = dict(zip(names, ["all"] * 4 + ["most"] * 3 + ["half"] * 2, strict=True))
    one = measured(
        checklist(items), "answers: {" + ", ".join(f"{key}: {each}" for key, each in given.items()) + "}"
    )
    assert seen(one.value, one.score) == (Fraction("725/9"), Fraction("145/36"))


def test_s000_01_a_dimension_is_its_checklist() -> None:
    # process dimension of 100 points with one checklist: 81.25 per cent of 5 is 65/16, out of 100 again 81.25
    text = """
total: none
out_of_100: {multiply_by: 20}
perspectives: [{id: leadership, title: {en: Leadership}, indicators: [{id: form, weight: 100}]}]
"""
    rules = framework(text, {"form": "title: {en: Test}\n" + checklist(FOUR)})
    scored = card(rules, "results: {form: {answers: {a: most, b: most, c: all, d: most}}}")
    assert row(scored, "form").score == Fraction("65/16")
    assert [each.out_of_100 for each in scored.perspectives] == [Fraction("325/4")]
