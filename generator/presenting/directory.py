"""All that has a name and a place on the site, scorecards aside, in the order of the alphabet of one language.

It is of the definitions only. A nation has thousands of units, so it is sorted once in each language, for all lists of names.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from generator.model.fields import Text
from generator.model.project import Framework
from generator.presenting import urls
from generator.presenting.alphabet import bare
from generator.presenting.alphabet import letter_of
from generator.presenting.alphabet import place_of
from generator.presenting.atlas import Atlas
from generator.presenting.html import escaped
from generator.presenting.maps.strategy_map import lanes_of
from generator.presenting.order import in_thai_order
from generator.presenting.paging import pages_of
from generator.presenting.web import Web

LINES = 500
"""How many names stand on one page: a reader looks for a name with the browser, and every page more is one to turn."""


class NamedPlace(NamedTuple):
    """A name that is not a unit's: where it leads, and in HTML what it is the name of."""

    title: Text
    url: str
    about: str


Named = NamedPlace | str
"""A named place, or the id of a unit: of units there are many, and most pages show few of them."""

Directory = Mapping[str, Sequence[Named]]
"""Everything by its letter, both in order."""


def page_count(atlas: Atlas) -> int:
    """How many pages all names take."""
    named = len(atlas.units) + len(atlas.glossary.terms) + len(atlas.frameworks)
    for framework in atlas.frameworks.values():
        named += len(atlas.indicators(framework)) + sum(len(mine) for _, mine in lanes_of(framework))
    return pages_of(named, LINES)


def directory(web: Web) -> Directory:
    """All that may be seen; asked for with `Web.once` it is sorted once."""
    text = web.language.text
    named: list[tuple[str, Named]] = [(bare(text(place.title)), place) for place in _places(web)]
    named += [(bare(text(unit.name)), unit_id) for unit_id, unit in web.atlas.units.items()]
    found: dict[str, list[Named]] = {}
    for name, each in in_thai_order(named, itemgetter(0)):
        found.setdefault(letter_of(name), []).append(each)
    return {letter: found[letter] for letter in sorted(found, key=place_of)}


def units_by_name(web: Web) -> list[str]:
    """The ids of all units in the order of the alphabet."""
    return [each for mine in web.once(directory).values() for each in mine if isinstance(each, str)]


def page_of_letters(found: Directory) -> dict[str, int]:
    """The page on which each letter begins."""
    starts = accumulate(map(len, found.values()), initial=0)
    return {letter: start // LINES + 1 for letter, start in zip(found, starts, strict=False)}


def part_of(found: Directory, number: int) -> Iterator[tuple[str, Sequence[Named]]]:
    """The letters on a page, each with what of it stands there."""
    first = (number - 1) * LINES
    for letter, mine in found.items():
        if part := mine[max(0, first) : max(0, first + LINES)]:
            yield letter, part
        first -= len(mine)


def _places(web: Web) -> Iterator[NamedPlace]:
    """Everything but the units: frameworks with what is theirs, and terms."""
    for framework in web.atlas.frameworks.values():
        yield from _of_framework(web, framework)
    about = web.wording.plain["a-to-z.term"]
    for term in web.atlas.glossary.terms:
        yield NamedPlace(term.term, f"{urls.GLOSSARY}#term-{term.id}", about)


def _of_framework(web: Web, framework: Framework) -> Iterator[NamedPlace]:
    """The framework, its indicators, and the objectives of its strategy map, which is why its strategy has a page."""
    say, rules = web.wording.plain, framework.rules
    year = escaped(web.language.fiscal_year(rules.fiscal_year))
    yield NamedPlace(rules.title, urls.framework(framework.id), f"{say['page.framework']} · {year}")
    within = f" · {web.html(rules.short_title)}"
    for name, indicator in web.atlas.indicators(framework).items():
        code = web.listed_code(framework, name).rstrip()
        about = f"{say['page.indicator']} {code}{within}" if code else f"{say['page.indicator']}{within}"
        yield NamedPlace(indicator.title, urls.indicator(framework.id, name), about)
    for _, objectives in lanes_of(framework):
        for each in objectives:
            about = f"{say['a-to-z.objective']}{_code(each.code)}{within}"
            yield NamedPlace(each.title, f"{urls.strategy(framework.id)}#objective-{each.id}", about)


def _code(code: str | None) -> str:
    """A code with the space before it; nothing where there is none."""
    return f' <span class="sc-code">{escaped(code)}</span>' if code else ""
