"""The marks that statistics offices set at a value: (p) provisional, (r) revised after publication."""

from datetime import date

from generator.presenting.html import escaped
from generator.presenting.web import Web

PROVISIONAL = '<span aria-hidden="true">(p)</span> '
REVISED = '<span aria-hidden="true">(r)</span> '
"""The marks before words that say the same."""

_P = "sc-mark--p"
_R = "sc-mark--r"


def marks_html(web: Web, link: str, revised: str, *, is_provisional: bool) -> str:
    """The marks of a row whose scorecard stands at `link`; `revised` is the day (ISO) of the change, empty where there was none."""
    found = ""
    if is_provisional:
        words = web.wording.plain["revision.provisional"]
        found = (
            f' <span class="sc-mark {_P}">{PROVISIONAL}<span class="sc-visually-hidden">{words}</span></span>'
        )
    if revised:
        words = revised_on_html(web, revised)
        target = f"{link.partition('#')[0]}#changes"
        found += f' <a class="sc-mark {_R}" href="{target}">{REVISED}<span class="sc-visually-hidden">{words}</span></a>'
    return found


def revised_on_html(web: Web, day: str) -> str:
    """On which day (ISO) something was revised, in words."""
    return escaped(web.language.phrase("revision.revised-on", day=web.language.date(date.fromisoformat(day))))


def legend(web: Web, rows: str) -> str:
    """What the marks in some rows stand for; nothing where there are none."""
    words = web.wording.plain
    said = [f"(p) {words['revision.mark-p']}"] if _P in rows else []
    if _R in rows:
        said.append(f"(r) {words['revision.mark-r']}")
    return f'<p class="sc-hint">{" · ".join(said)}</p>\n' if said else ""
