"""The texts of the program: both languages are there, name the same facts and read as one line."""

import string
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.problems import Place
from generator.problems import errors
from generator.problems import problem
from generator.words import LANGUAGES
from generator.words import Phrase
from generator.words import phrases
from generator.words import problem_kinds
from generator.words import taken_apart

WORDS = Path(__file__).parents[2] / "generator/words"


def facts(text: str) -> set[str]:
    """The names of the facts of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def is_thai(text: str) -> bool:
    return any("ก" <= letter <= "๙" for letter in text)


@pytest.mark.parametrize("code", problem_kinds())
def test_a_problem_reads_well_in_both_languages(code: str) -> None:
    kind = problem_kinds()[code]
    assert kind.severity in {"error", "warning", "note"}
    assert set(kind.message) == set(kind.hint) == set(LANGUAGES)
    assert facts(kind.message["th"]) == facts(kind.message["en"])
    assert facts(kind.hint["th"]) <= facts(kind.message["en"]) | facts(kind.hint["en"])
    for texts in (kind.message, kind.hint):
        assert is_thai(texts["th"])
        assert not is_thai(texts["en"])
        for text in texts.values():
            assert text == text.strip()
            assert text.isprintable()
            assert not text.endswith("."), "a message is no sentence of prose"
    assert kind.message["en"][0] in string.ascii_lowercase + "{“"


def test_codes_are_grouped_by_severity() -> None:
    for code, kind in problem_kinds().items():
        assert (code[:3] == "SC6") == (kind.severity == "note"), code
        assert len(code) == 5
        assert code[2:].isdigit()


def test_codes_stand_in_order() -> None:
    assert list(problem_kinds()) == sorted(problem_kinds())


def tree() -> dict[str, Any]:
    """All phrases with both languages."""
    found: dict[str, Any] = yaml.safe_load((WORDS / "phrases.yml").read_text("utf-8"))
    return found


def test_phrases_are_the_same_in_both_languages() -> None:
    assert set(phrases("th")) == set(phrases("en"))


@pytest.mark.parametrize("key", phrases("en"))
def test_a_phrase_names_the_same_facts_in_both_languages(key: str) -> None:
    assert phrases("th")[key].strip()
    assert phrases("en")[key].strip()
    assert facts(phrases("th")[key]) == facts(phrases("en")[key])


def test_every_branch_of_phrases_is_a_group_or_a_phrase() -> None:
    for name, group in tree().items():
        for key, value in group.items():
            assert isinstance(value, dict), f"{name}.{key}"
            languages = set(value) & set(LANGUAGES)
            assert languages in (set(), set(LANGUAGES)), f"{name}.{key} lacks a language"


def test_a_problem_is_one_line_whatever_its_facts() -> None:
    found = problem(Place("a.yml", 2, 3), "SC204", value="one\n  two\t{three}")
    assert found.message("en") == "“one two {three}” is not a number"
    assert str(found.place) == "a.yml:2:3"


def test_problems_are_sorted_by_place_and_only_errors_stop() -> None:
    later = problem(Place("a.yml", 10, 1), "SC204", value="x")
    earlier = problem(Place("a.yml", 9, 1), "SC215", language="en")
    assert sorted([later, earlier]) == [earlier, later]
    assert errors([later, earlier]) == [later]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_taken_apart_and_filled_in_is_the_phrase(language: str) -> None:
    for text in phrases(language).values():
        told = {name: f"<{name}>" for name in facts(text)}
        assert _filled_in(text, told) == text.format(**told)


def test_braces_and_per_cent_signs_of_a_phrase_stay() -> None:
    text = "{{x}} {a}% of {b}{a} %s"
    assert _filled_in(text, {"a": "1", "b": "{a}"}) == "{x} 1% of {a}1 %s"
    assert taken_apart("100 %") == Phrase("100 %", ())
    assert taken_apart("") == Phrase("", ())
    assert taken_apart("{a}") == Phrase("", (("a", ""),))


def test_phrases_hold_nothing_but_names_in_their_braces() -> None:
    """No format and no conversion: both would be lost where a phrase is taken apart."""
    for language in LANGUAGES:
        for key, text in phrases(language).items():
            for _, name, form, conversion in string.Formatter().parse(text):
                assert name is None or name.isidentifier(), key
                assert (form or "", conversion) == ("", None), key


def _filled_in(text: str, told: dict[str, str]) -> str:
    phrase = taken_apart(text)
    return phrase.start + "".join(told[name] + after for name, after in phrase.facts)
