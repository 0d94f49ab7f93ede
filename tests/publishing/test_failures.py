"""What is wrong with a site is told in a few lines, and the last one stays as it was."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.presenting.page import Site
from generator.publishing.build import publish
from generator.publishing.failure import PublishError
from tests.publishing.small_site import LEAF
from tests.publishing.small_site import hashes
from tests.publishing.small_site import write_files

LAST = {"index.html": "last", "data/scorecards.json": "{}"}
"""A site of ours, by its data file."""


def _refused(root: Path, site: Site) -> str:
    """What is told when a site cannot be published; the last one stays."""
    before = hashes(write_files(root / "site", LAST))
    with pytest.raises(PublishError) as failure:
        publish(root, site)
    assert hashes(root / "site") == before
    assert not list(root.glob(".site*"))
    return str(failure.value)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"docs/th/method.md": "[x](missing.md)"}, "Doc file 'method.md' contains a link 'missing.md', but the target"),
        ({"docs/th/method.md": "[x](#missing)"}, "'#missing', but there is no such anchor on this page"),
        ({"docs/th/units/legal.md": "# x"}, "units/legal.md is in the way of a generated page: docs may not have pages there"),
        ({"docs/en/index.md": "# x"}, "index.md is in the way of a generated page"),
        ({"docs/th/en/x.md": "# x"}, "docs has a folder en, where the pages in that language stand"),
        ({"mkdocs.yml": "site_name: [\n"}, "error parsing the configuration file"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nsite_nam: x\ndocs_dir: docs/en\n"}, "Unrecognised configuration name: site_nam"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\ntheme: {language: fr}\n"}, "theme.language in mkdocs.yml must be one of th, en"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nuse_directory_urls: true\n"}, "use_directory_urls in mkdocs.yml must be false"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\ntheme: {name: mkdocs}\n"}, "theme.name in mkdocs.yml must be material"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nplugins: []\n"}, "the plugin scorecards is not in its list of plugins"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nnav: [nowhere.md]\n"}, "A reference to 'nowhere.md'"),
    ],
)  # fmt: skip
def test_what_mkdocs_finds_is_told_in_lines_and_the_last_site_stays(
    project: Callable[..., Path], site: Site, files: dict[str, str], message: str
) -> None:
    told = _refused(project(files), site)
    assert message in told
    assert "Traceback" not in told
    assert len(told.splitlines()) <= 5


def test_a_template_that_cannot_be_read_is_told(project: Callable[..., Path], site: Site) -> None:
    theme = "INHERIT: mkdocs.yml\ntheme: {custom_dir: theme, language: en}\ndocs_dir: docs/en\n"
    told = _refused(project({"mkdocs.en.yml": theme, "theme/scorecards.html": "{% nonsense"}), site)
    assert "nonsense" in told


def test_a_missing_configuration_of_one_language_is_told(project: Callable[..., Path], site: Site) -> None:
    root = project()
    (root / "mkdocs.en.yml").unlink()
    assert _refused(root, site).startswith("mkdocs.en.yml is missing")


@pytest.mark.parametrize("language", ["th", "en"])
def test_links_to_what_nobody_makes_are_told_when_the_site_is_complete(
    project: Callable[..., Path], site: Site, language: str
) -> None:
    text = (
        "# x\n\n[a](frameworks/none.md) [b](frameworks/index.md#none) [again](frameworks/none.md) [c](data/none.csv)"
        ' [fine](units/legal.md)\n\n<a href="units/none.html">raw</a>\n\n[d](frameworks/f/indicators/8.1.md#none)\n'
    )
    assert _refused(project({f"docs/{language}/method.md": text}), site).splitlines() == [
        "method.md links to data/none.csv, and no page of that name is made",
        f"method.md links to {LEAF}#none, and the page has no such anchor",
        "method.md links to frameworks/index.html#none, and the page has no such anchor",
        "method.md links to frameworks/none.html, and no page of that name is made",
        "method.md links to units/none.html, and no page of that name is made",
    ]


def test_a_page_that_the_navigation_names_and_nobody_makes_is_told(
    project: Callable[..., Path], site: Site
) -> None:
    more = "nav: [index.md, {None: frameworks/none/index.md}, {More: [units/none.md, method.md]}]\n"
    root = project(
        {"mkdocs.en.yml": f"INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {{language: en}}\n{more}"}
    )
    assert _refused(root, site).splitlines() == [
        "the navigation names frameworks/none/index.md, and no page of that name is made",
        "the navigation names units/none.md, and no page of that name is made",
    ]


@pytest.mark.parametrize(
    ("partial", "text", "message"),
    [
        ("partials/toc-item.html", "<li>{{ toc_item.title }}</li>", "the token ~fill.contents.0.title~ where it cannot be filled"),
        ("partials/copyright.html", "{% if page %}{{ page.meta.title | upper }}{% endif %}", "has changed a token into ~FILL.TITLE"),
        ("partials/copyright.html", "{% if page %}{{ page.meta.title | length }}{% endif %}", "differs from what the theme renders, first in line"),
        ("scorecards.html", '{% extends "base.html" %}{% block content %}{% endblock %}', "the theme has lost the token ~fill.body~"),
    ],
)  # fmt: skip
def test_a_theme_that_breaks_a_shell_is_found_out(
    project: Callable[..., Path], site: Site, partial: str, text: str, message: str
) -> None:
    theme = "INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {language: en, custom_dir: theme}\n"
    assert message in _refused(project({"mkdocs.en.yml": theme, f"theme/{partial}": text}), site)


def test_a_template_that_only_handwritten_pages_use_breaks_nothing(
    project: Callable[..., Path], site: Site
) -> None:
    theme = "INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {language: en, custom_dir: theme}\n"
    text = "{{ page.content | upper }}"
    folder = publish(project({"mkdocs.en.yml": theme, "theme/partials/content.html": text}), site)
    assert "METHOD</H1>" in (folder / "en/method.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"url": "../x.html"}, "'../x.html' is not an address below the site"),
        ({"url": "method.html"}, "'method.html' is not where generated pages stand"),
        ({"url": "units/legal.html"}, "'units/legal.html' is made twice"),
    ],
)
def test_a_page_in_the_wrong_place_is_told(
    project: Callable[..., Path], site: Site, change: dict[str, str], message: str
) -> None:
    page = replace(site.pages["th"][0], **change)  # type: ignore[arg-type]  # url alone, which is a text
    wrong = replace(site, pages={language: (*pages, page) for language, pages in site.pages.items()})
    assert message in _refused(project(), wrong)


def test_data_in_the_wrong_place_is_told(project: Callable[..., Path], site: Site) -> None:
    assert "'x.json' is not below data/" in _refused(project(), replace(site, data={"x.json": b""}))


@pytest.mark.parametrize("files", [{"photo.jpg": "x"}, {"index.html": "x", "data/other.json": "x"}])
def test_a_folder_that_is_not_ours_is_not_replaced(
    project: Callable[..., Path], site: Site, files: dict[str, str]
) -> None:
    root = project()
    before = hashes(write_files(root / "site", files))
    with pytest.raises(PublishError, match="is not a site that this program made: move it away first"):
        publish(root, site)
    assert hashes(root / "site") == before


def test_a_file_in_place_of_the_site_is_not_replaced(project: Callable[..., Path], site: Site) -> None:
    root = project({"site": "x"})
    with pytest.raises(PublishError, match="is not a site that this program made"):
        publish(root, site)
    assert (root / "site").read_text("utf-8") == "x"


def test_an_empty_folder_may_be_replaced(project: Callable[..., Path], site: Site) -> None:
    root = project()
    (root / "site").mkdir()
    assert (publish(root, site) / "index.html").is_file()
