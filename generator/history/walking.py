"""The changes of one framework, walked from the oldest to the newest: what each did to its rules and to its scores.

A state that today's program cannot read is compared with nothing. What can be read again later is compared with how it stood when it could be
read last: the difference is exact, but may have come with any change in between, so it is marked as unread. What could never be read before has
nothing to be compared with.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.history.alarms import grade_alarms
from generator.history.alarms import grades_at
from generator.history.alarms import result_alarms
from generator.history.changes import Alarm
from generator.history.changes import At
from generator.history.moments import Archive
from generator.history.moments import Files
from generator.history.moments import Moment
from generator.history.pairs import Pair
from generator.history.pairs import Version
from generator.history.pairs import file_of
from generator.history.places import UNITS
from generator.history.places import at_path
from generator.history.places import is_result
from generator.history.places import rule_of
from generator.history.renames import NO_RENAMES
from generator.history.renames import Renames
from generator.history.renames import renames_between
from generator.history.ruled import Rules
from generator.history.ruled import noted
from generator.history.visibility import rule_is_public
from generator.model.ledger import AlarmNote
from generator.model.ledger import RuleMove
from generator.model.ledger import ScoreMove
from generator.reading.log import FileChange


class Step(NamedTuple):
    """One change as one framework sees it: its commit, the day, and those files that have to do with it."""

    hash: str
    date: str
    files: tuple[FileChange, ...]


class Gap(NamedTuple):
    """How something unread stood when it could be read last: the files of the rules and the result file; none where it never could."""

    rules: dict[str, str]
    blob: str


class Part(NamedTuple):
    """What one change did to one framework, in the names that it left.

    `hidden` are the files that it touched there and that may not be told in public, each with whether it is known to be internal;
    `renames` tell what had another id before it.
    """

    scores: tuple[ScoreMove, ...]
    rules: tuple[RuleMove, ...]
    alarms: tuple[AlarmNote, ...]
    hidden: tuple[tuple[str, bool], ...] = ()
    renames: Renames = NO_RENAMES


class Since(NamedTuple):
    """What an old moment called otherwise than the one of now: the way to the new names and back, and the old moment in the new names."""

    renames: Renames
    back: Renames
    moment: Moment


class Walk:
    """Where a walk stands: the rules, the result files with their contents, and what is unread by path (`gaps`; of rules, by their folder)."""

    def __init__(self, archive: Archive, start: Files, gaps: Mapping[str, Gap]) -> None:
        """Begin at the files of the framework and the units as the history has them at the start."""
        self._archive = archive
        self._folder = f"frameworks/{archive.framework}"
        self.results = {path: blob for path, blob in start.items() if is_result(path)}
        self.moment = archive.moment({path: blob for path, blob in start.items() if not is_result(path)})
        self.gaps = dict(gaps)
        self._ruled_since: tuple[Moment, frozenset[str]] | None = None
        self._since_moment: tuple[Moment, Since] | None = None

    def step(self, step: Step) -> tuple[Part, dict[str, Version]]:
        """Go on by one change: what it did, and by path the result files that moved as they are after it, where they can be scored."""
        old, readable = self.moment, self._readable_rules()
        reported = sorted({at_path(path)[:2] for path in self.results}) if _is_of_rules(step) else []
        self._take(step)
        since = self._since(readable)
        rules = Rules(framework=self._archive.framework, before=since.moment, after=self.moment)
        touched = self._touched(step, since.renames)
        paths = sorted({*touched, *self._moved_by_rules(old)})
        pairs = [self._pair(path, old, touched.get(path, self.results.get(path, ""))) for path in paths]
        told = [(pair, move) for pair in pairs if (move := pair.move()) is not None]
        alarms = [each for pair in pairs for each in self._alarms(pair, old, touched)]
        known = [since.renames.at(At(*period, ""))[:2] for period in reported]
        part = Part(
            scores=tuple(move for _, move in told),
            rules=tuple(rules.moves()),
            alarms=(*rules.alarms(known, step.date), *alarms),
            hidden=tuple(self._hidden(step, old, pairs)),
            renames=since.renames,
        )
        return part, {pair.path: pair.after for pair, _ in told if pair.after and pair.after.scored}

    def _readable_rules(self) -> Moment:
        """The rules as they are now, or as they were when they could be read last."""
        gap = self.gaps.get(self._folder)
        return self.moment if gap is None else self._archive.moment(gap.rules)

    def _since(self, old: Moment) -> Since:
        """What has another name than at a moment that can be read."""
        if old is self.moment or old.framework is None or self.moment.framework is None:
            return Since(NO_RENAMES, NO_RENAMES, old)
        if self._since_moment is None or self._since_moment[0] is not old:
            renames = renames_between(old.project, self.moment.project)
            back = renames_between(self.moment.project, old.project) if renames else NO_RENAMES
            project = renames.project(old.project)
            named = replace(old, project=project, framework=project.frameworks.get(self._archive.framework))
            self._since_moment = old, Since(renames, back, named if renames else old)
        return self._since_moment[1]

    def _touched(self, step: Step, renames: Renames) -> dict[str, str]:
        """The result files that a change touched, each with its content before; one that was renamed by its new path."""
        touched = {each.path: each.before for each in step.files if is_result(each.path)}
        for path in [*touched]:
            now = renames.path(path)
            if now != path and path not in self.results and now in self.results:
                touched[now] = touched.pop(path)
                if path in self.gaps:
                    self.gaps[now] = self.gaps.pop(path)
        return touched

    def _take(self, step: Step) -> None:
        """Change the files."""
        rules = dict(self.moment.files)
        for path, _, now in step.files:
            files = self.results if is_result(path) else rules
            if now:
                files[path] = now
            else:
                files.pop(path, None)
        if rules == self.moment.files:
            return
        old, self.moment = self.moment, self._archive.moment(rules)
        self._ruled_since = self._since_moment = None
        if not self.moment.is_unread:
            self.gaps.pop(self._folder, None)
        else:
            self.gaps.setdefault(self._folder, Gap(dict(old.files) if old.is_there else {}, ""))

    def _moved_by_rules(self, old: Moment) -> Iterator[str]:
        """The result files of which the rules or the unit are others."""
        new = self.moment
        if old is new:
            return
        before, after = old.project.units, new.project.units
        for path in self.results:
            unit = at_path(path).unit
            if old.key != new.key or (
                before.get(unit) != after.get(unit) and old.unit_key(unit) != new.unit_key(unit)
            ):
                yield path

    def _pair(self, path: str, old: Moment, blob: str) -> Pair:
        """A result file before and after the change; what is unread after it is noted, and what no longer is."""
        gap = self.gaps.pop(path, None)
        before = self._earlier(old, path, blob)
        after = self._version(self.moment, path, self.results.get(path, ""))
        if after is not None and after.scored is None:
            known = {} if before is None else dict(before.moment.files)
            self.gaps[path] = gap or Gap(known, blob)
        elif gap is not None and gap.blob:
            before = self._earlier(self._archive.moment(gap.rules), path, gap.blob)
        is_unread = gap is not None or path in self.gaps
        return Pair(path=path, before=before, after=after, is_unread=is_unread, ruled=self._ruled(before))

    def _earlier(self, old: Moment, path: str, blob: str) -> Version | None:
        """A file as it was at a moment, in the names of now."""
        since = self._since(old)
        then = since.back.path(path)
        found = self._version(old, then, blob)
        # A file that has not moved with its unit is the file of a unit that is gone.
        is_same = found is None or not since.renames or since.renames.path(then) != path
        return found if found is None or is_same else found.named(since.renames, since.moment)

    def _version(self, moment: Moment, path: str, blob: str) -> Version | None:
        return Version.of(self._archive, moment, path, blob) if blob else None

    def _ruled(self, before: Version | None) -> frozenset[str]:
        """The indicators whose rules are others than those of the version before."""
        if before is None or before.moment.key == self.moment.key:
            return frozenset()
        if self._ruled_since is None or self._ruled_since[0] is not before.moment:
            rules = Rules(framework=self._archive.framework, before=before.moment, after=self.moment)
            names = frozenset(each.indicator for each in rules.changes)
            self._ruled_since = before.moment, names
        return self._ruled_since[1]

    def _alarms(self, pair: Pair, old: Moment, touched: Mapping[str, str]) -> Iterator[AlarmNote]:
        """What must not be missed of a result file, if the change touched it, and of its score."""
        found: list[Alarm] = []
        if pair.path in touched:
            blob = touched[pair.path]
            since = self._since(old)
            known = self._archive.reported(since.back.path(pair.path), blob) if blob else None
            before = file_of(pair.before) if known is None else since.renames.reported(known).file
            after = file_of(pair.after)
            if before is not None and (pair.after is None or after is not None):
                found += result_alarms(pair.at, before, after)
        if pair.card is not None:
            found += grade_alarms(pair.card, grades_at(self.moment.project, pair.at))
        for each in found:
            yield noted(each, is_public=pair.is_public)

    def _hidden(self, step: Step, old: Moment, pairs: Sequence[Pair]) -> Iterator[tuple[str, bool]]:
        """The files that the change touched and that may not be told in public, and whether they are known to be internal."""
        by_path = {pair.path: pair for pair in pairs}
        for path, _, _ in step.files:
            if path in by_path:
                pair = by_path[path]
                is_internal, is_unread = pair.is_internal, pair.is_unread or not pair.is_public
            elif is_result(path):
                continue
            else:
                moments = (old, self.moment)
                is_internal = not all(_is_public(path, each) for each in moments)
                is_unread = any(
                    path in each.project.unread if path == UNITS else each.is_unread for each in moments
                )
            if is_internal or is_unread:
                yield path, is_internal


def _is_public(path: str, moment: Moment) -> bool:
    """Whether a file of the rules, or that of the units, says nothing internal at a moment; what it does not have hides nothing."""
    if path == UNITS:
        return all(unit.is_public for unit in moment.project.units.values())
    return rule_is_public(moment.project, *rule_of(path))


def _is_of_rules(step: Step) -> bool:
    return any(not is_result(path) for path, _, _ in step.files)
