"""Each tool gets every page, and a site that lacks one is not taken for the same."""

import json
from pathlib import Path

import pytest

from generator.presenting.page import Page
from generator.presenting.page import Site
from tests.bench.machine import machine
from tests.bench.measure import BenchError
from tests.bench.ours import change_one_number
from tests.bench.ours import clean_copy
from tests.bench.ours import write_project
from tests.bench.peers import check_pages
from tests.bench.peers import clear
from tests.bench.sources import shell
from tests.bench.sources import write_sources

OURS = "<html><head></head><body class='x'><nav>Menu</nav><article><h1>Home</h1></article><footer>End</footer></body></html>"


def page(url: str, language: str) -> Page:
    return Page(
        url=url,
        kind="unit",
        title=f'Town "{language}"',
        description="",
        body='<h1>Town</h1><p><a href="../index.html">Home</a></p>',
        contents=(("results", "Results"),),
        breadcrumbs=(("Units", "units/index.html"),),
    )


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """The sources of a site of two pages in each language."""
    site = Site(
        pages={code: (page("index.html", code), page("units/town.html", code)) for code in ("th", "en")},
        data={},
    )
    for name in ("index.html", "en/index.html"):
        (tmp_path / "ours" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ours" / name).write_text(OURS, "utf-8")
    write_sources(site, tmp_path / "ours", tmp_path / "sources")
    return tmp_path / "sources"


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("mkdocs/th/units/town.md", "../index.md"),
        ("mkdocs/en/index.md", "../index.md"),
        ("zensical/en/units/town.md", "../index.md"),
        ("hugo/content/en/units/town.md", "../index.html"),
        ("hugo/content/th/_index.md", "../index.html"),
        ("eleventy/content/units/town.md", "../index.html"),
        ("eleventy/content/en/index.md", "../index.html"),
    ],
)
def test_every_tool_has_every_page_in_its_own_way(sources: Path, path: str, link: str) -> None:
    text = (sources / path).read_text("utf-8")
    language = "en" if "en" in path.split("/") else "th"
    assert f'title: "Town \\"{language}\\""\n' in text
    assert text.endswith(f"---\n\n# Town\n\n[Home]({link})\n")


def test_the_layout_of_the_others_is_our_own_shell(sources: Path) -> None:
    assert shell(OURS) == ("<body class='x'><nav>Menu</nav>", "<footer>End</footer></body>")
    assert (sources / "hugo/shell/before.en.html").read_text("utf-8") == "<body class='x'><nav>Menu</nav>"


def test_a_site_without_a_page_is_not_the_same(sources: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    for url in ("index.html", "units/town.html", "en/index.html", "en/units/town.html"):
        (site / url).parent.mkdir(parents=True, exist_ok=True)
        (site / url).write_text(f"<title>Town &quot;{'en' if 'en/' in url else 'th'}&quot;</title>", "utf-8")
    check_pages(sources, site)
    (site / "units/town.html").write_text("<title>Village</title>", "utf-8")
    with pytest.raises(BenchError, match="lacks its title"):
        check_pages(sources, site)
    (site / "units/town.html").unlink()
    with pytest.raises(BenchError, match="is missing"):
        check_pages(sources, site)


def test_what_a_build_leaves_is_cleared(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / ".hugo_build.lock").touch()
    (tmp_path / "content").mkdir()
    clear(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_a_copy_is_clean_and_one_number_of_it_changes(tmp_path: Path) -> None:
    project, copy = tmp_path / "project", tmp_path / "copy"
    write_project(project, 2)
    (project / "build").mkdir()
    clean_copy(project, copy)
    assert sorted(path.name for path in copy.iterdir()) == [
        "frameworks",
        "mkdocs.en.yml",
        "mkdocs.yml",
        "results",
    ]
    before = {path: path.read_text("utf-8") for path in copy.rglob("*.yml")}
    change_one_number(copy)
    changed = [path for path, text in before.items() if path.read_text("utf-8") != text]
    assert len(changed) == 1
    lines = zip(before[changed[0]].splitlines(), changed[0].read_text("utf-8").splitlines(), strict=True)
    assert [one.split(":")[0] for one, other in lines if one != other] == ['  "5.4"']
    assert "site_url:" in (project / "mkdocs.yml").read_text("utf-8")


def test_the_machine_is_described_without_its_name(tmp_path: Path) -> None:
    told = machine(tmp_path)
    assert set(told) == {
        "CPU",
        "cores",
        "memory",
        "file system",
        "system",
        "Python",
        "load average at the start",
    }
    assert json.dumps(told)
