"""The history of the data as one build may show it, and the revisions that are declared.

In a public build the subject of a commit that touched anything which is not shown, or was not then, is withheld, for it may tell of it; so is
one that seems to name a person.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cached_property

from generator.model.fields import Text
from generator.model.history import NO_HISTORY
from generator.model.history import Change
from generator.model.history import Commit
from generator.model.history import History
from generator.model.ledger import NO_LEDGER
from generator.model.ledger import Ledger
from generator.model.standing import WHOLE_REPORT
from generator.model.standing import Revised
from generator.presenting import groups
from generator.presenting.chronicled import ChangeNote
from generator.presenting.chronicled import DataState
from generator.presenting.chronicled import DeclaredRevision
from generator.presenting.chronicled import FileHistory
from generator.presenting.chronicled import PeriodTally
from generator.presenting.moves import Moves
from generator.presenting.recorded_groups import recorded_groups
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.shown_ledger import is_safe
from generator.presenting.standings import Standings

COMMITS_OF_A_FILE = 10
"""How many of the newest commits a page tells of one file."""

COMMITS_IN_ALL = 50
"""How many of the newest commits are told of all data."""

UNITS_NAMED = 5
"""How many units are named of those that a commit touched."""

_UNITS_FILE = "results/units.yml"


class Chronicle:
    """The history of what may be seen; `moves` is that of scores."""

    def __init__(
        self, seen: Standings, history: History = NO_HISTORY, ledger: Ledger | ShownLedger = NO_LEDGER
    ) -> None:
        self._seen = seen
        self._history = history
        self._shown = ledger if isinstance(ledger, ShownLedger) else ShownLedger(seen.atlas, ledger)
        self.moves = Moves(seen, self._shown)

    def of_indicator(self, framework_id: str, indicator_id: str) -> FileHistory:
        """The history of an indicator's definition."""
        commits = self._of_files.get(f"frameworks/{framework_id}/indicators/{indicator_id}.yml", [])
        older = max(0, len(commits) - COMMITS_OF_A_FILE)
        return FileHistory(self._history.state, tuple(commits[:COMMITS_OF_A_FILE]), older)

    def of_groups(self) -> dict[str, str]:
        """What each group of pages shows of the history, in short: where it is another, so are some of its pages."""
        atlas = self._seen.atlas
        files = {
            groups.of_indicator(framework.id, name): repr(tuple(self.of_indicator(framework.id, name)))
            for framework in atlas.frameworks.values()
            for name in atlas.indicators(framework)
        }
        moves = recorded_groups(atlas, self.moves)
        return {group: files.get(group, "") + moves.get(group, "") for group in (*files, *moves)}

    def newest(self) -> Iterator[ChangeNote]:
        """The newest commits that touched something which is shown."""
        found = 0
        for change in self._history.changes:
            note = self._note(change)
            if note is not None:
                yield note
                found += 1
            if found == COMMITS_IN_ALL:
                return

    def state(self) -> DataState:
        """The state of the data, and how much of it there is."""
        seen, history = self._seen, self._history
        return DataState(
            history.state,
            None if history.head is None else self._told(history.head, is_whole=False),
            history.is_changed,
            tuple(
                PeriodTally(
                    framework,
                    period,
                    len(found),
                    sum(1 for each in found if each.illustrative),
                    sum(
                        [status for status, *_ in outcome.indicators.values()].count("reported")
                        for outcome in seen.outcomes(framework, period)
                    ),
                )
                for (framework, period), found in seen.by_period.items()
            ),
        )

    def revisions(self) -> Sequence[DeclaredRevision]:
        """Every declared revision of a framework or a result, the newest first."""
        found = [*self._of_frameworks(), *self._of_results()]
        return sorted(found, key=lambda each: each.revised.date, reverse=True)

    def _of_frameworks(self) -> Iterator[DeclaredRevision]:
        for framework in self._seen.atlas.frameworks.values():
            for each in framework.rules.revisions:
                yield DeclaredRevision(framework.id, "", "", Revised.of("", each), illustrative=False)

    def _of_results(self) -> Iterator[DeclaredRevision]:
        visible = {
            name: self._seen.atlas.indicators(each) for name, each in self._seen.atlas.frameworks.items()
        }
        for framework, period in self._seen.by_period:
            for outcome in self._seen.outcomes(framework, period):
                for each in outcome.revised:
                    if each.indicator == WHOLE_REPORT or each.indicator in visible[framework]:
                        standing = outcome.standing
                        yield DeclaredRevision(framework, period, standing.unit, each, standing.illustrative)

    @cached_property
    def _of_files(self) -> Mapping[str, Sequence[Commit]]:
        """The commits of each file of a framework, the newest first."""
        found: dict[str, list[Commit]] = {}
        for change in self._history.changes:
            mine = [path for path in self._told_paths(change) if path.startswith("frameworks/")]
            commit = self._told(change.commit, is_whole=self._is_shown(change)) if mine else change.commit
            for path in mine:
                found.setdefault(path, []).append(commit)
        return found

    def _told(self, commit: Commit, *, is_whole: bool) -> Commit:
        """The commit, without its subject where that may tell of something hidden or of a person."""
        return commit if is_whole and is_safe(commit.subject) else commit._replace(subject="")

    def _is_shown(self, change: Change) -> bool:
        """Whether all that a commit touched is shown by this build, and could be told of when it was made."""
        return self._seen.atlas.internal or all(
            self._shows(path) and not self._was_hidden(path, change) for path in change.paths
        )

    def _was_hidden(self, path: str, change: Change) -> bool:
        """Whether a file could not be told of when a commit touched it; a day is as near as both histories come."""
        found = self._shown.hidden_files.get(path)
        return found is not None and change.commit.date <= found.day

    def _told_paths(self, change: Change) -> Iterator[str]:
        """The files that a commit touched, without those that were internal then; a scorecard that was internal once is never told of."""
        for path in change.paths:
            found = self._shown.hidden_files.get(path)
            was_internal = found is not None and found.is_internal
            is_never_told = path.startswith("results/") and path != _UNITS_FILE
            if not (was_internal and (is_never_told or self._was_hidden(path, change))):
                yield path

    def _shows(self, path: str) -> bool:
        atlas = self._seen.atlas
        if path == _UNITS_FILE:
            return len(atlas.units) == len(atlas.project.units)
        top, _, rest = path.partition("/")
        framework_id, _, name = rest.partition("/")
        framework = atlas.frameworks.get(framework_id)
        if framework is None:
            return False
        if top == "results":
            return rest.removesuffix(".yml") in self._shown_results
        folder, _, indicator = name.removesuffix(".yml").partition("/")
        return folder != "indicators" or indicator in atlas.indicators(framework)

    @cached_property
    def _shown_results(self) -> frozenset[str]:
        """The scorecards of which commits may be told, as their paths name them."""
        found = {(each.framework, each.period, each.unit) for each in self._seen.all}
        return frozenset("/".join(at) for at in found - self._shown.hidden_cards)

    def _note(self, change: Change) -> ChangeNote | None:
        shown = [path for path in self._told_paths(change) if path != _UNITS_FILE and self._shows(path)]
        if not shown:
            return None
        results = [path.removesuffix(".yml").split("/") for path in shown if path.startswith("results/")]
        frameworks = [path.split("/")[1] for path in shown if path.startswith("frameworks/")]
        units = list(dict.fromkeys(unit for _, _, _, unit in results))
        return ChangeNote(
            self._told(change.commit, is_whole=self._is_shown(change)),
            tuple(dict.fromkeys(frameworks)),
            tuple(dict.fromkeys((framework, period) for _, framework, period, _ in results)),
            tuple(units[:UNITS_NAMED]),
            max(0, len(units) - UNITS_NAMED),
        )


def text_of(words: tuple[str, str]) -> Text:
    """A bilingual text of a declared revision, which is kept as its Thai and its English words."""
    return Text(th=words[0] or None, en=words[1] or None)
