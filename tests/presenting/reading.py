"""How a test reads a page: as words, section by section, table by table; and a data file: line by line."""

import csv
import io
import re
from html import unescape
from pathlib import Path

from generator import pipeline
from generator.presenting.page import Page

Pages = dict[tuple[str, str], Page]
"""The pages of a site by language and url."""


def pages_of(root: Path, *, internal: bool = False) -> Pages:
    """Every page of a project folder."""
    prepared = pipeline.prepare(root, internal=internal)
    assert prepared.site is not None, prepared.problems
    return {(language, page.url): page for language, found in prepared.site.pages.items() for page in found}


def words(html: str) -> str:
    """What stands between the tags, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def section(page: Page, anchor: str) -> str:
    """The HTML of a section, from its heading to the next heading that is not below it."""
    start = re.search(rf'<h([2-4]) id="{re.escape(anchor)}"', page.body)
    assert start is not None, f"no section {anchor!r} on {page.url}"
    rest = page.body[start.end() :]
    end = re.search(rf"<h[2-{start[1]}][ >]", rest)
    return page.body[start.start() :][: len(start[0]) + (end.start() if end else len(rest))]


def told(page: Page, anchor: str) -> str:
    """The words of a section without its heading."""
    return words(section(page, anchor).split("</h", 1)[1].split(">", 1)[1])


def table(html: str) -> list[list[str]]:
    """The rows of the body of the first table, cell by cell."""
    (body, *_) = re.findall(r"<tbody>(.*?)</tbody>", html, re.DOTALL)
    return [
        [words(cell) for cell in re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr\b[^>]*>(.*?)</tr>", body, re.DOTALL)
    ]


def items(html: str) -> list[str]:
    """The items of all lists; an item with a list inside is read with it."""
    return [words(each) for each in re.findall(r"<li\b[^>]*>(.*?)</li>", html, re.DOTALL)]


def csv_rows(text: str) -> list[dict[str, str]]:
    """The lines of a CSV file by their headings."""
    return list(csv.DictReader(io.StringIO(text)))
