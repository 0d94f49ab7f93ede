"""The weights of a framework as parts of a picture: one picture for each total, since weights are parts of a total."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.model.fields import Text
from generator.model.project import Framework
from generator.model.project import nodes_below
from generator.model.tree import Aspect
from generator.model.tree import IndicatorNode
from generator.model.tree import Perspective
from generator.model.weights import own_weights
from generator.presenting import urls
from generator.presenting.charts.weights import Part
from generator.presenting.charts.weights import weights
from generator.presenting.codes import called
from generator.presenting.codes import called_briefly
from generator.presenting.codes import full_name
from generator.presenting.web import Web

FEWEST = 2
"""Indicators with a weight that make a picture."""


@dataclass(frozen=True, slots=True)
class WeightBar:
    """The picture of one total: the name of the total where there are several, the picture, and the codes without a weight."""

    name: Markup | str
    picture: Markup
    unknown: str


def weight_bars(web: Web, framework: Framework, link: Callable[[str], str]) -> list[WeightBar]:
    """The pictures of a framework, each of at least two indicators whose weights are known."""
    tree = _Tree(web, framework, link)
    return [bar for name, parts in _blocks(framework) if (bar := tree.bar(name, parts))]


def _blocks(framework: Framework) -> Iterator[tuple[Text | None, Sequence[Perspective]]]:
    """What has a total of its own, with its perspectives: each perspective where there is no total, each track, or all."""
    rules = framework.rules
    if rules.total == "none":
        yield from ((each.title, [each]) for each in rules.perspectives)
    elif rules.tracks:
        for track in rules.tracks:
            yield track.title, [each for each in rules.perspectives if each.track == track.id]
    else:
        yield None, rules.perspectives


class _Tree:
    """What the parts of one framework's pictures are made of."""

    def __init__(self, web: Web, framework: Framework, link: Callable[[str], str]) -> None:
        self._web = web
        self._framework = framework
        self._link = link
        self._visible = web.atlas.indicators(framework)
        self._own = own_weights(framework)

    def bar(self, name: Text | None, perspectives: Sequence[Perspective]) -> WeightBar | None:
        tops = [node for above in perspectives for group in above.groups for node in group.indicators]
        nodes = [each for top in tops for each in (top, *(low for _, low in nodes_below(top)))]
        nodes = [each for each in nodes if each.id in self._visible]
        known = [each for each in nodes if self._weight(each)]
        if len(known) < FEWEST:
            return None
        base = self._framework.base_of(perspectives[0])
        groups = [(each, self._group(each)) for each in perspectives]
        parts = self._with_rest([part for _, part in groups if part], base, nodes)
        said = "; ".join([f"{each.name} {each.printed}".rstrip() for each in parts])
        phrase = self._web.language.phrase
        picture = weights(
            phrase("chart.weights"), phrase("chart.weights-said", base=base, parts=said), parts, base
        )
        return WeightBar(
            self._web.words(name) if name else "",
            Markup(picture),  # noqa: S704 - escaped there
            self._codes(self._unknown(nodes)),
        )

    def _weight(self, node: IndicatorNode) -> Fraction | None:
        return self._own.get(node.id, node.weight)

    def _unknown(self, nodes: Iterable[IndicatorNode]) -> list[IndicatorNode]:
        """Those whose weight the source does not give; pilots have none by rule."""
        return [each for each in nodes if self._weight(each) is None and not self._visible[each.id].pilot]

    def _codes(self, nodes: Iterable[IndicatorNode]) -> str:
        return ", ".join([called(self._web.language, self._visible[each.id], each.id) for each in nodes])

    def _group(self, group: Perspective | Aspect) -> Part | None:
        """A perspective or an aspect; None where nothing in it has a weight."""
        aspects = group.aspects if isinstance(group, Perspective) else []
        parts = [part for each in aspects if (part := self._group(each))] or self._nodes(group.indicators)
        inside = [node for each in (group, *aspects) for node in each.indicators if node.id in self._visible]
        weight = group.weight or sum((each.weight for each in parts), Fraction(0))
        if not weight:
            return None
        return Part(
            name=self._web.plain(group.title),
            href=f"#group-{group.id}",
            weight=weight,
            printed=f"({self._web.number(weight)})",
            base=weight,
            parts=self._with_rest(parts, weight, inside),
        )

    def _nodes(self, nodes: Iterable[IndicatorNode]) -> list[Part]:
        return [part for each in nodes if each.id in self._visible and (part := self._node(each))]

    def _node(self, node: IndicatorNode) -> Part | None:
        weight, indicator = self._weight(node), self._visible[node.id]
        if not weight:
            return None
        base = node.base or weight
        below = [each for each in node.indicators if each.id in self._visible]
        return Part(
            name=full_name(self._web.language, indicator, node.id),
            short=called_briefly(self._web.language, indicator, node.id),
            href=self._link(urls.indicator(self._framework.id, node.id)),
            weight=weight,
            printed=f"({self._web.number(weight)})",
            base=base,
            parts=self._with_rest(self._nodes(below), base, below),
        )

    def _with_rest(self, parts: list[Part], base: Fraction, nodes: Iterable[IndicatorNode]) -> list[Part]:
        """The parts, and where weights are unknown one more for what is left of the base."""
        rest = base - sum((each.weight for each in parts), Fraction(0))
        unknown = self._unknown(nodes)
        if not unknown or rest <= 0:
            return parts
        phrase = self._web.language.phrase
        name = phrase("chart.unknown-weights", indicators=self._codes(unknown))
        short = phrase("score.unknown")
        return [*parts, Part(name=name, short=short, weight=rest, printed="", base=rest, is_unknown=True)]
