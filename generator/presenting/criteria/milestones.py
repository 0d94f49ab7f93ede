"""Criteria of steps: milestones, step-sums, and steps with an outcome after them."""

from collections.abc import Sequence
from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import Mixed
from generator.model.criteria import Step
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.criteria.bands import in_order
from generator.presenting.criteria.numeric import band
from generator.presenting.criteria.view import CriteriaView
from generator.presenting.criteria.view import headings
from generator.presenting.web import Web

Row = list[Markup | str]


def _rows(web: Web, steps: Sequence[Step], first_column: Sequence[str]) -> list[Row]:
    rows: list[Row] = []
    for label, step in zip(first_column, steps, strict=True):
        parts = Markup("").join(Markup("<li>{}</li>").format(web.words(part.title)) for part in step.parts)
        listed = Markup("<ul>{}</ul>").format(parts) if step.parts else Markup("")
        rows.append(
            [
                label,
                web.prose(step.text) + listed + _evidence(web, step),
                web.language.phrase(f"criteria.by-{step.by}"),
            ]
        )
    return rows


def _evidence(web: Web, step: Step) -> Markup:
    if not step.evidence:
        return Markup("")
    links = [
        Markup('<a href="{}" rel="external noopener">{}</a>').format(each.url, web.words(each.title))
        if each.url
        else web.words(each.title)
        for each in step.evidence
    ]
    asked = web.language.phrase("field.evidence")
    return Markup('<p class="sc-hint">{}: {}</p>').format(asked, Markup(" · ").join(links))


def steps(web: Web, criteria: Steps) -> CriteriaView:
    """One row a step, in the order in which the form prints them."""
    levels = criteria.levels or list(range(1, len(criteria.steps) + 1))
    rules = [
        web.language.phrase("criteria.steps"),
        web.language.phrase("criteria.steps-floor", floor=criteria.floor),
    ]
    rows = _rows(web, criteria.steps, [str(level) for level in levels])
    if criteria.printed == "falling":
        rows.reverse()
    return CriteriaView(rules, headings(web, "level-column", "step-text", "step-by"), rows)


def step_sum(web: Web, criteria: StepSum) -> CriteriaView:
    """One row a step with its points."""
    numbers = range(1, len(criteria.steps) + 1)
    worths = [criteria.worth(number) for number in numbers]
    is_even = len(set(worths)) == 1
    even = "step-sum-even" if criteria.gated else "step-sum"
    rules = [
        web.language.phrase(f"criteria.{even}", worth=worths[0])
        if is_even
        else web.language.phrase("criteria.step-sum-worth")
    ]
    if criteria.gated:
        rules.append(web.language.phrase("criteria.gated"))
    for number, step, worth in zip(numbers, criteria.steps, worths, strict=True):
        if step.parts:
            each = step.per_missing if step.per_missing is not None else worth / len(step.parts)
            count = len(step.parts)
            rules.append(web.language.phrase("criteria.per-missing", step=number, each=each, count=count))
    rows = _rows(web, criteria.steps, [str(number) for number in numbers])
    columns = headings(web, "step-column", "step-text", "step-by")
    if not is_even:
        columns.append(web.language.phrase("criteria.step-worth"))
        rows = [[*row, web.number(worth)] for row, worth in zip(rows, worths, strict=True)]
    return CriteriaView(rules, columns, rows)


def mixed(web: Web, criteria: Mixed) -> CriteriaView:
    """The steps, then one row for each range of the outcome."""
    last = len(criteria.steps)
    between = "proportion" if criteria.interpolate else "ranges"
    rules = [
        web.language.phrase("criteria.mixed", last=last)
        if last > 1
        else web.language.phrase("criteria.mixed-one"),
        web.language.phrase(f"criteria.mixed-{between}"),
        web.language.phrase("criteria.mixed-short", last=Fraction(last)),
        web.language.phrase("criteria.steps-floor", floor=criteria.floor),
    ]
    rows = _rows(web, criteria.steps, [str(level) for level in range(1, last + 1)])
    by = web.language.phrase("criteria.by-outcome")
    for level, each in in_order(criteria.bands):
        rows.append([str(level), web.language.phrase("criteria.outcome", range=band(web, each)), by])
    return CriteriaView(rules, headings(web, "level-column", "step-text", "step-by"), rows)
