"""How the numbers of the site came to be: exactness, rounding, grades, the state of the data, and what was made up."""

from dataclasses import dataclass
from datetime import date

from generator import __version__
from generator.model.framework import FrameworkFile
from generator.presenting import urls
from generator.presenting.chronicled import DataState
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web


@dataclass(frozen=True, slots=True)
class Policy:
    """How one framework rounds and grades: its name and page, what it does in words, and where its grade scales stand."""

    name: str
    url: str
    rules: list[str]
    grades_url: str


def numbers_page(web: Web, plan: PagePlan) -> Page:
    """The page about the numbers. It is the only one that names the commit, so that a commit changes no other page."""
    data = plan.data or DataState("none", None, is_changed=False, tallies=())
    phrase = web.language.phrase
    return web.page(
        "index",
        plan.url,
        phrase("numbers.title"),
        template="numbers.html",
        description=phrase("numbers.lead"),
        version=__version__,
        states=_states(web, data),
        counts=_counts(web, data),
        policies=[_policy(web, name) for name in web.atlas.frameworks],
        tallies=[
            (
                web.framework_title(each.framework),
                web.period_title(each.framework, each.period),
                *(grouped(str(count)) for count in (each.scorecards, each.illustrative, each.results)),
                urls.period_data(each.framework, each.period),
            )
            for each in data.tallies
        ],
        has_illustrative=plan.shows_illustrative,
        urls=urls,
    )


def _states(web: Web, data: DataState) -> list[str]:
    """From which commit the data were taken, and what is not known of it."""
    phrase = web.language.phrase
    if data.head is None:
        return [phrase("numbers.no-history")]
    day = web.language.date(date.fromisoformat(data.head.date))
    told = [phrase("numbers.commit", id=data.head.id, date=day)]
    if data.is_changed:
        told.append(phrase("numbers.changed"))
    if data.state == "shallow":
        told.append(phrase("numbers.shallow"))
    return told


def _counts(web: Web, data: DataState) -> list[tuple[str, str]]:
    """How many there are of everything."""
    atlas = web.atlas
    found = (
        ("page.frameworks", len(atlas.frameworks)),
        ("page.indicators", sum(len(atlas.indicators(each)) for each in atlas.frameworks.values())),
        ("page.units", len(atlas.units)),
        ("page.scorecards", sum(each.scorecards for each in data.tallies)),
        ("numbers.results", sum(each.results for each in data.tallies)),
    )
    return [(web.language.phrase(key), grouped(str(count))) for key, count in found]


def _policy(web: Web, framework_id: str) -> Policy:
    rules = web.atlas.frameworks[framework_id].rules
    page = urls.framework(framework_id)
    has_grades = rules.grades is not None or bool(rules.grades_for)
    return Policy(
        name=web.framework_title(framework_id),
        url=page,
        rules=rounding_words(web, rules),
        grades_url=f"{page}#grades" if has_grades else "",
    )


def rounding_words(web: Web, rules: FrameworkFile) -> list[str]:
    """The rounding policy of a framework in sentences, as its YAML says it."""
    rounding, phrase = rules.rounding, web.language.phrase
    told = [
        phrase("framework.rule-rounding", score=rounding.score_places, percent=rounding.percent_places),
        phrase("framework.rule-zeros" if rounding.trailing_zeros == "drop" else "numbers.zeros-kept"),
        phrase("numbers.stages-final" if rounding.stages == "final" else f"framework.rule-{rounding.stages}"),
    ]
    if rules.out_of_100:
        told.append(phrase("numbers.factor", factor=rules.out_of_100.multiply_by))
    return told
