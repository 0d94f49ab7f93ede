"""The repository's own site, built once: everything that must hold on every page."""

import hashlib
import json
import os
import posixpath
import re
import subprocess
import sys
from datetime import date
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote
from urllib.parse import urlsplit

import pytest

from generator.presenting.dates import long_date
from generator.publishing.lines import with_lines_kept
from generator.words import phrases
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal
from tests.worlds.copies import copy_of_repository
from tests.worlds.html_pages import HtmlPage
from tests.worlds.html_pages import read_site

ASSET_TAGS = ("script", "img", "iframe", "source", "video", "audio", "embed", "track", "object")
POLITE_RELATIONS = {"canonical", "alternate", "prev", "next", "license"}
"""Relations of a link tag that a browser does not fetch."""

GENERATED = ("index.html", "frameworks/", "indicators/", "units/", "scorecards/")
"""Where pages made from YAML stand, in Thai."""


def _run(root: Path, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(root), "build", *arguments],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's own project with its site built."""
    root = copy_of_repository(tmp_path_factory.mktemp("own") / "project")
    run = _run(root)
    assert run.returncode == 0, run.stderr
    return root


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    return project / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, HtmlPage]:
    return read_site(site)


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _language(url: str) -> str:
    return "en" if url.startswith("en/") else "th"


def _twin(url: str) -> str:
    return url.removeprefix("en/") if url.startswith("en/") else f"en/{url}"


def _is_outside(address: str) -> bool:
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def test_both_languages_have_the_same_pages(pages: dict[str, HtmlPage]) -> None:
    thai = {url for url in pages if _language(url) == "th"}
    english = {url for url in pages if _language(url) == "en"}
    assert {_twin(url) for url in thai} == english
    assert len(thai) > 40


@pytest.mark.parametrize(
    "url",
    [
        "index.html",
        "frameworks/index.html",
        "frameworks/chonburi-2556/index.html",
        "frameworks/chonburi-2556/indicators/8.2.html",
        "indicators/index.html",
        "units/index.html",
        "units/legal-group.html",
        "scorecards/index.html",
        "scorecards/chonburi-2556/round-1/legal-group.html",
        "scorecards/chonburi-2556/round-2/chonburi-office.html",
        "method.html",
        "glossary.html",
        "a_to_z.html",
    ],
)
def test_the_pages_that_were_promised_are_there(pages: dict[str, HtmlPage], url: str) -> None:
    assert url in pages
    assert f"en/{url}" in pages


def test_every_framework_indicator_and_scorecard_has_its_page(
    project: Path, site: Path, pages: dict[str, HtmlPage]
) -> None:
    """However many frameworks there are: whatever is not marked as internal has a page."""
    promised = set()
    for path in project.glob("frameworks/*/framework.yml"):
        folder = f"frameworks/{path.parent.name}"
        promised.add(f"{folder}/index.html")
        promised |= {f"{folder}/strategy.html"} if "\nstrategy:\n" in path.read_text("utf-8") else set()
        promised |= {
            f"{folder}/indicators/{each.stem}.html"
            for each in path.parent.glob("indicators/*.yml")
            if "visibility: internal" not in each.read_text("utf-8")
        }
    for each in json.loads((site / "data/scorecards.json").read_text("utf-8"))["scorecards"]:
        promised.add(f"scorecards/{each['framework']}/{each['period']}/{each['unit']}.html")
        promised.add(f"units/{each['unit']}.html")
    assert "frameworks/chonburi-2556/index.html" in promised
    assert promised - set(pages) == set()
    assert {_twin(url) for url in promised} - set(pages) == set()


def test_every_link_and_every_anchor_leads_somewhere(site: Path, pages: dict[str, HtmlPage]) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    dead = set()
    for url, page in pages.items():
        addresses = page.links + [
            each.get("href") or each.get("src", "") for each in page.with_tag("link", *ASSET_TAGS)
        ]
        for address in addresses:
            if not address or _is_outside(address):
                continue
            path, anchor = unquote(urlsplit(address).path), unquote(urlsplit(address).fragment)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(url), path)) if path else url
            anchors = {*pages[target].ids, "__skip", ""} if target in pages else {""}
            if target not in files or anchor not in anchors:
                dead.add((url, address))
    assert dead == set()


def test_no_link_leads_to_a_folder(pages: dict[str, HtmlPage]) -> None:
    """Pages open from a folder on disk too, where a folder has no index."""
    for url, page in pages.items():
        for address in page.links:
            if not _is_outside(address):
                path = urlsplit(address).path
                assert path == "" or posixpath.splitext(path)[1], (url, address)


def test_every_page_leads_to_its_twin(pages: dict[str, HtmlPage]) -> None:
    for url, page in pages.items():
        (switch,) = [each for each in page.with_tag("a") if "data-language-switch" in each]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(url), unquote(switch["href"])))
        assert target == _twin(url)
        assert switch["hreflang"] == _language(_twin(url))
        languages = {each["hreflang"] for each in page.with_tag("link") if each.get("rel") == "alternate"}
        assert languages == {"th", "en", "x-default"}, url


def test_every_page_says_what_language_it_is_in(pages: dict[str, HtmlPage]) -> None:
    for url, page in pages.items():
        assert page.with_tag("html")[0]["lang"] == _language(url)


def test_every_page_that_shows_made_up_results_says_so(site: Path, pages: dict[str, HtmlPage]) -> None:
    scorecards = json.loads((site / "data/scorecards.json").read_text("utf-8"))["scorecards"]
    assert {each["illustrative"] for each in scorecards} == {True}  # so every score that is shown is made up
    ends = tuple(f"{each['framework']}/{each['period']}/{each['unit']}.html" for each in scorecards)
    checked = 0
    for url, page in pages.items():
        shows = url.endswith(ends) or any(urlsplit(each).path.endswith(ends) for each in page.links)
        if shows and url.removeprefix("en/").startswith(GENERATED):
            checked += 1
            assert phrases(_language(url))["page.illustrative"] in page.article, url
    assert checked > 60


def test_two_builds_are_the_same_to_the_byte(site: Path, tmp_path: Path) -> None:
    root = copy_of_repository(tmp_path / "somewhere-else")
    run = _run(root, seed="4242")
    assert run.returncode == 0, run.stderr
    assert _hashes(root / "site") == _hashes(site)


def test_no_page_asks_another_server_for_anything(site: Path, pages: dict[str, HtmlPage]) -> None:
    for url, page in pages.items():
        for each in page.with_tag(*ASSET_TAGS):
            for key in ("src", "srcset", "data", "poster"):
                assert not _is_outside(each.get(key, "")) or each[key].startswith("data:"), (url, each)
        for each in page.with_tag("link"):
            if not set(each.get("rel", "").split()) <= POLITE_RELATIONS:
                assert not _is_outside(each.get("href", "")), (url, each)
        assert not [each for each in page.with_tag("form") if _is_outside(each.get("action", ""))]
    for path in site.rglob("*.css"):
        asked = re.findall(
            r"(?:@import\s+|url\(\s*)[\"']?((?:https?:)?//[^\"')\s]+)", path.read_text("utf-8")
        )
        assert asked == [], path


def test_no_page_has_a_script_of_ours_in_it(pages: dict[str, HtmlPage]) -> None:
    """The theme has a few lines of its own in every page; ours are files, and there is no event handler."""
    for url, page in pages.items():
        for attributes, text in page.inline_scripts:
            if attributes.get("type") in {"application/json", "application/ld+json"}:
                continue  # data, which no browser runs: the theme's settings, the criteria of a simulator
            theirs = re.search(r"__md_|__scope|__palette|__tabbed_", text)
            assert theirs, (url, text)
        assert [name for _, attributes in page.tags for name in attributes if name.startswith("on")] == [], (
            url
        )


def test_thai_pages_have_buddhist_years(pages: dict[str, HtmlPage]) -> None:
    christian = re.compile(r"(?<![0-9A-Za-z/.:-])(?:19|20)[0-9]{2}(?:-[0-9]{2}-[0-9]{2})?(?![0-9])(?!/)")
    wrong = {
        (url, match[0])
        for url, page in pages.items()
        if url.startswith(GENERATED)
        for match in christian.finditer(page.article)
    }
    assert wrong == set()


def test_dates_are_shown_in_both_languages(pages: dict[str, HtmlPage]) -> None:
    url = "frameworks/chonburi-2556/indicators/8.2.html"
    due = date(2013, 3, 20)
    assert long_date(due, "th") == "20 มีนาคม พ.ศ. 2556"
    assert with_lines_kept(long_date(due, "th")) in pages[url].article
    assert with_lines_kept(long_date(due, "en")) in pages[f"en/{url}"].article
    assert "ปีงบประมาณ พ.ศ.\u00a02556" in pages[url].article
    assert "fiscal year 2013 (B.E.\u00a02556)" in pages[f"en/{url}"].article


def test_every_id_is_unique_on_its_page(pages: dict[str, HtmlPage]) -> None:
    for url, page in pages.items():
        assert sorted(page.ids) == sorted(set(page.ids)), url


def test_every_page_has_one_heading_of_its_own_and_skips_no_level(pages: dict[str, HtmlPage]) -> None:
    wrong = []
    for url, page in pages.items():
        levels = [level for level, _ in page.headings]
        if levels.count(1) != 1 or levels[0] != 1:
            wrong.append((url, "h1", levels))
        wrong += [(url, "skip", [one, other]) for one, other in pairwise(levels) if other > one + 1]
    assert wrong == []


def test_every_page_has_a_title_of_its_own(site: Path, pages: dict[str, HtmlPage]) -> None:
    for language in ("th", "en"):
        titles: dict[str, str] = {}
        for url in pages:
            if _language(url) != language:
                continue
            head = (site / url).read_text("utf-8").partition("</head>")[0]  # pictures have titles too
            (title,) = re.findall(r"<title>(.*?)</title>", head, re.DOTALL)
            assert unescape(title).strip()
            assert title not in titles, (url, titles.get(title))
            titles[title] = url


def test_every_table_and_control_has_a_name(pages: dict[str, HtmlPage]) -> None:
    for url, page in pages.items():
        for each in page.with_tag("meter"):
            assert each.get("aria-label"), url
        for each in page.with_tag("div"):
            if each.get("role") == "region":
                assert each.get("aria-label"), url
                assert each.get("tabindex") == "0", url
        labelled = {each.get("for") for each in page.with_tag("label")}
        for each in page.with_tag("input"):
            if "sc-filter" in each.get("class", ""):
                assert each["id"] in labelled
        for each in page.with_tag("input", "select"):
            if each.get("id", "").startswith("simulator-"):
                assert each["id"] in labelled, url


def test_the_sitemap_names_every_page_once(site: Path, pages: dict[str, HtmlPage]) -> None:
    addresses = re.findall(r"<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text("utf-8")) + re.findall(
        r"<loc>([^<]+)</loc>",
        (site / "en/sitemap.xml").read_text("utf-8") if (site / "en/sitemap.xml").is_file() else "",
    )
    paths = [unquote(urlsplit(unescape(address)).path).lstrip("/") for address in addresses]
    assert sorted(paths) == sorted(set(paths))
    assert {path if path.endswith(".html") else f"{path}index.html" for path in paths} == set(pages)


def test_a_project_with_many_mistakes_is_told_in_a_line_each_and_the_last_site_stays(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    assert _run(root).returncode == 0
    before = _hashes(root / "site")
    change(root, "results/town-2569/round-1/works.yml", "in_time: 88", "in_tine: 88")
    change(root, "results/town-2569/round-1/town.yml", "2.1:", "2.9:")
    change(root, "frameworks/town-2569/indicators/2.2.yml", "kind: interpolated", "kind: interpolate")
    change(root, "frameworks/town-2569/framework.yml", "{id: 2.1, weight: 10}", "{id: 2.1, weight: 11}")
    run = _run(root, "--lang", "en")
    assert (run.returncode, run.stdout) == (1, "")
    assert _hashes(root / "site") == before
    told = [line for line in run.stderr.splitlines() if not line.startswith("    ")]
    assert all(re.match(r"(results|frameworks)/\S+\.yml:[0-9]+:[0-9]+: SC[0-9]{3} \S", line) for line in told)
    for path in (
        "results/town-2569/round-1/works.yml:",
        "results/town-2569/round-1/town.yml:",
        "frameworks/town-2569/indicators/2.2.yml:",
        "frameworks/town-2569/framework.yml:",
    ):
        assert any(line.startswith(path) for line in told), path
    assert "Traceback" not in run.stderr


def test_a_dead_link_in_a_handwritten_page_leaves_the_last_site(tmp_path: Path) -> None:
    root = copy_of_repository(tmp_path / "project")
    (root / "site/data").mkdir(parents=True)
    (root / "site/data/scorecards.json").write_text("last")
    (root / "docs/th/method.md").write_text("# ก\n\n[x](nowhere.md)\n", "utf-8")
    run = _run(root)
    assert run.returncode == 1
    assert "nowhere.md" in run.stderr
    assert "Traceback" not in run.stderr
    assert (root / "site/data/scorecards.json").read_text() == "last"


def test_a_folder_that_is_no_site_of_ours_is_not_replaced(tmp_path: Path) -> None:
    root = copy_of_repository(tmp_path / "project")
    (root / "site").mkdir()
    (root / "site/letter.txt").write_text("dear")
    run = _run(root)
    assert run.returncode == 1
    assert "not a site that this program made" in run.stderr
    assert (root / "site/letter.txt").read_text() == "dear"
