"""Where an alarm stands: the key that is another, in the file as it is on the new side; the file itself where the key is gone."""

from collections.abc import Mapping

from generator.history.answers import Files
from generator.history.answers import Sides
from generator.history.changes import Alarm
from generator.history.changes import At
from generator.history.kinds import without_texts
from generator.history.places import result_path
from generator.model.placed import Record
from generator.model.project import Framework
from generator.problems import Place

Step = str | int


def place_of(alarm: Alarm, frameworks: Sides, files: Files) -> Place:
    """The place of what the alarm is about on the new side."""
    if alarm.at.unit:
        return _in_results(alarm, files)
    before, after = frameworks
    path = f"frameworks/{alarm.at.framework}/"
    if alarm.indicator:
        path += f"indicators/{alarm.indicator}.yml"
        old, new = (None if each is None else each.indicators.get(alarm.indicator) for each in frameworks)
        keys = ["owners"] if alarm.rule == "owner-lost" else _keys(alarm)
        return Place(path) if old is None or new is None else _of_keys(old, new, keys)
    path += "framework.yml"
    if before is None or after is None:
        return Place(path)
    if "deadline" in alarm.facts:
        return _of_deadline(alarm, before, after)
    keys = [each for each in _keys(alarm) if each != "periods"]
    if keys:
        return _of_keys(before.rules, after.rules, keys)
    return _of_period(
        alarm.at, "weights" if alarm.rule == "weight-after-results" else "holidays", before, after
    )


def _in_results(alarm: Alarm, files: Files) -> Place:
    before, after = files
    if before is not None and after is not None and not alarm.indicator:
        return _of_keys(before, after, _keys(alarm))
    old, new = (None if each is None else each.results.get(alarm.indicator) for each in files)
    if new is None or old is None:
        return Place(result_path(alarm.at))
    if alarm.rule == "unexplained-change":
        return new.place_of(*first_difference(old, new), key=True)
    return new.place_of("status", key=True)


def _keys(alarm: Alarm) -> list[str]:
    return [each for each in alarm.facts.get("keys", "").split(", ") if each]


def _of_keys(old: Record, new: Record, keys: list[str]) -> Place:
    """The first difference below some keys of a record."""
    for name in keys:
        before, after = getattr(old, name), getattr(new, name)
        if without_texts(before) != without_texts(after):
            return new.place_of(name, *first_difference(before, after), key=True)
    return new.place


def _of_deadline(alarm: Alarm, before: Framework, after: Framework) -> Place:
    name = alarm.facts["deadline"]
    for at, period in enumerate(after.rules.periods):
        old = before.period(period.id)
        if period.id == alarm.at.period and old is not None:
            steps = first_difference(old.deadlines.get(name), period.deadlines.get(name))
            return after.rules.place_of("periods", at, "deadlines", name, *steps, key=True)
    return after.rules.place


def _of_period(at: At, key: str, before: Framework, after: Framework) -> Place:
    """The weights, or the holidays, of one period alone."""
    for number, period in enumerate(after.rules.periods):
        old = before.period(period.id)
        if period.id == at.period and old is not None:
            steps = first_difference(getattr(old, key), getattr(period, key))
            return after.rules.place_of("periods", number, key, *steps, key=True)
    return after.rules.place


def first_difference(old: object, new: object) -> tuple[Step, ...]:
    """The way to the first value below `new` that is another than in `old`; as far as both have the same form.

    Items of a list that have an id are compared with those of the same id.
    """
    if isinstance(new, Record) and type(old) is type(new):
        for name, field in type(new).model_fields.items():
            before, after = getattr(old, name), getattr(new, name)
            if without_texts(before) != without_texts(after):
                return (field.alias or name, *first_difference(before, after))
    elif isinstance(new, Mapping) and isinstance(old, Mapping):
        for name, after in new.items():
            if name not in old or without_texts(old[name]) != without_texts(after):
                return (name, *first_difference(old.get(name), after))
    elif isinstance(new, list) and isinstance(old, list):
        named = {each.id: each for each in old if hasattr(each, "id")}
        for at, after in enumerate(new):
            before = named.get(after.id) if hasattr(after, "id") else old[at] if at < len(old) else None
            if without_texts(before) != without_texts(after):
                return (at, *first_difference(before, after))
    return ()
