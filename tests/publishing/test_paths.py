"""Paths of pages and data files stay inside the site."""

from dataclasses import replace

import pytest

from generator.presenting.page import Site
from generator.publishing.failure import PublishError
from generator.publishing.paths import check_paths


@pytest.mark.parametrize(
    "url", ["", "../x.html", "a//b.html", "/x.html", "a/./b.html", "a\\b.html", "x.htm", "x"]
)
def test_a_page_outside_the_site_is_refused(site: Site, url: str) -> None:
    page = replace(site.pages["th"][0], url=url)
    with pytest.raises(PublishError, match="is not an address below the site"):
        check_paths(site, [page])


@pytest.mark.parametrize("path", ["../x.json", "/etc/x", "data/x.md", "a//b.csv"])
def test_a_data_file_outside_the_site_is_refused(site: Site, path: str) -> None:
    with pytest.raises(PublishError, match="is not the path of a data file"):
        check_paths(replace(site, data={path: b""}), [])


def test_a_data_file_does_not_stand_in_a_language(site: Site) -> None:
    with pytest.raises(PublishError, match=r"'en/x\.json' is in the folder of a language"):
        check_paths(replace(site, data={"en/x.json": b""}), [])


def test_no_path_is_made_twice(site: Site) -> None:
    page = site.pages["th"][0]
    with pytest.raises(PublishError, match=r"'index\.html' is made twice"):
        check_paths(site, [page, page])


def test_the_site_of_the_tests_is_fine(site: Site) -> None:
    check_paths(site, site.pages["th"])
