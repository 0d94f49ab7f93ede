"""A report as one HTML file that needs nothing else: no script, no picture, no font, and a policy that lets nothing be loaded."""

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from generator.presenting.language import Language
from generator.reviewing.report import Report
from generator.reviewing.report import Section


def html_of(report: Report, language: Language) -> str:
    """The whole page. All of the report is in it; what is folded is opened by the reader."""
    style = files(__package__).joinpath("report.css").read_text("utf-8")
    known_by = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{known_by}'; base-uri 'none'; form-action 'none'"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{language.code}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="robots" content="noindex">',
        f"<title>{escape(report.title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{escape(report.title)}</h1>",
        f'<p class="verdict">{escape(report.verdict)}</p>',
        *(line for section in report.sections for line in _section(section)),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _section(section: Section) -> Iterator[str]:
    title = escape(section.title)
    if section.is_folded:
        yield f"<details>\n<summary>{title}</summary>"
    else:
        kind = ' class="alarm"' if section.is_alarm else ""
        yield f"<section{kind}>\n<h2>{title}</h2>"
    if section.lines:
        yield "<ul>"
        yield from (f"<li>{escape(line.strip())}</li>" for line in section.lines)
        yield "</ul>"
    if section.rows:
        yield from _table(section)
    yield "</details>" if section.is_folded else "</section>"


def _table(section: Section) -> Iterator[str]:
    """A table whose cells know their column, for narrow screens show them one below the other."""
    headings = [escape(each) for each in section.headings]
    yield "<table>\n<thead>\n<tr>"
    yield from (f'<th scope="col">{each}</th>' for each in headings)
    yield "</tr>\n</thead>\n<tbody>"
    for row in section.rows:
        first, *cells = (escape(each) for each in row)
        told = "".join(
            f'<td data-label="{heading}">{cell}</td>'
            for heading, cell in zip(headings[1:], cells, strict=True)
        )
        yield f'<tr><th scope="row">{first}</th>{told}</tr>'
    yield "</tbody>\n</table>"
