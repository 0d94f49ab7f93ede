"""What the build writes for the simulator: fields, exact criteria and words. What the script makes of them is a browser's to tell."""

import json
import re
from typing import Any

import pytest

from generator.model.criteria import Composite
from generator.model.criteria import Criterion
from generator.model.criteria import EnteredParent
from generator.model.indicator import Indicator
from generator.model.rounding_policy import Rounding
from generator.presenting.page import Page
from generator.presenting.simulator import as_data_block
from generator.presenting.simulator import criteria
from generator.presenting.simulator import simulator
from generator.presenting.simulator import words
from generator.presenting.simulator.description import description
from generator.presenting.simulator.fields import Field
from generator.presenting.simulator.fields import groups
from generator.presenting.simulator.formulas import tree
from generator.presenting.web import Web
from tests.presenting.reading import section
from tests.scoring.scenes import framework
from tests.scoring.scenes import indicator

FORMULA = """
formula:
  expression: done / denominator * 100
  variables: {done: {th: ทำแล้ว, en: Done, measured_in: {en: cases}}, all: {en: All}, some: {en: Some}}
  denominators: {wide: all, narrow: some}
  denominator_basis: narrow
"""
LADDER = "criteria: {kind: interpolated, levels: {1: 60, 3: 70.5, 5: 1/3}}"


def fields(web: Web, template: Indicator) -> dict[str, Field]:
    return {field.name: field for group in groups(web, template) for field in group.fields}


def described(web: Web, text: str, rounding: Rounding | None = None) -> dict[str, Any]:
    template = indicator(text)
    return description(web.language, rounding or Rounding(), template, groups(web, template))


def kinds() -> set[type]:
    """Every kind of criteria, those below others too."""
    found: set[type] = set()
    pending: list[type] = [Criterion]
    while pending:
        below: list[type] = pending.pop().__subclasses__()
        found |= {each for each in below if each.__module__.startswith("generator.")}
        pending += below
    return found


def test_every_kind_can_be_simulated_or_says_that_it_cannot() -> None:
    elsewhere: set[type] = {Composite, EnteredParent}  # their pages have a note, as the tests below show
    assert set(criteria._KINDS) | elsewhere == kinds()
    assert set(words._KINDS) == set(criteria._KINDS)


def test_break_points_are_written_exactly(english: Web) -> None:
    told = described(english, LADDER)
    assert told["criteria"] == {"levels": [[1, "60"], [3, "141/2"], [5, "1/3"]], "floor": "1"}
    assert told["kind"] == "interpolated"
    assert (told["places"], told["percent"], told["zeros"]) == (4, 2, "keep")
    rounding = Rounding(score_places=2, percent_places=0, trailing_zeros="drop")
    told = described(english, LADDER, rounding)
    assert (told["places"], told["percent"], told["zeros"]) == (2, 0, "drop")


def test_an_anchor_at_0_is_the_floor(english: Web) -> None:
    told = described(english, "criteria: {kind: interpolated, levels: {0: 15, 1: 10, 5: 2}}")
    assert told["criteria"]["floor"] == "0"


def test_an_open_end_is_none(english: Web) -> None:
    told = described(english, "criteria: {kind: bands, bands: {1: {below: 60}, 2: {from: 61, to: 70.5}}}")
    assert told["criteria"] == {
        "bands": [[1, None, False, "60", False], [2, "61", True, "141/2", True]],
        "gap": "extend_down",
    }


def test_a_formula_is_a_tree_with_its_denominator(english: Web) -> None:
    told = described(english, FORMULA + LADDER)
    assert told["formula"] == {
        "parts": [["done"], " ÷ ", ["denominator"], " × 100"],
        "tree": ["*", ["/", ["name", "done"], ["name", "denominator"]], "100"],
        "denominator": "some",
        "label": "Some",
    }
    assert "denominator" in told["words"]


def test_a_condition_is_a_tree() -> None:
    template = indicator(
        "criteria: {kind: decision, rules: [{level: 5, when: '0.5 < value <= 2 and not -value == 1', text: {en: x}}], otherwise: 1}"
    )
    rules = template.criteria.rules  # type: ignore[union-attr]
    assert tree(rules[0].when.tree) == [
        "and",
        ["compare", ["<", "<="], "1/2", ["name", "value"], "2"],
        ["not", ["compare", ["=="], ["neg", ["name", "value"]], "1"]],
    ]


def test_the_numbers_of_the_formula_or_the_result_are_asked_for(english: Web) -> None:
    found = fields(english, indicator(FORMULA + LADDER + "\nmeasured_in: {en: per cent}"))
    assert [(name, each.way, each.is_needed) for name, each in found.items()] == [
        ("input:done", "inputs", True),
        ("input:some", "inputs", True),
        ("value", "result", True),
    ]
    assert (found["input:done"].label, found["input:done"].hint) == ("Done", "cases")
    assert (found["value"].label, found["value"].hint) == ("Result", "per cent")


def test_the_variable_that_decides_a_class_is_asked_for_either_way(english: Web) -> None:
    classes = "criteria: {kind: classes, by: all, classes: [{id: A, from: 1, levels: {1: 80, 5: 100}}]}"
    found = fields(english, indicator(FORMULA + classes))
    assert {name: each.way for name, each in found.items()} == {
        "input:done": "inputs",
        "input:some": "inputs",
        "input:all": "",
        "value": "result",
    }
    assert described(english, FORMULA + classes)["labels"] == {"all": "All"}


def test_a_milestone_asks_for_steps_parts_the_report_and_the_reviewer(thai: Web) -> None:
    template = indicator("""
criteria:
  kind: step-sum
  steps:
    - {text: {th: วิเคราะห์}, parts: [{id: p, title: {th: ถนน}}]}
    - {text: {th: ส่ง}, by: submission}
    - {text: {th: คุณภาพ}, by: reviewer}
""")
    found = fields(thai, template)
    assert list(found) == ["done:1", "missing:1:p", "review", "sent"]
    assert found["done:1"].label == "1. วิเคราะห์"
    assert found["missing:1:p"].label == "ขั้นตอนที่ 1 ขาด: ถนน"
    assert (found["review"].low, found["review"].high) == (0, template.criteria.worth(3))  # type: ignore[union-attr]
    assert found["review"].hint == "0 ถึง 1.6667 (5/3) เว้นว่างหากยังไม่ทราบ"


def test_facts_being_on_time_and_the_evaluator_are_asked_for(english: Web) -> None:
    decision = (
        "criteria: {kind: decision, facts: {x: {en: X}}, rules: [{level: 5, when: x and on_time, text: {en: A}}], otherwise: evaluator}\n"
        "level_conditions: [{level: 5, fact: y, text: {en: Y}}]"
    )
    found = fields(english, indicator(f"{decision}\ndeadline: department"))
    assert list(found) == ["fact:x", "fact:y", "on_time", "evaluator"]
    assert [value for value, _ in found["evaluator"].choices] == ["", "1", "2", "3", "4", "5"]
    assert "value" in fields(english, indicator(decision.replace("x and", "value > 1 and")))


def test_deductions_are_asked_for_where_there_are_any(english: Web) -> None:
    late = "deadline: department\ndeductions: [{kind: late, per_working_day: 0.25}, {kind: count, variable: slips, each: 0.1, text: {en: Slips}}]"
    found = fields(english, indicator(f"{LADDER}\n{late}"))
    assert [(name, each.is_whole, str(each.low)) for name, each in found.items()][1:] == [
        ("late", True, "0"),
        ("count:slips", True, "0"),
    ]
    told = described(english, f"{LADDER}\n{late}\ndeduction_floor: 1")
    assert told["deductions"] == [
        {"field": "late", "each": "1/4"},
        {"field": "count:slips", "each": "1/10", "text": "Slips"},
    ]
    assert told["floor"] == "1"


def test_only_words_that_can_come_up_are_written(english: Web) -> None:
    told = described(english, "criteria: {kind: bands, bands: {1: {to: 60}, 2: {above: 60}}}")["words"]
    assert {"bands-in", "bands-gap-extend-down", "score", "no-number"} <= set(told)
    assert not {"levels-at", "bands-gap-extend-up", "formula", "late-days", "in-proportion"} & set(told)


@pytest.mark.parametrize("text", ["criteria: {kind: entered}", "criteria: {kind: composite}"])
def test_what_is_scored_elsewhere_says_so(english: Web, text: str) -> None:
    found = simulator(english, framework().rules, indicator(text), is_entered_composite=False)
    assert found is not None
    assert (found.groups, found.description) == ((), None)
    assert "indicator" in found.note


def test_a_composite_that_is_entered_and_an_indicator_without_criteria(thai: Web) -> None:
    found = simulator(
        thai, framework().rules, indicator("criteria: {kind: composite}"), is_entered_composite=True
    )
    assert found is not None
    assert found.note.startswith("ผู้ประเมินระบุคะแนน")
    assert simulator(thai, framework().rules, indicator(""), is_entered_composite=False) is None


def test_no_text_ends_the_data_block_or_begins_a_comment() -> None:
    hostile = {"a": """</script><!-- & " ' \u2028 ๑"""}
    block = as_data_block(hostile)
    assert "<" not in block
    assert ">" not in block
    assert json.loads(block) == hostile


def page_of(pages: dict[tuple[str, str], Page], language: str) -> str:
    return pages[language, "frameworks/town-2569/indicators/2.1.html"].body


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_has_a_hidden_form_with_a_label_for_every_field(
    pages: dict[tuple[str, str], Page], language: str
) -> None:
    (form,) = re.findall(
        r"<section[^>]*data-sc-simulator hidden.*?</section>", page_of(pages, language), re.DOTALL
    )
    named = re.findall(r'<(?:input|select)[^>]* name="([^"]+)" id="([^"]+)"', form)
    assert named
    assert {at for _, at in named} == set(re.findall(r'<label for="([^"]+)"', form))
    (data,) = re.findall(r'<script type="application/json">(.*?)</script>', form)
    assert set(json.loads(data)["fields"]) == {name for name, _ in named} - {"way"}
    described_by = {each for ids in re.findall(r'aria-describedby="([^"]+)"', form) for each in ids.split()}
    assert described_by <= set(re.findall(r' id="([^"]+)"', form))
    assert re.search(r'data-sc-output role="status" aria-live="polite" aria-label="[^"]+"', form)
    # nothing that a strict Content-Security-Policy stops
    assert not re.search(r"\s(?:style|on[a-z]+)=", form)
    assert re.findall(r"<script(?! type=\"application/json\")([^>]*)>", form) == [
        f' src="{"../" * 3}assets/simulator.js" defer'
    ]


def test_no_entry_of_the_table_of_contents_leads_to_what_is_hidden(
    pages: dict[tuple[str, str], Page],
) -> None:
    page = pages["en", "frameworks/town-2569/indicators/2.1.html"]
    assert 'id="simulator"' in page.body
    assert "simulator" not in [anchor for anchor, _ in page.contents]
    assert "Try a result" not in section(page, "criteria")
