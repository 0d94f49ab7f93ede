"""Phrases as HTML: the same sentences as in plain text, escaped."""

from copy import deepcopy
from datetime import date
from fractions import Fraction
from itertools import cycle

import pytest
from markupsafe import escape

from generator import words
from generator.model.fields import Text
from generator.model.scorecard import Fact
from generator.model.scorecard import Line
from generator.model.scorecard import line
from generator.presenting.language import BOTH
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.presenting.wording import Wording
from generator.problems import Place
from generator.words import phrases
from generator.words import taken_apart

FACTS: tuple[Fact, ...] = (
    Fraction(500, 7),
    3,
    Text(th="ก < ข", en="a & 'b'"),
    '{value} %s "C"',
    date(2026, 3, 24),
    Place("results/f/p/u.yml", 7),
    Text(en="One\n  two\u00a0three"),
    Fraction(-1250),
)
RULES = [key.removeprefix("working.") for key in phrases("en") if key.startswith("working.")]


@pytest.mark.parametrize("language", BOTH, ids=lambda each: each.code)
@pytest.mark.parametrize("rule", RULES)
def test_a_line_of_working_says_the_same_as_in_plain_text(rule: str, language: Language) -> None:
    names = [name for name, _ in taken_apart(phrases("en")[f"working.{rule}"]).facts]
    wording = Wording(language)
    for start in range(len(FACTS)):
        facts = cycle(FACTS[start:] + FACTS[:start])
        told = Line(rule, dict(zip(names, facts)))  # noqa: B905 - as many facts as the line names
        assert wording.line(told) == str(escape(language.line(told)))


def test_a_part_that_is_empty_leaves_one_space() -> None:
    sent = line("sent-late", part="", sent=date(2026, 3, 24), due=date(2026, 3, 20), days=2)
    assert Wording(EN).line(sent) == EN.line(sent)
    assert Wording(TH).line(sent) == TH.line(sent)


def test_a_line_without_facts_is_its_words() -> None:
    assert Wording(EN).line(line("awaited")) == "Not due yet or no result yet"


def test_a_line_that_lacks_a_fact_is_a_fault() -> None:
    with pytest.raises(KeyError):
        Wording(EN).line(line("late-days", days=2))
    with pytest.raises(KeyError):
        Wording(EN).line(line("nothing-of-the-kind"))


def test_phrases_are_escaped_and_a_per_cent_sign_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    made_up = {"a.plain": 'up to 5 % & "more"', "a.filled": "{share} % < {of} %s"}
    monkeypatch.setattr("generator.presenting.wording.phrases", lambda _: made_up)
    wording = Wording(EN)
    assert wording.plain["a.plain"] == "up to 5 % &amp; &#34;more&#34;"
    assert wording.filler("a.filled", "of", "share")("all", "30") == "30 % &lt; all %s"


def test_facts_are_filled_in_in_the_order_that_was_asked_for() -> None:
    said = EN.phrase("explain.weighted", weight="1", score="2", base="3", weighted="4")
    assert (
        Wording(EN).filler("explain.weighted", "weight", "score", "base", "weighted")("1", "2", "3", "4")
        == said
    )
    assert (
        Wording(EN).filler("explain.weighted", "weighted", "base", "score", "weight")("4", "3", "2", "1")
        == said
    )


def test_changed_phrases_are_taken_over_by_the_pages_of_the_next_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The live preview forgets the phrases it has read when their file changes."""
    before = EN.line(line("awaited"))
    changed = deepcopy(words._read("phrases.yml"))
    changed["working"]["awaited"]["en"] = "Wait & see"
    monkeypatch.setattr(words, "_read", lambda _: changed)
    phrases.cache_clear()
    try:
        assert EN.line(line("awaited")) == "Wait & see"
        assert Wording(EN).line(line("awaited")) == "Wait &amp; see"
    finally:
        monkeypatch.undo()
        phrases.cache_clear()
    assert EN.line(line("awaited")) == before
