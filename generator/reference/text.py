"""Text inside Markdown."""

import re

_THAI = re.compile(r"[ก-๙](?:[ก-๙0-9 .,·…/–+-]*[ก-๙])?")


def cell(text: str) -> str:
    """Text as it may stand in a table of Markdown."""
    parts = text.split("`")
    parts[::2] = [re.sub(r"([*_])", r"\\\1", part).replace("<", "&lt;") for part in parts[::2]]
    return "`".join(parts).replace("|", "&#124;")


def thai_marked(text: str) -> str:
    """A text of another language with its Thai words marked as such, but for code and markers."""
    return "".join(
        part if number % 2 else "".join(_line_marked(line) for line in part.splitlines(keepends=True))
        for number, part in enumerate(re.split(r"(^```.*?^```$)", text, flags=re.DOTALL | re.MULTILINE))
    )


def _line_marked(line: str) -> str:
    if line.startswith("[["):
        return line
    parts = line.split("`")
    parts[::2] = [_THAI.sub(r'<span lang="th">\g<0></span>', part) for part in parts[::2]]
    return "`".join(parts)
