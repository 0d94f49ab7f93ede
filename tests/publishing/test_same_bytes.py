"""A page filled into its shell is to the byte what MkDocs and the theme write of it, page by page."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.build import publish
from generator.publishing.build import set_type
from generator.publishing.frame import folder
from generator.publishing.press import Press
from generator.publishing.printing import Printer
from generator.publishing.printing import Shape
from generator.publishing.printing import printed
from generator.publishing.target import failures_told
from tests.publishing.small_site import LEAF
from tests.publishing.small_site import MKDOCS
from tests.publishing.small_site import hashes
from tests.worlds.copies import REPOSITORY

MANY_FEATURES = "navigation.sections, navigation.footer, navigation.path, navigation.prune, toc.integrate"
CONFIGURATIONS = {
    "as it is": {},
    "many features": {"mkdocs.yml": MKDOCS.replace("[navigation.tabs,", f"[{MANY_FEATURES},")},
    "no address": {"mkdocs.yml": MKDOCS.replace("site_url: https://scorecards.example.go.th/", "")},
    "templates of its own": {
        "mkdocs.yml": MKDOCS.replace("theme:", "copyright: ก\ntheme:\n  custom_dir: theme"),
        "theme/main.html": '{% extends "scorecards.html" %}{% block site_meta %}{{ super() }}<meta name="x">{% endblock %}',
        "theme/partials/copyright.html": "{% if page %}<a href='{{ page.url }}'>{{ page.meta.title }}</a>{% endif %}",
    },
}


@pytest.mark.parametrize(
    ("configuration", "internal"), [*((name, False) for name in CONFIGURATIONS), ("as it is", True)]
)
def test_every_page_of_the_small_site(
    project: Callable[..., Path], site: Site, configuration: str, internal: bool
) -> None:
    root = project(CONFIGURATIONS[configuration])
    filled = hashes(publish(root, replace(site, internal=internal)))
    with failures_told():
        set_type(root, root / "full", internal=internal, in_full=site.pages)
    beside = {
        path for path in filled if path.startswith(("data/", "headers/")) or path.endswith("sitemap.xml")
    }
    assert hashes(root / "full") == {path: each for path, each in filled.items() if path not in beside}
    assert len([path for path in filled if path.endswith(".html")]) == 2 * (
        len(site.pages["th"]) + len(["method", "404"])
    )


def test_pages_of_every_kind_of_the_repository(tmp_path: Path) -> None:
    prepared = pipeline.prepare(REPOSITORY)
    assert prepared.site is not None, prepared.problems
    with failures_told():
        typesets = set_type(REPOSITORY, tmp_path / "set", internal=False)
    sample = {
        language: tuple(_sample(pages, typesets[language].printer))
        for language, pages in prepared.site.pages.items()
    }
    for pages in sample.values():
        kinds = {page.kind for page in pages}
        assert kinds == {"home", "index", "framework", "indicator", "unit", "scorecard", "glossary"}
    with failures_told():
        set_type(REPOSITORY, tmp_path / "full", internal=False, in_full=sample)
    for language, pages in sample.items():
        for page in pages:
            full = (tmp_path / "full" / folder(language) / page.url).read_bytes()
            assert printed(typesets[language].shell(page), page) == full, (language, page.url)
            assert not (tmp_path / "set" / folder(language) / page.url).exists()


def _sample(pages: Sequence[Page], printer: Printer) -> Iterator[Page]:
    """The first and the last page of each kind and shape, and of each number of sections."""
    groups: dict[tuple[str, Shape, int], list[Page]] = {}
    for page in pages:
        groups.setdefault((page.kind, printer.shape(page), len(page.contents)), []).append(page)
    for group in groups.values():
        yield from group[:: max(1, len(group) - 1)]


def test_a_page_is_filled_and_not_rendered(
    project: Callable[..., Path], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    shapes: set[tuple[str, Shape]] = set()
    render = Press._render

    def counting(press: Press, page: Page, shape: Shape) -> str:
        rendered.append(page.url)
        shapes.add((str(press.config.theme["language"]), shape))
        return render(press, page, shape)

    monkeypatch.setattr(Press, "_render", counting)
    template = next(page for page in site.pages["th"] if page.url == LEAF)
    many = tuple(replace(template, url=f"frameworks/f/indicators/n{number}.html") for number in range(200))
    publish(
        project(), replace(site, pages={language: (*pages, *many) for language, pages in site.pages.items()})
    )
    assert not [url for url in rendered if "/n" in url]
    assert len(rendered) == 2 * len(shapes)  # the shell, and the first page that is filled into it
