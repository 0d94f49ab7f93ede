"""Pages and data files stay inside the site, and in their place."""

import pytest

from generator.presenting.page import Site
from generator.publishing.failure import PublishError
from generator.publishing.paths import check_address
from generator.publishing.paths import check_data_path


@pytest.mark.parametrize(
    "url",
    ["", "../x.html", "a//b.html", "/x.html", "a/./b.html", "a\\b.html", "x.htm", "x", "units/../x.html", "units/"],
)  # fmt: skip
def test_a_page_outside_the_site_is_refused(url: str) -> None:
    with pytest.raises(PublishError, match="is not an address below the site that ends in"):
        check_address(url)


@pytest.mark.parametrize(
    "url", ["method.html", "404.html", "en/index.html", "guide/index.html", "data/x.html", "unitsx/a.html", "units.html"]
)  # fmt: skip
def test_a_page_where_handwritten_pages_stand_is_refused(url: str) -> None:
    with pytest.raises(PublishError, match="is not where generated pages stand"):
        check_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "index.html",
        "glossary.html",
        "frameworks/index.html",
        "frameworks/f/indicators/1.html",
        "indicators/index.html",
        "scorecards/f/p/u.html",
        "units/ก.html",
    ],
)
def test_these_are_where_generated_pages_stand(url: str) -> None:
    check_address(url)


@pytest.mark.parametrize(
    "path", ["", "../x.json", "/etc/x", "data/x.md", "data/x.html", "a//b.csv", "data/../x.json", "data\\x.json"]
)  # fmt: skip
def test_a_data_file_outside_the_site_is_refused(path: str) -> None:
    with pytest.raises(PublishError, match="is not the path of a data file below the site"):
        check_data_path(path)


def test_a_data_file_does_not_stand_in_a_language() -> None:
    with pytest.raises(PublishError, match=r"'en/x\.json' is in the folder of a language"):
        check_data_path("en/x.json")


@pytest.mark.parametrize("path", ["x.json", "assets/x.json", "database/x.json", "data"])
def test_a_data_file_stands_below_data(path: str) -> None:
    with pytest.raises(PublishError, match="is not below data/, where data files stand"):
        check_data_path(path)


def test_the_site_of_the_tests_is_fine(site: Site) -> None:
    for pages in site.pages.values():
        for page in pages:
            check_address(page.url)
    for path in site.data:
        check_data_path(path)
