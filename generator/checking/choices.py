"""Rules of choices and tracks: what is chosen can be chosen, and every perspective counts in one total."""

from collections.abc import Iterator
from collections.abc import Mapping
from fractions import Fraction

from generator.checking.scope import ResultScope
from generator.checking.scope import nearest
from generator.checking.scope import twice
from generator.model.number import written
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.tree import Choice
from generator.model.unit import Unit
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]
LEAST = 2
"""Indicators without which there is nothing to choose."""


def perspectives_have_tracks(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Where there are several tracks every perspective counts in one of them; otherwise in none (S001-19)."""
    tracks = [track.id for track in framework.rules.tracks]
    for perspective in framework.rules.perspectives:
        if perspective.track is None and tracks:
            known = ", ".join(tracks)
            yield problem(perspective.place, "SC350", perspective=perspective.id, known=known)
        elif perspective.track is not None and perspective.track not in tracks:
            near = nearest(perspective.track, tracks)
            yield problem(perspective.place_of("track"), "SC351", track=perspective.track, nearest=near)


def choices_are_of_the_tree(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Each indicator to choose stands in the tree and in one choice; of one alone there is nothing to choose."""
    known = [node.id for _, _, node in framework.nodes()]
    for choice in framework.rules.choices:
        for number, name in enumerate(choice.indicators):
            if name not in known:
                place = choice.place_of("indicators", number)
                yield problem(place, "SC352", indicator=name, nearest=nearest(name, known))
        totals = {
            framework.rules.block_of(perspective.id)
            for perspective, _, node in framework.nodes()
            if node.id in choice.indicators
        }
        if choice.rule == "choose_one" and len(totals) > 1:
            yield problem(choice.place_of("indicators"), "SC366", choice=choice.id)
        if choice.rule == "choose_one" and len(choice.indicators) < LEAST:
            yield problem(choice.place_of("indicators"), "SC227", limit=LEAST)
    yield from twice(
        (name, choice.place_of("indicators", number))
        for choice in framework.rules.choices
        for number, name in enumerate(choice.indicators)
    )


def nobody_chooses_the_same_twice(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A composite and one of its sub-indicators are no alternatives."""
    inside = {node.id: {each.id for _, each in nodes_below(node)} for _, _, node in framework.nodes()}
    for choice in framework.rules.choices:
        if choice.rule != "choose_one":
            continue
        for number, name in enumerate(choice.indicators):
            parent = next((each for each in choice.indicators if name in inside.get(each, ())), None)
            if parent is not None:
                yield problem(choice.place_of("indicators", number), "SC338", indicator=name, parent=parent)


def choices_weigh_the_same(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Whichever is chosen carries the same weight, in the tree and in every period, where the weights are known."""
    printed = {node.id: node.weight for _, _, node in framework.nodes()}
    for choice in framework.rules.choices:
        if choice.rule == "may_skip":
            if "weight" in choice.model_fields_set:
                yield problem(choice.place_of("weight", key=True), "SC422", key="weight")
            continue
        yield from _weigh_the_same(choice, printed, {})
        for period in framework.rules.periods:
            places = {
                name: period.place_of("weights", name) for name in choice.indicators if name in period.weights
            }
            if places:
                yield from _weigh_the_same(choice, {**printed, **period.weights}, places)


def _weigh_the_same(
    choice: Choice, weights: Mapping[str, Fraction | None], places: Mapping[str, Place]
) -> Iterator[Problem]:
    """Compare the members; of a period (`places`) only those are told that have their weight there."""
    in_order = sorted(dict.fromkeys(choice.indicators), key=lambda name: name in places)
    known = {name: weight for name in in_order if (weight := weights.get(name)) is not None}
    expected = choice.weight if choice.weight is not None else next(iter(known.values()), None)
    for name, weight in known.items():
        if expected is None or weight == expected or (places and name not in places):
            continue
        place = places.get(name, choice.place_of("indicators", choice.indicators.index(name)))
        told = {"indicator": name, "own": written(weight), "choice": choice.id}
        yield problem(place, "SC353", weight=written(expected), **told)


RULES = (
    perspectives_have_tracks,
    choices_are_of_the_tree,
    nobody_chooses_the_same_twice,
    choices_weigh_the_same,
)


def choices_are_the_frameworks(scope: ResultScope) -> Iterator[Problem]:
    """A file chooses from the choices of its framework, and exactly one where one is to be chosen (S001-06)."""
    file = scope.reported.file
    known = {choice.id: choice for choice in scope.framework.rules.choices}
    if file.choices and file.agreement:
        yield problem(file.place_of("choices", key=True), "SC422", key="choices")
        return
    for name, chosen in file.choices.items():
        if name not in known:
            place = file.place_of("choices", name, key=True)
            yield problem(place, "SC431", choice=name, nearest=nearest(name, known))
            continue
        members = known[name].indicators
        for number, each in enumerate(chosen):
            if each not in members:
                place = file.place_of("choices", name, number)
                yield problem(place, "SC432", indicator=each, choice=name, known=", ".join(members))
        if known[name].rule == "choose_one" and len(chosen) != 1:
            yield problem(file.place_of("choices", name), "SC433", choice=name, count=len(chosen))


def closed_periods_have_their_choices(scope: ResultScope) -> Iterator[Problem]:
    """Once a period is closed, it is known which indicator was chosen."""
    if scope.period.closed:
        for choice in scope.open_choices:
            place = scope.reported.file.place_of("choices", key=True)
            yield problem(place, "SC436", choice=choice.id, period=scope.period.id)


RESULT_RULES = (choices_are_the_frameworks, closed_periods_have_their_choices)
