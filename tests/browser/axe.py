"""What axe, the checker of accessibility, finds on a page."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from tests.browser.tools import tool

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"]
RUN = """async rules => {
    document.querySelectorAll("details").forEach(each => each.open = true);
    const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
    return found.violations.map(each => [each.id, each.nodes.length, each.nodes.slice(0, 3).map(node =>
        `${node.target.join(" ")} ${node.html.slice(0, 200)} ${node.failureSummary}`)]);
}"""


def violations(page: Page, rules: Sequence[str] = TAGS) -> list[Any]:
    """What axe finds on the page as it stands, with everything unfolded."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(
            tool("axe-core/axe.min.js").read_text("utf-8")
        )  # not by the page: its policy would stop it
    found: list[Any] = page.evaluate(RUN, list(rules))
    return found
