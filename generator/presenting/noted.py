"""What the checker noticed about a source, in the words of readers: titles instead of ids, and nothing that only authors need."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generator.model.fields import Text
from generator.model.project import Framework
from generator.presenting.codes import called
from generator.presenting.language import Language
from generator.presenting.web import Web
from generator.problems import Problem
from generator.words import phrases

_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def noted(web: Web, note: Problem) -> str:
    """The message of a note; dates read as on the rest of the page, and titles as they are written."""
    framework = web.atlas.frameworks[note.place.path.split("/")[1]]
    names = web.once(_names, framework.id)
    facts = tuple(
        (fact, names.get((_KINDS.get(fact, ""), said)) or _with_dates(web.language, said))
        for fact, said in note.facts
    )
    return replace(note, facts=facts).message(web.language.code)


def _with_dates(language: Language, said: str) -> str:
    """A fact with its dates in words; what is only written like a date stays."""

    def in_words(found: re.Match[str]) -> str:
        try:
            return language.date(date.fromisoformat(found[0]))
        except ValueError:
            return found[0]

    return _DATE.sub(in_words, said)


_KINDS: Mapping[str, str] = {
    "indicator": "indicator", "other": "indicator", "unit": "unit", "period": "period", "deadline": "deadline",
    "objective": "objective", "source": "objective", "target": "objective", "first": "objective", "second": "objective",
    "printed": "group", "table": "group", "policy": "policy",
}  # fmt: skip
"""What the facts of notes are ids of; all other facts stand as they are."""


def _names(web: Web, framework_id: str) -> dict[tuple[str, str], str]:
    """The words for each id that a note may hold, by what it is an id of."""
    framework = web.atlas.frameworks[framework_id]
    rules, plain = framework.rules, web.plain
    names = {
        ("indicator", name): called(web.language, each, name) for name, each in framework.indicators.items()
    }
    names |= {("unit", name): plain(each.name) for name, each in web.atlas.units.items()}
    names |= {("period", each.id): plain(each.title) for each in rules.periods}
    names |= {("deadline", name): said for name, said in _deadlines(web, framework).items()}
    strategy = rules.strategy
    names |= {("objective", each.id): plain(each.title) for each in (strategy.objectives if strategy else ())}
    names |= {("group", name): plain(title) for name, title in _groups(framework).items()}
    for policy in ("extend_down", "extend_up", "round_half_up"):
        names["policy", policy] = f"“{web.language.phrase(f'scale.gap-{policy}')}”"
    return names


def _groups(framework: Framework) -> dict[str, Text]:
    """The titles of perspectives and aspects by id."""
    perspectives = framework.rules.perspectives
    aspects = {each.id: each.title for above in perspectives for each in above.aspects}
    return aspects | {each.id: each.title for each in perspectives}


def _deadlines(web: Web, framework: Framework) -> dict[str, str]:
    """Who receives what is due, by the name of the deadline; the last period that says it decides."""
    return {
        name: web.plain(each.recipient)
        for period in framework.rules.periods
        for name, each in period.deadlines.items()
        if each.recipient is not None
    }


def topic(web: Web, framework: Framework, about: str) -> str:
    """What an authored note is about, in words: a title where it is an id, else the word of a common topic, else as it is written."""
    rules = framework.rules
    indicator = web.atlas.indicators(framework).get(about)
    if indicator is not None:
        return called(web.language, indicator, about)
    titles = _groups(framework)
    titles |= {each.id: each.title for each in rules.periods}
    titles |= {each.id: each.title for each in rules.tracks}
    titles |= {each.id: each.title for each in rules.gates}
    titles |= {name: each.name for name, each in web.atlas.units.items() if name == about}
    if about in titles:
        return web.plain(titles[about])
    topics = phrases(web.language.code)
    return topics.get(f"about.{about}", about)
