"""Lists that go over several pages: how they are cut, and the links that lead from page to page."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.presenting.language import Language

PAGE_SIZE = 100
"""How many rows of a list stand on one page."""

Item = TypeVar("Item")


def cut(items: Sequence[Item], size: int = PAGE_SIZE) -> Iterator[tuple[int, Sequence[Item]]]:
    """The pages of a list, each with its number from 1 on; a list of nothing is one empty page."""
    for number in range(1, pages_of(len(items), size) + 1):
        yield number, items[(number - 1) * size : number * size]


def page_title(language: Language, title: str, number: int, count: int) -> str:
    """The title of a page of a list: further pages have their number in it."""
    return title if number == 1 else language.phrase("list.page", title=title, number=number, count=count)


def pages_of(count: int, size: int = PAGE_SIZE) -> int:
    """How many pages a list takes."""
    return max(1, -(-count // size))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A page that a pager leads to; `is_after_gap` when pages between it and the step before are left out."""

    number: int
    url: str
    is_current: bool
    is_after_gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Leads to the first and the last page, to the neighbours, and one page back and on where there is one."""

    number: int
    count: int
    steps: Sequence[Step]
    previous: str
    next: str


def pager(number: int, count: int, url: Callable[[int], str]) -> Pager | None:
    """The pager of page `number` of `count`, each at `url(number)`; None where there is one page only."""
    if count == 1:
        return None
    near = [each for each in (number - 1, number, number + 1) if 1 < each < count]
    steps: list[Step] = []
    for each in (1, *near, count):
        gap = bool(steps) and each > steps[-1].number + 1
        steps.append(Step(number=each, url=url(each), is_current=each == number, is_after_gap=gap))
    return Pager(
        number=number,
        count=count,
        steps=steps,
        previous=url(number - 1) if number > 1 else "",
        next=url(number + 1) if number < count else "",
    )
