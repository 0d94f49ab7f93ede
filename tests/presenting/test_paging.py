"""Lists that go over several pages: how they are cut, and the links from page to page."""

import pytest

from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.paging import cut
from generator.presenting.paging import page_title
from generator.presenting.paging import pager
from generator.presenting.paging import pages_of


def _url(number: int) -> str:
    return f"{number}.html"


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (99, [99]),
        (100, [100]),
        (101, [100, 1]),
        (200, [100, 100]),
        (201, [100, 100, 1]),
    ],
)
def test_a_list_is_cut_into_pages_of_a_hundred(count: int, sizes: list[int]) -> None:
    assert PAGE_SIZE == 100
    pages = list(cut(range(count)))
    assert [len(part) for _, part in pages] == sizes
    assert [number for number, _ in pages] == list(range(1, len(sizes) + 1))
    assert [each for _, part in pages for each in part] == list(range(count))
    assert pages_of(count) == len(sizes)


def test_a_list_of_one_page_has_no_pager() -> None:
    assert pager(1, 1, _url) is None


@pytest.mark.parametrize(
    ("number", "count", "steps"),
    [
        (1, 2, "[1] 2"),
        (2, 2, "1 [2]"),
        (1, 3, "[1] 2 3"),
        (2, 3, "1 [2] 3"),
        (1, 79, "[1] 2 … 79"),
        (2, 79, "1 [2] 3 … 79"),
        (3, 79, "1 2 [3] 4 … 79"),
        (4, 79, "1 … 3 [4] 5 … 79"),
        (77, 79, "1 … 76 [77] 78 79"),
        (78, 79, "1 … 77 [78] 79"),
        (79, 79, "1 … 78 [79]"),
    ],
)
def test_a_pager_leads_to_both_ends_and_to_the_neighbours(number: int, count: int, steps: str) -> None:
    found = pager(number, count, _url)
    assert found is not None
    told = [
        ("… " if each.is_after_gap else "") + (f"[{each.number}]" if each.is_current else str(each.number))
        for each in found.steps
    ]
    assert " ".join(told) == steps
    assert [each.url for each in found.steps] == [f"{each.number}.html" for each in found.steps]
    assert found.previous == (f"{number - 1}.html" if number > 1 else "")
    assert found.next == (f"{number + 1}.html" if number < count else "")


def test_further_pages_have_their_number_in_the_title() -> None:
    assert page_title(EN, "Units", 1, 79) == "Units"
    assert page_title(EN, "Units", 2, 79) == "Units, page 2 of 79"
    assert page_title(TH, "หน่วยงาน", 2, 79) == "หน่วยงาน หน้า 2 จาก 79"
