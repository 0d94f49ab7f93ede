"""Every page is valid HTML by the checker that the W3C runs."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.tools import tool

pytestmark = pytest.mark.browser


def _errors(*places: Path) -> list[str]:
    java = shutil.which("java")
    if java is None:
        pytest.fail("java is missing; make browser installs it")
    checker = tool("vnu-jar/build/dist/vnu.jar")
    options = ["--errors-only", "--format", "json", "--stdout", "--skip-non-html"]
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
    errors = _errors(site)
    assert errors[:20] == [], f"{len(errors)} errors"


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
    assert any(message in each for each in _errors(page))
