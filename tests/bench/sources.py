"""Writes the pages of a project as native sources of the other tools: Markdown with front matter, and a folder to build in.

Runs in a process of its own (`python -m tests.bench.sources ROOT SITE FOLDER`), so that the process that measures stays small.
"""

import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.presenting.page import Page
from generator.presenting.page import Site
from tests.bench.inside import prepared
from tests.bench.markdown import Link
from tests.bench.markdown import markdown
from tests.bench.peers import PAGES

SITES = Path(__file__).parent / "sites"
LANGUAGES = {"th": "", "en": "en/"}
"""Each language with the folder that it stands in, as in our own site."""

_OUR_LINK = re.compile(r"^([^:#]+)\.html(?=#|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """How a tool wants its sources: where a page stands, how a link is written, and what the front matter holds."""

    tool: str
    place: Callable[[str, str], str]
    link: Link
    front: Callable[[Page], dict[str, object]]
    has_shell: bool = False


def _to_source(address: str) -> str:
    """A link to a page as MkDocs resolves it: to the page's source."""
    return _OUR_LINK.sub(r"\1.md", address)


def _in_language(language: str, url: str) -> str:
    return f"{language}/{url.removesuffix('.html')}.md"


def _in_hugo(language: str, url: str) -> str:
    folder, slash, name = url.removesuffix(".html").rpartition("/")
    return f"content/{language}/{folder}{slash}{'_index' if name == 'index' else name}.md"


def _in_eleventy(language: str, url: str) -> str:
    return f"content/{LANGUAGES[language]}{url.removesuffix('.html')}.md"


def _plain(page: Page) -> dict[str, object]:
    return {"title": page.title, "description": page.description}


def _with_breadcrumbs(page: Page) -> dict[str, object]:
    return {**_plain(page), "breadcrumbs": page.breadcrumbs}


def _addressed(page: Page) -> dict[str, object]:
    return {**_with_breadcrumbs(page), "url": page.url}


def _with_contents(page: Page) -> dict[str, object]:
    return {**_with_breadcrumbs(page), "contents": page.contents}


SOURCES = (
    Sources(tool="mkdocs", place=_in_language, link=_to_source, front=_plain),
    Sources(tool="hugo", place=_in_hugo, link=str, front=_addressed, has_shell=True),
    Sources(tool="eleventy", place=_in_eleventy, link=str, front=_with_contents, has_shell=True),
)
"""Zensical builds the sources of MkDocs."""


def write_sources(site: Site, built: Path, folder: Path) -> None:
    """Write the sources of every tool below `folder`; `built` is our own site of these pages, whose shell serves as layout."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SITES, folder)
    for sources in SOURCES:
        place = folder / sources.tool
        for language, pages in site.pages.items():
            for page in pages:
                path = place / sources.place(language, page.url)
                path.parent.mkdir(parents=True, exist_ok=True)
                text = _front_matter(sources.front(page)) + markdown(page.body, sources.link)
                path.write_text(text, "utf-8")
        if sources.has_shell:
            (place / "shell").mkdir()
            for language, below in LANGUAGES.items():
                before, after = shell((built / below / "index.html").read_text("utf-8"))
                (place / "shell" / f"before.{language}.html").write_text(before, "utf-8")
                (place / "shell" / f"after.{language}.html").write_text(after, "utf-8")
    shutil.copytree(folder / "mkdocs", folder / "zensical")
    titles = [
        (LANGUAGES[code] + page.url, page.title) for code, pages in site.pages.items() for page in pages
    ]
    (folder / PAGES).write_text(json.dumps(titles, ensure_ascii=False), "utf-8")


def shell(page: str) -> tuple[str, str]:
    """What stands in one of our pages from `<body>` to the article, and after the article."""
    body = page[page.index("<body") :]
    before, _, article = body.partition("<article")
    after = article.rpartition("</article>")[2]
    return before, after.partition("</html>")[0]


def _front_matter(values: dict[str, object]) -> str:
    """Front matter in YAML: what JSON writes, YAML reads."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    return "\n".join(["---", *lines, "---", "", ""])


def main(root: str, site: str, folder: str) -> None:
    """Write the sources for the project `root`, whose own site is `site`."""
    write_sources(prepared(Path(root)), Path(site), Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
