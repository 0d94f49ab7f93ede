"""What was reported for a score beyond a number: tables, and what the unit says about it."""

from collections.abc import Sequence
from functools import lru_cache

from generator.model.result import Evidence
from generator.model.result import Result
from generator.model.revision import Revision
from generator.presenting.html import escaped
from generator.presenting.reported import ReportedTable
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

FRAMES = 128
"""How many kinds of tables are kept."""

ONE_WORD = 7
"""The most letters of a heading that stands on one line, such as `น้ำหนัก`."""

TOLD = (
    "reason",
    "narrative",
    "success_factors",
    "obstacles",
    "recommendations",
    "remarks",
    "evidence",
    "revisions",
)
"""The keys of a result that tell something besides its numbers."""


def table_html(table: ReportedTable) -> str:
    """A table of what was reported, below its picture where it has one; it scrolls by itself where it is too wide."""
    row, opening = _frame(table.title, tuple(table.headings), table.numeric)
    remark = f'<p class="sc-hint">{table.remark}</p>' if table.remark else ""
    rows = "".join([row % tuple(cells) for cells in table.rows])
    return f"{table.picture}{opening}  <tbody>{rows}</tbody>\n</table>\n</div>\n{remark}"


@lru_cache(maxsize=FRAMES)
def _frame(title: str, headings: tuple[str, ...], numeric: frozenset[int]) -> tuple[str, str]:
    """What tables of one kind have in common: a row with `%s` for each cell, and the table up to its body."""
    looks = [' class="sc-num"' if at in numeric else "" for at in range(len(headings))]
    heads = [
        f'<th scope="col"{_with_word_kept(look, each)}>{each}</th>'
        for look, each in zip(looks, headings, strict=True)
    ]
    row = "".join(['<tr><th scope="row">%s</th>', *[f"<td{look}>%s</td>" for look in looks[1:]], "</tr>"])
    opening = f"""\
<div class="sc-scroll" tabindex="0" role="group" aria-label="{title}">
<table class="sc-table sc-reported">
  <caption>{title}</caption>
  <thead><tr>{"".join(heads)}</tr></thead>
"""
    return row, opening


def _with_word_kept(look: str, heading: str) -> str:
    """The look of a heading; a short one does not break, for browsers cut Thai words where two make one."""
    if len(heading) > ONE_WORD:
        return look
    return look.replace("sc-num", "sc-num sc-nowrap") if look else ' class="sc-nowrap"'


def particulars_html(web: Web, result: Result) -> str:
    """What a result says besides its numbers, as a list of fields; nothing where it says nothing."""
    texts = {
        "result.narrative": result.narrative,
        "result.success_factors": result.success_factors,
        "result.obstacles": result.obstacles,
        "result.recommendations": result.recommendations,
        "result.remarks": result.remarks,
    }
    reason = result.reason if result.status == "reported" else None
    words = web.wording.plain
    fields = (
        f"<div><dt>{words['result.reason']}</dt><dd>{web.prose_html(reason)}</dd></div>" if reason else ""
    )
    for key, text in texts.items():
        if text is not None:
            fields += f"  <div><dt>{words[key]}</dt><dd>{web.prose_html(text)}</dd></div>\n"
    if result.evidence:
        items = "".join([f"<li>{_evidence(web, each)}</li>" for each in result.evidence])
        fields += f"<div><dt>{words['result.evidence']}</dt><dd><ul>{items}</ul></dd></div>"
    fields += revisions_html(web, result.revisions)
    return f'<dl class="sc-fields">\n{fields}</dl>\n' if fields else ""


def revisions_html(web: Web, revisions: Sequence[Revision]) -> str:
    """What was changed after publication, as a field of a list; nothing where that is nothing."""
    if not revisions:
        return ""
    items = "".join([f"<li>{_revision(web, each)}</li>" for each in revisions])
    return f"<div><dt>{web.wording.plain['result.revisions']}</dt><dd><ul>{items}</ul></dd></div>"


def _evidence(web: Web, evidence: Evidence) -> str:
    url = escaped(evidence.url or "")
    if not evidence.title:  # the address is the text, which paper need not tell twice
        return f'<a class="sc-url" href="{url}" rel="external noopener">{url}</a>'
    title = web.html(evidence.title)
    return f'<a href="{url}" rel="external noopener">{title}</a>' if url else title


def _revision(web: Web, revision: Revision) -> str:
    day = web.language.date(revision.date)
    decided = web.html(revision.authority)
    if revision.before:
        change = web.language.phrase(
            "result.before-after", before=revision.before, after=revision.after or NOTHING
        )
        decided += f" · {escaped(change)}"
    return f"{day}: {web.html(revision.reason)} <small>{decided}</small>"
