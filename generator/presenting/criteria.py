"""Scoring criteria as words and a table: what each kind says on a KPI template's page."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from fractions import Fraction
from typing import Any

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.model.criteria import Band
from generator.model.criteria import Bands
from generator.model.criteria import Classes
from generator.model.criteria import Composite
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Step
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.number import written
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

LEVELS = range(1, HIGHEST + 1)


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """Criteria ready for a template: the rule in words, then a table of headings and rows."""

    rules: Sequence[str]
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[Markup | str]] = field(default_factory=tuple)


def criteria_view(web: Web, criteria: Any) -> CriteriaView:  # noqa: ANN401 - one of the kinds of the table below
    """Criteria of any kind as words and a table."""
    return _VIEWS[type(criteria)](web, criteria)


def _levels(web: Web, thresholds: Mapping[int, Fraction]) -> list[str]:
    return [web.number(thresholds[level]) if level in thresholds else NOTHING for level in LEVELS]


def _level_headings(web: Web) -> list[str]:
    return [web.language.phrase("criteria.level", level=level) for level in LEVELS]


def _ladder_rules(web: Web, thresholds: Mapping[int, Fraction], floor: str) -> list[str]:
    falling = thresholds[max(thresholds)] < thresholds[min(thresholds)]
    rules = [
        web.language.phrase("criteria.falling" if falling else "criteria.rising"),
        web.language.phrase("criteria.interpolated"),
    ]
    if 0 in thresholds:
        return [*rules, web.language.phrase("criteria.anchor", threshold=thresholds[0])]
    return [*rules, web.language.phrase("criteria.floor", floor=floor)]


def _interpolated(web: Web, criteria: Interpolated) -> CriteriaView:
    rules = _ladder_rules(web, criteria.levels, criteria.floor)
    return CriteriaView(rules, _level_headings(web), [_levels(web, criteria.levels)])


def _classes(web: Web, criteria: Classes) -> CriteriaView:
    rules = [
        web.language.phrase("criteria.classes", by=criteria.by),
        *_ladder_rules(web, criteria.classes[0].levels, criteria.floor),
    ]
    headings = [
        web.language.phrase("criteria.class"),
        web.language.phrase("criteria.class-size"),
        *_level_headings(web),
    ]
    rows = []
    for each in criteria.classes:
        end = "" if each.to is None else written(each.to)
        size = web.language.phrase(
            "criteria.class-range" if end else "criteria.class-open", low=written(each.from_), high=end
        )
        rows.append([each.id, size, *_levels(web, each.levels)])
    return CriteriaView(rules, headings, rows)


def _bands(web: Web, criteria: Bands) -> CriteriaView:
    rules = [
        web.language.phrase("criteria.bands"),
        web.language.phrase(f"criteria.gap-{criteria.gap_policy}"),
    ]
    row = [_band(web, criteria.bands[level]) if level in criteria.bands else NOTHING for level in LEVELS]
    return CriteriaView(rules, _level_headings(web), [row])


def _band(web: Web, band: Band) -> str:
    if band.from_ is not None and band.to is not None:
        return f"{written(band.from_)}–{written(band.to)}"
    ends = (("from", band.from_), ("above", band.above), ("to", band.to), ("below", band.below))
    said = [web.language.phrase(f"criteria.end-{name}", number=end) for name, end in ends if end is not None]
    return said[0] if len(said) == 1 else web.language.phrase("criteria.end-both", low=said[0], high=said[1])


def _step_rows(web: Web, steps: Sequence[Step], first_column: Sequence[str]) -> list[list[Markup | str]]:
    rows: list[list[Markup | str]] = []
    for label, step in zip(first_column, steps, strict=True):
        parts = Markup("").join(Markup("<li>{}</li>").format(web.words(part.title)) for part in step.parts)
        listed = Markup("<ul>{}</ul>").format(parts) if step.parts else Markup("")
        rows.append([label, web.prose(step.text) + listed, web.language.phrase(f"criteria.by-{step.by}")])
    return rows


def _steps(web: Web, criteria: Steps) -> CriteriaView:
    levels = criteria.levels or list(range(1, len(criteria.steps) + 1))
    rules = [
        web.language.phrase("criteria.steps"),
        web.language.phrase("criteria.steps-floor", floor=criteria.floor),
    ]
    headings = [web.language.phrase(f"criteria.{name}") for name in ("level-column", "step-text", "step-by")]
    return CriteriaView(rules, headings, _step_rows(web, criteria.steps, [str(level) for level in levels]))


def _step_sum(web: Web, criteria: StepSum) -> CriteriaView:
    worth = Fraction(HIGHEST, len(criteria.steps))
    rules = [web.language.phrase("criteria.step-sum", worth=worth)]
    for number, step in enumerate(criteria.steps, start=1):
        if step.parts:
            each = step.per_missing if step.per_missing is not None else worth / len(step.parts)
            rules.append(
                web.language.phrase("criteria.per-missing", step=number, each=each, count=len(step.parts))
            )
    headings = [web.language.phrase(f"criteria.{name}") for name in ("step-column", "step-text", "step-by")]
    numbers = [str(number) for number in range(1, len(criteria.steps) + 1)]
    return CriteriaView(rules, headings, _step_rows(web, criteria.steps, numbers))


def _decision(web: Web, criteria: Decision) -> CriteriaView:
    last = "criteria.otherwise-evaluator" if criteria.otherwise == "evaluator" else "criteria.otherwise-level"
    rules = [web.language.phrase("criteria.decision"), web.language.phrase(last, level=criteria.otherwise)]
    headings = [web.language.phrase("criteria.level-column"), web.language.phrase("criteria.condition")]
    return CriteriaView(rules, headings, [[str(rule.level), web.words(rule.text)] for rule in criteria.rules])


def _composite(web: Web, criteria: Composite) -> CriteriaView:
    rules = [web.language.phrase("criteria.composite")]
    if criteria.at_least is not None:
        rules.append(web.language.phrase("criteria.at-least", count=criteria.at_least))
    return CriteriaView(rules)


def _entered(web: Web, _criteria: Entered) -> CriteriaView:
    return CriteriaView([web.language.phrase("criteria.entered")])


_VIEWS: Mapping[type, Callable[[Web, Any], CriteriaView]] = {
    Interpolated: _interpolated,
    Bands: _bands,
    Steps: _steps,
    StepSum: _step_sum,
    Decision: _decision,
    Classes: _classes,
    Composite: _composite,
    Entered: _entered,
}
