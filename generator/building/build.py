"""One build, from the input to the finished site: what has not changed since the last one is taken from there."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.building.ahead import begun
from generator.building.examining import CARDS
from generator.building.examining import Survey
from generator.building.examining import examined
from generator.building.examining import keep_cards
from generator.building.examining import known_cards
from generator.building.examining import problems_of
from generator.building.examining import seen_of
from generator.building.examining import settled_survey
from generator.building.feeding import add_feeds
from generator.building.feeding import histories_of
from generator.building.history import known_history
from generator.building.inputs import DATA
from generator.building.inputs import Inputs
from generator.building.inputs import look
from generator.building.last_site import LastSite
from generator.building.last_site import differences
from generator.building.ledger import known_ledger
from generator.building.making import Making
from generator.building.searching import add_index
from generator.building.setting import begin
from generator.building.setting import sets_of
from generator.building.setting import watched
from generator.building.sources import digest_of
from generator.building.state import Card
from generator.building.state import Cards
from generator.building.state import Last
from generator.building.state import Store
from generator.building.team import Team
from generator.building.touched import touched
from generator.model.history import History
from generator.presenting import groups
from generator.presenting.chronicle import Chronicle
from generator.presenting.planning import plan_groups
from generator.presenting.shown_ledger import ShownLedger
from generator.problems import Problem
from generator.problems import errors
from generator.publishing.swap import alone_at
from generator.publishing.swap import workshop_at
from generator.publishing.target import check_target
from generator.publishing.target import failures_told
from generator.publishing.target import target_of
from generator.reading.project import without_collecting

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What came of a build: the folder of the site, None where problems stood in the way, and the number of its pages."""

    site: Path | None
    problems: tuple[Problem, ...]
    pages: int = 0


class Told(NamedTuple):
    """What the repository tells: the history of the files, and that of the scores as far as it is shown."""

    history: History
    ledger: ShownLedger


class _RefusedError(Exception):
    """The problems found are in the way of a site."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


@dataclass(slots=True, kw_only=True)
class Builder:
    """Builds the site of the project `root`, public or internal, with the help of a team and of what the `store` holds.

    `strict` refuses to publish with warnings. `progress` is told the name of each stage as it starts.
    """

    root: Path
    store: Store
    team: Team
    internal: bool = False
    strict: bool = False
    progress: Progress = field(default=lambda _stage: None)

    @without_collecting()
    def build(self) -> Built:
        """Build the site; on any error the last one stays. Raises `PublishError` when it cannot be published."""
        target = target_of(self.root, internal=self.internal)
        with failures_told(), alone_at(target):
            return self._build(target)

    def _build(self, target: Path) -> Built:
        last = self.store.load(Last, self._name)
        with begun(partial(differences, target, last.files)) as look_over:
            return self._build_from(LastSite(folder=target, last=last, look=look_over))

    def _build_from(self, before: LastSite) -> Built:
        cards, last, target = self.store.load(Cards, CARDS), before.last, before.folder
        self.progress("look")
        inputs = look(self.root, cards, last.watched)
        history = known_history(self.root, self.store)
        everything = digest_of(inputs.digest([*DATA, *last.watched]), history.key)
        if last.key and last.everything == everything and before.is_intact():
            refused = self._in_the_way(last.problems)
            return Built(site=None if refused else target, problems=last.problems, pages=last.pages)
        self.progress("definitions")
        found = settled_survey(self.root, inputs, internal=self.internal, known=cards, store=self.store)
        known = known_cards(found, cards)
        if errors(found.problems):
            return Built(site=None, problems=self._examined(found, inputs, known))
        try:
            with workshop_at(target) as replacement:
                key = inputs.digest(last.watched)
                making = begin(replacement.new, found, self.team, before, key)
                self.progress("history")
                ledger = known_ledger(self.root, history, self.store, self.team)
                told = Told(history, ShownLedger(found.desk.atlas, ledger))
                made = self._made(making, inputs, known, cards, told)
                check_target(target)
                making.complete(replacement)
        except _RefusedError as refused_for:
            return Built(site=None, problems=refused_for.problems)
        self.store.save(made, self._name)
        return Built(site=target, problems=made.problems, pages=made.pages)

    @property
    def _name(self) -> str:
        return "site-internal" if self.internal else "site"

    def _in_the_way(self, problems: Sequence[Problem]) -> bool:
        return bool(errors(problems)) or (
            self.strict and any(each.severity == "warning" for each in problems)
        )

    def _examined(self, found: Survey, inputs: Inputs, known: dict[str, Card]) -> tuple[Problem, ...]:
        """Examine what is not known, and print nothing: there will be no site, but every problem is told."""
        for done in examined(found, found.results.keys() - known.keys(), self.team):
            known.update(done.cards)
        keep_cards(self.store, found, inputs, known)
        return problems_of(found, known)

    def _made(
        self, making: Making, inputs: Inputs, known: dict[str, Card], last: Cards, recorded: Told
    ) -> Last:
        """Make everything of the new edition, and say what it was made from; `_RefusedError` when problems are in the way."""
        self.progress("results")
        history, ledger = recorded
        making.histories = histories_of(ledger)
        anew: dict[str, Card] = {}
        for done in making.print_cards(known):
            anew.update(done.cards)
        cards = {path: anew.get(path) or known[path] for path in making.survey.results}
        digest = keep_cards(self.store, making.survey, inputs, cards)
        problems = problems_of(making.survey, cards)
        if self._in_the_way(problems):
            raise _RefusedError(problems)
        self.progress("pages")
        seen, reports = seen_of(making.survey, cards)
        chronicle = Chronicle(seen, history, ledger)
        told = chronicle.of_groups()
        untouched = untouched_groups(making, last, cards, told)
        kept = untouched if making.keep_groups(untouched) else frozenset()
        making.print_plans(each for each in plan_groups(seen, reports, chronicle) if each[0] not in kept)
        making.add_data(seen, cards)
        add_feeds(making, chronicle.moves)
        self.progress("search")
        index = add_index(making, seen, cards)
        making.finish()
        typesets = making.edition.typesets
        places = watched(typesets)
        # MkDocs may have read what was not looked at before, or has changed since: the next build looks in time.
        is_known = places is not None and inputs.still_hold(self.root, places)
        is_as_seen = is_known and len(known_cards(making.survey, Cards(cards=anew))) == len(anew)
        return Last(
            everything=digest_of(inputs.digest([*DATA, *places]), history.key)
            if places and is_as_seen
            else "",
            key=inputs.digest(places) if places and is_known else "",
            watched=places or (),
            sets=sets_of(typesets),
            files=making.made,
            tables=making.tables,
            cards=digest,
            groups=making.groups,
            told=told,
            index=index,
            problems=problems,
            pages=sum(map(len, making.edition.pages.values())),
        )


def untouched_groups(
    making: Making, last: Cards, cards: Mapping[str, Card], told: Mapping[str, str]
) -> AbstractSet[str]:
    """The groups of pages that are as they were in the last site; none where that was made from other `last` cards than these.

    `told` is what groups show of the history of their files.
    """
    before = making.before.last
    is_of_last = bool(before.cards) and before.cards == last.digest
    if not is_of_last or last.definitions != making.survey.context.definitions:
        return frozenset()
    other = {name for name in told.keys() | before.told.keys() if before.told.get(name) != told.get(name)}
    return before.groups.keys() - touched(last.cards, cards) - other - {groups.RECORDED}
