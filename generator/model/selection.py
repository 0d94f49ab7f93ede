"""Which indicators of a framework one result file does not measure: not chosen, or not in its period."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence

from generator.model.allocation import Allocation
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.result import ResultFile
from generator.model.result import RowStatus
from generator.model.tree import Choice
from generator.model.tree import IndicatorNode


def left_out(
    framework: Framework, period: Period, file: ResultFile, allocation: Allocation | None = None
) -> dict[str, RowStatus]:
    """Every indicator that leaves numerator and base, and why; what stands below it leaves with it.

    A unit with an allocation chooses only from what it answers for.
    """
    nodes = framework.by_id
    found: dict[str, RowStatus] = {}
    answered = _answered(nodes, allocation) if framework.rules.choices else ()
    for choice in framework.rules.choices:
        open_to = [each for each in choice.indicators if each in answered]
        taken = chosen(choice, open_to, nodes, file, is_closed=period.closed)
        found |= _with_below(nodes, [each for each in choice.indicators if each not in taken], "not-chosen")
    order = [each.id for each in framework.rules.periods]
    limited = (node for node in nodes.values() if node.from_period or node.until_period)
    absent = [node.id for node in limited if not _is_measured(node, period.id, order)]
    return found | _with_below(nodes, absent, "not-in-period")


def _answered(nodes: Mapping[str, IndicatorNode], allocation: Allocation | None) -> Collection[str]:
    """The indicators that a unit answers for, with what stands below and above them."""
    if allocation is None:
        return nodes
    named = {each.id for each in allocation.indicators}
    below = {child.id for name in named & nodes.keys() for _, child in nodes_below(nodes[name])}
    whole = [node for node in nodes.values() if node.indicators]
    above = {node.id for node in whole if any(child.id in named for _, child in nodes_below(node))}
    return named | below | above


def chosen(
    choice: Choice,
    open_to: Sequence[str],
    nodes: Mapping[str, IndicatorNode],
    file: ResultFile,
    *,
    is_closed: bool,
) -> Collection[str]:
    """The indicators that a unit chose: those it names, otherwise those it reports on; `open_to` are those it answers for.

    Where nothing tells what was chosen, weight is awaited while the period is open: that of the first where exactly one
    must be chosen, that of all where they may be skipped.
    """
    if choice.id in file.choices:
        return file.choices[choice.id]
    reported = [each for each in open_to if _is_reported(nodes, each, file)]
    if choice.rule == "may_skip":
        return reported if is_closed else open_to
    return reported[:1] or open_to[:1]


def _is_reported(nodes: Mapping[str, IndicatorNode], name: str, file: ResultFile) -> bool:
    below = [node.id for _, node in nodes_below(nodes[name])] if name in nodes else []
    return any(each in file.results for each in (name, *below))


def _is_measured(node: IndicatorNode, period_id: str, order: list[str]) -> bool:
    here = order.index(period_id) if period_id in order else 0
    first = order.index(node.from_period) if node.from_period in order else 0
    last = order.index(node.until_period) if node.until_period in order else len(order)
    return first <= here <= last


def _with_below(
    nodes: Mapping[str, IndicatorNode], names: Collection[str], status: RowStatus
) -> dict[str, RowStatus]:
    found: dict[str, RowStatus] = {}
    for name in names:
        found[name] = status
        if name in nodes:
            found |= {node.id: status for _, node in nodes_below(nodes[name])}
    return found
