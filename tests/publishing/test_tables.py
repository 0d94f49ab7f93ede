"""Tables that Markdown writes: a box that scrolls and can be reached, a name, headings, and no style of their own."""

import markdown
import pytest

from generator.publishing.tables import with_boxes

TABLE = "| A | B | C |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n"


def _page(text: str) -> str:
    return with_boxes(markdown.markdown(text, extensions=["tables", "toc", "md_in_html"]), "Page")


def test_a_table_is_named_after_its_section() -> None:
    html = _page(f'# T\n\n## A "b" <i>c</i> & d\n\n{TABLE}\n## Next\n\n{TABLE}')
    assert html.count("<table") == html.count("</table></div>") == 2
    name = "A &quot;b&quot; c &amp; d"
    box = '<div class="sc-scroll" tabindex="0" role="group"'
    assert f'{box} aria-label="{name}"><table class="sc-table">' in html
    assert f'<caption class="sc-visually-hidden">{name}</caption>' in html
    assert f'{box} aria-label="Next"><table' in html


def test_a_table_before_any_section_is_named_after_the_page() -> None:
    assert 'aria-label="Page"' in _page(TABLE)


def test_headings_have_a_scope_and_alignment_is_no_style() -> None:
    html = _page(TABLE)
    assert html.count('<th scope="col"') == 3
    assert "style" not in html
    assert '<th scope="col" class="sc-right">B</th>' in html
    assert '<td class="sc-center">3</td>' in html


@pytest.mark.parametrize("html", ['<table class="x"><tr><th>a</th></tr></table>', "<h2>a</h2><p>b</p>"])
def test_anything_else_stays_as_it_is(html: str) -> None:
    assert with_boxes(html, "Page") == html
