"""The ledger: the changes of the published branch, each with what it did to the rules and the scores of every framework."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path

from generator.checking.texts import personal_data
from generator.history.changes import At
from generator.history.places import UNITS
from generator.history.places import framework_of
from generator.history.places import result_path
from generator.history.renames import Renames
from generator.history.stretch import Known
from generator.history.stretch import Stretch
from generator.history.stretch import Today
from generator.history.stretch import Walked
from generator.history.walking import Step
from generator.model.ledger import AlarmNote
from generator.model.ledger import HiddenFile
from generator.model.ledger import LedgerEntry
from generator.model.ledger import ScoreMove
from generator.reading.log import Logged
from generator.reading.readings import Reading

UNKNOWN = Known({}, {}, {}, {})
"""What is known of a framework without a history."""


def stretches(
    root: Path,
    changes: Sequence[Logged],
    start: Mapping[str, str],
    known: Mapping[str, Known],
    kept: Mapping[str, Reading],
) -> list[Stretch]:
    """What is to be walked, framework by framework, where `changes` (the newest first) follow on files as they are at the `start`.

    `known` is what has been found out by framework, `kept` are readings of the definitions by path.
    """
    steps: dict[str, list[Step]] = {}
    files: dict[str, dict[str, str]] = {}
    for path, blob in start.items():
        files.setdefault(_owner(path), {})[path] = blob
    every = {*files, *(_owner(file.path) for change in changes for file in change.files)} - {"", UNITS}
    for change in reversed(changes):
        touched = {_owner(file.path) for file in change.files}
        for name in every if UNITS in touched else touched & every:
            mine = tuple(file for file in change.files if _owner(file.path) in {name, UNITS})
            steps.setdefault(name, []).append(Step(change.hash, change.commit.date, mine))
    return [
        Stretch(
            root=root,
            framework=name,
            steps=tuple(found),
            start={**files.get(UNITS, {}), **files.get(name, {})},
            known=known.get(name, UNKNOWN),
            kept={path: each for path, each in kept.items() if _owner(path) in {name, UNITS}},
        )
        for name, found in sorted(steps.items())
    ]


def entries_of(
    last: Sequence[LedgerEntry], changes: Iterable[Logged], walked: Sequence[Walked]
) -> tuple[LedgerEntry, ...]:
    """The entries of the `changes` that were walked, before those of the last ledger, all as of today; the newest first."""
    found = [(_entry(change, walked), _renamed_by(change, walked)) for change in changes]
    today = {each.framework: each.today for each in walked}
    later: list[Renames] = []
    entries = []
    for entry, renames in [*found, *((entry, ()) for entry in last)]:
        if entry.scores or entry.rules or entry.alarms:
            entries.append(_as_of(_named(entry, later), today))
        later[:0] = renames
    return tuple(entries)


def hidden_of(
    last: Iterable[HiddenFile], changes: Iterable[Logged], walked: Sequence[Walked]
) -> tuple[HiddenFile, ...]:
    """The files that the `changes` touched while they could not be told of, and those that are known from the last ledger."""
    found = {each.path: each for each in last}
    for change in changes:
        for each in walked:
            part = each.parts.get(change.hash)
            for path, is_internal in () if part is None else part.hidden:
                known = found.get(path, HiddenFile(path, "", is_internal=False))
                day = max(known.day, change.commit.date)
                found[path] = HiddenFile(path, day, known.is_internal or is_internal)
    return tuple(found[path] for path in sorted(found))


def _renamed_by(change: Logged, walked: Iterable[Walked]) -> list[Renames]:
    parts = (each.parts[change.hash] for each in walked if change.hash in each.parts)
    return [part.renames for part in parts if part.renames]


def _named(entry: LedgerEntry, later: Sequence[Renames]) -> LedgerEntry:
    """The entry in the names of today: `later` are the renames after it, the oldest first."""
    for renames in later:
        entry = entry._replace(
            scores=tuple(_score_named(each, renames) for each in entry.scores),
            rules=tuple(
                each._replace(indicator=renames.indicator(each.framework, each.indicator))
                for each in entry.rules
            ),
            alarms=tuple(_alarm_named(each, renames) for each in entry.alarms),
        )
    return entry


def _score_named(move: ScoreMove, renames: Renames) -> ScoreMove:
    at = renames.at(At(move.framework, move.period, move.unit))
    indicators = (each._replace(id=renames.indicator(at.framework, each.id)) for each in move.indicators)
    revised = (
        each._replace(indicator=renames.indicator(at.framework, each.indicator)) for each in move.revised
    )
    return move._replace(**at._asdict(), indicators=tuple(indicators), revised=tuple(revised))


def _alarm_named(alarm: AlarmNote, renames: Renames) -> AlarmNote:
    at = renames.at(At(alarm.framework, alarm.period, alarm.unit))
    return alarm._replace(**at._asdict(), indicator=renames.indicator(at.framework, alarm.indicator))


def _entry(change: Logged, walked: Iterable[Walked]) -> LedgerEntry:
    parts = [each.parts[change.hash] for each in walked if change.hash in each.parts]
    is_known = all(_owner(file.path) for file in change.files)
    return LedgerEntry(
        commit=change.commit._replace(subject=_told(change.commit.subject)),
        hash=change.hash,
        role=_told(change.role),
        is_whole=is_known and not any(part.hidden for part in parts),
        scores=tuple(each for part in parts for each in part.scores),
        rules=tuple(each for part in parts for each in part.rules),
        alarms=tuple(each for part in parts for each in part.alarms),
    )


def _as_of(entry: LedgerEntry, today: Mapping[str, Mapping[str, Mapping[str, Today]]]) -> LedgerEntry:
    """The entry with what its scorecards come to today."""
    scores = tuple(_score_as_of(each, today.get(each.framework), entry.hash) for each in entry.scores)
    return entry._replace(scores=scores)


def _score_as_of(move: ScoreMove, today: Mapping[str, Mapping[str, Today]] | None, change: str) -> ScoreMove:
    """The move as of today; of what may be told in public, only what may be told in public too."""
    if today is None:
        return move
    path = result_path(At(move.framework, move.period, move.unit))
    found = today.get(change, {}).get(path)
    rules, results = (
        None if each is None or (move.is_public and not each.is_public) else each.total
        for each in found or (None, None)
    )
    return move._replace(todays_rules=rules, todays_results=results)


def _owner(path: str) -> str:
    """The framework of a file, or the file itself where that are the units; empty where it is neither."""
    return UNITS if path == UNITS else framework_of(path)


def _told(text: str) -> str:
    """A text of a change; empty where it may point at a person."""
    return "" if "@" in text or personal_data(text) is not None else text
