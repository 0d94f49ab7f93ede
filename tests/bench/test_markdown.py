"""Articles as Markdown: the words of the page, in the marks that every tool reads."""

import re
from html import unescape

import pytest

from tests.bench.markdown import markdown


def written(html: str) -> str:
    return markdown(html, lambda address: address.replace(".html", ".md")).rstrip("\n")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="total">How it <b>adds</b> up</h2>', "## How it adds up {#total}"),
        ("<p>One</p>\n\n<p></p><p>Two\n  lines</p>", "One\n\nTwo lines"),
        ('<p><strong>Score: 5</strong> of <a href="../a.html#b">this</a></p>', "**Score: 5** of [this](../a.md#b)"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("<ol><li>One</li><li>Two</li></ol>", "1. One\n1. Two"),
        ("<p>a * b_c [d] {e} 1 &lt; 2 &amp; 3</p>", r"a \* b\_c \[d\] &#123;e} 1 &lt; 2 &amp; 3"),
        ("<p>1. one</p><p># two</p><p>- three</p><p>2.5 four</p>", "1\\. one\n\n\\# two\n\n\\- three\n\n2.5 four"),
        ("<p><code>a_b * c</code></p>", "`a_b * c`"),
        ('<p><meter max="5" value="2"></meter></p>', '<meter max="5" value="2"></meter>'),
        ("<div><svg viewBox='0 0 1 1'><path d='M0'/></svg></div>", "<div><svg viewBox='0 0 1 1'><path d='M0'/></svg></div>"),
        ("<dl><div><dt>Total</dt><dd>3</dd></div><div><dt>Grade</dt><dd><p>A</p></dd></div></dl>",
         "| Total | Grade |\n| --- | --- |\n| 3 | A |"),
        ("<table><caption>Two</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>x|y</td></tr></tbody></table>",
         "**Two**\n\n| A | B |\n| --- | --- |\n| 1 | x\\|y |"),
        ("<table><thead><tr><th rowspan='2'>A</th><th colspan='2'>B</th></tr><tr><th>1</th><th>2</th></tr></thead></table>",
         "| A | B |  |\n| --- | --- | --- |\n|  | 1 | 2 |"),
        ("<details><summary>Working <span>1.1</span></summary><p>5 × 2</p></details>", "**Working 1.1**\n\n5 × 2"),
        ('<ul><li id="i-1"><div><p>One <a href="x.html">thing</a></p></div><p>More</p></li><li><p>Two</p></li></ul>',
         "#### One [thing](x.md) {#i-1}\n\nMore\n\n#### Two"),
    ],
)  # fmt: skip
def test_html_becomes_markdown(html: str, expected: str) -> None:
    assert written(html) == expected


def test_no_word_is_lost_in_a_row_of_a_scorecard() -> None:
    html = """<section><h2 id="s">At a <em>glance</em></h2><p class="x">It scored 3.0339 of 5.</p></section>
    <ul class="rows"><li id="r"><div><p><span>1.1</span> <a href="i.html">Taps</a></p><dl><div><dt>Result</dt>
    <dd>73.56</dd></div></dl></div><details><summary>Working</summary><ol><li>done / all * 100</li></ol></details></li></ul>"""
    words = re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", html)))
    assert [word for word in words if word not in written(html)] == []
