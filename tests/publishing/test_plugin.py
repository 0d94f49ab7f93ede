"""The plugin under a bare `mkdocs build`: a preview of one language, or problems before anything is touched."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from generator.publishing.mkdocs_plugin import ScorecardsPlugin

_DATA_WITH_AN_ERROR = {"frameworks/f/framework.yml": "nonsense: 1\n"}


def _mkdocs(root: Path, *arguments: str, prepare: str = "") -> subprocess.CompletedProcess[str]:
    """Run MkDocs' own command; `prepare` is the body of a function that stands in for the pipeline's."""
    stub = (
        f"import generator.pipeline as p\ndef prepare(root):\n {prepare}\np.prepare = prepare\n"
        if prepare
        else ""
    )
    code = f"{stub}from mkdocs.__main__ import cli\ncli()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=root, capture_output=True, text=True, check=False
    )


_ONE_PAGE = (
    "from generator.presenting.page import Page, Site;"
    " make = lambda url: Page(url=url, kind='index', title='t', description='', body='<h1>t</h1>');"
    " pages = (make('index.html'), make('units/u.html'));"
    " site = Site(pages={'th': pages, 'en': pages}, data={'data/d.json': b'{}'});"
    " return p.Prepared(problems=(), site=site)"
)


def test_one_language_is_built_where_mkdocs_yml_says(project: Callable[..., Path]) -> None:
    root = project({"mkdocs.yml": _configuration("th"), "docs/th/method.md": "# m\n"})
    run = _mkdocs(root, "build", "--strict", prepare=_ONE_PAGE)
    assert run.returncode == 0, run.stderr
    assert "<h1>t</h1>" in (root / "build/th/units/u.html").read_text("utf-8")
    assert "<h1>t</h1>" in (root / "build/th/index.html").read_text("utf-8")
    assert (root / "build/th/data/d.json").read_bytes() == b"{}"
    assert not (root / "site").exists()


def test_the_other_language_too(project: Callable[..., Path]) -> None:
    page = "# m\n\n[d](data/d.json) [u](units/u.md)\n"
    root = project({"mkdocs.en.yml": _configuration("en"), "docs/en/method.md": page})
    run = _mkdocs(root, "build", "--strict", "-f", "mkdocs.en.yml", prepare=_ONE_PAGE)
    assert run.returncode == 0, run.stderr
    assert 'lang="en"' in (root / "build/en/units/u.html").read_text("utf-8")
    assert 'href="../data/d.json"' in (root / "build/en/method.html").read_text("utf-8")
    assert not (root / "build/en/data").exists()


def test_what_leads_nowhere_is_told(project: Callable[..., Path]) -> None:
    root = project({"mkdocs.yml": _configuration("th"), "docs/th/method.md": "# m\n\n[x](units/x.md)\n"})
    run = _mkdocs(root, "build", prepare=_ONE_PAGE)
    assert run.returncode == 1
    assert "method.md links to units/x.html, and no page of that name is made" in run.stderr
    assert "Traceback" not in run.stderr


def test_problems_are_told_before_the_last_preview_is_emptied(project: Callable[..., Path]) -> None:
    root = project(_DATA_WITH_AN_ERROR)
    (root / "build/th").mkdir(parents=True)
    (root / "build/th/last.html").write_text("last")
    run = _mkdocs(root, "build")
    assert run.returncode == 1
    assert "frameworks/f/framework.yml:" in run.stderr
    assert ": SC" in run.stderr
    assert "Traceback" not in run.stderr
    assert (root / "build/th/last.html").read_text() == "last"


def _configuration(language: str) -> str:
    return (
        f"site_name: x\ndocs_dir: docs/{language}\nsite_dir: build/{language}\nuse_directory_urls: false\n"
        f"theme: {{name: material, language: {language}, font: false}}\nplugins: [scorecards]\n"
        "nav: [index.md, method.md]\n"
    )


class _Server:
    def __init__(self) -> None:
        self.paths: list[str] = []

    def watch(self, path: str) -> None:
        self.paths.append(Path(path).name)


def test_a_bare_serve_watches_what_the_site_is_made_from(project: Callable[..., Path]) -> None:
    root = project({"frameworks/f/framework.yml": "", "results/units.yml": ""})
    config = load_config(str(root / "mkdocs.yml"))
    server = _Server()
    ScorecardsPlugin().on_serve(cast("LiveReloadServer", server), config=config)
    assert server.paths[:5] == ["frameworks", "results", "docs", "mkdocs.yml", "mkdocs.en.yml"]
    assert {"templates", "assets", "words", "theme"} <= set(server.paths)
