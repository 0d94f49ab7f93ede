"""The live site: what it would be if it were built now. Pages are made one at a time, when somebody looks at them."""

from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from generator import pipeline
from generator import words
from generator.building.examining import CARDS
from generator.building.examining import Survey
from generator.building.examining import examined
from generator.building.examining import keep_cards
from generator.building.examining import keep_readings
from generator.building.examining import kept_readings
from generator.building.examining import known_cards
from generator.building.examining import problems_of
from generator.building.examining import survey
from generator.building.inputs import DATA
from generator.building.inputs import SETTING
from generator.building.inputs import Inputs
from generator.building.inputs import look
from generator.building.jobs import DEFINITIONS
from generator.building.jobs import CardsJob
from generator.building.jobs import do_cards
from generator.building.sources import digest_of
from generator.building.sources import digest_of_all
from generator.building.state import Card
from generator.building.state import Cards
from generator.building.state import Store
from generator.building.team import Team
from generator.history.places import at_path
from generator.model.scorecard import Scorecard
from generator.presenting import urls
from generator.presenting.data_csv import BOM
from generator.presenting.data_csv import scorecards_csv
from generator.presenting.language import Language
from generator.presenting.pages import make_page
from generator.presenting.pages.scorecard import scorecard_pages
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web
from generator.presenting.web import environment
from generator.presenting.web import forget_templates
from generator.problems import Problem
from generator.problems import errors
from generator.publishing.failure import PublishError
from generator.publishing.places import is_reserved
from generator.reading.readings import Readings
from generator.search.files import FOLDER
from generator.serving.dressing import below
from generator.serving.dressing import dressing_of_package
from generator.serving.live_index import LiveIndex
from generator.serving.live_record import LiveRecord
from generator.serving.live_setting import LiveSetting
from generator.serving.live_setting import language_of
from generator.serving.snapshot import Snapshot

Shown = TypeVar("Shown")

AT_ONCE = 32
"""Result files that are examined in one go, before anything else is shown: it takes a fraction of a second."""

KEPT = 200
"""How many pages are known as they were when they were last shown."""


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
    """Whether handwritten pages or the configuration have changed since MkDocs set them; until `set_again` the navigation is as it was."""

    record: LiveRecord = field(init=False)
    _inputs: Inputs = field(init=False)
    _survey: Survey = field(init=False)
    _now: Snapshot | None = field(init=False, default=None)
    _setting: LiveSetting | None = field(init=False, default=None)
    _readings: Readings = field(init=False)
    _webs: dict[str, Web] = field(init=False, default_factory=dict)
    _package_dressing: str = field(init=False, default="")
    _changed_theme: set[str] = field(init=False, default_factory=set)
    _shown: dict[str, Scorecard] = field(init=False, default_factory=dict)
    _plans: dict[str, PagePlan] = field(init=False, default_factory=dict)
    _index: LiveIndex = field(init=False, default_factory=LiveIndex)

    def __post_init__(self) -> None:
        self.record = LiveRecord(self.root, self.store)

    @property
    def dressing(self) -> str:
        """A hash of styles, scripts and pictures, the project's own and the program's, which no page shows in itself."""
        found = {
            path: source
            for path, source in self._inputs.sources.items()
            if path.startswith("docs/") and not path.endswith((".md", "/"))
        }
        return digest_of(self._package_dressing, digest_of_all(found))

    @property
    def is_open(self) -> bool:
        """Whether there is a site to be shown."""
        return self._setting is not None and self._now is not None

    def open(self) -> None:
        """Set everything up; what the last build found is taken over."""
        last = self.store.load(Cards, CARDS)
        self._inputs = look(self.root, last)
        self.record.open()
        self._package_dressing = dressing_of_package()
        self.take_setting(self.set_again())
        self._readings = kept_readings(self.store)
        self._survey = self._surveyed(known=last)
        keep_readings(self.store, self._readings)
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
            self.record.refresh()
            self._examine_again()
        return True

    def forget_package(self, changed: Collection[str]) -> None:
        """Read anew what has changed of the program: words, templates, the theme. `changed` are paths in its package."""
        self._package_dressing = dressing_of_package()
        of_words, templates, theme = (
            below(folder, changed) for folder in ("words", "templates", "publishing/theme")
        )
        if of_words:
            words.forget()
        if of_words or templates:
            forget_templates(environment(), templates)
            self._webs.clear()  # they keep what was made with the last ones
        self._changed_theme |= theme
        if theme and self._setting is not None:
            self._setting.forget_templates(theme)
        if of_words or theme:
            self.is_setting_stale = True  # the error page and the navigation follow
        if "problems.yml" in of_words:
            self._weigh_again()

    def _weigh_again(self) -> None:
        """Check everything anew: which problems are errors may have changed, and with it what can be scored."""
        self._survey = self._surveyed()
        if self._now is not None:
            self._take(self._now.cards, set(self._survey.results))

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
        scorecard = self._scorecard(url, "scorecards/", ".html")
        if scorecard is not None:
            [page] = scorecard_pages([self._web(language)], scorecard, self._now.changes_of(scorecard))
            return self._setting.printed(language, page)
        if plan := self._plan(url):
            return self._setting.printed(language, make_page(self._web(language), plan))
        return self._data(path) or self._setting.file(path)

    def show_record(self) -> None:
        """Show what the record tells now."""
        if self._now is not None:
            self._take(self._now.cards, self._now.stale)

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
            if self._changed_theme:
                found.forget_templates(self._changed_theme)  # they may have changed while MkDocs was at work

    def close(self) -> None:
        """Leave nothing behind; there is no site to be shown any more."""
        if self._setting is not None:
            self._setting.close()
            self._setting = None

    def _examine_again(self) -> None:
        """Survey the data, and examine what has changed; where that is much, it is left for later."""
        found = self._survey = self._surveyed(self._survey)
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
                cards[path] = replace(last, key=card.key, problems=card.problems)
            else:
                cards[path] = card
        self._take(cards, self._now.stale - set(paths))

    def _take(self, cards: dict[str, Card], stale: set[str]) -> None:
        """Show these cards from now on."""
        self.problems = problems_of(self._survey, cards)
        if not errors(self._survey.problems):
            self._now = Snapshot(survey=self._survey, cards=cards, stale=stale, record=self.record.told)

    def _surveyed(self, last: Survey | None = None, known: Cards | None = None) -> Survey:
        """A survey of the data as it is now."""
        return survey(
            self.root, self._inputs, internal=self.internal, last=last, known=known, readings=self._readings
        )

    def _web(self, language: str) -> Web:
        """What pages of the definitions that are shown are made with in one language."""
        assert self._now is not None, "asked for where there is a site"  # noqa: S101
        atlas, web = self._now.survey.desk.atlas, self._webs.get(language)
        if web is None or web.atlas is not atlas:
            web = self._webs[language] = Web(atlas, Language(language))
        return web

    def _plan(self, url: str) -> PagePlan | None:
        """The plan of the page at `url`, of results that are all examined by the definitions of now.

        Those that it showed last time are examined before anything is planned: most often it shows the same ones again, and
        planning a country takes a second.
        """
        if self._now is None or not (url.endswith(".html") and is_reserved(url)):
            return None
        last = self._plans.pop(url, None)
        if last is not None:
            self._freshen(last)
        plan = self._now.plan(url)
        if plan is not None and self._freshen(plan):
            plan = self._now.plan(url)
        if plan is not None:
            _keep(self._plans, url, plan)
        return plan

    def _freshen(self, plan: PagePlan) -> bool:
        """Examine what a page shows, where that is left for later; False where nothing is."""
        left = self._left()
        if not left:
            return False
        shown = {(each.period, each.unit) for each in plan.standings}
        shown |= {(each.period, each.unit) for each in plan.results}
        wanted = [path for path in left if at_path(path)[1:] in shown]
        self._examine(sorted(wanted))
        return bool(wanted)

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
            _keep(self._shown, path, found)
        scorecard = self._shown.get(path)
        return scorecard if scorecard is not None and desk.shows(scorecard) else None

    def _data(self, path: str) -> bytes | None:
        """A data file."""
        if self._now is None or not path.startswith("data/"):
            return None
        desk = self._now.survey.desk
        if path == urls.SCORECARDS_JSON:
            return self._now.index()
        if path.startswith(FOLDER):
            return self._index.file(path, self._now, self._setting)
        if path.startswith(urls.FEEDS):
            return self._now.feed(path, self.address)
        if scorecard := self._scorecard(path, "data/scorecards/", ".json"):
            return self._now.data_of(scorecard)
        for (framework, period), standings in self._now.seen.by_period.items():
            if path == urls.period_data(framework, period):
                pages = [urls.scorecard(framework, period, each.unit) for each in standings]
                found = [self._scorecard(page, "scorecards/", ".html") for page in pages]
                shown = [each for each in found if each is not None]
                return (BOM + scorecards_csv(desk.definitions.project, shown)).encode()
        return None


def _keep(kept: dict[str, Shown], name: str, shown: Shown) -> None:
    """Keep what was shown under a name; what was shown long ago makes room."""
    kept.pop(name, None)
    kept[name] = shown
    while len(kept) > KEPT:
        kept.pop(next(iter(kept)))
