"""Lists about frameworks: how many indicators each has, and the order of the notes on its source."""

import re

import pytest

from generator import pipeline
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.language import EN
from generator.presenting.pages.framework import framework_page
from generator.presenting.pages.indexes import frameworks_page
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web
from tests.presenting.reading import items
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.worlds.copies import REPOSITORY


@pytest.fixture(scope="module")
def english() -> Web:
    scored = pipeline.score(REPOSITORY)
    return Web(Atlas(project=scored.project, notes=scored.problems, internal=False), EN)


def test_a_count_of_indicators_says_what_is_counted(english: Web) -> None:
    """Chonburi has the ten of its table, 1.1 to 1.4, 8.1 and 8.2 below them, and two that its groups are still to set."""
    page = frameworks_page(english, PagePlan(kind="frameworks", url=urls.FRAMEWORKS))
    (line,) = [each for each in items(page.body) if "Chonburi" in each]
    assert line.endswith("Indicators: 10 · Sub-indicators: 6 · Outside the table of weights: 2")


def test_notes_stand_in_the_order_of_the_framework(english: Web) -> None:
    """Those on the whole come first; the names of files would put 10 before 2, and 1.1 before 1."""
    url = urls.framework("chonburi-2556")
    page = framework_page(english, PagePlan(kind="framework", url=url, framework="chonburi-2556"))
    names = list(english.atlas.indicators(english.atlas.frameworks["chonburi-2556"]))
    about = [row[0] for row in table(section(page, "notes"))]
    assert not about[0][:1].isdigit()
    codes = [each for each in about if each[:1].isdigit()]
    assert codes == sorted(codes, key=names.index)
    assert codes[0] == "1"
    assert codes[-1] == "10"
    found = [re.match(r"([0-9.]+): ", each) for each in items(section(page, "lint"))]
    first = next(at for at, each in enumerate(found) if each)
    assert all(found[first:]), "what is on no indicator stands first"
    codes = [each[1] for each in found if each]
    assert codes == sorted(codes, key=names.index)
