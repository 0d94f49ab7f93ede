"""What the history of scores adds to a build beside planned pages: changes on scorecards, and feeds."""

from collections.abc import Mapping

from generator.building.making import Making
from generator.history.changes import At
from generator.history.places import result_path
from generator.presenting.chronicled import CardHistory
from generator.presenting.feeds import feeds
from generator.presenting.moves import Moves
from generator.presenting.shown_ledger import ShownLedger
from generator.publishing.frame import DEFAULT_LANGUAGE


def histories_of(ledger: ShownLedger) -> Mapping[str, CardHistory]:
    """The recorded changes of each scorecard by the path of its result file."""
    return {result_path(At(*at)): history for at, history in ledger.cards.items()}


def add_feeds(making: Making, moves: Moves) -> None:
    """Take over or write the feeds in every language."""
    typeset = making.edition.typesets.get(DEFAULT_LANGUAGE)
    address = typeset.address if typeset is not None else ""
    for web in making.survey.desk.webs:
        making.add_files(feeds(web, moves, address))
