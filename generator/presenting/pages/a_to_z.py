"""The index: every framework, indicator, objective, unit and term by name, under its letter. It needs no script."""

from collections.abc import Iterable

from markupsafe import Markup

from generator.presenting import urls
from generator.presenting.alphabet import OTHER
from generator.presenting.alphabet import anchor_of
from generator.presenting.directory import Named
from generator.presenting.directory import directory
from generator.presenting.directory import page_of_letters
from generator.presenting.directory import part_of
from generator.presenting.page import Page
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web


def a_to_z_page(web: Web, plan: PagePlan) -> Page:
    """A part of all names. Which of them it shows is worked out here: they are of the definitions."""
    phrase = web.language.phrase
    title = phrase("a-to-z.title")
    found = web.once(directory)
    begins = page_of_letters(found)
    return web.page(
        "index",
        plan.url,
        page_title(web.language, title, plan.number, plan.count),
        template="a_to_z.html",
        description=phrase("a-to-z.lead"),
        breadcrumbs=((title, urls.A_TO_Z),) if plan.number > 1 else (),
        letters=[
            (_address(letter, page, plan.number), _name(web, letter)) for letter, page in begins.items()
        ],
        groups=[
            (
                anchor_of(letter),
                _heading(web, letter, is_continued=begins[letter] < plan.number),
                _lines(web, part),
            )
            for letter, part in part_of(found, plan.number)
        ],
        pager=pager(plan.number, plan.count, lambda number: urls.numbered(urls.A_TO_Z, number)),
    )


def _address(letter: str, page: int, here: int) -> str:
    """Where a letter begins, as a link from page `here`; all pages stand side by side at the root."""
    return f"{'' if page == here else urls.numbered(urls.A_TO_Z, page)}#{anchor_of(letter)}"


def _heading(web: Web, letter: str, *, is_continued: bool) -> str:
    name = _name(web, letter)
    return web.language.phrase("a-to-z.continued", letter=name) if is_continued else name


def _name(web: Web, letter: str) -> str:
    return web.language.phrase("a-to-z.other") if letter == OTHER else letter


def _lines(web: Web, part: Iterable[Named]) -> Markup:
    """Names as the items of a list, written without a template: a nation has thousands."""
    html, units, kinds = web.html, web.atlas.units, web.once(_unit_kinds)
    lines: list[str] = []
    for each in part:
        if isinstance(each, str):
            unit = units[each]
            title, url, about = unit.name, urls.unit(each), kinds[unit.kind]
        else:
            title, url, about = each
        lines.append(f'<li><a href="{url}">{html(title)}</a> <small>{about}</small></li>')
    return Markup("\n".join(lines))  # noqa: S704 - escaped on the way


def _unit_kinds(web: Web) -> dict[str, str]:
    """What is said of the units of each kind, in HTML."""
    unit = web.wording.plain["page.unit"]
    return {kind: f"{unit} · {web.kind(kind)}" for kind in web.atlas.kind_sizes}
