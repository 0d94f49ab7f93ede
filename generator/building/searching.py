"""The search index of an edition: parts made from what has not changed are taken over from the last site."""

from collections.abc import Mapping

from generator.building.making import Making
from generator.building.state import Card
from generator.presenting.standings import Standings
from generator.search.body import Texts
from generator.search.index import MANIFEST_PATH
from generator.search.index import Index
from generator.search.index import Part
from generator.search.index import Place
from generator.search.index import make
from generator.search.index import whole


def add_index(making: Making, seen: Standings, cards: Mapping[str, Card]) -> dict[str, Part]:
    """Take over or write each part of the index, and what says which parts there are; returns the parts by name."""
    index = Index(
        seen=seen,
        prose={language: typeset.prose for language, typeset in making.edition.typesets.items()},
        remarks=remarks_in(cards),
        definitions=making.survey.context.definitions,
    )
    parts: dict[str, Part] = {}
    for name, key, work in index.parts():
        last = making.before.last.index.get(name)
        if last is not None and last.key == key and making.keep_files(last.paths):
            parts[name] = last
        else:
            parts[name], files = make(key, work)
            making.add_files(files)
    making.add_files({MANIFEST_PATH: whole(parts.values())})
    return parts


def remarks_in(cards: Mapping[str, Card]) -> dict[Place, Texts]:
    """The texts of scorecards by their place."""
    return {
        card.outcome.standing[:3]: card.remarks
        for card in cards.values()
        if card.remarks and card.outcome is not None
    }
