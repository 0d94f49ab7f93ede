"""What indicators weigh in a period: as the tree prints it, as a choice gives it, as the period has it."""

from collections.abc import Mapping
from fractions import Fraction

from generator.model.period import Period
from generator.model.project import Framework
from generator.model.tree import IndicatorNode


def own_weights(framework: Framework, period: Period | None = None) -> dict[str, Fraction | None]:
    """The weights that are not those of the tree: of a choice's indicators (S001-06), then of the period (rules.md 1.4)."""
    chosen = {
        name: choice.weight
        for choice in framework.rules.choices
        if choice.weight is not None and choice.rule == "choose_one"
        for name in choice.indicators
    }
    return {**chosen, **(period.weights if period is not None else {})}


def is_entered(node: IndicatorNode, own: Mapping[str, Fraction | None]) -> bool:
    """Whether a composite's score is entered, because no sub-indicator has a known weight (S001-04)."""
    return bool(node.indicators) and all(own.get(each.id, each.weight) is None for each in node.indicators)


def is_entered_in_all(framework: Framework, node: IndicatorNode) -> bool:
    """Whether a composite's score is entered in every period."""
    return all(is_entered(node, own_weights(framework, period)) for period in framework.rules.periods)


def is_always_weighed(framework: Framework, node: IndicatorNode) -> bool:
    """Whether a weight is known in every period, be it by the tree, by a choice or by the period itself."""
    return all(
        own_weights(framework, period).get(node.id, node.weight) is not None
        for period in framework.rules.periods
    )
