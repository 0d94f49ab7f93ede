"""Small things to present, and how a test reads what is made of them."""

import textwrap

from generator.model.indicator import Indicator
from generator.model.project import Project
from generator.presenting.atlas import Atlas
from generator.presenting.criteria import criteria_view
from generator.presenting.language import Language
from generator.presenting.web import Web
from tests.scoring.scenes import indicator

NOTHING_AT_ALL = Project(frameworks={}, kinds={}, units={}, results=())

LEVELS = ["Level 1", "Level 2", "Level 3", "Level 4", "Level 5"]
THAI_LEVELS = ["ระดับ 1", "ระดับ 2", "ระดับ 3", "ระดับ 4", "ระดับ 5"]
PROPORTION = "Between two levels the score is in proportion (rule of three); at or beyond the top level it is the top level."
THAI_PROPORTION = "ผลที่อยู่ระหว่างสองระดับเทียบบัญญัติไตรยางศ์ ผลที่ถึงหรือเกินเกณฑ์ระดับสูงสุดได้คะแนนระดับนั้น"

Said = tuple[list[str], list[str], list[list[str]]]
"""The rules in words, the headings of a table and its rows."""


def web_of(language: str, atlas: Atlas) -> Web:
    """The pages of a language."""
    return Web(atlas, Language(language))


def with_criteria(text: str, more: str = "") -> Indicator:
    """An indicator with the criteria that a text writes, and whatever else it says."""
    return indicator(f"criteria:\n{textwrap.indent(text.strip(), '  ')}\n{more}")


def said(web: Web, template: Indicator) -> Said:
    """What is said of an indicator's criteria, which must be there."""
    view = criteria_view(web, template)
    assert view is not None
    return list(view.rules), list(view.headings), [[str(cell) for cell in row] for row in view.rows]
