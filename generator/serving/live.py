"""The live site: what it would be if it were built now. Pages are made one at a time, when somebody looks at them."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path

from msgspec.structs import replace

from generator import pipeline
from generator.building.examining import CARDS
from generator.building.examining import Survey
from generator.building.examining import examined
from generator.building.examining import keep_cards
from generator.building.examining import known_cards
from generator.building.examining import problems_of
from generator.building.examining import seen_of
from generator.building.examining import survey
from generator.building.inputs import DATA
from generator.building.inputs import SETTING
from generator.building.inputs import Inputs
from generator.building.inputs import look
from generator.building.jobs import DEFINITIONS
from generator.building.jobs import CardsJob
from generator.building.jobs import do_cards
from generator.building.sources import digest_of_all
from generator.building.state import Card
from generator.building.state import Cards
from generator.building.state import Store
from generator.building.team import Team
from generator.model.scorecard import Scorecard
from generator.presenting import urls
from generator.presenting.data import scorecard_json
from generator.presenting.data_csv import BOM
from generator.presenting.data_csv import scorecards_csv
from generator.presenting.data_index import scorecards_index
from generator.presenting.pages import make_page
from generator.presenting.pages.scorecard import scorecard_page
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_pages
from generator.presenting.standings import Standings
from generator.presenting.web import environment
from generator.problems import Problem
from generator.problems import errors
from generator.publishing.failure import PublishError
from generator.serving.live_setting import LiveSetting
from generator.serving.live_setting import language_of
from generator.words import phrases
from generator.words import problem_kinds

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
    seen: Standings
    plans: dict[str, PagePlan]

    @classmethod
    def of(cls, found: Survey, cards: dict[str, Card], stale: set[str]) -> "Snapshot":
        """Plan the pages of what was found."""
        seen, reports = seen_of(found, cards)
        plans = {plan.url: plan for plan in plan_pages(seen, reports)}
        return cls(survey=found, cards=cards, stale=stale, seen=seen, plans=plans)


@dataclass(slots=True, kw_only=True)
class Live:
    """The site of the project `root`, served at `address`, public or internal. One thread at a time uses it: see `Preview`.

    `problems` stand in the way of what was changed last; what was right before is shown meanwhile.
    """

    root: Path
    store: Store
    team: Team
    address: str
    internal: bool = False
    problems: tuple[Problem, ...] = ()
    trouble: str = ""
    """What MkDocs found wrong, such as a dead link."""
    is_setting_stale: bool = False
    """Whether handwritten pages or the configuration have changed since MkDocs set them: see `set_again`.

    Until then each page is shown as it is, the navigation around it as it was.
    """

    _inputs: Inputs = field(init=False)
    _survey: Survey = field(init=False)
    _now: Snapshot | None = field(init=False, default=None)
    _setting: LiveSetting | None = field(init=False, default=None)
    _shown: dict[str, Scorecard] = field(init=False, default_factory=dict)

    @property
    def dressing(self) -> str:
        """A hash of the project's own styles, scripts and pictures, which no page shows in itself."""
        found = {
            path: source
            for path, source in self._inputs.sources.items()
            if path.startswith("docs/") and not path.endswith((".md", "/"))
        }
        return digest_of_all(found)

    @property
    def is_open(self) -> bool:
        """Whether there is a site to be shown."""
        return self._setting is not None and self._now is not None

    def open(self) -> None:
        """Set everything up; what the last build found is taken over."""
        last = self.store.load(Cards, CARDS)
        self._inputs = look(self.root, last)
        self.take_setting(self.set_again())
        self._survey = survey(self.root, self._inputs, internal=self.internal, known=last)
        cards = known_cards(self._survey, last)
        for done in examined(self._survey, self._survey.results.keys() - cards.keys(), self.team):
            cards.update(done.cards)
        if self._inputs.still_hold(self.root, DEFINITIONS):  # what was read is what was looked at
            keep_cards(self.store, self._survey, self._inputs, cards)
        self._take(cards, set())

    def refresh(self) -> bool:
        """Look at the sources, and take over what has changed and is right; False when nothing has changed.

        What is examined by new definitions is left for later where it is much: see `catch_up`.
        """
        before = self._inputs
        last = Cards(sources=before.sources, seen_ns=before.seen_ns)
        self._inputs = look(self.root, last)
        if self._inputs.sources == before.sources:
            return False
        if self._inputs.digest(SETTING) != before.digest(SETTING):
            self.is_setting_stale = True  # a page is read anew each time; navigation and links follow
        if self._inputs.digest(DATA) != before.digest(DATA):
            self._examine_again()
        return True

    def forget_package(self) -> None:
        """Read everything anew that belongs to the program: words, templates, the theme."""
        for each in (phrases, problem_kinds, environment):
            each.cache_clear()
        self._survey = survey(self.root, self._inputs, internal=self.internal)
        if self._now is not None and not errors(self._survey.problems):
            self._take(self._now.cards, self._now.stale)
        if self._setting is not None:
            self._setting.forget_templates()

    def catch_up(self) -> bool:
        """Examine some of what is left; False when nothing is, or nothing can be."""
        left = self._left()
        self._examine(sorted(left)[:AT_ONCE])
        return bool(left)

    def page(self, path: str) -> bytes | None:
        """What stands at a path of the site (`en/units/u.html`); None where there is nothing. Raises `PublishError`."""
        if self._setting is None or self._now is None:
            return None
        language, url = language_of(path)
        if url in self._now.plans:
            self._freshen(self._now.plans[url])
        plan = self._now.plans.get(url)
        desk = self._now.survey.desk
        if plan is not None:
            return self._setting.printed(
                language, make_page(desk.web(language), plan, desk.definitions.terms)
            )
        scorecard = self._scorecard(url, "scorecards/", ".html")
        if scorecard is not None:
            return self._setting.printed(language, scorecard_page(desk.web(language), scorecard))
        return self._data(path) or self._setting.file(path)

    def set_again(self) -> LiveSetting | str:
        """Let MkDocs set everything, or say why it does not; nothing is shown otherwise until it is taken over."""
        self.is_setting_stale = False
        try:
            return LiveSetting.of(self.root, internal=self.internal, address=self.address)
        except PublishError as error:
            return str(error)

    def take_setting(self, found: LiveSetting | str) -> None:
        """Show this setting from now on; where there is none, the last one stays."""
        self.trouble = found if isinstance(found, str) else ""
        if isinstance(found, LiveSetting):
            self.close()
            self._setting = found

    def close(self) -> None:
        """Leave nothing behind; there is no site to be shown any more."""
        if self._setting is not None:
            self._setting.close()
            self._setting = None

    def _examine_again(self) -> None:
        """Survey the data, and examine what has changed."""
        found = survey(self.root, self._inputs, internal=self.internal, last=self._survey)
        self._survey = found
        if errors(found.problems):
            self.problems = tuple(sorted(set(found.problems)))
            return
        cards = self._now.cards if self._now is not None else {}
        current = known_cards(found, Cards(cards=cards))
        stale = found.results.keys() - current.keys()
        self._take({path: cards[path] for path in found.results if path in cards}, stale)
        if len(stale) <= AT_ONCE:
            self._examine(sorted(stale))

    def _examine(self, paths: Sequence[str]) -> None:
        """Examine some stale result files; where one has errors, what was right before stays."""
        if self._now is None or not paths:
            return
        job = CardsJob(context=self._survey.context, paths=paths, output=None)
        cards = dict(self._now.cards)
        for path, card in do_cards(job).cards.items():
            last = cards.get(path)
            if card.outcome is None and last is not None:
                cards[path] = replace(card, report=last.report, outcome=last.outcome, entry=last.entry)
            else:
                cards[path] = card
        self._take(cards, self._now.stale - set(paths))

    def _take(self, cards: dict[str, Card], stale: set[str]) -> None:
        """Show these cards from now on."""
        self.problems = problems_of(self._survey, cards)
        if not errors(self._survey.problems):
            self._now = Snapshot.of(self._survey, cards, stale)

    def _freshen(self, plan: PagePlan) -> None:
        """Examine what a page shows, where that is left for later."""
        left = self._left()
        if not left:
            return
        shown = {(each.period, each.unit) for each in plan.standings}
        shown |= {(each.period, each.unit) for each in plan.results}
        wanted = [path for path in left if _period_and_unit(path) in shown]
        self._examine(sorted(wanted)[:AT_ONCE])

    def _left(self) -> set[str]:
        """The result files that are left for later; none while the definitions have errors, by which nothing is scored."""
        now = self._now
        return now.stale if now is not None and now.survey is self._survey else set()

    def _scorecard(self, url: str, start: str, end: str) -> Scorecard | None:
        """The scorecard whose page or data file stands at a url, as it is now; the last one that was right, where it is not."""
        now, path = self._now, f"results/{url.removeprefix(start).removesuffix(end)}.yml"
        if now is None or path not in now.survey.results or not url.startswith(start):
            return None
        desk = now.survey.desk
        found = pipeline.examine(desk.definitions, self.root, path).scorecard
        if found is not None:
            self._shown[path] = found
            while len(self._shown) > AT_ONCE:
                self._shown.pop(next(iter(self._shown)))
        scorecard = self._shown.get(path)
        return scorecard if scorecard is not None and desk.shows(scorecard) else None

    def _data(self, path: str) -> bytes | None:
        """A data file."""
        if self._now is None or not path.startswith("data/"):
            return None
        desk = self._now.survey.desk
        if path == urls.SCORECARDS_JSON:
            seen, cards = self._now.seen, self._now.cards.values()
            entries = {card.outcome.standing: card.entry for card in cards if card.outcome is not None}
            return scorecards_index([entries[each] for each in seen.all], seen.by_period)
        scorecard = self._scorecard(path, "data/scorecards/", ".json")
        if scorecard is not None:
            return scorecard_json(desk.definitions.project.frameworks[scorecard.framework].rules, scorecard)
        for (framework, period), standings in self._now.seen.by_period.items():
            if path == urls.period_data(framework, period):
                pages = [urls.scorecard(framework, period, each.unit) for each in standings]
                found = [self._scorecard(page, "scorecards/", ".html") for page in pages]
                shown = [each for each in found if each is not None]
                return (BOM + scorecards_csv(desk.definitions.project, shown)).encode()
        return None


def _period_and_unit(path: str) -> tuple[str, str]:
    _, _, period, unit = path.removesuffix(".yml").split("/")
    return period, unit
