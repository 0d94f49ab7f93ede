"""What the engine and the site make of the examples: pictures, worked examples, explanations."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.model.scorecard import Measured
from generator.presenting.atlas import Atlas
from generator.presenting.explain import explain
from generator.presenting.given import given
from generator.presenting.language import Language
from generator.presenting.numbers import worked
from generator.presenting.scales import scale_picture
from generator.presenting.web import NOTHING
from generator.presenting.web import Web
from generator.reference.worlds import Worlds
from generator.scoring.examples import worked_examples

_TOLD_ALREADY = ("input", "value-entered")
"""Lines of working that repeat what is given."""


def picture(worlds: Worlds, file: str, language: str) -> str:
    """The picture of the criteria of an indicator."""
    _, _, indicator = worlds.indicator(file)
    drawn = scale_picture(Language(language), indicator.criteria) if indicator.criteria else None
    if drawn is None:
        raise ValueError(f"the criteria of {file} have no picture")
    return f'<figure class="sc-scale-figure">\n{drawn}\n</figure>'


def worked_table(worlds: Worlds, file: str, language: str) -> str:
    """The worked examples of an indicator: what is given, the engine's own working, and the score."""
    framework, name, indicator = worlds.indicator(file)
    project = worlds.scored(file.split("/", 1)[0]).project
    web = Web(Atlas(project=project, notes=(), internal=False), Language(language))
    phrase = web.language.phrase
    headings = (phrase("example.given"), phrase("scorecard.working"), phrase("score.score"))
    rows = Markup("\n").join(
        _row(
            headings,
            web.words(each.example.text) if each.example.text else Markup(""),
            given(web, indicator, each.example),
            _working(web, each.measured),
            web.number(each.measured.score),
        )
        for each in worked_examples(framework)[0]
        if each.indicator == name
    )
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(heading) for heading in headings)
    table = Markup(
        '<div class="sc-scroll" tabindex="0" role="group" aria-label="{}">\n<table class="sc-table sc-cards">\n'
        '<caption class="sc-visually-hidden">{}</caption>\n'
        "<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>\n</div>"
    )
    label = f"{phrase('indicator.examples')}: {web.plain(indicator.title)}"
    return str(table.format(label, label, head, rows))


def _row(
    headings: tuple[str, str, str], text: Markup, start: list[str], working: list[str], score: str
) -> Markup:
    row = Markup(
        '<tr><td data-label="{}">{}{}</td><td data-label="{}">{}</td><td data-label="{}"><strong>{}</strong></td></tr>'
    )
    about = Markup("<p>{}</p>").format(text) if text else text
    first, second, third = headings
    return row.format(first, about, _list(start), second, _list(working), third, score)


def _list(items: list[str]) -> Markup:
    if not items:
        return Markup("<p>{}</p>").format(NOTHING)
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(item) for item in items))


def _working(web: Web, measured: Measured) -> list[str]:
    lines = [web.line(line) for line in measured.working if line.rule not in _TOLD_ALREADY]
    taken = [f"{worked(each.amount)}: {web.line(each.reason)}" for each in measured.adjustments]
    return [*lines, *taken]


def explanation(worlds: Worlds, address: Sequence[str], language: str) -> str:
    """What `scorecards explain` prints about a score; `address` is world, unit, period and indicator."""
    world, unit, period, indicator = address
    scored = worlds.scored(world)
    [(scorecard, row)] = [
        (each, found)
        for each in scored.scorecards
        if (each.unit, each.period) == (unit, period) and (found := each.row(indicator)) is not None
    ]
    rules = scored.project.frameworks[scorecard.framework].rules
    text = explain(rules, scorecard, row, Language(language))
    return f"```text\n$ scorecards explain {unit} {period} {indicator}\n{text.rstrip()}\n```"
