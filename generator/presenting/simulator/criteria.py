"""Criteria of every kind as exact data for the simulator.

Numbers are written as fractions (`"23/7"`): a decimal point would already be a rounding. What a key means is what the record of the
same name in `model/criteria` says; lists stand in the order in which `scoring/criteria` goes through them.
"""

from collections.abc import Callable
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from generator.model.criteria import Band
from generator.model.criteria import Bands
from generator.model.criteria import Checklist
from generator.model.criteria import Classes
from generator.model.criteria import Decision
from generator.model.criteria import Entered
from generator.model.criteria import Interpolated
from generator.model.criteria import Marks
from generator.model.criteria import Mixed
from generator.model.criteria import OwnIndicators
from generator.model.criteria import Step
from generator.model.criteria import Steps
from generator.model.criteria import StepSum
from generator.model.criteria import ThreeTarget
from generator.model.criteria.bands import in_order
from generator.presenting.language import Language
from generator.presenting.simulator.formulas import tree

Data = dict[str, Any]


def as_data(language: Language, criteria: object) -> Data:
    """The criteria of one indicator; they must be of a kind that has a row below."""
    return _KINDS[type(criteria)](language, criteria)


def _ladder(levels: Mapping[int, Fraction], floor: str) -> Data:
    """Thresholds by level, lowest level first; a value short of the first scores the floor, or an anchor's 0 (S002-30)."""
    ordered = sorted(levels.items())
    return {
        "levels": [[level, str(at)] for level, at in ordered],
        "floor": str(min(ordered[0][0], int(floor))),
    }


def _interpolated(_: Language, criteria: Interpolated) -> Data:
    return _ladder(criteria.levels, criteria.floor)


def _bands(_: Language, criteria: Bands) -> Data:
    return {"bands": _ranges(criteria.bands), "gap": criteria.gap_policy}


def _ranges(bands: Mapping[int, Band]) -> list[list[int | str | bool | None]]:
    """Level, lower end and whether it belongs to the range, upper end and whether it does; None for an end that is open."""
    return [
        [level, _end(each.low), each.from_ is not None, _end(each.high), each.to is not None]
        for level, each in in_order(bands)
    ]


def _end(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _classes(_: Language, criteria: Classes) -> Data:
    return {
        "by": criteria.by,
        "classes": [
            {
                "id": each.id,
                "from": str(each.from_),
                "to": _end(each.to),
                **_ladder(each.levels, criteria.floor),
            }
            for each in criteria.classes
        ],
    }


def _three_target(_: Language, criteria: ThreeTarget) -> Data:
    targets = [[str(target), str(points)] for target, points in criteria.ladder]
    return {"targets": targets, "interpolate": criteria.interpolate}


def _steps(_: Language, criteria: Steps) -> Data:
    levels = criteria.levels or list(range(1, len(criteria.steps) + 1))
    return {"steps": [_step(each) for each in criteria.steps], "levels": levels, "floor": criteria.floor}


def _step(step: Step) -> Data:
    return {"by": step.by, "parts": [part.id for part in step.parts]}


def _step_sum(_: Language, criteria: StepSum) -> Data:
    steps = []
    for number, each in enumerate(criteria.steps, start=1):
        worth = criteria.worth(number)
        lost = worth / max(len(each.parts), 1) if each.per_missing is None else each.per_missing
        steps.append({**_step(each), "worth": str(worth), "each": str(lost)})
    return {"steps": steps, "gated": criteria.gated}


def _mixed(_: Language, criteria: Mixed) -> Data:
    told = {
        "steps": [_step(each) for each in criteria.steps],
        "levels": list(range(1, len(criteria.steps) + 1)),
        "floor": criteria.floor,
        "bands": _ranges(criteria.bands),
        "falling": criteria.is_falling,
    }
    if criteria.is_on_ladder:
        told["ladder"] = _ladder(criteria.anchors, criteria.floor)
    return told


def _decision(language: Language, criteria: Decision) -> Data:
    rules = [
        {"level": each.level, "when": tree(each.when.tree), "text": language.text(each.text)}
        for each in criteria.rules
    ]
    return {"rules": rules, "otherwise": criteria.otherwise}


def _checklist(language: Language, criteria: Checklist) -> Data:
    return {
        "options": {
            each.id: str(each.points) for each in reversed(criteria.options)
        },  # the first of one id counts
        "full": str(criteria.full_points),
        "by_group": criteria.aggregate == "subgroup_mean",
        "groups": [
            {
                "title": ""
                if group is None
                else group.id
                if group.title is None
                else language.text(group.title),
                "items": [[each.id, str(each.weight), each.optional] for each in items],
            }
            for group, items in criteria.sections
        ],
    }


def _own_indicators(language: Language, criteria: OwnIndicators) -> Data:
    return {"at_least": criteria.at_least or 0, "title": language.template("simulator.own")}


def _out_of(_: Language, criteria: Marks | Entered) -> Data:
    full = criteria.full if isinstance(criteria, Marks) else criteria.out_of
    return {"full": str(full)}


_KINDS: Mapping[type, Callable[[Language, Any], Data]] = {
    Interpolated: _interpolated,
    Bands: _bands,
    Classes: _classes,
    ThreeTarget: _three_target,
    Steps: _steps,
    StepSum: _step_sum,
    Mixed: _mixed,
    Decision: _decision,
    Checklist: _checklist,
    OwnIndicators: _own_indicators,
    Marks: _out_of,
    Entered: _out_of,
}
