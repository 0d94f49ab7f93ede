"""What the tests of presenting share: the minimal world, scored, and as a reader of either language sees it."""

import pytest

from generator import pipeline
from generator.model.scorecard import Scorecard
from generator.presenting.atlas import Atlas
from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.presenting.web import Web
from tests.presenting.scenes import NOTHING_AT_ALL
from tests.presenting.scenes import web_of
from tests.worlds.copies import MINIMAL


@pytest.fixture
def thai() -> Web:
    """Thai pages of an empty project."""
    return web_of("th", Atlas(project=NOTHING_AT_ALL, notes=(), internal=False))


@pytest.fixture
def english() -> Web:
    """English pages of an empty project."""
    return web_of("en", Atlas(project=NOTHING_AT_ALL, notes=(), internal=False))


@pytest.fixture(scope="session")
def scored() -> pipeline.Scored:
    """The minimal world."""
    found = pipeline.score(MINIMAL)
    assert found.problems == ()
    return found


@pytest.fixture(scope="session")
def works(scored: pipeline.Scored) -> Scorecard:
    """The scorecard of the Works Division in round 1."""
    return next(each for each in scored.scorecards if (each.unit, each.period) == ("works", "round-1"))


@pytest.fixture(scope="session")
def public() -> Site:
    """Every public page of the minimal world."""
    site = pipeline.prepare(MINIMAL).site
    assert site is not None
    return site


@pytest.fixture(scope="session")
def pages(public: Site) -> dict[tuple[str, str], Page]:
    """The public pages of the minimal world by language and url."""
    return {(language, page.url): page for language, found in public.pages.items() for page in found}
