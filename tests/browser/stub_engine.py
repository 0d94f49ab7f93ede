"""An engine for the search box that answers what a test tells it, in place of the real one."""

import json
import re
from typing import Any

from playwright.sync_api import Page
from playwright.sync_api import Route

from tests.browser.search_scripts import ENGINE as ENGINE_PARTS

PARTS = re.compile(rf"/assets/search/(?:{'|'.join(ENGINE_PARTS)})\.js$")

ENGINE = """
window.asked = [];
window.ScorecardsSearch = { open: async () => {
    if (!STAGES.length) throw new Error("no data");
    return { async search(query, { filters, limit, onUpdate }) {
        const mine = window.asked.push({ query, filters: JSON.parse(JSON.stringify(filters)), limit });
        const at = (stage, complete) => ({ ...stage, query, complete, ms: 1, rows: stage.rows.slice(0, limit) });
        for (const stage of STAGES.slice(0, -1)) {
            onUpdate(at(stage, false));
            await new Promise(resolve => { window.goOn = resolve; });
            if (mine !== window.asked.length) return null;
        }
        return at(STAGES[STAGES.length - 1], true);
    } };
} };
"""


def row(title: str, url: str = "", /, **facts: Any) -> dict[str, Any]:  # noqa: ANN401 - as the engine's contract has them
    """A row of an answer: an indicator, unless `facts` say otherwise."""
    passage = {"text": title, "lang": "en", "marks": []}
    plain = {"kind": "indicator", "url": url or f"{title}.html", "code": "", "title": passage, "other": None}
    words = dict.fromkeys(("framework", "period", "unitKind", "dimension", "grade"), "")
    return {**plain, **words, "periods": [], "snippet": None, "similar": False, **facts}


def stage(*rows: dict[str, Any], **facts: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """An answer of these rows; `facets` are given as labels and counts by name."""
    similar = sum(each["similar"] for each in rows)
    facets = {
        name: [
            {"value": label, "label": label, "count": count, "on": False} for label, count in values.items()
        ]
        for name, values in facts.pop("facets", {}).items()
    }
    counts = {"total": len(rows), "exact": len(rows) - similar, "similar": similar}
    return {"rows": list(rows), "facets": facets, **counts, **facts}


def answer(page: Page, *stages: dict[str, Any]) -> None:
    """Let the pages in this window find these answers, one after the other; none at all is an engine without its data."""

    def fulfil(route: Route) -> None:
        is_engine = route.request.url.endswith("engine.js")
        body = f"(() => {{ const STAGES = {json.dumps(stages)};{ENGINE}}})();" if is_engine else ""
        route.fulfill(content_type="text/javascript", body=body)

    page.route(PARTS, fulfil)
