"""Criteria that are lists: conditions of a decision table, items of a checklist."""

from markupsafe import Markup

from generator.model.criteria import Checklist
from generator.model.criteria import Decision
from generator.model.criteria import Option
from generator.presenting.criteria.view import CriteriaView
from generator.presenting.criteria.view import headings
from generator.presenting.web import Web


def decision(web: Web, criteria: Decision) -> CriteriaView:
    """One row a condition."""
    last = "criteria.otherwise-evaluator" if criteria.otherwise == "evaluator" else "criteria.otherwise-level"
    rules = [web.language.phrase("criteria.decision"), web.language.phrase(last, level=criteria.otherwise)]
    rows = [[str(rule.level), web.words(rule.text)] for rule in criteria.rules]
    return CriteriaView(rules, headings(web, "level-column", "condition"), rows)


def checklist(web: Web, criteria: Checklist) -> CriteriaView:
    """One row an item; a heading stands in a row of its own."""
    items = criteria.all_items
    rules = [
        web.language.phrase("criteria.checklist", count=len(items)),
        web.language.phrase(
            "criteria.checklist-options",
            full=criteria.full_points,
            options=" · ".join(_option(web, each) for each in criteria.options),
        ),
        *_percentages(web, criteria),
        web.language.phrase(f"criteria.checklist-{criteria.aggregate}"),
        web.language.phrase("criteria.checklist-unanswered"),
    ]
    has_weights = any(item.weight != 1 for item in items)
    rows: list[list[Markup | str]] = []
    for group, section in criteria.sections:
        if group is not None and group.title is not None:
            heading = Markup("<strong>{}</strong>").format(web.words(group.title))
            rows.append(["", heading, ""] if has_weights else ["", heading])
        for item in section:
            note = web.language.phrase("criteria.optional") if item.optional else ""
            text = web.words(item.text)
            rows.append([item.id, Markup("{} <small>({})</small>").format(text, note) if note else text])
            if has_weights:
                rows[-1].append(web.number(item.weight))
    columns = headings(web, "item-column", "item-text", *(["item-weight"] if has_weights else []))
    return CriteriaView(rules, columns, rows)


def _percentages(web: Web, criteria: Checklist) -> list[str]:
    """How a percentage becomes an answer, where the options say so."""
    ends = [web.number(each.up_to) for each in criteria.options if each.up_to is not None]
    return [web.language.phrase("criteria.checklist-percent", ends=", ".join(ends))] if ends else []


def _option(web: Web, option: Option) -> str:
    return web.language.phrase("criteria.option", title=option.title, points=option.points)
