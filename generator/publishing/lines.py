"""Where lines may break: a number stays with the word before it, and a Thai word whole where browsers cut it wrongly.

That is a matter of looks, and what people type, search and check has ordinary spaces. So it is done last, to finished HTML:
phrases, dates and texts of the data are treated alike, and nothing that is no page has to know of it.

Every page goes through here, and looking for a plain text is many times as quick as looking for a pattern. So dates are found by
what stands in the middle of them, before their year, and the pattern is only tried in front of that, once for what stands there
in page after page. Looking for a single letter is quickest of all: it tells most texts of the other language apart.
"""

import re
from functools import lru_cache

_NO_BREAK = "\u00a0"
_MAY_BREAK = "\u200b"
_LONGEST = 20
"""Letters of a date before its year."""

_KEPT = 4096
"""Of how many different letters before a year it is kept whether they are a date."""

_THAI = re.compile(r"(?:[0-9] [มกพสตธเ][^ <]{3,9} )?พ\.ศ\Z|[0-9] [มกพสตธเ][^ <]{0,2}\.[คพย]\Z")
_ENGLISH = re.compile(r"(?:[0-9] [A-Z][a-z]{2,8} )?[0-9]{4}\Z")
_ORDINAL = "ที่ "
_DIGITS = tuple("0123456789")
_IN_TEXT = r"(?![^<>]*>)"
"""What follows outside of tags: addresses and anchors stay as they are."""

_CODE = re.compile(r"(<(?:pre|code)\b.*?</(?:pre|code)>)", re.DOTALL)

_ROYAL = "ตามพระ"
_CUT = re.compile(f"{_ROYAL}{_IN_TEXT}")
"""`According to` before anything royal, as most laws are: the dictionary by which browsers cut Thai reads two other words."""


def with_lines_kept(html: str) -> str:
    """The HTML with spaces that do not break in dates, years and ordinal numbers."""
    html = _dated(html, ". 25", _THAI, f".{_NO_BREAK}25")
    if "B" in html:
        html = _dated(html, " (B.E. ", _ENGLISH, f" (B.E.{_NO_BREAK}")
    if "ท" in html:
        html = _numbered(html)
    if "พ" in html and _ROYAL in html:
        html = _CUT.sub(f"ตาม{_MAY_BREAK}พระ", html)
    return html


def _dated(html: str, middle: str, before: re.Pattern[str], joined: str) -> str:
    """The HTML with `joined` in place of each `middle` that `before` stands in front of, which does not break either."""
    *parts, last = html.split(middle)
    kept: list[str] = []
    for part in parts:
        date = _before_year(part[-_LONGEST:], before)
        kept += (part, middle) if date is None else (part[:-_LONGEST], date, joined)
    return "".join([*kept, last])


@lru_cache(maxsize=_KEPT)
def _before_year(text: str, pattern: re.Pattern[str]) -> str | None:
    """The text with spaces that do not break in what `pattern` finds at its end; None where that is not there."""
    found = pattern.search(text)
    return None if found is None else text[: found.start()] + found[0].replace(" ", _NO_BREAK)


def _numbered(html: str) -> str:
    """The HTML with ordinal numbers whole."""
    first, *parts = html.split(_ORDINAL)
    kept = [first]
    for part in parts:
        kept += (f"ที่{_NO_BREAK}" if part.startswith(_DIGITS) else _ORDINAL, part)
    return "".join(kept)


def with_lines_kept_beside_code(html: str) -> str:
    """The same for handwritten pages: what stands in code is copied, and stays as it was typed."""
    parts = _CODE.split(html)
    parts[::2] = map(with_lines_kept, parts[::2])
    return "".join(parts)
