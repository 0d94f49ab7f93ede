"""A whole scorecard in one sentence: what there is of totals, number out of 100, grade and gates."""

from collections.abc import Iterator

from generator.model.framework import FrameworkFile
from generator.model.scorecard import Fact
from generator.model.scorecard import Scorecard
from generator.presenting.web import Web
from generator.presenting.years import names_year


def scorecard_summary(web: Web, scorecard: Scorecard, rules: FrameworkFile) -> str:
    """The sentence in the page's language."""
    return web.language.phrase("scorecard.summary-whole", words="".join(_clauses(web, scorecard, rules)))


def _clauses(web: Web, scorecard: Scorecard, rules: FrameworkFile) -> Iterator[str]:
    yield _start(web, scorecard, rules)
    if not scorecard.tracks:
        yield from _converted(web, scorecard, rules)
    for at, each in enumerate(scorecard.tracks):
        title = next(track.title for track in rules.tracks if track.id == each.id)
        clause = "track" if each.total is not None else "track-none"
        facts: dict[str, Fact] = {"track": web.plain(title)}
        if each.total is not None:
            facts["total"] = web.score(rules, each.total)
        yield web.language.clause(f"scorecard.summary-{clause}", **facts)
        if at == 0:
            yield from _converted(web, scorecard, rules)
    for gate in scorecard.gates:
        given = next(each for each in rules.gates if each.id == gate.id)
        if gate.passed is not None:
            result = web.plain(given.passed if gate.passed else given.failed)
            yield web.language.clause("scorecard.summary-gate", gate=web.plain(given.title), result=result)


def _converted(web: Web, scorecard: Scorecard, rules: FrameworkFile) -> Iterator[str]:
    """What the total comes to: out of 100, and as a grade. Where there are tracks both are those of the first."""
    if scorecard.out_of_100 is not None:
        clause = "appraisal" if scorecard.appraisal is not None else "out-of-100"
        number = web.percent(rules, scorecard.out_of_100)
        yield web.language.clause(f"scorecard.summary-{clause}", number=number)
    yield from _grade(web, scorecard, rules)


def _start(web: Web, scorecard: Scorecard, rules: FrameworkFile) -> str:
    period = next(each for each in rules.periods if each.id == scorecard.period)
    facts: dict[str, Fact] = {
        "unit": web.plain(web.atlas.units[scorecard.unit].name),
        "when": _when(web, web.plain(period.title), rules.fiscal_year),
    }
    if rules.tracks:
        return web.language.phrase("scorecard.summary-tracks", **facts)
    if rules.total == "none" and any(each.score is not None for each in scorecard.perspectives):
        return web.language.phrase("scorecard.summary-dimensions", **facts)
    if scorecard.total is None:
        return web.language.phrase("scorecard.summary-none", **facts)
    name = "achievement" if scorecard.appraisal is not None else "total"
    return web.language.phrase(f"scorecard.summary-{name}", **facts, total=web.score(rules, scorecard.total))


def _when(web: Web, period: str, year: int) -> str:
    """The period with its fiscal year, unless its title names the year, as it reads inside a sentence."""
    said = web.language.fiscal_year(year)
    when = (
        period
        if names_year(period, year)
        else web.language.phrase("scorecard.when", period=period, year=said)
    )
    return when.replace("Fiscal year", "fiscal year")


def _grade(web: Web, scorecard: Scorecard, rules: FrameworkFile) -> Iterator[str]:
    weakest = next((each for each in scorecard.perspectives if each.id == scorecard.grading.decided_by), None)
    if weakest is not None:
        title = next(each.title for each in rules.perspectives if each.id == weakest.id)
        number = weakest.out_of_100
        said = web.score(rules, weakest.score) if number is None else web.percent(rules, number)
        yield web.language.clause("scorecard.summary-weakest", perspective=web.plain(title), number=said)
    if scorecard.grade is not None:
        yield web.language.clause("scorecard.summary-grade", grade=web.grade(scorecard.grade))
    if scorecard.grading.is_unclassified:
        yield web.language.clause("scorecard.summary-unclassified")
