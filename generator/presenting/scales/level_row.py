"""The five levels in a row: which of them a decision table can give at all."""

from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.model.criteria import Decision
from generator.presenting.language import Language
from generator.presenting.scales.plane import sentence
from generator.presenting.scales.svg import LINE
from generator.presenting.scales.svg import WIDTH
from generator.presenting.scales.svg import area
from generator.presenting.scales.svg import box
from generator.presenting.scales.svg import picture
from generator.presenting.scales.svg import words
from generator.presenting.scales.text import broken

LEFT = 4
BETWEEN = 8
TOP = 28
TALL = 34


def decision(language: Language, criteria: Decision) -> Markup:
    """A box for each level: filled where a condition gives it, dashed where none does."""
    wide = Fraction(WIDTH - 2 * LEFT - BETWEEN * (HIGHEST - 1), HIGHEST)
    given = {rule.level: 0 for rule in criteria.rules}
    for rule in criteria.rules:
        given[rule.level] += 1
    parts = [words(LEFT, 17, language.phrase("scale.level"), anchor="start", css="heading")]
    below = {level: _below(language, criteria, level, given.get(level, 0)) for level in range(1, HIGHEST + 1)}
    rows = {level: broken(text, int(wide) + BETWEEN - 2) for level, text in below.items()}
    for level, lines in rows.items():
        left = LEFT + (level - 1) * (wide + BETWEEN)
        right, base = left + wide, TOP + TALL
        if given.get(level) or level == criteria.otherwise:
            parts.append(area([(left, base), (left, TOP), (right, TOP), (right, base)]))
            parts.append(box(left, TOP, wide, TALL, "block"))
        else:
            parts.append(box(left, TOP, wide, TALL, "none"))
        parts.append(words(left + wide / 2, TOP + 22, str(level), css="number"))
        parts += [
            words(left + wide / 2, base + 18 + row * LINE, line, css="small")
            for row, line in enumerate(lines)
        ]
    y = TOP + TALL + 4 + LINE * max(len(lines) for lines in rows.values())
    last = _last(language, criteria)
    for line in broken(last, WIDTH - 2 * LEFT):
        y += LINE
        parts.append(words(LEFT, y, line, anchor="start", css="hint"))
    rules = [
        language.phrase("scale.at", value=f"“{language.text(rule.text)}”", score=rule.level)
        for rule in criteria.rules
    ]
    return picture(language.phrase("scale.title"), sentence([*rules, last]), y + 10, parts)


def _below(language: Language, criteria: Decision, level: int, count: int) -> str:
    if count:
        return language.phrase("scale.conditions", count=count)
    return language.phrase("scale.otherwise" if level == criteria.otherwise else "scale.not-given")


def _last(language: Language, criteria: Decision) -> str:
    if criteria.otherwise == "evaluator":
        return language.phrase("scale.otherwise-evaluator")
    return language.phrase("scale.otherwise-level", score=criteria.otherwise)
