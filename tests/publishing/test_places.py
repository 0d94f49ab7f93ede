"""Which links of handwritten pages lead to generated pages and data files."""

import pytest

from generator.publishing.places import Link
from generator.publishing.places import is_generated
from generator.publishing.places import links_in
from generator.publishing.places import with_data_further_up


@pytest.mark.parametrize(
    ("href", "url", "found"),
    [
        ("index.html", "method.html", Link("m.md", "index.html")),
        ("../index.html", "guide/x.html", Link("m.md", "index.html")),
        ("index.html", "guide/x.html", None),  # guide/index.html is a handwritten page
        ("../glossary.html#word", "guide/x.html", Link("m.md", "glossary.html", "word")),
        ("units/u.html", "method.html", Link("m.md", "units/u.html")),
        ("./units/../frameworks/f/index.html", "method.html", Link("m.md", "frameworks/f/index.html")),
        ("../../data/x.csv", "a/b/c.html", Link("m.md", "data/x.csv")),
        (
            "frameworks/f/indicators/%E0%B8%81.html#%E0%B8%82",
            "method.html",
            Link("m.md", "frameworks/f/indicators/ก.html", "ข"),
        ),
        ("units/a&amp;b.html", "method.html", Link("m.md", "units/a&b.html")),
        ("units/u.html?x=1#a", "method.html", Link("m.md", "units/u.html", "a")),
        ("about.html", "method.html", None),
        ("../units/u.html", "method.html", None),  # above the language's root
        ("https://x.go.th/units/u.html", "method.html", None),
        ("//x.go.th/units/u.html", "method.html", None),
        ("/units/u.html", "method.html", None),
        ("mailto:x@x.go.th", "method.html", None),
        ("#units/", "method.html", None),
        ("", "method.html", None),
    ],
)
def test_links_to_what_is_still_to_come(href: str, url: str, found: Link | None) -> None:
    html = f'<p><a class="x" href="{href}">x</a></p>'
    assert list(links_in(html, "m.md", url)) == ([found] if found else [])


def test_links_are_found_in_order_of_the_page() -> None:
    html = '<a href="units/b.html">b</a><a href="x.html">x</a><a href="units/a.html">a</a>'
    assert [each.target for each in links_in(html, "m.md", "m.html")] == ["units/b.html", "units/a.html"]


@pytest.mark.parametrize(
    ("href", "url", "moved"),
    [
        ("data/x.csv", "method.html", "../data/x.csv"),
        ("../data/x.csv#a", "guide/x.html", "../../data/x.csv#a"),
        ("data/x.csv", "guide/x.html", "data/x.csv"),  # guide/data/x.csv is a file of the project
        ("units/u.html", "method.html", "units/u.html"),
        ("https://x.go.th/data/x.csv", "method.html", "https://x.go.th/data/x.csv"),
    ],
)
def test_links_to_data_lead_out_of_the_folder_of_a_language(href: str, url: str, moved: str) -> None:
    assert with_data_further_up(f'<a href="{href}">x</a>', url) == f'<a href="{moved}">x</a>'


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("index.md", True),
        ("glossary.md", True),
        ("changes_2.md", True),
        ("a_to_z_16.md", True),
        ("changes_two.md", False),
        ("units/index.md", True),
        ("scorecards/f/p/u.md", True),
        ("units/photo.jpg", False),
        ("guide/index.md", False),
        ("method.md", False),
        ("units.md", False),
    ],
)
def test_where_a_generated_page_may_stand(uri: str, expected: bool) -> None:
    assert is_generated(uri) is expected
