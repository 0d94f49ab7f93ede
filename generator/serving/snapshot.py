"""The data of the live site at one moment, and the plans of its pages as far as they were asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.building.examining import Survey
from generator.building.examining import seen_of
from generator.building.state import Card
from generator.model.history import NO_HISTORY
from generator.model.history import History
from generator.model.ledger import NO_LEDGER
from generator.model.ledger import Ledger
from generator.model.scorecard import Scorecard
from generator.presenting.chronicled import CardHistory
from generator.presenting.data import scorecard_json
from generator.presenting.data_index import scorecards_index
from generator.presenting.feeds import feeds
from generator.presenting.moves import Moves
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_pages
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.standings import Standings
from generator.scoring.coverage import Report


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """The data of the site at one moment: what was found, and what came of each result file.

    `stale` are the result files that have not been examined by these definitions yet: their last cards stand for them.
    """

    survey: Survey
    cards: dict[str, Card]
    stale: set[str]
    record: tuple[History, Ledger] = (NO_HISTORY, NO_LEDGER)

    @property
    def seen(self) -> Standings:
        """What may be seen of all cards."""
        return self._seen[0]

    @cached_property
    def _seen(self) -> tuple[Standings, list[Report]]:
        return seen_of(self.survey, self.cards)

    def plan(self, url: str) -> PagePlan | None:
        """The plan of the page at `url`, None where there is none. Pages are planned in turn, no further than asked for."""
        while url not in self._planned:
            try:
                found = next(self._unplanned, None)
            except Exception:
                del self.__dict__["_unplanned"]  # what goes wrong is to be told each time
                raise
            if found is None:
                return None
            self._planned[found.url] = found
        return self._planned[url]

    def index(self) -> bytes:
        """The index of the data files."""
        cards, seen = self.cards.values(), self.seen
        entries = {card.outcome.standing: card.entry for card in cards if card.outcome is not None}
        return scorecards_index([entries[each] for each in seen.all], seen.by_period)

    @cached_property
    def _planned(self) -> dict[str, PagePlan]:
        return {}

    @cached_property
    def _unplanned(self) -> Iterator[PagePlan]:
        seen, reports = self._seen
        return iter(plan_pages(seen, reports, self.record[0], self.shown))

    @cached_property
    def shown(self) -> ShownLedger:
        """What of the recorded changes of scores may be seen."""
        return ShownLedger(self.survey.desk.atlas, self.record[1])

    def changes_of(self, scorecard: Scorecard) -> CardHistory:
        """The recorded changes of a scorecard."""
        return self.shown.cards.get((scorecard.framework, scorecard.period, scorecard.unit), ())

    def data_of(self, scorecard: Scorecard) -> bytes:
        """The data file of a scorecard."""
        rules = self.survey.desk.definitions.project.frameworks[scorecard.framework].rules
        return scorecard_json(rules, scorecard, self.changes_of(scorecard))

    def feed(self, path: str, address: str) -> bytes | None:
        """The feed at a path of the site at an address; None where there is none."""
        if path not in self._feeds:
            webs = self.survey.desk.webs
            moves = Moves(self.seen, self.shown)
            self._feeds.update({at: feed for web in webs for at, feed in feeds(web, moves, address).items()})
        return self._feeds.get(path)

    @cached_property
    def _feeds(self) -> dict[str, bytes]:
        return {}
