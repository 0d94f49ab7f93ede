"""The pages, one module for each kind; `make_page` makes the one that a plan asks for."""

from collections.abc import Callable
from collections.abc import Mapping

from generator.presenting.page import Page
from generator.presenting.pages.a_to_z import a_to_z_page
from generator.presenting.pages.changes import changes_page
from generator.presenting.pages.comparison import comparison_page
from generator.presenting.pages.framework import framework_page
from generator.presenting.pages.glossary import glossary_page
from generator.presenting.pages.indexes import frameworks_page
from generator.presenting.pages.indexes import home_page
from generator.presenting.pages.indexes import indicators_page
from generator.presenting.pages.indexes import period_page
from generator.presenting.pages.indexes import scorecards_page
from generator.presenting.pages.indicator import indicator_page
from generator.presenting.pages.numbers import numbers_page
from generator.presenting.pages.report_status import report_status_page
from generator.presenting.pages.revisions import revision_page
from generator.presenting.pages.revisions import revisions_page
from generator.presenting.pages.revisions import unit_revisions_page
from generator.presenting.pages.strategy import strategy_page
from generator.presenting.pages.unit import unit_page
from generator.presenting.pages.units import top_units_page
from generator.presenting.pages.units import units_by_name_page
from generator.presenting.pages.units import units_page
from generator.presenting.plan import PagePlan
from generator.presenting.plan import PlanKind
from generator.presenting.web import Web

_MAKERS: Mapping[PlanKind, Callable[[Web, PagePlan], Page]] = {
    "home": home_page,
    "frameworks": frameworks_page,
    "indicators": indicators_page,
    "units": units_page,
    "top-units": top_units_page,
    "units-by-name": units_by_name_page,
    "scorecards": scorecards_page,
    "period": period_page,
    "a-to-z": a_to_z_page,
    "framework": framework_page,
    "strategy": strategy_page,
    "indicator": indicator_page,
    "unit": unit_page,
    "comparison": comparison_page,
    "numbers": numbers_page,
    "changes": changes_page,
    "revisions": revisions_page,
    "revision": revision_page,
    "unit-revisions": unit_revisions_page,
    "report-status": report_status_page,
    "glossary": glossary_page,
}


def make_page(web: Web, plan: PagePlan) -> Page:
    """The page of a plan in one language; it depends on the definitions and on the plan."""
    return _MAKERS[plan.kind](web, plan)
