"""What stands on a node of a map: a title in lines, codes that are links, a note. Sizes are in units of the picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.presenting.html import escaped
from generator.presenting.maps.places import NODE
from generator.presenting.scales.text import fitted
from generator.presenting.scales.text import shortened
from generator.presenting.scales.text import width_of

INSET = 8
"""From the edge of a node to its words."""

ROOM = NODE - 2 * INSET
LINE = 19
"""From one line of words to the next: room for the marks above and below Thai letters."""

RISE = 14
"""From the top of a line to the line that its letters stand on."""

MOST_LINES = 8
"""A longer title is cut on the map; it stands in full beside it."""

CHIP = 22
CHIP_STEP = 28
CHIP_GAP = 6
STATUS = 2 * LINE + 4
"""The room at the foot of a node for its status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A short code that leads to the page of what it names; `title` is the name in full, where it is to be told."""

    text: str
    href: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a node says: its code and its title, which lead to `href`, codes below them, and a note.

    `lang` is the language of the title where it is not the page's; `name` is the title in full where it is to be told when the
    node is pointed at.
    """

    title: str
    href: str
    code: str = ""
    lang: str = ""
    note: str = ""
    name: str = ""
    chips: Sequence[Chip] = ()


def height(face: Face, *, has_status: bool = False) -> int:
    """How high a node with this face is."""
    lines = len(_title(face)) + len(_note(face)) + (1 if face.code else 0)
    chips = len(_chip_rows(face.chips)) * CHIP_STEP
    return 2 * INSET + lines * LINE + chips + (STATUS if has_status else 0)


def face_svg(face: Face, tall: int) -> str:
    """A face as SVG, its upper left corner at 0, 0, on a node `tall` units high."""
    found = f'<a href="{escaped(face.href)}">'
    if face.name:
        found += f"<title>{escaped(face.name)}</title>"
    found += f'<rect width="{NODE}" height="{tall}"/>'
    y = INSET
    if face.code:
        found += f'<text class="sc-map__code" x="{INSET}" y="{y + RISE}">{escaped(shortened(face.code, ROOM))}</text>'
        y += LINE
    title = _title(face)
    found += lines_svg(title, INSET, y, lang=face.lang) + "</a>"
    y += LINE * len(title)
    found += lines_svg(_note(face), INSET, y, css="sc-map__note")
    return found + _chips_svg(face.chips, y + LINE * len(_note(face)) + (CHIP_STEP - CHIP) // 2)


def lines_svg(lines: Sequence[str], x: int, y: int, *, css: str = "", lang: str = "") -> str:
    """Lines of words from `y` downward; each ends with a blank, so that they read as words where they are read out."""
    if not lines:
        return ""
    marks = (f' class="{css}"' if css else "") + (f' lang="{lang}"' if lang else "")
    spans = "".join(
        [
            f'<tspan x="{x}" y="{y + RISE + number * LINE}">{escaped(line)}</tspan> '
            for number, line in enumerate(lines)
        ]
    )
    return f"<text{marks}>{spans.rstrip()}</text>"


def _title(face: Face) -> list[str]:
    lines = fitted(face.title, ROOM)
    if len(lines) <= MOST_LINES:
        return lines
    return [*lines[: MOST_LINES - 1], shortened(f"{lines[MOST_LINES - 1]} …", ROOM)]


def _note(face: Face) -> list[str]:
    return fitted(face.note, ROOM) if face.note else []


def _chip_width(chip: Chip) -> int:
    return min(ROOM, int(width_of(chip.text)) + 13)


def _chip_rows(chips: Sequence[Chip]) -> list[list[Chip]]:
    """Chips side by side as far as there is room."""
    rows: list[list[Chip]] = []
    used = ROOM
    for chip in chips:
        wide = _chip_width(chip)
        if used + CHIP_GAP + wide > ROOM:
            rows.append([])
            used = -CHIP_GAP
        rows[-1].append(chip)
        used += CHIP_GAP + wide
    return rows


def _chips_svg(chips: Sequence[Chip], y: int) -> str:
    found = ""
    for number, row in enumerate(_chip_rows(chips)):
        x, top = INSET, y + number * CHIP_STEP
        for chip in row:
            wide = _chip_width(chip)
            text = escaped(shortened(chip.text, wide - 10))
            found += (
                f'<a class="sc-map__chip" href="{escaped(chip.href)}">'
                + (f"<title>{escaped(chip.title)}</title>" if chip.title else "")
                + f'<rect x="{x}" y="{top}" width="{wide}" height="{CHIP}"/>'
                f'<text x="{x + wide // 2}" y="{top + 15}">{text}</text></a>'
            )
            x += wide + CHIP_GAP
    return found
