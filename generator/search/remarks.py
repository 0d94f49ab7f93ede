"""What scorecards tell in words: reasons, remarks, evidence, and what was changed or decided."""

from collections.abc import Iterator

from generator.model.scorecard import Scorecard
from generator.presenting.scorecards.particulars import TOLD
from generator.search.body import Texts
from generator.search.entries import Passage
from generator.search.entries import texts_in

SEARCHED = (*TOLD, "adjustments", "own_indicators", "projects", "quarters")
"""The keys of a result whose texts its row shows."""


def remarks_of(scorecard: Scorecard) -> Texts:
    """The texts of a scorecard, each with the anchor of its indicator, or of what stands about the whole report."""
    return tuple(_remarks(scorecard))


def _remarks(scorecard: Scorecard) -> Iterator[Passage]:
    for row in scorecard.rows:
        if row.result is not None:
            told = (
                row.result.__dict__
            )  # a country has hundreds of thousands of results, most of which tell nothing
            yield from (
                Passage(f"indicator-{row.id}", each)
                for name in SEARCHED
                if told[name]
                for each in texts_in(told[name])
            )
    yield from (Passage("provenance", each) for each in texts_in(scorecard.file.revisions))
