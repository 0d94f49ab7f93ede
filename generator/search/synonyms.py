"""Words that stand for each other: those that the glossary names, each term with its variants."""

from collections.abc import Iterable
from collections.abc import Iterator

from generator.presenting.atlas import Atlas
from generator.search.entries import words
from generator.search.text import searched


def groups(atlas: Atlas) -> list[list[str]]:
    """The groups of words as they are searched, at least two in each, in order of coming."""
    found = ([*dict.fromkeys(filter(None, map(searched, group)))] for group in _groups(atlas))
    return [group for group in found if len(group) > 1]


def _groups(atlas: Atlas) -> Iterator[Iterable[str]]:
    yield from atlas.glossary.synonyms
    for term in atlas.glossary.terms:
        yield (*words(term.term), *term.also.th, *term.also.en)
