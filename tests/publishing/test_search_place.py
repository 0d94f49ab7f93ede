"""The search box stands in Material's header, and nothing of Material's own search comes with it."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.utils import get_theme_dir

from generator.publishing.edition import files_in
from generator.publishing.search_place import NAME
from generator.publishing.search_place import open_place
from tests.publishing.small_site import LEAF
from tests.publishing.small_site import text_of

PARTIALS = {
    "header.html": "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f",
    "search.html": "bfd556535abcddb99396ab2a7e3acc2ebcd3f36756007d3969396caa4126be30",
    "alternate.html": "572b1d4dae611aa5fd65107edec95e44331b6141abf86834ea4dc6c1ddd7241b",
}
"""What ours were written for, in mkdocs-material 9.8.1: the header that holds them, and the two that they replace."""


@pytest.mark.parametrize("name", PARTIALS)
def test_material_has_the_partials_that_ours_were_written_for(name: str) -> None:
    path = Path(get_theme_dir("material")) / "partials" / name
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    assert found == PARTIALS[name], (
        f"partials/{name} of mkdocs-material has changed: see whether theme/partials and assets/search still fit it"
    )


@pytest.mark.parametrize("url", ["index.html", "units/legal.html", LEAF, "method.html"])
@pytest.mark.parametrize("below", ["", "en/"])
def test_every_page_has_the_box_and_its_form_leads_to_the_list_of_everything(
    published: Path, below: str, url: str
) -> None:
    html = text_of(published, below + url)
    assert html.count("data-sc-search ") == html.count('id="sc-search-input"') == 1
    assert html.count('<label class="md-header__button md-icon" for="__search">') == 1
    (action,) = re.findall(r'<form class="md-search__form" method="get" action="([^"]+)">', html)
    assert action == "../" * url.count("/") + "a_to_z.html"
    assert f'aria-label="{"Search" if below else "ค้นหา"}"' in html


@pytest.mark.parametrize("below", ["", "en/"])
def test_the_error_page_leads_to_the_list_from_any_address(published: Path, below: str) -> None:
    assert f'method="get" action="/{below}a_to_z.html"' in text_of(published, f"{below}404.html")


def test_nothing_of_material_s_search_comes_with_it(published: Path) -> None:
    files = files_in(published)
    assert [path for path in files if "lunr" in path or "workers" in path or "search_index" in path] == []
    for path in files:
        if path.endswith(".html"):
            html = text_of(published, path)
            assert (
                '<form class="md-search__form" name=' not in html
            )  # by the name "search" its script finds an index to load
            assert 'data-md-component="search' not in html


def test_the_place_is_opened_once_and_left_to_a_plugin_that_the_project_has(
    project: Callable[..., Path],
) -> None:
    config = load_config(str(project() / "mkdocs.yml"))
    assert NAME not in config.plugins
    open_place(config)
    plugin = config.plugins[NAME]
    assert plugin.config.enabled is True
    open_place(config)
    assert config.plugins[NAME] is plugin
    assert [
        name
        for name, methods in config.plugins.events.items()
        for each in methods
        if getattr(each, "__self__", None) is plugin
    ] == []
