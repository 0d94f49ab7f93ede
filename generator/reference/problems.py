"""Tables of problems, from the words of the program."""

import re
from collections.abc import Iterable

from generator.reference.text import cell
from generator.words import ProblemKind
from generator.words import problem_kinds

_HEADER = {
    "en": "| Code | Severity | Message | What to do |",
    "th": "| รหัส | ระดับ | ข้อความ | วิธีแก้ไข |",
}
_SEVERITY = {
    "error": {"en": "error", "th": "ข้อผิดพลาด"},
    "warning": {"en": "warning", "th": "คำเตือน"},
    "note": {"en": "note", "th": "ข้อสังเกต"},
}
_PLACEHOLDER = re.compile(r"(?<!\{)\{([a-z_]+)\}(?!\})")


def problems_table(hundred: str, language: str) -> str:
    """All problems of one hundred, each with an anchor."""
    rows = (
        _row(f"`{code}`{{#{code.lower()}}}", kind, language)
        for code, kind in problem_kinds().items()
        if code.startswith(hundred)
    )
    return _table(rows, language)


def chosen_problems(codes: Iterable[str], language: str) -> str:
    """Some problems, linked to the page that lists all of them."""
    rows = (
        _row(f"[`{code}`](../problems.md#{code.lower()})", problem_kinds()[code], language) for code in codes
    )
    return _table(rows, language)


def _table(rows: Iterable[str], language: str) -> str:
    return "\n".join([_HEADER[language], "|---|---|---|---|", *rows])


def _row(code: str, kind: ProblemKind, language: str) -> str:
    texts = (kind.message[language], kind.hint[language])
    message, hint = (cell(_as_code(_PLACEHOLDER.sub("…", text))) for text in texts)
    return f"| {code} | {_SEVERITY[kind.severity][language]} | {message} | {hint} |"


def _as_code(text: str) -> str:
    """Flow mappings of YAML as code: at the end of a table cell, Markdown would take their braces for attributes."""
    plain = text.replace("{{", "{").replace("}}", "}")
    outside = plain.split("`")
    outside[::2] = [re.sub(r"(\{[^{}]*\})", r"`\1`", part) for part in outside[::2]]
    return "`".join(outside)
