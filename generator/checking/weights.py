"""Rules of weights: every block adds up to what it must come to, in every period and whatever is chosen."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.checking.scope import nearest
from generator.model.criteria import HIGHEST
from generator.model.number import written
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.result import ResultFile
from generator.model.selection import left_out
from generator.model.tree import Aspect
from generator.model.tree import Choice
from generator.model.tree import IndicatorNode
from generator.model.tree import Perspective
from generator.model.unit import Unit
from generator.model.weights import own_weights
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

Units = Mapping[str, Unit]
FULL = Fraction(100)
ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a block: its weight (None: unknown), and the indicators that count in it."""

    weight: Fraction | None
    indicators: frozenset[str]


@dataclass(frozen=True, slots=True)
class Block:
    """A block whose parts must add up to `expected`, and where that stands."""

    name: str
    place: Place
    expected: Fraction
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of a framework's tree: as printed, or as one period has them, without what it does not measure."""

    framework: Framework
    own: Mapping[str, Fraction | None]
    absent: frozenset[str] = frozenset()

    @classmethod
    def printed(cls, framework: Framework) -> "Weights":
        """The weights of the tree, and those that a choice gives to its indicators."""
        return cls(framework, own_weights(framework))

    @classmethod
    def of_period(cls, framework: Framework, period: Period) -> "Weights":
        """The weights of one period."""
        statuses = left_out(framework, period, ResultFile())
        absent = frozenset(name for name, status in statuses.items() if status == "not-in-period")
        return cls(framework, own_weights(framework, period), absent)

    def of(self, node: IndicatorNode) -> Fraction | None:
        """What an indicator weighs."""
        return self.own.get(node.id, node.weight)

    def counted(self, node: IndicatorNode) -> Fraction | None:
        """What an indicator counts with: a pilot weighs nothing (rules.md 1.5), nor what its period does not measure."""
        indicator = self.framework.indicators.get(node.id)
        is_pilot = indicator is not None and indicator.pilot
        return ZERO if is_pilot or node.id in self.absent else self.of(node)

    def blocks(self) -> Iterator[Block]:
        """Every block that has something to come to."""
        rules = self.framework.rules
        for perspective in rules.perspectives:
            yield from self._inside(perspective)
        for _, _, node in self.framework.nodes():
            expected = node.base if node.base is not None else self.of(node)
            if node.indicators and expected is not None and node.id not in self.absent:
                parts = tuple(self._part(child) for child in node.indicators)
                yield Block(node.id, node.place_of("weight"), expected, parts)
        yield from self._totals()

    def sum_of(self, parts: Sequence[Part]) -> Fraction | None:
        """What parts add up to; None when any weight is unknown.

        Of the indicators of a `choose_one` only one is measured, so its weight counts once however many parts hold one of them.
        """
        known = [part.weight for part in parts if part.weight is not None]
        if len(known) != len(parts):
            return None
        total = sum(known, ZERO)
        for choice in self.framework.rules.choices:
            holding = sum(1 for part in parts if part.indicators.intersection(choice.indicators))
            if choice.rule != "choose_one" or holding < 2:  # noqa: PLR2004 - one of them has nothing to share
                continue
            weight = self._weight_of(choice)
            if weight is None:
                return None
            total -= (holding - 1) * weight
        return total

    def _weight_of(self, choice: Choice) -> Fraction | None:
        """What the chosen one weighs: the members weigh the same, where their weights are known."""
        nodes = {node.id: node for _, _, node in self.framework.nodes()}
        given = (self.of(nodes[name]) for name in choice.indicators if name in nodes)
        return next((weight for weight in given if weight is not None), None)

    def _part(self, node: IndicatorNode) -> Part:
        inside = [node, *(each for _, each in nodes_below(node))]
        return Part(self.counted(node), frozenset(each.id for each in inside if self.counted(each) != ZERO))

    def _group(self, group: Perspective | Aspect) -> Part:
        """A group of indicators: its own weight, or the sum of what is in it."""
        inside = self._parts(group)
        weight = group.weight if group.weight is not None else self.sum_of(inside)
        return Part(weight, frozenset(name for part in inside for name in part.indicators))

    def _parts(self, group: Perspective | Aspect) -> tuple[Part, ...]:
        parts = [self._part(node) for node in group.indicators]
        if isinstance(group, Perspective):
            parts += [self._group(aspect) for aspect in group.aspects]
        return tuple(parts)

    def _inside(self, perspective: Perspective) -> Iterator[Block]:
        expected = perspective.weight
        if expected is None and self.framework.rules.total == "none":
            expected = self.framework.base_of(perspective)
        if expected is not None:
            place = perspective.place_of("weight")
            yield Block(perspective.id, place, expected, self._parts(perspective))
        for aspect in perspective.aspects:
            if aspect.weight is not None:
                yield Block(aspect.id, aspect.place_of("weight"), aspect.weight, self._parts(aspect))

    def _totals(self) -> Iterator[Block]:
        """The perspectives of every total: of each track, of the whole, or none where each stands by itself.

        While a perspective is of no track, what a track lacks is not told.
        """
        rules = self.framework.rules
        if rules.total == "none":
            return
        if not rules.tracks:
            parts = tuple(self._group(each) for each in rules.perspectives)
            place = rules.place_of("perspectives", key=True)
            yield Block(f"frameworks/{self.framework.id}", place, rules.base, parts)
            return
        tracks = {track.id for track in rules.tracks}
        for track in rules.tracks if all(each.track in tracks for each in rules.perspectives) else ():
            parts = tuple(self._group(each) for each in rules.perspectives if each.track == track.id)
            yield Block(track.id, track.place_of("id"), track.base, parts)


def weights_add_up(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The weights of each block add up to its base exactly (S002-14, S002-23, S002-26); unknown weights are not added."""
    weights = Weights.printed(framework)
    for block in weights.blocks():
        total = weights.sum_of(block.parts)
        if total is not None and total != block.expected:
            yield _off(block.place, block, total)


def _off(place: Place, block: Block, total: Fraction) -> Problem:
    return problem(place, "SC304", block=block.name, sum=written(total), expected=written(block.expected))


def weights_of_periods_add_up(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The weights of a period add up as well (rules.md 1.4); what is wrong in the tree itself is told there alone."""
    printed = Weights.printed(framework)
    known = {(block.name, printed.sum_of(block.parts), block.expected) for block in printed.blocks()}
    for period in framework.rules.periods:
        if not period.weights:
            continue
        weights = Weights.of_period(framework, period)
        for block in weights.blocks():
            total = weights.sum_of(block.parts)
            if total is None or total == block.expected or (block.name, total, block.expected) in known:
                continue
            yield problem(
                period.place_of("weights", key=True),
                "SC354",
                period=period.id,
                block=block.name,
                sum=written(total),
                expected=written(block.expected),
            )


def appraisal_weights_add_up(framework: Framework, _units: Units) -> Iterator[Problem]:
    """The two components of an appraisal add up to 100 (S002-09)."""
    rules = framework.rules.appraisal
    if rules is not None and rules.achievement_weight + rules.competency_weight != FULL:
        total = rules.achievement_weight + rules.competency_weight
        place = rules.place_of("competency_weight")
        yield _off(place, Block("appraisal", place, FULL, ()), total)


def removed_weight_is_there(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A note that removes a printed weight cannot remove more than there is (S002-46)."""
    weights = {node.id: node.weight for _, _, node in framework.nodes()}
    for name, indicator in framework.indicators.items():
        rule, weight = indicator.not_applicable, weights.get(name)
        if rule is None or rule.remove == "weight" or rule.printed_weight is None or weight is None:
            continue
        if rule.printed_weight > weight:
            printed = written(rule.printed_weight)
            yield problem(rule.place_of("printed_weight"), "SC339", printed=printed, weight=written(weight))


def weight_moves_inside_its_block(framework: Framework, _units: Units) -> Iterator[Problem]:
    """Weight that a row leaves goes to another measured indicator of the same block, with a weight that counts."""
    weights = Weights.printed(framework)
    blocks = {
        node.id: (framework.rules.block_of(perspective.id), parent.id if parent else None)
        for perspective, parent, node in framework.nodes()
    }
    counts = {node.id for _, _, node in framework.nodes() if not node.indicators and weights.counted(node)}
    for name, indicator in framework.indicators.items():
        rule = indicator.not_applicable
        if rule is None or rule.move_to is None:
            continue
        target, place = rule.move_to, rule.place_of("move_to")
        if target not in framework.indicators:
            yield problem(place, "SC301", indicator=target, nearest=nearest(target, framework.indicators))
        elif target == name or target not in counts or blocks.get(target) != blocks.get(name):
            yield problem(place, "SC340", indicator=target)


def factors_lead_to_100(framework: Framework, _units: Units) -> Iterator[Problem]:
    """A conversion to 100 turns the highest score, 5, into 100 (rules.md 1.6)."""
    for record in (framework.rules.out_of_100, framework.rules.appraisal):
        if record is not None and record.multiply_by * HIGHEST != FULL:
            top = written(record.multiply_by * HIGHEST)
            yield problem(
                record.place_of("multiply_by"), "SC343", factor=written(record.multiply_by), top=top
            )


RULES = (
    weights_add_up,
    weights_of_periods_add_up,
    appraisal_weights_add_up,
    removed_weight_is_there,
    weight_moves_inside_its_block,
    factors_lead_to_100,
)
