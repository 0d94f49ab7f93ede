"""The entries that the definitions give: frameworks with their indicators, objectives and strategies, terms, lists of a period."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from itertools import groupby

from generator.model.fields import Text
from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.strategy import Strategy
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.codes import shown_code
from generator.presenting.language import BOTH
from generator.presenting.language import Language
from generator.presenting.pages.strategy import has_strategy
from generator.presenting.pages.strategy import title_key
from generator.presenting.years import framework_and_period
from generator.search.entries import NO_WORDS
from generator.search.entries import Entry
from generator.search.entries import Passage
from generator.search.entries import Words
from generator.search.entries import passages
from generator.search.entries import texts_in
from generator.search.entries import words

INDICATOR_SECTIONS = {
    **dict.fromkeys(
        (
            "definition", "purpose", "objective", "supports", "measured_in", "frequency", "population", "data_source",
            "collection_process", "target_setter", "supervisor", "collector", "contact", "report_form", "conditions",
            "targets", "baseline", "evidence",
        ),
        "template",
    ),
    "formula": "formula",
    "criteria": "criteria",
    "level_conditions": "criteria",
    "deductions": "deductions",
    "not_applicable": "deductions",
    "source_notes": "notes",
}  # fmt: skip
"""The section of the KPI template in which each key of an indicator stands."""

FRAMEWORK_SECTIONS = {
    "entity_type": "",
    "description": "",
    "tracks": "rules",
    "choices": "rules",
    "definitions": "definitions",
    "approved_by": "sources",
    "legal_basis": "sources",
    "sources": "sources",
    "revisions": "revisions",
}
"""The same for a framework; what its keys hold of hidden indicators or of single units is left out."""

STRATEGY_SECTIONS = {"vision": "vision", "issues": "issues", "plans": "plans"}
"""The same for the strategy; its objectives are entries of their own."""


_PAGES = {
    "page.frameworks": urls.FRAMEWORKS,
    "page.indicators": urls.INDICATORS,
    "page.units": urls.UNITS,
    "page.scorecards": urls.SCORECARDS,
    "page.glossary": urls.GLOSSARY,
    "a-to-z.title": urls.A_TO_Z,
    "numbers.title": urls.NUMBERS,
    "changes.title": urls.CHANGES,
}
"""Generated pages of which there is one, by the phrase that is their title."""


def defined(atlas: Atlas, compared: Collection[tuple[str, str]]) -> Iterator[Entry]:
    """Every entry of the definitions but the units: indicators, frameworks and objectives, the newest first, then the others.

    `compared` are the periods by framework whose units are compared with each other.
    """
    found = [
        each for framework in atlas.frameworks.values() for each in _of_framework(atlas, framework, compared)
    ]
    found.sort(key=lambda each: each.kind)
    by_kind = {kind: list(entries) for kind, entries in groupby(found, lambda each: each.kind)}
    for kind in ("indicator", "framework", "objective"):
        yield from by_kind.get(kind, ())
    yield from _terms(atlas)
    yield from by_kind.get("page", ())
    for title, url in _PAGES.items():
        yield Entry(kind="page", url=url, title=phrase(title))


def phrase(key: str, **facts: Words) -> Words:
    """A phrase in both languages, with texts in both filled in."""
    thai, english = (
        language.phrase(key, **{name: _in(fact, language) for name, fact in facts.items()})
        for language in BOTH
    )
    return thai, english


def _in(text: Words, language: Language) -> str:
    mine, other = text if language.code == "th" else text[::-1]
    return mine or other


def _of_framework(
    atlas: Atlas, framework: Framework, compared: Collection[tuple[str, str]]
) -> Iterator[Entry]:
    rules = framework.rules
    for name, indicator in atlas.indicators(framework).items():
        yield _indicator(atlas, framework, name, indicator)
    yield Entry(
        kind="framework",
        url=urls.framework(framework.id),
        title=words(rules.title),
        also=_names(rules.short),
        framework=framework.id,
        passages=tuple(_framework_passages(rules)),
    )
    if has_strategy(atlas, framework):
        yield from _strategy(framework)
    yield Entry(
        kind="page",
        url=urls.revisions(framework.id),
        title=phrase("revision.of", name=words(rules.short_title)),
        framework=framework.id,
    )
    for period in rules.periods:
        if (framework.id, period.id) in compared:
            yield _list(framework, period, "reports.title", urls.report_status)
            yield _list(framework, period, "compare.title", urls.comparison)


def _framework_passages(rules: FrameworkFile) -> Iterator[Passage]:
    for perspective in rules.perspectives:
        for group in perspective.groups:
            yield Passage("indicators", words(group.title))
        for each in texts_in(perspective.sub_criteria):
            yield Passage("guidance", each)
    yield from passages(rules, FRAMEWORK_SECTIONS)
    for period in rules.periods:
        yield Passage("periods", words(period.title))


def _indicator(atlas: Atlas, framework: Framework, name: str, indicator: Indicator) -> Entry:
    node = atlas.node(framework, name)
    units = [
        atlas.units[each].name for each in (*indicator.owners, *indicator.supporters) if each in atlas.units
    ]
    return Entry(
        kind="indicator",
        url=urls.indicator(framework.id, name),
        title=words(indicator.title),
        code=shown_code(indicator, name),
        also=tuple(text for each in indicator.title_variants for text in _names(each)),
        framework=framework.id,
        dimension=words(node[0].title) if node else NO_WORDS,
        passages=(
            *passages(indicator, INDICATOR_SECTIONS),
            *(
                Passage("examples", found)
                for each in indicator.examples
                for found in texts_in([each.text, *(project.title for project in each.projects.values())])
            ),
            *(Passage("template", words(each)) for each in units),
        ),
    )


def _strategy(framework: Framework) -> Iterator[Entry]:
    strategy, url = framework.rules.strategy, urls.strategy(framework.id)
    yield Entry(
        kind="page",
        url=url,
        title=phrase(title_key(framework), framework=words(framework.rules.short_title)),
        framework=framework.id,
        passages=tuple(passages(strategy, STRATEGY_SECTIONS)) if strategy else (),
    )
    yield from _objectives(framework, strategy, url) if strategy else ()


def _objectives(framework: Framework, strategy: Strategy, url: str) -> Iterator[Entry]:
    dimensions = {each.id: words(each.title) for each in framework.rules.perspectives}
    for each in strategy.objectives:
        yield Entry(
            kind="objective",
            url=f"{url}#objective-{each.id}",
            title=words(each.title),
            code=each.code or "",
            framework=framework.id,
            dimension=dimensions.get(each.perspective, NO_WORDS),
        )


def _list(framework: Framework, period: Period, key: str, url: Callable[[str, str], str]) -> Entry:
    """A page about all units of a period."""
    thai, english = (framework_and_period(each, framework.rules, period) for each in BOTH)
    title = phrase(key, list=(thai, english))
    return Entry(kind="page", url=url(framework.id, period.id), title=title, framework=framework.id)


def _terms(atlas: Atlas) -> Iterator[Entry]:
    for term in atlas.glossary.terms:
        yield Entry(
            kind="term",
            url=f"{urls.GLOSSARY}#term-{term.id}",
            title=words(term.term),
            also=(*term.also.th, *term.also.en),
            passages=(Passage("", words(term.definition)),),
        )


def _names(*texts: Text | None) -> tuple[str, ...]:
    return tuple(each for text in texts for each in words(text) if each)


def units_of(atlas: Atlas) -> Mapping[str, Entry]:
    """The units by id, in their order."""
    return {
        name: Entry(kind="unit", url=urls.unit(name), title=words(unit.name), also=_names(unit.short))
        for name, unit in atlas.units.items()
    }
