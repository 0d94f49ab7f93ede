"""What Lighthouse makes of a page of each kind: full marks for accessibility, best practices and search engines."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.kinds import CHROMIUM
from tests.browser.kinds import ERROR
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import ONE_OF_EACH
from tests.browser.servers import headers_of
from tests.browser.servers import serving
from tests.browser.tools import tool

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).parent / "lighthouse.mjs"
FULL = {"accessibility": 100, "best-practices": 100, "seo": 100}


def _reports(*addresses: str) -> list[dict[str, Any]]:
    tool("lighthouse/package.json")
    node = shutil.which("node")
    if node is None:
        pytest.fail("node is missing; make browser installs it")
    run = subprocess.run(
        [node, str(SCRIPT), str(CHROMIUM), *addresses], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_every_kind_of_page_has_full_marks(at_root: str) -> None:
    languages = list(LANGUAGES.values())  # by turns: both have the same markup
    urls = [languages[at % 2] + url for at, url in enumerate(ONE_OF_EACH.values())]
    reports = _reports(*(at_root + url for url in urls))
    assert len(reports) == len(ONE_OF_EACH)
    assert [each for each in reports if each["scores"] != FULL or each["failed"]] == []


def test_the_error_page_has_full_marks_but_asks_not_to_be_found(at_root: str) -> None:
    (report,) = _reports(at_root + ERROR)
    assert {**report["scores"], "seo": 100} == FULL
    assert [each["id"] for each in report["failed"]] == ["is-crawlable"]


def test_what_is_planted_costs_marks(site: Path, tmp_path: Path) -> None:
    home = (site / "en/index.html").read_text("utf-8")
    planted = '<img src="assets/favicon.svg"><script src="none.js"></script>'
    home = home.replace("</article>", f"{planted}</article>").replace('<meta name="description"', "<meta")
    (tmp_path / "index.html").write_text(home, "utf-8")
    (tmp_path / "assets").symlink_to(site / "assets")
    with serving(tmp_path, headers_of(site)) as address:
        (report,) = _reports(f"{address}index.html")
    assert all(marks < 100 for marks in report["scores"].values()), report["scores"]
    found = {each["id"] for each in report["failed"]}
    assert {"image-alt", "errors-in-console", "meta-description"} <= found
