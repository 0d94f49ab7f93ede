"""The report as one file for a browser, and reports written to files."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from generator.cli import main
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import WORKS
from tests.worlds.repositories import Repository

VOID = {"meta"}


class Parsed(HTMLParser):
    """A page as its elements in order, with the text of each; what is not closed in order fails."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Two scorecards moved by a rule, one of them by its data too, and a title that could be taken for markup."""
    found = Repository(tmp_path / "town")
    found.change(FIRST, LEVELS, EASIER)
    found.change(
        FIRST, "en: Applications decided within 15 days", 'en: "Decided & \\"in time\\" (< 15 days)"'
    )
    return found.change(WORKS, "in_time: 88", "in_time: 90")


def diff(repository: Repository, *arguments: str) -> Result:
    return CliRunner().invoke(
        main, ["--root", str(repository.root), "diff", "HEAD", "--no-cache", *arguments]
    )


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_needs_nothing_else_and_lets_nothing_else_in(repository: Repository, language: str) -> None:
    said = diff(repository, "--format", "html", "--lang", language).stdout
    page = Parsed(said)
    names = {tag for tag, _ in page.found}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "base", "form", "a"})
    attributes = {name for _, each in page.found for name in each}
    assert attributes.isdisjoint({"style", "src", "href", "srcset", "onclick"})
    assert not re.search(r"url\(|@import|https?:", said)
    [policy] = [
        each["content"] for _, each in page.found if each.get("http-equiv") == "Content-Security-Policy"
    ]
    [style] = page.texts["style"]
    known_by = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{known_by}'; base-uri 'none'; form-action 'none'"
    assert page.found[0] == ("html", {"lang": language})


def test_it_has_the_sections_of_the_markdown_in_their_order(repository: Repository) -> None:
    page = Parsed(diff(repository, "--format", "html", "--lang", "en").stdout)
    markdown = diff(repository, "--format", "markdown", "--lang", "en").stdout
    told = re.findall(r"^(?:### |<summary>)(.*?)(?:</summary>)?$", markdown, re.MULTILINE)
    titles = page.texts["h2"] + page.texts["summary"]
    assert sorted(titles) == sorted(told)
    assert page.texts["summary"] == ["Parts of the framework that are touched"]
    # both scorecards, then of each what moved: 1 alone (its total is one row of the first table)
    assert [each for tag, each in page.found if tag == "th" and each["scope"] == "row"] == [
        {"scope": "row"}
    ] * 4
    assert [each for tag, each in page.found if each.get("class") == "alarm"] == [{"class": "alarm"}]


def test_texts_of_the_data_are_no_markup_and_cells_know_their_column(repository: Repository) -> None:
    page = Parsed(diff(repository, "--format", "html", "--lang", "en").stdout)
    assert page.texts["th"].count('1 Decided & "in time" (< 15 days)') == 2
    labels = [each["data-label"] for tag, each in page.found if tag == "td"]
    columns = [
        "Period",
        "Before",
        "After",
        "Change",
        "Data",
        "Criteria",
        "Weight",
        "Structure",
        "Grade",
        "Rank",
    ]
    assert labels[:20] == columns * 2


def test_parts_that_only_follow_are_told_apart(repository: Repository) -> None:
    """Indicator 1 changed, and its perspective counts it; nothing of perspective 2 is touched."""
    lines = diff(repository, "--lang", "en").stdout.splitlines()
    at = lines.index("Parts of the framework that are touched")
    assert lines[at + 1 : at + 3] == [
        '  Model town 2026 · changed themselves: 1 Decided & "in time" (< 15 days)',
        "  Model town 2026 · count or build on them: Services",
    ]


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_every_form_goes_to_a_file_as_it_is_printed(
    repository: Repository, tmp_path: Path, form: str
) -> None:
    printed = diff(repository, "--format", form).stdout
    target = tmp_path / "report"
    target.write_text("old", "utf-8")
    found = diff(repository, "--format", form, "--output", str(target))
    assert (found.exit_code, found.output) == (0, "")
    assert target.read_text("utf-8") == printed
    assert sorted(each.name for each in tmp_path.iterdir()) == ["report", "town"]


def test_a_file_that_cannot_be_written_is_told(repository: Repository, tmp_path: Path) -> None:
    found = diff(repository, "--output", str(tmp_path / "nowhere" / "report"))
    assert (found.exit_code, found.stdout) == (2, "")
    assert "nowhere" in found.stderr
    assert "Traceback" not in found.stderr
