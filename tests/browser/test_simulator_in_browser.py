"""The simulator of KPI templates in a real browser: against the engine, and by the hands of a reader."""

import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from playwright.sync_api import expect

from generator.model.number import LONGEST
from generator.model.rounding_policy import Rounding
from generator.presenting.language import Language
from tests.browser.conftest import Visitor
from tests.browser.kinds import FORMULA
from tests.browser.simulations import Simulation
from tests.browser.simulations import described
from tests.browser.simulations import simulations
from tests.scoring.scenes import indicator

pytestmark = pytest.mark.browser

STEPS = "frameworks/chonburi-2556/indicators/6.html"
CHECKLIST = "frameworks/lao-e-government-2549/indicators/leadership.html"
OWN_LINES = {"in-proportion", "points-in-proportion", "rounded", "raw"}
"""Lines that the simulator adds to those of the engine."""

SIMULATE = """text => {
    const [told, all] = JSON.parse(text);
    return JSON.stringify(all.map(entered => window.scorecardsSimulator.simulate(told, entered)));
}"""
"""As text there and back: thousands of values one by one take many times as long."""


def simulated(page: Page, told: dict[str, Any], entered: list[Any]) -> list[dict[str, Any]]:
    """What the page's own script makes of many results at once."""
    found: list[dict[str, Any]] = json.loads(page.evaluate(SIMULATE, json.dumps([told, entered])))
    return found


def comparable(found: dict[str, Any]) -> dict[str, Any]:
    if found["complaints"]:
        return {"complaints": 1}
    lines = found["lines"]
    return {
        "complaints": 0,
        "lines": [each["text"] for each in lines if each["line"] not in {*OWN_LINES, "adjustment"}],
        "adjustments": [each["text"] for each in lines if each["line"] == "adjustment"],
        **{name: found[name] for name in ("score", "shown", "result")},
    }


@pytest.fixture(scope="module")
def everything() -> list[Simulation]:
    return list(simulations())


def test_the_script_scores_as_the_engine_does(
    visitor: Visitor, site: Path, everything: list[Simulation]
) -> None:
    visit = visitor(f"{site.as_uri()}/")
    page = visit.go(FORMULA)
    wrong = []
    for each in everything:
        found = simulated(page, each.description, list(each.entered))
        pairs = zip(each.entered, each.expected, map(comparable, found), strict=True)
        wrong += [(each.name, entered, now, then) for entered, then, now in pairs if now != then][:3]
    assert wrong == []
    assert sum(len(each.entered) for each in everything) > 5000
    assert visit.complaints == []


def test_every_rule_of_the_working_comes_up_in_the_comparison(
    visitor: Visitor, site: Path, everything: list[Simulation]
) -> None:
    page = visitor(f"{site.as_uri()}/").go(FORMULA)
    told = {
        line["line"]
        for each in everything
        for found in simulated(page, each.description, list(each.entered))
        if not found["complaints"]
        for line in found["lines"]
    }
    of_reasons = {"late-days", "counted", "score-floor"}  # within the lines of adjustments
    sayings = {
        "needed",
        "no-number",
        "not-whole",
        "too-low",
        "too-high",
        "outside",
        "division",
        "no-score",
        "no-class",
    }
    sayings |= {"weightless", "no-own", "too-few-own", "score", "result"}
    known = {word for each in everything for word in each.description["words"]}
    assert known - sayings - of_reasons == told


def test_the_proportion_is_written_out(visitor: Visitor, site: Path, everything: list[Simulation]) -> None:
    """Each operand, taken at its word, gives the score."""
    page = visitor(f"{site.as_uri()}/").go(FORMULA)
    checked = 0
    for each in everything:
        for found in simulated(page, each.description, list(each.entered)):
            for line in found.get("lines", ()):
                if line["line"] == "in-proportion":
                    assert _computed(line["text"].split(" = ")[0]) == _exact(line["text"].split(" = ")[1])
                    checked += 1
    assert checked > 300


def _exact(text: str) -> Fraction:
    """A number of a line of working: the fraction where it stands beside a rounded number."""
    ratio = re.search(r"\((-?\d+/\d+)\)", text)
    return Fraction(ratio[1] if ratio else text.strip("()").replace(",", ""))


def _computed(text: str) -> Fraction:
    numbers = r"(\(?-?[\d,.]+(?: \(-?\d+/\d+\))?\)?)"
    match = re.fullmatch(
        rf"(\d) \+ \({numbers} − {numbers}\) ÷ \({numbers} − {numbers}\) × \((\d) − (\d)\)", text
    )
    assert match, text
    level, value, low, high, again, upper, lower = map(_exact, match.groups())
    assert (low, level) == (again, lower)
    return level + (value - low) / (high - low) * (upper - lower)


def test_entering_the_result_gives_what_the_formula_s_numbers_give(
    visitor: Visitor, site: Path, everything: list[Simulation]
) -> None:
    page = visitor(f"{site.as_uri()}/").go(FORMULA)
    checked = 0
    for each in everything:
        if each.description["fields"].get("value", {}).get("way") != "result":
            continue
        lines = {"formula", "denominator"}
        entered = [
            {**given, "way": "result", "value": value}
            for given, value in zip(each.entered, each.values, strict=True)
            if value and len(value) <= LONGEST
        ]
        by_inputs = simulated(page, each.description, [{**given, "way": "inputs"} for given in entered])
        by_result = simulated(page, each.description, entered)
        for of_inputs, of_result in zip(by_inputs, by_result, strict=True):
            kept = [line for line in of_inputs["lines"] if line["line"] not in lines]
            assert of_result == {**of_inputs, "lines": kept}, each.name
            checked += 1
    assert checked > 500


def test_the_result_itself_scores_as_the_numbers_that_give_it(visitor: Visitor, site: Path) -> None:
    page = visitor(f"{site.as_uri()}/").go(f"en/{FORMULA}")
    told = page.evaluate("JSON.parse(document.querySelector('[data-sc-simulator] script').textContent)")
    by_inputs, by_result = simulated(
        page,
        told,
        [
            {"input:reported": "30", "input:all": "33", "late": "2"},
            {"way": "result", "value": "1000/11", "late": "2"},
        ],
    )
    assert [each["text"] for each in by_inputs["lines"]] == [
        "By the formula 30 ÷ 33 × 100 = 90.9091 (1000/11)",
        "90.9091 (1000/11) lies between 90 (level 4) and 100 (level 5); in proportion the score is 4.0909 (45/11)",
        "4 + (90.9091 (1000/11) − 90) ÷ (100 − 90) × (5 − 4) = 4.0909 (45/11)",
        "Raw score: 4.0909 (45/11)",
        "Adjustment -0.5: Working days late: 2 at 0.25 off each",
        "3.5909 (79/22) is rounded to 4 decimals, halves away from zero: 3.5909",
    ]
    assert by_result == {**by_inputs, "lines": by_inputs["lines"][1:]}
    assert (by_inputs["score"], by_inputs["shown"], by_inputs["result"]) == ("79/22", "3.5909", "90.91")


NUMBERS = {
    "85": "85/1", " ๘๕.๕ ": "171/2", "-0.25": "-1/4", "\u22123": "-3/1", "1,234,567.5": "2469135/2", "1/3": "1/3", "-6/4": "-3/2",
    "0": "0/1", "-0": "0/1", "007": "7/1", "๑,๒๓๔": "1234/1", "9" * 40: f"{'9' * 40}/1",
}  # fmt: skip
NO_NUMBERS = ["", "x", "1,5", "12,34", "1.", ".5", "+5", "1e3", "1/0", "1 000", "--1", "85%", "1/2/3", "0x10", "Infinity", "1_0", "9" * 41]  # fmt: skip


def test_numbers_are_read_as_people_write_them(
    visitor: Visitor, site: Path, everything: list[Simulation]
) -> None:
    page = visitor(f"{site.as_uri()}/").go(FORMULA)
    ladder = next(each for each in everything if each.name == "entered by formula").description
    told = {
        **ladder,
        "criteria": {"full": f"{10**50}"},
        "formula": None,
        "fields": {"value": {"needed": True}},
    }
    told |= {"kind": "entered", "words": {**ladder["words"], "entered": ""}, "places": 0}
    for text, number in NUMBERS.items():
        (found,) = simulated(page, told, [{"value": text}])
        if number.startswith(
            "-"
        ):  # the scores of these criteria begin at 0, and the complaint names the number
            assert found["complaints"][0]["text"] != "", text
        else:
            assert Fraction(found["score"]) * 10**50 / 5 == Fraction(number), text
    for text in NO_NUMBERS:
        (found,) = simulated(page, told, [{"value": text}])
        assert len(found["complaints"]) == 1, text
        assert found["complaints"][0]["field"] == "value"


OWN = {"own:1:weight": "60", "own:1:score": "4", "own:2:weight": "40", "own:2:score": "3.5"}


@pytest.mark.parametrize(
    ("changed", "field", "text"),
    [
        ({"own:2:score": ""}, "own:2:score", "Please enter a number"),
        ({"own:2:weight": " "}, "own:2:weight", "Please enter a number"),
        ({"own:1:weight": "0"}, "own:1:weight", "The weight must be more than 0"),
        ({"own:1:score": "5.01"}, "own:1:score", "5.01 is more than 5, the highest number"),
        ({"own:1:score": "-1"}, "own:1:score", "-1 is less than 0, the lowest number"),
        ({"own:2:weight": "", "own:2:score": ""}, "own:2:weight", "At least 2 indicators are needed"),
        (dict.fromkeys(OWN, ""), "own:1:weight", "Please enter weight and score of at least one indicator"),
    ],
)  # fmt: skip
def test_own_indicators_complain_where_something_is_missing(
    visitor: Visitor, site: Path, changed: dict[str, str], field: str, text: str
) -> None:
    page = visitor(f"{site.as_uri()}/").go(FORMULA)
    template = indicator("criteria: {kind: own-indicators, at_least: 2}")
    told = described(template, Rounding(), Language("en"))
    (found,) = simulated(page, told, [{**OWN, **changed}])
    assert [(each["field"], each["text"]) for each in found["complaints"]] == [(field, text)]


def test_typing_numbers_and_pressing_enter_gives_the_score(visitor: Visitor, base: str) -> None:
    visit = visitor(base)
    page = visit.go(f"en/{FORMULA}")
    section = page.locator("[data-sc-simulator]")
    expect(section).to_be_visible()
    expect(page.get_by_role("heading", name="Try a result")).to_be_visible()
    page.get_by_label("LAOs that reported").fill("๓๐")
    page.get_by_label("All LAOs").fill("33")
    page.keyboard.press("Enter")
    output = page.get_by_role("status", name="What it comes to")
    expect(output).to_have_attribute("aria-live", "polite")
    expect(output.locator("p").first).to_have_text("Score: 4.0909")
    expect(output).to_contain_text("4 + (90.9091 (1000/11) − 90) ÷ (100 − 90) × (5 − 4) = 4.0909 (45/11)")
    page.get_by_label("All LAOs").press_sequentially("0")
    expect(output).to_be_empty()  # 30 of 330 is something else
    assert visit.complaints == []


def test_the_page_in_thai_speaks_thai(visitor: Visitor, base: str) -> None:
    page = visitor(base).go(FORMULA)
    page.get_by_label("ผลการดำเนินงานที่คำนวณแล้ว").check()
    page.get_by_label("ผลการดำเนินงาน", exact=True).fill("๑,๐๐๐/๑๑")
    page.get_by_role("button", name="คำนวณคะแนน").click()
    expect(page.locator("[data-sc-error=value]")).to_have_text("“๑,๐๐๐/๑๑” ไม่ใช่ตัวเลข ใช้จุดสำหรับทศนิยม เช่น 85.5")
    page.get_by_label("ผลการดำเนินงาน", exact=True).fill("๙๐.๙")
    page.get_by_label("จำนวนวันทำการที่ส่งล่าช้า").fill("๒")
    page.get_by_role("button", name="คำนวณคะแนน").click()
    output = page.get_by_role("status", name="ผลการทดลองคำนวณ")
    expect(output.locator("p").first).to_have_text("คะแนนที่ได้: 3.5900")
    expect(output).to_contain_text("ปรับ -0.5: ล่าช้า 2 วันทำการ หักวันละ 0.25 คะแนน")


def test_everything_can_be_done_by_keyboard(visitor: Visitor, served: str) -> None:
    page = visitor(served).go(f"en/{FORMULA}")
    page.locator("#simulator-way-inputs").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("All LAOs")).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.type("95")
    page.keyboard.press("Tab")
    page.keyboard.type("1.5")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "submit"
    page.keyboard.press("Enter")
    late = page.get_by_label("Working days late")
    expect(late).to_be_focused()  # the first field that is wrong
    expect(late).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-sc-error=late]")).to_have_text("“1.5” is no whole number")
    page.keyboard.press("Control+A")
    page.keyboard.type("1")
    expect(page.locator("[data-sc-error=late]")).to_be_empty()  # it is being put right
    page.keyboard.press("Enter")
    expect(page.locator("[data-sc-output] p").first).to_have_text("Score: 4.2500")
    expect(late).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-sc-error=late]")).to_be_empty()


def test_what_is_missing_is_told_when_a_score_is_asked_for_and_not_before(
    visitor: Visitor, served: str
) -> None:
    page = visitor(served).go(f"en/{FORMULA}")
    page.get_by_label("LAOs that reported").fill("30")
    page.keyboard.press("Tab")
    expect(page.locator("[data-sc-error='input:all']")).to_be_empty()
    page.get_by_role("button", name="Compute the score").click()
    expect(page.locator("[data-sc-error='input:all']")).to_have_text("Please enter a number")
    expect(page.get_by_label("All LAOs")).to_be_focused()
    page.keyboard.type("0")
    page.keyboard.press("Enter")
    expect(page.locator("[data-sc-output]")).to_have_text(
        "The formula divides by zero, so there is no result"
    )
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("[data-sc-output]")).to_be_empty()
    expect(page.get_by_label("LAOs that reported")).to_have_value("")


def test_ticks_and_choices_are_scored_as_they_are_made(visitor: Visitor, served: str) -> None:
    page = visitor(served).go(f"en/{STEPS}")
    output = page.locator("[data-sc-output]")
    page.locator("[name='done:1']").check()
    expect(output).to_contain_text("There is no score yet")
    page.locator("[name=review]").fill("1.5")
    page.keyboard.press("Enter")
    expect(page.locator("[data-sc-error=review]")).to_have_text("1.5 is more than 1, the highest number")
    page.locator("[name=review]").fill("0.6")
    page.locator("[name=sent]").check()
    expect(output.locator("p").first).to_have_text("Score: 2.6000")
    page.locator("[name='done:2']").focus()
    page.keyboard.press("Space")
    expect(output.locator("p").first).to_have_text("Score: 3.6000")
    page = visitor(served).go(f"en/{CHECKLIST}")
    page.locator("select").first.select_option(index=3)
    expect(page.locator("[data-sc-output] p").first).to_contain_text("Score: ")


def test_what_was_typed_is_shown_as_text(visitor: Visitor, served: str) -> None:
    visit = visitor(served)
    page = visit.go(f"en/{FORMULA}")
    page.get_by_label("All LAOs").fill("<img src=x onerror=alert(1)> {text} $&")
    page.keyboard.press("Enter")
    expect(page.locator("[data-sc-error='input:all']")).to_contain_text(
        "“<img src=x onerror=alert(1)> {text} $&” is no number"
    )
    expect(page.locator("[data-sc-simulator] img")).to_have_count(0)
    assert visit.complaints == []


def test_without_scripts_it_is_not_there(visitor: Visitor, base: str) -> None:
    page = visitor(base, java_script_enabled=False).go(f"en/{FORMULA}")
    expect(page.locator("[data-sc-simulator]")).to_be_hidden()
    expect(page.locator("#criteria")).to_be_visible()
    expect(page.locator("#examples")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("url", [FORMULA, STEPS, CHECKLIST])
def test_a_phone_shows_it_without_scrolling_sideways(
    visitor: Visitor, served: str, width: int, url: str
) -> None:
    page = visitor(served, viewport={"width": width, "height": 800}).go(url)
    for box in page.locator("[data-sc-simulator] input[type=text]:visible").all():
        box.fill("x" * 60)
    page.locator("[data-sc-simulator] [type=submit]").click()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    outside = page.evaluate(
        "Array.from(document.querySelectorAll('[data-sc-simulator] *'))"
        ".filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth).length"
    )
    assert outside == 0
