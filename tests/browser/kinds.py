"""One page of each kind, by its path below the root of either language; the browser that opens them, and its screens."""

from pathlib import Path

from playwright.sync_api import ViewportSize

SCORECARD = "scorecards/chonburi-2556/round-1/legal-group.html"
OFFICE = "scorecards/chonburi-2556/round-1/chonburi-office.html"
INDICATOR = "frameworks/chonburi-2556/indicators/8.2.html"
COMPARED = "scorecards/provincial-2550/month-12/compare_units.html"
FORMULA = "frameworks/chonburi-2556/indicators/4.html"
REPORTS = "scorecards/chonburi-2556/round-1/report_status.html"
READING = "reading.html"
ERROR = "404.html"

KINDS = {
    "home": "index.html",
    "frameworks": "frameworks/index.html",
    "framework": "frameworks/chonburi-2556/index.html",
    "strategy": "frameworks/chonburi-2556/strategy.html",
    "indicators": "indicators/index.html",
    "indicator": INDICATOR,
    "indicator of steps": "frameworks/chonburi-2556/indicators/6.html",
    "indicator of bands": "frameworks/chonburi-2556/indicators/1.1.html",
    "units": "units/index.html",
    "unit": "units/chonburi-office.html",
    "unit with units below": "units/justice-ministry.html",
    "scorecards": "scorecards/index.html",
    "scorecard": SCORECARD,
    "scorecard of the office": OFFICE,
    "scorecard with tracks": "scorecards/cascade-2553/fy2553/probation-department.html",
    "units compared": COMPARED,
    "units without peers": "scorecards/lao-e-government-2549/fy2549/compare_units.html",
    "report status": REPORTS,
    "numbers": "numbers.html",
    "changes": "changes.html",
    "revisions": "frameworks/chonburi-2556/revisions.html",
    "glossary": "glossary.html",
    "a to z": "a_to_z.html",
    "method": "method.html",
    "guide": "guide/index.html",
    "how to read": READING,
    "review": "reviewing.html",
}
"""The error page is not among them: it leads to its files from the server's root, and works only where the site stands there."""

ONE_OF_EACH = {
    kind: url
    for kind, url in KINDS.items()
    if kind
    not in {
        "indicator of steps",
        "indicator of bands",
        "scorecard of the office",
        "units without peers",
        "guide",
    }
}
"""Without those that differ from another page of their kind in what they show, and in no part of the page."""

LANGUAGES = {"th": "", "en": "en/"}
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}

CHROMIUM = Path("/usr/bin/chromium")
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
