"""A project's activities by fiscal months: a hollow box where work was planned, a solid bar where it was done (S001-11)."""

from collections.abc import Iterable
from collections.abc import Iterator

from generator.model.progress import MONTHS
from generator.model.progress import Activity
from generator.presenting.charts.frame import LINE
from generator.presenting.charts.frame import WIDTH
from generator.presenting.charts.frame import box
from generator.presenting.charts.frame import chart
from generator.presenting.charts.frame import lines
from generator.presenting.charts.frame import words
from generator.presenting.dates import fiscal_months
from generator.presenting.numbers import worked
from generator.presenting.web import Web

LEFT = 2
STEP = (WIDTH - 2 * LEFT) // MONTHS
"""The width of a month."""

HEAD = 24
LANE = 28
"""How high the boxes and bars of an activity stand, with the room below them."""

PLANNED, WORKED = 18, 8
"""How high a box and a bar are: a bar inside a box leaves its edge to be seen."""

BEFORE_KEY = 6
QUARTER = 3


def gantt(web: Web, title: str, activities: Iterable[Activity]) -> str:
    """The picture of a plan by months; `title` names it."""
    said = []
    body, y = "", HEAD
    for each in activities:
        name = f"{web.plain(each.title)} ({worked(each.complete)}%)"
        text, tall = lines(name, WIDTH - 2 * LEFT, LEFT, y)
        y += tall
        body += text + _lane(each, y)
        y += LANE
        said.append(_said(web, each))
    return chart(
        "gantt",
        title,
        " ".join(said),
        height=y + BEFORE_KEY + LINE + 4,
        body=f"{_months(web)}{body}{_key(web, y + BEFORE_KEY)}",
    )


def spans(months: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Months that follow each other, as the first and the last of them."""
    first = last = 0
    for month in sorted(set(months)):
        if month != last + 1 or not first:
            if first:
                yield first, last
            first = month
        last = month
    if first:
        yield first, last


def _lane(activity: Activity, y: int) -> str:
    planned = [_bar("planned", span, 1, y + 2, PLANNED) for span in spans(activity.planned)]
    inside = y + 2 + (PLANNED - WORKED) // 2
    done = [_bar("worked", span, 4, inside, WORKED) for span in spans(activity.worked)]
    return "".join([_grid(y), *planned, *done])


def _bar(css: str, span: tuple[int, int], inset: int, y: int, height: int) -> str:
    first, last = span
    x = LEFT + STEP * (first - 1) + inset
    return box(css, x, y, STEP * (last - first + 1) - 2 * inset, height)


def _grid(y: int) -> str:
    """The ends of the months, those of the quarters stronger; they cross no words."""
    ends: dict[str, str] = {"month": "", "quarter": ""}
    for month in range(MONTHS + 1):
        ends["month" if month % QUARTER else "quarter"] += f"M{LEFT + STEP * month} {y}v{PLANNED + 4}"
    return "".join([f'<path class="sc-chart__{css}" d="{way}"/>' for css, way in ends.items()])


def _months(web: Web) -> str:
    names = fiscal_months(web.language.code)
    return "".join(
        [
            words(LEFT + STEP * number + STEP // 2, HEAD - 7, name, anchor="middle", css="small")
            for number, name in enumerate(names)
        ]
    )


def _key(web: Web, y: int) -> str:
    """What the two shapes mean."""
    phrase = web.language.phrase
    half = WIDTH // 2
    return (
        box("planned", LEFT + 1, y + 1, STEP, PLANNED)
        + words(LEFT + STEP + 8, y + 15, phrase("chart.planned"), css="small")
        + box("worked", half, y + 1 + (PLANNED - WORKED) // 2, STEP, WORKED)
        + words(half + STEP + 6, y + 15, phrase("chart.worked"), css="small")
    )


def _said(web: Web, activity: Activity) -> str:
    return web.language.phrase(
        "chart.activity",
        title=web.plain(activity.title),
        planned=_named(web, activity.planned),
        worked=_named(web, activity.worked),
        complete=activity.complete,
    )


def _named(web: Web, months: Iterable[int]) -> str:
    """Months in words."""
    names = fiscal_months(web.language.code)
    found = [
        names[first - 1] if first == last else f"{names[first - 1]}–{names[last - 1]}"
        for first, last in spans(months)
    ]
    return ", ".join(found) or web.language.phrase("chart.no-month")
