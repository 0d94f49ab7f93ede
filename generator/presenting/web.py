"""From a template to a page: links, bilingual texts and numbers as HTML in one language."""

import posixpath
import re
import sys
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from functools import cached_property
from functools import lru_cache
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any
from typing import TypeVar

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator.model.fields import Text
from generator.model.framework import FrameworkFile
from generator.model.grading import GradeBand
from generator.model.indicator import Indicator
from generator.model.indicator import YearValue
from generator.model.project import Framework
from generator.model.scorecard import Line
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.codes import called
from generator.presenting.codes import shown_code
from generator.presenting.codes import told_apart
from generator.presenting.dataset import Dataset
from generator.presenting.html import escaped
from generator.presenting.html import paragraphs
from generator.presenting.language import Language
from generator.presenting.numbers import grouped
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text
from generator.presenting.numbers import worked
from generator.presenting.on_demand import OnDemand
from generator.presenting.page import Page
from generator.presenting.page import PageKind
from generator.presenting.wording import Wording

Made = TypeVar("Made")

NOTHING = "–"
"""What a cell shows where there is nothing to show."""


GRADE_LOOKS = 5
"""How many looks the style sheet has for grades, from the best to the lowest."""

PASS_OR_FAIL = 2
"""How many grades make a scale that only tells what passes."""

_THAI = re.compile("[\u0e00-\u0e7f]")

FOLDERS = 512
"""How many ways from one folder to another are kept: pages stand in few."""

HEADINGS = 512
"""How many headings are kept as plain text: those of most pages are the same few."""


def forget_templates(env: jinja2.Environment, changed: Collection[str]) -> None:
    """Let an environment read the templates of these names, or in folders of these names, anew when they are next asked for.

    All others stay compiled: that takes far longer than to fill them in.
    """
    cache = env.cache if env.cache is not None else {}
    for key, template in list(cache.items()):
        name = template.name or ""
        if name in changed or name.startswith(tuple(f"{each}/" for each in changed)):
            del cache[key]


class _KeptTemplates(jinja2.FileSystemBytecodeCache):
    """Keeps compiled templates beside the compiled modules of Python: read wherever they are, written where and when those may be."""

    def __init__(self) -> None:
        folder = Path(cache_from_source(str(Path(__file__).parent.parent / "templates/all.py"))).parent
        super().__init__(str(folder), f"jinja-{version('jinja2')}-%s.pyc")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write what was compiled; what cannot be written is compiled again."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


@cache
def environment() -> jinja2.Environment:
    """Templates escape every value, and a name that a page does not have is an error."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("generator", "templates"),
        bytecode_cache=_KeptTemplates(),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # looking at their files for every page takes a twentieth of a unit's; see `forget_templates`
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True)
class Web:
    """One language of one build: makes pages out of templates."""

    atlas: Atlas
    language: Language

    @cached_property
    def wording(self) -> Wording:
        """The phrases of the language as HTML."""
        return Wording(self.language)

    def framework_title(self, framework_id: str) -> str:
        """The short title of a framework as plain text."""
        return self.plain(self.atlas.frameworks[framework_id].rules.short_title)

    def period_title(self, framework_id: str, period_id: str) -> str:
        """The title of a period as plain text; its id where the framework has no such period any more."""
        period = self.atlas.frameworks[framework_id].period(period_id)
        return self.plain(period.title) if period else period_id

    def once(self, make: Callable[..., Made], *names: str) -> Made:
        """What `make` makes of this record and of `names`, made when it is first asked for: what many pages share.

        It lives as long as this record: as long as one language of one build.
        """
        key = (make, *names)
        if key not in self._made:
            self._made[key] = make(self, *names)
        made: Made = self._made[key]
        return made

    @cached_property
    def _made(self) -> dict[tuple[object, ...], Any]:
        return {}

    def page(  # noqa: PLR0913 - what a page is, each by name
        self,
        kind: PageKind,
        url: str,
        title: str,
        *,
        template: str,
        description: str,
        breadcrumbs: tuple[tuple[str, str], ...] = (),
        dataset: Dataset | None = None,
        feeds: tuple[tuple[str, str], ...] = (),
        finish: Callable[[str], str] | None = None,
        **context: Any,  # noqa: ANN401 - each template has its own
    ) -> Page:
        """Render a page. Its table of contents is the level-2 headings that have an anchor.

        What `finish` makes of its HTML does not show in the table of contents.
        """
        ways = {"link": self.linker(url), "data": self.data_linker(url)}
        body = self.render(template, **ways, title=title, feeds=feeds, **context)
        return Page(
            url=url,
            kind=kind,
            title=title,
            description=" ".join(description.split()),
            body=body if finish is None else finish(body),
            contents=contents(body),
            breadcrumbs=breadcrumbs,
            dataset=dataset,
            feeds=feeds,
        )

    def render(self, template: str, **context: Any) -> str:  # noqa: ANN401 - each template has its own
        """Render a template that is a page, or a part of one."""
        return environment().get_template(template).render(web=self, t=self.language.phrase, **context)

    def linker(self, url: str) -> Callable[[str], str]:
        """A function that gives the link from the page at `url` to another page of the same language."""
        folder = posixpath.dirname(url)

        def link(target: str) -> str:
            page, mark, anchor = target.partition("#")
            above, _, name = page.rpartition("/")
            return f"{_way(folder, above)}{name}{mark}{anchor}"

        return link

    def data_linker(self, url: str) -> Callable[[str], str]:
        """A function that gives the link from the page at `url` to a data file, which both languages share."""
        up = "" if self.language.code == "th" else "../"
        return lambda path: up + self.linker(url)(path)

    def words(self, text: Text) -> Markup:
        """A bilingual text inside a line; marked with its language where it is not the page's."""
        return Markup(self.html(text))  # noqa: S704 - escaped there

    def html(self, text: Text) -> str:
        """The same in a plain string, for HTML that is written without a template."""
        words, language = text.in_language(self.language.code)
        if language == self.language.code:
            return escaped(words)
        return f'<span lang="{language}">{escaped(words)}</span>'

    @cached_property
    def unit_names(self) -> Mapping[str, str]:
        """The names of units as HTML, by id, each made when it is first asked for: those of a country stand in many tables."""
        units = self.atlas.units
        return OnDemand(lambda unit_id: self.html(units[unit_id].name))

    def typed(self, words: str) -> Markup:
        """Words that there are in one language only, such as the message of a commit; marked where that is not the page's."""
        language = "th" if _THAI.search(words) else "en"
        mark = Markup(' lang="{}"').format(language) if language != self.language.code else ""
        return Markup("<bdi{}>{}</bdi>").format(mark, words)

    def role(self, role: str) -> Markup:
        """Who made a change, by the role that it says."""
        before, _, after = self.language.phrase("revision.role", role="\0").partition("\0")
        return Markup("{}{}{}").format(before, self.typed(role), after)

    def prose(self, text: Text) -> Markup:
        """A bilingual text as paragraphs and lists: a blank line makes a paragraph, `- ` a list."""
        return Markup(self.prose_html(text))  # noqa: S704 - escaped there

    def prose_html(self, text: Text) -> str:
        """The same in a plain string, for HTML that is written without a template."""
        words, language = text.in_language(self.language.code)
        inside = paragraphs(words)
        return inside if language == self.language.code else f'<div lang="{language}">{inside}</div>'

    def plain(self, text: Text) -> str:
        """A bilingual text as plain words."""
        return " ".join(self.language.text(text).split())

    def year_value(self, given: YearValue) -> Markup:
        """A target or a baseline: number and words, or the words alone where they name the number."""
        number = "" if given.value is None else self.number(given.value)
        if given.text is None:
            return Markup("{}").format(number)
        words = self.words(given.text)
        names_it = number and re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d])", self.plain(given.text))
        return words if names_it or not number else Markup("{} · {}").format(number, words)

    def code(self, indicator: Indicator, name: str) -> Markup:
        """The code of an indicator in its look with the space before its title; nothing where it has none to show."""
        return _code_html(shown_code(indicator, name))

    def listed_code(self, framework: Framework, name: str) -> Markup:
        """The same in a list of indicators that stand in no tree: those of one code are told apart."""
        return self.once(_listed_codes, framework.id)[name]

    def called(self, indicator: Indicator, name: str) -> str:
        """What an indicator is called where there is room for its code only."""
        return called(self.language, indicator, name)

    def line(self, line: Line) -> str:
        """A line of working as a sentence."""
        return self.language.line(line)

    def score(self, rules: FrameworkFile, number: Fraction | None) -> str:
        """A score as published."""
        return NOTHING if number is None else score_text(rules.rounding, number)

    def percent(self, rules: FrameworkFile, number: Fraction | None) -> str:
        """A result or a total out of 100 as published."""
        return NOTHING if number is None else grouped(percent_text(rules.rounding, number))

    def number(self, number: Fraction | None) -> str:
        """A number of a framework or a report, in full."""
        return NOTHING if number is None else worked(number)

    def kind(self, kind: str) -> Markup:
        """The name of a kind of unit; its id where it has none."""
        named = self.atlas.project.kinds.get(kind)
        return Markup("{}").format(kind) if named is None else self.words(named)

    def grade_step(self, band: GradeBand, bands: Sequence[GradeBand]) -> int:
        """The step of a grade among the five looks of grades, 1 the highest.

        It is counted from the lowest, for scales of the public service end alike (good, fair, needs improvement) and longer ones
        have more above: so a grade looks the same on every scale. Of one or two grades the higher has the best look.
        """
        below = len(bands) - 1 - bands.index(band)
        if len(bands) <= PASS_OR_FAIL:
            return GRADE_LOOKS if len(bands) == PASS_OR_FAIL and not below else 1
        return max(1, GRADE_LOOKS - below)

    def parent_indicator(self, framework: Framework, indicator: Indicator) -> tuple[str, Text] | None:
        """The page and the title of the indicator above that one supports; None where there is none to be seen."""
        above = self.atlas.above(framework, indicator)
        return None if above is None else self.indicator_link(*above)

    def indicators_below(self, framework: Framework, indicator_id: str) -> list[tuple[str, Text]]:
        """The page and the title of each indicator that supports one."""
        return [self.indicator_link(*each) for each in self.atlas.below(framework.id, indicator_id)]

    def indicator_link(self, framework_id: str, indicator_id: str) -> tuple[str, Text]:
        """The page and the title of an indicator."""
        indicator = self.atlas.frameworks[framework_id].indicators[indicator_id]
        return urls.indicator(framework_id, indicator_id), indicator.title

    def grade(self, band: GradeBand | None) -> str:
        """The name of a grade."""
        return NOTHING if band is None else self.plain(band.title)


@lru_cache(maxsize=FOLDERS)
def _way(folder: str, other: str) -> str:
    """The way from one folder to another, with its slash; empty where they are the same."""
    way = posixpath.relpath(other or ".", folder or ".")
    return "" if way == "." else f"{way}/"


def _code_html(code: str) -> Markup:
    return Markup('<span class="sc-code">{}</span> ').format(code) if code else Markup("")


def _listed_codes(web: Web, framework_id: str) -> dict[str, Markup]:
    framework = web.atlas.frameworks[framework_id]
    shown = web.atlas.indicators(framework)
    codes = {name: shown_code(each, name) for name, each in shown.items()}
    return {name: _code_html(code) for name, code in told_apart(framework, codes, shown).items()}


def contents(html: str) -> tuple[tuple[str, str], ...]:
    """Anchor and title of every level-2 heading that has an anchor; quicker than a pattern over a long page."""
    _, *parts = html.split('<h2 id="')
    return tuple([_heading(part[: part.index("</h2>")]) for part in parts])


@lru_cache(maxsize=HEADINGS)
def _heading(html: str) -> tuple[str, str]:
    """Anchor and title of a heading without its `<h2 id="` and its `</h2>`."""
    anchor, _, rest = html.partition('"')
    return anchor, Markup(rest.partition(">")[2]).striptags()  # noqa: S704 - our own HTML, made plain
