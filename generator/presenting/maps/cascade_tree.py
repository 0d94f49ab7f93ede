"""How indicators are handed down: a tree from the level of the whole organisation down to bureaus, teams and posts."""

from collections.abc import Callable
from collections.abc import Sequence
from typing import get_args

from markupsafe import Markup

from generator.model.indicator import Indicator
from generator.model.project import Framework
from generator.model.unit import Level
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.atlas import Place
from generator.presenting.codes import full_name
from generator.presenting.codes import shown_code
from generator.presenting.maps.draw import Lane
from generator.presenting.maps.draw import draw
from generator.presenting.maps.faces import Face
from generator.presenting.maps.graph import graph
from generator.presenting.web import Web

LEVELS: Sequence[str] = get_args(Level)
"""The levels of scorecards in the cascade, the highest first."""


def cascade_tree(web: Web, framework: Framework, url: str) -> Markup:
    """The tree for the page at `url`; nothing where no indicator supports another.

    It shows the framework's visible indicators that say where they come from, with all above and below them, also those of
    other frameworks. They stand by the level of the units that own them; where a level is not known, by their steps from the top.
    """
    atlas = web.atlas
    members = _members(atlas, framework)
    arrows = [(each, above) for each in members if (above := _above(atlas, each)) is not None]
    if not arrows:
        return Markup("")
    lanes = _by_level(web, members) or _by_step(web, atlas, arrows)
    shown = [each for _, mine in lanes for each in mine]
    found = graph(
        [[_name(each) for each in mine] for _, mine in lanes], [(_name(a), _name(b)) for a, b in arrows]
    )
    rules = framework.rules
    drawn = draw(
        found,
        title=web.language.phrase("tree.title", framework=web.plain(rules.short_title)),
        description=web.language.phrase("tree.description", indicators=len(shown), arrows=len(found.arrows)),
        lanes=[Lane(name=name) for name, _ in lanes],
        faces={_name(each): _face(web, framework, each, web.linker(url)) for each in shown},
    )
    return Markup(drawn.filled(dict.fromkeys(drawn.slots, "")))  # noqa: S704 - escaped there


def cascaded(atlas: Atlas, framework: Framework) -> list[tuple[str, Indicator]]:
    """The visible indicators that say where they come from or what they support (S003-06)."""
    visible = atlas.indicators(framework)
    return [(name, each) for name, each in visible.items() if each.origin or each.parent_indicator]


def _name(place: Place) -> str:
    return "/".join(place)


def _indicator(atlas: Atlas, place: Place) -> Indicator:
    return atlas.frameworks[place[0]].indicators[place[1]]


def _above(atlas: Atlas, place: Place) -> Place | None:
    return atlas.above(atlas.frameworks[place[0]], _indicator(atlas, place))


def _members(atlas: Atlas, framework: Framework) -> list[Place]:
    """The framework's own indicators in their order, each after those above it and before those below it."""
    found: dict[Place, None] = {}

    def climb(place: Place) -> None:
        if place not in found:
            found[place] = None
            above = _above(atlas, place)
            if above is not None:
                climb(above)
            for each in atlas.below(*place):
                climb(each)

    named = dict(cascaded(atlas, framework))
    for name in atlas.indicators(framework):
        if name in named or atlas.below(framework.id, name):
            climb((framework.id, name))
    own = [place for name in atlas.indicators(framework) if (place := (framework.id, name)) in found]
    return [*own, *(each for each in found if each[0] != framework.id)]


def _by_level(web: Web, members: Sequence[Place]) -> list[tuple[str, list[Place]]]:
    """The indicators by the highest level of the units that own them; nothing where one of them has none."""
    levels = {each: _level(web.atlas, each) for each in members}
    if None in levels.values():
        return []
    found = [(level, [each for each in members if levels[each] == level]) for level in LEVELS]
    return [(web.language.phrase(f"unit.level-{level}"), mine) for level, mine in found if mine]


def _level(atlas: Atlas, place: Place) -> str | None:
    owners = [atlas.units[name].level for name in _indicator(atlas, place).owners if name in atlas.units]
    return min((level for level in owners if level is not None), key=LEVELS.index, default=None)


def _by_step(web: Web, atlas: Atlas, arrows: Sequence[tuple[Place, Place]]) -> list[tuple[str, list[Place]]]:
    """The indicators that are joined with others, by how many stand above them."""
    steps: dict[int, list[Place]] = {}
    for place in dict.fromkeys(end for arrow in arrows for end in arrow):
        steps.setdefault(_steps(atlas, place), []).append(place)
    return [(web.language.phrase("tree.tier", number=step + 1), steps[step]) for step in sorted(steps)]


def _steps(atlas: Atlas, place: Place) -> int:
    """How many stand above an indicator; in a circle each is counted once."""
    seen = {place}
    above = _above(atlas, place)
    while above is not None and above not in seen:
        seen.add(above)
        above = _above(atlas, above)
    return len(seen) - 1


def _face(web: Web, framework: Framework, place: Place, link: Callable[[str], str]) -> Face:
    indicator = _indicator(web.atlas, place)
    words, language = indicator.title.in_language(web.language.code)
    return Face(
        title=" ".join(words.split()),
        lang="" if language == web.language.code else language,
        code=shown_code(indicator, place[1]),
        name=full_name(web.language, indicator, place[1]),
        href=link(urls.indicator(*place)),
        note=" · ".join(_notes(web, framework, place, indicator)),
    )


def _notes(web: Web, framework: Framework, place: Place, indicator: Indicator) -> list[str]:
    """Whose indicator it is where it stands in another framework, and where it comes from."""
    rules = web.atlas.frameworks[place[0]].rules
    elsewhere = [web.plain(rules.short_title)] if place[0] != framework.id else []
    origin = indicator.origin
    return [*elsewhere, *([web.language.phrase(f"indicator.origin-{origin}")] if origin else [])]
