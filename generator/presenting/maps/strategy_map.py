"""The strategy map of a framework: perspectives as lanes, objectives as nodes, cause and effect as arrows."""

from collections.abc import Callable
from collections.abc import Sequence

from markupsafe import Markup

from generator.model.project import Framework
from generator.model.strategy import Objective
from generator.model.tree import Perspective
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.codes import called_briefly
from generator.presenting.codes import full_name
from generator.presenting.maps.draw import Drawing
from generator.presenting.maps.draw import Lane
from generator.presenting.maps.draw import draw
from generator.presenting.maps.faces import Chip
from generator.presenting.maps.faces import Face
from generator.presenting.maps.graph import graph
from generator.presenting.web import Web


def lanes_of(framework: Framework) -> list[tuple[Perspective, list[Objective]]]:
    """The perspectives that have objectives, in the order of the framework, each with its objectives."""
    strategy = framework.rules.strategy
    objectives = strategy.objectives if strategy else []
    found = [
        (each, [objective for objective in objectives if objective.perspective == each.id])
        for each in framework.rules.perspectives
    ]
    return [(perspective, mine) for perspective, mine in found if mine]


def measuring(atlas: Atlas, framework: Framework, objective_id: str) -> list[str]:
    """The visible indicators that measure an objective, in their order."""
    return [name for name, each in atlas.indicators(framework).items() if objective_id in each.objectives]


def strategy_map(web: Web, framework: Framework, url: str) -> Markup:
    """The map for the page at `url`, on which every objective has its anchor; nothing where there are no objectives."""
    if not lanes_of(framework):
        return Markup("")
    drawn = strategy_drawing(web, framework, url, has_status=False)
    return Markup(drawn.filled(dict.fromkeys(drawn.slots, "")))  # noqa: S704 - escaped there


def strategy_drawing(web: Web, framework: Framework, url: str, *, has_status: bool) -> Drawing:
    """The map for the page at `url`.

    With `has_status` it is for a page that tells the status of each objective and names it in full beside the map; its nodes lead
    to the page of the strategy.
    """
    lanes = lanes_of(framework)
    objectives = [each for _, mine in lanes for each in mine]
    arrows = [(each.id, target) for each in objectives for target in each.leads_to]
    found = graph([[each.id for each in mine] for _, mine in lanes], arrows)
    rules = framework.rules
    return draw(
        found,
        title=web.language.phrase("map.title", framework=web.plain(rules.short_title)),
        description=_description(web, found.arrows, lanes, len(objectives)),
        lanes=[_lane(web, perspective) for perspective, _ in lanes],
        faces={
            each.id: _face(web, framework, each, web.linker(url), is_named=not has_status)
            for each in objectives
        },
        has_status=has_status,
    )


def _description(web: Web, arrows: Sequence[object], lanes: Sequence[object], objectives: int) -> str:
    phrase = web.language.phrase
    said = phrase("map.description", objectives=objectives, lanes=len(lanes))
    return f"{said} {phrase('map.arrows', count=len(arrows)) if arrows else phrase('map.no-arrows')}"


def _lane(web: Web, perspective: Perspective) -> Lane:
    note = perspective.value_words
    return Lane(name=web.plain(perspective.title), note=web.plain(note) if note else "")


def _face(
    web: Web, framework: Framework, objective: Objective, link: Callable[[str], str], *, is_named: bool
) -> Face:
    visible = web.atlas.indicators(framework)
    chips = []
    for name in measuring(web.atlas, framework, objective.id):
        title = full_name(web.language, visible[name], name) if is_named else ""
        code = called_briefly(web.language, visible[name], name)
        chips.append(Chip(text=code, href=link(urls.indicator(framework.id, name)), title=title))
    words, language = objective.title.in_language(web.language.code)
    title, code = " ".join(words.split()), objective.code or ""
    return Face(
        title=title,
        lang="" if language == web.language.code else language,
        code=code,
        href=f"{link(urls.strategy(framework.id)) if not is_named else ''}#objective-{objective.id}",
        name=f"{code} {title}".strip() if is_named else "",
        chips=chips,
    )
