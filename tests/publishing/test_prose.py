"""What the search is told of handwritten pages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown

from generator.publishing.build import set_type
from generator.publishing.prose import Sections

PAGE = """# Method & rules

What stands *before* the first section.

## Rounding {#rounding}

Half away from <b>zero</b> by `half_up`.

- 62.5 is 63
- -62.5 is -63

| Score | Level |
|---|---|
| 4.5 | 5 |

### Places

Two.

## Empty
"""


@pytest.mark.parametrize(
    ("text", "title", "sections"),
    [
        ("", "", ()),
        ("Only text.", "", (("", "Only text."),)),
        ("# Only a title", "Only a title", ()),
        (
            PAGE,
            "Method & rules",
            (
                ("", "What stands before the first section."),
                (
                    "rounding",
                    "Rounding Half away from zero by half_up. 62.5 is 63 -62.5 is -63 Score Level 4.5 5",
                ),
                ("places", "Places Two."),
                ("empty", "Empty"),
            ),
        ),
    ],
)
def test_each_section_gives_its_words(text: str, title: str, sections: tuple[tuple[str, str], ...]) -> None:
    found = Sections()
    Markdown(extensions=["toc", "attr_list", "tables", found]).convert(text)
    assert found.title == title
    assert found.found == sections


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By `a<b` and `x & y`.", "By a<b and x & y."),
        ("Sign `&lt;` is written so.", "Sign &lt; is written so."),
        ("AT&T, 5 < 6, R&amp;D, &copy; 2569 &#3585; &nosuch;", "AT&T, 5 < 6, R&D, © 2569 ก &nosuch;"),
        ("Un<b>do</b>ing<br>all", "Undoing all"),
        ("1\\*2 and <https://example.go.th/>", "1*2 and https://example.go.th/"),
        ("Such as:\n\n    a: sample\n\nThat is all.", "Such as: That is all."),
        ("Such as:\n\n```yaml\na: sample\n```\n\nThat is all.", "Such as: That is all."),
        ("<div><p>Raw</p><p>HTML &amp; all</p><style>p {color: red}</style></div>", "Raw HTML & all"),
        ("<!-- not to be seen -->\n\nSeen.", "Seen."),
        ('<div markdown="1">\nWritten **inside**.\n</div>', "Written inside."),
        ("A claim.[^1]\n\n[^1]: Its source.", "A claim.1 Its source."),
        ("Term\n:   What it means", "Term What it means"),
        ('"Quoted" -- so', "“Quoted” – so"),
    ],
)
def test_the_words_are_those_that_a_reader_sees(text: str, words: str) -> None:
    found = Sections()
    Markdown(extensions=["fenced_code", "md_in_html", "footnotes", "def_list", "smarty", found]).convert(text)
    assert found.found == (("", words),)


@pytest.mark.parametrize("options", [{"permalink": True}, {"permalink": "#", "permalink_leading": True}])
def test_a_link_of_a_heading_to_itself_is_no_word_of_it(options: dict[str, object]) -> None:
    found = Sections()
    text = "# R&amp;D\n\n## [Rounding](method.md) & `a<b` {#rounding}\n\nHalf up."
    Markdown(extensions=["toc", "attr_list", found], extension_configs={"toc": options}).convert(text)
    assert found.title == "R&D"
    assert found.found == (("rounding", "Rounding & a<b Half up."),)


def test_a_page_may_stay_out_of_the_search(project: Callable[..., Path], tmp_path: Path) -> None:
    root = project(
        {
            "docs/en/draft.md": "---\nsearch: {exclude: true}\n---\n# Draft\n\nNot yet.",
            "docs/th/draft.md": "# ร่าง\n\nยังไม่เสร็จ",
        }
    )
    typesets = set_type(root, tmp_path / "site", internal=False)
    english = {each.title: each.sections for each in typesets["en"].prose}
    assert "Draft" not in english
    thai = {each.url: each for each in typesets["th"].prose}
    assert (thai["draft.html"].title, thai["draft.html"].sections) == ("ร่าง", (("", "ยังไม่เสร็จ"),))
