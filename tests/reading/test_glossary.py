"""The glossary of a project folder: its terms, or its problems."""

from pathlib import Path

from generator.reading.glossary import read_glossary
from generator.reading.readings import Readings
from tests.checking.telling import lines
from tests.checking.telling import write

GLOSSARY = "docs/glossary.yml"
ROOT = Path(__file__).parents[2]


def test_a_project_may_go_without_a_glossary(tmp_path: Path) -> None:
    assert read_glossary(tmp_path) == (((), ()), [])


def test_terms_are_read(tmp_path: Path) -> None:
    text = "terms:\n  - {id: a, term: {th: ก, en: A}, also: {en: [B]}, definition: {th: ข, en: C}}\nsynonyms: [[ก, ข, C]]\n"
    write(tmp_path, {GLOSSARY: text})
    ((term,), synonyms), problems = read_glossary(tmp_path)
    assert problems == []
    assert synonyms == (("ก", "ข", "C"),)
    assert (term.id, term.term.th, term.also.en, term.also.th) == ("a", "ก", ["B"], [])


def test_a_glossary_that_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    text = "terms:\n  - {id: a, term: {th: ก, en: A}, definition: {th: ข, en: C}}\n"
    write(tmp_path, {GLOSSARY: text})
    readings = Readings()
    (((first,), _), _), (((second,), _), _) = (read_glossary(tmp_path, readings) for _ in range(2))
    assert second is first
    write(tmp_path, {GLOSSARY: text.replace("en: A", "en: B")})
    (((changed,), _), _) = read_glossary(tmp_path, readings)
    assert changed.term.en == "B"


def test_problems_of_a_glossary_are_told(tmp_path: Path) -> None:
    write(tmp_path, {GLOSSARY: "terms:\n  - {id: a, trem: {th: ก}, definition: {th: ข}}\n"})
    found, problems = read_glossary(tmp_path)
    assert found == ((), ())
    assert lines(problems) == [
        f"{GLOSSARY}:2:5: SC202 the key “term” is missing",
        f"{GLOSSARY}:2:13: SC201 unknown key “trem”",
    ]


def test_our_own_glossary_is_sound() -> None:
    found, problems = read_glossary(ROOT)
    assert problems == []
    assert found.terms
    assert found.synonyms
