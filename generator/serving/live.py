"""The live site: what it would be if it were built now. Pages are made one at a time, when somebody looks at them."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

from generator import pipeline
from generator.building.examining import CARDS
from generator.building.examining import Survey
from generator.building.examining import examined
from generator.building.examining import known_cards
from generator.building.examining import problems_of
from generator.building.examining import survey
from generator.building.inputs import DATA
from generator.building.inputs import SETTING
from generator.building.inputs import Inputs
from generator.building.inputs import look
from generator.building.jobs import CardsJob
from generator.building.jobs import do_cards
from generator.building.state import Card
from generator.building.state import Cards
from generator.building.state import Store
from generator.building.team import Team
from generator.model.standing import Standing
from generator.presenting.data import csv_header
from generator.presenting.data import scorecard_json
from generator.presenting.data import scorecards_index
from generator.presenting.page import Page
from generator.presenting.pages import make_page
from generator.presenting.pages.scorecard import scorecard_page
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_pages
from generator.presenting.urls import SCORECARDS_JSON
from generator.presenting.web import Web
from generator.problems import Problem
from generator.problems import errors
from generator.serving.live_setting import LiveSetting
from generator.serving.live_setting import language_of

AT_ONCE = 200
"""Result files that are examined before anything else is shown, since it takes less than a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The data of the site at one moment: what was found, what came of each result file, and the pages by url.

    `stale` are the result files that have not been examined by these definitions yet: their last cards stand for them.
    """

    survey: Survey
    cards: dict[str, Card]
    stale: set[str]
    plans: dict[str, PagePlan]

    @classmethod
    def of(cls, found: Survey, cards: dict[str, Card], stale: set[str]) -> "Snapshot":
        """Plan the pages of what was found."""
        standings = [card.standing for card in cards.values() if card.standing is not None]
        plans = {plan.url: plan for plan in plan_pages(found.desk.atlas, standings)}
        return cls(survey=found, cards=cards, stale=stale, plans=plans)


@dataclass(slots=True, kw_only=True)
class Live:
    """The site of the project `root`, served at `address`. It is used by one thread at a time: see `Preview`.

    `problems` stand in the way of what was changed last; what was right before is shown meanwhile.
    """

    root: Path
    store: Store
    address: str
    internal: bool = False
    problems: tuple[Problem, ...] = ()
    inputs: Inputs | None = None
    snapshot: Snapshot | None = None
    setting: LiveSetting | None = None

    def open(self, team: Team) -> None:
        """Set everything up; what the last build found is taken over. Raises `PublishError`."""
        last = self.store.load(Cards, CARDS)
        self.inputs = look(self.root, last)
        self.setting = LiveSetting.of(self.root, internal=self.internal, address=self.address)
        found = survey(self.root, self.inputs, internal=self.internal)
        cards = known_cards(found, last)
        for done in examined(found, found.results.keys() - cards.keys(), team):
            cards.update(done.cards)
        self.store.save(Cards(sources=self.inputs.sources, seen_ns=self.inputs.seen_ns, cards=cards), CARDS)
        self.problems = problems_of(found, cards)
        if not errors(found.problems):
            self.snapshot = Snapshot.of(found, cards, set())

    def page(self, path: str) -> bytes | None:
        """What stands at a path of the site (`en/units/u.html`); None where there is nothing. Raises `PublishError`."""
        if self.setting is None:
            return None
        language, url = language_of(path)
        now = self.snapshot
        if now is not None and url in now.plans:
            self._freshen(now.plans[url])
            now = self.snapshot or now
            web = _web(now.survey, language)
            page = make_page(web, now.plans[url], now.survey.desk.definitions.terms)
            return self.setting.printed(language, page)
        scorecard = self._scorecard(url) if now is not None else None
        if now is not None and scorecard is not None:
            return self.setting.printed(language, scorecard_page(_web(now.survey, language), scorecard))
        return self._data(path) or self.setting.file(path)
