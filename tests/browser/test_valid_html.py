"""Every page is valid HTML, and every style sheet of ours valid CSS, by the checker that the W3C runs."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.browser.tools import tool
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import LEVELS
from tests.worlds.repositories import Repository

pytestmark = pytest.mark.browser


OF_PICTURES = ("“rx”", "“ry”")
"""Properties that the checker does not know yet: SVG 2 made them of attributes."""


def errors_of(*places: Path, language: str = "html") -> list[str]:
    """What the checker finds wrong in files, or in all below a folder."""
    java = shutil.which("java")
    if java is None:
        pytest.fail("java is missing; make browser installs it")
    checker = tool("vnu-jar/build/dist/vnu.jar")
    options = ["--errors-only", "--format", "json", "--stdout", f"--skip-non-{language}"]
    run = subprocess.run(
        [java, "-Xss2m", "-jar", str(checker), *options, *map(str, places)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout, run.stderr
    found = json.loads(run.stdout)["messages"]
    return [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in found]


def test_every_page_is_valid(site: Path) -> None:
    errors = errors_of(site)
    assert errors[:20] == [], f"{len(errors)} errors"


def _faults_of(*sheets: Path) -> list[str]:
    return [
        each
        for each in errors_of(*sheets, language="css")
        if not any(f"Property {name} doesn't exist" in each for name in OF_PICTURES)
    ]


def test_every_style_sheet_is_valid(site: Path) -> None:
    ours = [*(site / "assets").glob("*.css"), *(site / "assets/search").glob("*.css")]
    assert len(ours) >= 3
    assert _faults_of(*ours) == []


def test_a_block_that_is_not_closed_is_found(site: Path, tmp_path: Path) -> None:
    style = (site / "assets/scorecards.css").read_text("utf-8")
    sheet = tmp_path / "scorecards.css"
    sheet.write_text(style.replace("@media print {", "@media print { p {", 1), "utf-8")
    assert _faults_of(sheet) != []


@pytest.mark.parametrize(
    ("planted", "message"),
    [
        ('<img src="assets/favicon.svg">', "alt"),
        ("<p><table></table></p>", "No “p” element in scope"),
        ('<input type="checkbox" autocomplete="off">', "autocomplete"),
    ],
)
def test_what_is_planted_is_found(site: Path, tmp_path: Path, planted: str, message: str) -> None:
    home = (site / "index.html").read_text("utf-8")
    page = tmp_path / "index.html"
    page.write_text(home.replace("</article>", f"{planted}</article>"), "utf-8")
    assert any(message in each for each in errors_of(page))


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_report_of_a_change_is_valid(tmp_path: Path, language: str) -> None:
    repository = Repository(tmp_path / "town")
    repository.change(FIRST, LEVELS, EASIER)
    report = tmp_path / "report.html"
    options = ["diff", "HEAD", "--format", "html", "--lang", language, "--output", str(report)]
    assert CliRunner().invoke(main, ["--root", str(repository.root), *options]).exit_code == 0
    assert errors_of(report) == []
