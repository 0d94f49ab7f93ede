"""Addresses around a page."""

import pytest

from generator.publishing.frame import Frame
from generator.publishing.frame import Frames


def _frame(language: str, url: str, *, is_paired: bool = True, site_url: str = "https://x.go.th/a/") -> Frame:
    frames = Frames(language=language, internal=False, site_url=site_url)
    return frames.frame(url, is_generated=True, is_paired=is_paired)


@pytest.mark.parametrize(
    ("language", "url", "switch"),
    [
        ("th", "index.html", "en/index.html"),
        ("th", "units/u.html", "../en/units/u.html"),
        ("th", "scorecards/f/p/u.html", "../../../en/scorecards/f/p/u.html"),
        ("en", "index.html", "../index.html"),
        ("en", "units/u.html", "../../units/u.html"),
        ("en", "scorecards/f/p/u.html", "../../../../scorecards/f/p/u.html"),
    ],
)
def test_the_switch_leads_to_the_same_page(language: str, url: str, switch: str) -> None:
    assert _frame(language, url).switch.address == switch


def test_a_page_in_one_language_switches_to_the_other_home() -> None:
    frame = _frame("en", "guide/x.html", is_paired=False)
    assert frame.switch.address == "../../index.html"
    assert [each.address for each in frame.alternates] == ["https://x.go.th/a/en/guide/x.html"]


def test_alternates_are_absolute_when_the_address_is_known() -> None:
    assert [(each.language, each.address) for each in _frame("en", "units/u.html").alternates] == [
        ("th", "https://x.go.th/a/units/u.html"),
        ("en", "https://x.go.th/a/en/units/u.html"),
        ("x-default", "https://x.go.th/a/units/u.html"),
    ]


def test_alternates_are_relative_when_it_is_not() -> None:
    assert [each.address for each in _frame("en", "units/u.html", site_url="").alternates] == [
        "../../units/u.html",
        "../../en/units/u.html",
        "../../units/u.html",
    ]
