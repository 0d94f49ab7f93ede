"""Words that stand for each other: those that the glossary names, and each term with its variants."""

from collections.abc import Iterable

from generator.presenting.atlas import Atlas
from generator.search.entries import words
from generator.search.text import searched


def synonym_tables(atlas: Atlas) -> dict[str, list[list[str]]]:
    """The groups of words as they are searched, at least two in each, in order of coming; none is a part of another.

    They are apart because a short variant of a term, such as a kind of office, is only meant where it stands alone.
    """
    synonyms = _groups(atlas.glossary.synonyms)
    variants = _groups((*words(each.term), *each.also.th, *each.also.en) for each in atlas.glossary.terms)
    every = [*synonyms, *variants]
    return {
        "synonyms": [group for words, group in synonyms.items() if not any(words < other for other in every)],
        "variants": [
            group for words, group in variants.items() if not any(words <= other for other in synonyms)
        ],
    }


def _groups(found: Iterable[Iterable[str]]) -> dict[frozenset[str], list[str]]:
    """The groups by their words."""
    groups = ([*dict.fromkeys(filter(None, map(searched, group)))] for group in found)
    return {frozenset(group): group for group in groups if len(group) > 1}
