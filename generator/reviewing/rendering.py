"""A report as text for a terminal, and as Markdown for a merge request."""

import unicodedata
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace

from generator.presenting.language import Language
from generator.reviewing.report import Report
from generator.reviewing.report import Section

LONGEST_MARKDOWN = 60_000
"""Characters; the hosts of repositories refuse a comment of 65,536."""

_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})
"""The marks of Thai stand above and below letters."""

_MOST = (None, 500, 200, 100, 50, 20, 10, 5, 2)
"""How many lines and rows of each section are told, at most; the first that is short enough counts."""


def text_of(report: Report) -> str:
    """The report for a terminal, its tables aligned by the widths of their characters."""
    parts = [report.title, "", report.verdict]
    for each in report.sections:
        parts += ["", each.title, *(f"  {line}" for line in each.lines)]
        parts += [f"  {line}".rstrip() for line in _aligned([each.headings, *each.rows])] if each.rows else []
    return "\n".join(parts) + "\n"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(_width(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(
            [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        )


def _width(text: str) -> int:
    return sum(unicodedata.category(each) not in _WITHOUT_WIDTH for each in text)


def markdown_of(report: Report, language: Language) -> str:
    """The report as Markdown under 60,000 characters: what does not fit is counted, and the longest lists are cut first."""
    for most in _MOST:
        said = _markdown(report, language, most)
        if len(said) < LONGEST_MARKDOWN:
            return said
    few = replace(report, sections=[_counted(each, language) for each in report.sections])
    return _markdown(few, language, 1)[: LONGEST_MARKDOWN - 1]


def _counted(section: Section, language: Language) -> Section:
    count = len(section.lines) + len(section.rows)
    return Section(title=section.title, lines=[language.phrase("diff.more", count=count)])


def _markdown(report: Report, language: Language, most: int | None) -> str:
    parts = [f"## {_plain(report.title)}", "", f"**{_plain(report.verdict)}**", ""]
    for each in report.sections[: None if most is None else most + _ALWAYS]:
        body = [*_list(each.lines, language, most), *_table(each, language, most)]
        if each.is_folded:
            parts += [
                "<details>",
                f"<summary>{_plain(each.title)}</summary>",
                "",
                *body,
                "",
                "</details>",
                "",
            ]
        else:
            parts += [f"### {_plain(each.title)}", "", *body, ""]
    if most is not None and len(report.sections) > most + _ALWAYS:
        parts.append(language.phrase("diff.more", count=len(report.sections) - most - _ALWAYS))
    return "\n".join(parts).rstrip() + "\n"


_ALWAYS = 10
"""Sections that are told however many there are."""


def _list(lines: Sequence[str], language: Language, most: int | None) -> list[str]:
    if not lines:
        return []
    told = [f"- {_plain(line.strip())}" for line in lines[:most]]
    more = len(lines) - len(told)
    return [*told, *([f"- {language.phrase('diff.more', count=more)}"] if more else []), ""]


def _table(section: Section, language: Language, most: int | None) -> list[str]:
    if not section.rows:
        return []
    told = [_cells(row) for row in section.rows[:most]]
    more = len(section.rows) - len(told)
    head = [_cells(section.headings), "|" + " --- |" * len(section.headings)]
    return [*head, *told, *(["", language.phrase("diff.more", count=more)] if more else [])]


def _cells(row: Sequence[str]) -> str:
    return f"| {' | '.join(_plain(each) for each in row)} |"


def _plain(text: str) -> str:
    """A text of the data as Markdown shows it: nothing in it is markup, a mention or a link."""
    said = " ".join(text.split())
    for sign in "\\`*_[]<>|#~":
        said = said.replace(sign, f"\\{sign}" if sign != "<" else "&lt;")
    return said.replace("@", "@\u200b")
