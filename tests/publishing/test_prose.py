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
