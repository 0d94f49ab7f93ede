"""Criteria on a result that is a number: thresholds, ranges, classes, three targets."""

from collections.abc import Mapping
from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.criteria import Band
from generator.model.criteria import Bands
from generator.model.criteria import Classes
from generator.model.criteria import Interpolated
from generator.model.criteria import ThreeTarget
from generator.model.criteria.scale import is_ladder_falling
from generator.model.number import written
from generator.presenting.criteria.view import LEVELS
from generator.presenting.criteria.view import CriteriaView
from generator.presenting.criteria.view import headings
from generator.presenting.criteria.view import level_cells
from generator.presenting.criteria.view import level_headings
from generator.presenting.web import NOTHING
from generator.presenting.web import Web


def _direction(web: Web, *, is_falling: bool) -> str:
    return web.language.phrase("criteria.falling" if is_falling else "criteria.rising")


def _ladder_rules(web: Web, thresholds: Mapping[int, Fraction], floor: str) -> list[str]:
    rules = [
        _direction(web, is_falling=is_ladder_falling(thresholds)),
        web.language.phrase("criteria.interpolated"),
    ]
    if 0 in thresholds:
        return [*rules, web.language.phrase("criteria.anchor", threshold=thresholds[0])]
    return [*rules, web.language.phrase("criteria.floor", floor=floor)]


def interpolated(web: Web, criteria: Interpolated) -> CriteriaView:
    """One threshold a level."""
    rules = _ladder_rules(web, criteria.levels, criteria.floor)
    return CriteriaView(rules, level_headings(web), [level_cells(web, criteria.levels)])


def classes(web: Web, criteria: Classes, by: str) -> CriteriaView:
    """One row of thresholds a class; `by` is what the deciding variable is called."""
    rules = [
        web.language.phrase("criteria.classes", by=by),
        *_ladder_rules(web, criteria.classes[0].levels, criteria.floor),
    ]
    rows = []
    for each in criteria.classes:
        end = "" if each.to is None else written(each.to)
        phrase = "criteria.class-range" if end else "criteria.class-open"
        size = web.language.phrase(phrase, low=written(each.from_), high=end)
        rows.append([each.id, size, *level_cells(web, each.levels)])
    return CriteriaView(rules, [*headings(web, "class", "class-size"), *level_headings(web)], rows)


def bands(web: Web, criteria: Bands) -> CriteriaView:
    """One range a level."""
    rules = [
        web.language.phrase("criteria.bands"),
        web.language.phrase(f"criteria.gap-{criteria.gap_policy}"),
    ]
    row = [band(web, criteria.bands[level]) if level in criteria.bands else NOTHING for level in LEVELS]
    return CriteriaView(rules, level_headings(web), [row])


def band(web: Web, given: Band) -> str:
    """A range in words that say which ends belong to it."""
    if given.from_ is not None and given.to is not None:
        if given.from_ == given.to:
            return web.language.phrase("criteria.end-equal", number=given.to)
        return f"{written(given.from_)}–{written(given.to)}"
    ends = (("from", given.from_), ("above", given.above), ("to", given.to), ("below", given.below))
    said = [web.language.phrase(f"criteria.end-{name}", number=end) for name, end in ends if end is not None]
    return said[0] if len(said) == 1 else web.language.phrase("criteria.end-both", low=said[0], high=said[1])


def three_target(web: Web, criteria: ThreeTarget) -> CriteriaView:
    """One row a target with its points."""
    between = "proportion" if criteria.interpolate else "flat"
    rules = [
        web.language.phrase("criteria.three-target"),
        _direction(web, is_falling=criteria.is_falling),
        web.language.phrase(f"criteria.three-target-{between}"),
    ]
    names = headings(web, "target-base", "target-standard", "target-advanced")
    rows = [
        [name, web.number(target), web.number(points), web.number(points / 100 * HIGHEST)]
        for name, (target, points) in zip(names, criteria.ladder, strict=True)
    ]
    columns = headings(web, "target-column", "result-column", "points-column", "score-column")
    return CriteriaView(rules, columns, rows)
