"""What a worked example starts from, in words."""

from collections.abc import Iterator

from generator.model.criteria import Checklist
from generator.model.fields import Text
from generator.model.indicator import Example
from generator.model.indicator import Indicator
from generator.model.number import written
from generator.presenting.web import Web


def given(web: Web, indicator: Indicator, example: Example) -> list[str]:
    """Every number, step, fact and date of an example as a phrase, in the order of a result file."""
    return [
        *_numbers(web, indicator, example),
        *_lists(web, indicator, example),
        *_steps(web, example),
        *_facts(web, indicator, example),
        *_decisions(web, example),
        *_dates(web, example),
    ]


def _numbers(web: Web, indicator: Indicator, example: Example) -> Iterator[str]:
    if example.value is not None:
        yield web.language.phrase("example.value", value=example.value)
    for name, number in example.inputs.items():
        yield web.language.phrase("working.input", label=_variable(indicator, name), value=number)
    for name, records in example.records.items():
        yield web.language.phrase("example.records", name=_variable(indicator, name), count=len(records))
    for name, count in example.counts.items():
        yield web.language.phrase("working.input", label=name, value=count)


def _lists(web: Web, indicator: Indicator, example: Example) -> Iterator[str]:
    """Answers, projects, quarters and own indicators."""
    if example.answers and isinstance(indicator.criteria, Checklist):
        options = [indicator.criteria.option(answer) for answer in example.answers.values()]
        counted = [
            web.language.phrase("example.answer", option=option.title, count=options.count(option))
            for option in indicator.criteria.options
            if option in options
        ]
        yield web.language.phrase("example.answers", count=len(options), answers=" · ".join(counted))
    for name, project in example.projects.items():
        title = project.title or name
        yield web.language.phrase("example.project", title=title, done=project.done, planned=project.planned)
    for name, quarters in example.quarters.items():
        numbers = " · ".join(written(each.value) for _, each in sorted(quarters.items()))
        label = _variable(indicator, name) if indicator.formula else web.language.phrase("score.result")
        yield web.language.phrase("example.quarters", name=label, numbers=numbers)
    for each in example.own_indicators.values():
        yield web.language.phrase(
            "example.own-indicator", title=each.title, weight=each.weight, score=each.score
        )


def _variable(indicator: Indicator, name: str) -> Text | str:
    variables = indicator.formula.variables if indicator.formula else {}
    return variables[name].label if name in variables else name


def _steps(web: Web, example: Example) -> Iterator[str]:
    if example.steps:
        done = ", ".join(str(number) for number, step in sorted(example.steps.items()) if step.done)
        yield web.language.phrase("example.steps", steps=done or "–")
    for number, step in sorted(example.steps.items()):
        if step.missing:
            yield web.language.phrase("example.missing", step=number, count=len(step.missing))


def _facts(web: Web, indicator: Indicator, example: Example) -> Iterator[str]:
    labels = indicator.asked_facts
    for name, holds in example.facts.items():
        yield web.language.phrase(
            "example.fact-yes" if holds else "example.fact-no", fact=labels.get(name, name)
        )


def _decisions(web: Web, example: Example) -> Iterator[str]:
    if example.review is not None:
        yield web.language.phrase("example.review", score=example.review.score)
    if example.evaluator_level is not None:
        yield web.language.phrase("example.evaluator", level=example.evaluator_level)


def _dates(web: Web, example: Example) -> Iterator[str]:
    for day in (example.submitted, *example.submissions.values()):
        if day is not None:
            yield web.language.phrase("example.sent", date=day)
    if example.approved is not None:
        yield web.language.phrase("example.approved", date=example.approved)
