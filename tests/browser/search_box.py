"""The search box of a page, as its readers use it."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator
from playwright.sync_api import Page
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.stub_engine import answer
from tests.browser.stub_engine import row
from tests.browser.stub_engine import stage

FEW = stage(row("one", "frameworks/index.html"), row("two", "units/index.html"), row("three", "method.html"))


@dataclass(frozen=True)
class SearchBox:
    """The box in a page that is visited."""

    visit: Visit

    @property
    def page(self) -> Page:
        return self.visit.page

    @property
    def root(self) -> Locator:
        return self.page.locator("[data-sc-search]")

    @property
    def input(self) -> Locator:
        return self.page.locator("#sc-search-input")

    @property
    def options(self) -> Locator:
        return self.page.locator("#sc-search-list a[role=option]")

    @property
    def marked(self) -> Locator:
        """The option that the arrows have come to."""
        return self.page.locator("#sc-search-list [aria-selected=true]")

    @property
    def status(self) -> Locator:
        return self.page.locator("#sc-search-status")

    def is_in(self, state: str) -> None:
        """Wait until the box is closed, loading, busy, ready or in error."""
        expect(self.root).to_have_attribute("data-sc-state", state)

    def paste(self, text: str) -> None:
        """Open the box by a key unless it is open, and put a text in, as pasted or spoken: there is no key for any letter."""
        if not is_focused(self.input):
            self.page.keyboard.press("Control+k")
        self.input.fill("")
        self.page.keyboard.insert_text(text)

    def find(self, query: str) -> None:
        """Ask a query, and wait until all is found."""
        self.paste(query)
        expect(self.root).to_have_attribute("data-sc-query", query)
        self.is_in("ready")


def opened(visit: Visit, url: str, *stages: dict[str, Any]) -> SearchBox:
    """The box of a page, which answers what is told; nothing told is the real engine."""
    if stages:
        answer(visit.page, *stages)
    visit.go(url)
    return SearchBox(visit)


def is_focused(each: Locator) -> bool:
    return bool(each.evaluate("each => each === document.activeElement"))
