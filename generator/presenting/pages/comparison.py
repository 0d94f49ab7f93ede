"""Units of a framework and period side by side: a heat map a peer group, and how far its order depends on the weights."""

from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.presenting import urls
from generator.presenting.compared import PeerTable
from generator.presenting.comparing import ALONE
from generator.presenting.comparison.heat import SHADE_STARTS
from generator.presenting.comparison.heat import HeatForm
from generator.presenting.comparison.heat import code_of
from generator.presenting.comparison.holds import Holds
from generator.presenting.comparison.holds import holds
from generator.presenting.comparison.spread import SpreadView
from generator.presenting.comparison.spread import lone_anchor
from generator.presenting.comparison.spread import spread_view
from generator.presenting.numbers import grouped
from generator.presenting.page import Page
from generator.presenting.pages.of_period import period_list
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web


@dataclass(frozen=True, slots=True)
class PeerBlock:
    """A peer group, or a part of it: heading, who the peers are, the table, what its columns are, how far its order holds.

    `spread` is how the totals are spread, where this is the page to show it.
    """

    anchor: str
    title: str
    about: list[str]
    table: Markup
    columns: list[tuple[str, str, str]]
    holds: Holds | None
    spread: SpreadView | None


def comparison_page(web: Web, plan: PagePlan) -> Page:
    """A page of the comparison."""
    rules = web.atlas.frameworks[plan.framework].rules
    first = urls.comparison(plan.framework, plan.period)
    listed = period_list(web, plan, "compare.title", first)
    form = web.once(HeatForm, plan.framework, plan.period)
    spreads = {
        each.kind: spread_view(web, form, each, _kind(web, each.kind))
        for each in plan.spreads
        if each.units > 1
    }
    blocks = [_block(web, form, plan, peers, spreads.pop(peers.kind, None)) for peers in plan.peers]
    return web.page(
        "index",
        plan.url,
        listed.heading,
        template="comparison.html",
        description=web.language.phrase("compare.description", title=listed.title),
        breadcrumbs=listed.breadcrumbs,
        blocks=blocks,
        spreads=list(spreads.values()),
        lone_anchors=[lone_anchor(each) for each in plan.spreads if each.units == 1],
        alone=_anchor(ALONE),
        groups=[
            (_kind(web, each.kind), grouped(str(each.units)), _anchored(first, each.page, each.kind))
            for each in plan.peer_groups
        ],
        shades=_shades(web),
        places=rules.rounding.score_places,
        first=first,
        status=urls.report_status(plan.framework, plan.period),
        number=plan.number,
        pager=listed.pager,
        has_illustrative=plan.shows_illustrative,
        has_total=form.has_total,
    )


def _block(
    web: Web, form: HeatForm, plan: PagePlan, peers: PeerTable, spread: SpreadView | None
) -> PeerBlock:
    framework = form.framework
    title = _kind(web, peers.kind)
    if peers.kind != ALONE:
        title = web.language.phrase("compare.peers", kind=title)
    caption = web.wording.filler("compare.caption", "group")(str(Markup.escape(title)))
    return PeerBlock(
        anchor=_anchor(peers.kind),
        title=title,
        about=_about(web, form, peers),
        table=form.table(peers, caption, plan.marks),
        columns=[
            (
                code_of(web, framework, name),
                web.plain(framework.indicators[name].title),
                urls.indicator(framework.id, name),
            )
            for name in peers.columns
        ],
        holds=holds(web, form, plan.period, peers),
        spread=spread,
    )


def _about(web: Web, form: HeatForm, peers: PeerTable) -> list[str]:
    """Who the peers are, and what their ranks can tell."""
    phrase = web.language.phrase
    if peers.kind == ALONE:
        return [phrase("compare.alone-are" if len(peers.rows) > 1 else "compare.alone-is")]
    told = [phrase("compare.peers-are", kind=web.kind(peers.kind).striptags(), units=peers.units)]
    if len(peers.rows) < peers.units:
        last = peers.start + len(peers.rows)
        told.append(phrase("compare.part", first=peers.start + 1, last=last, units=peers.units))
    if not form.has_total:
        told.append(phrase("compare.no-total"))
    if peers.is_mixed:
        told.append(phrase("compare.mixed"))
    return told


def _kind(web: Web, kind: str) -> str:
    return web.language.phrase("compare.alone") if kind == ALONE else web.kind(kind).striptags()


def _anchor(kind: str) -> str:
    return f"peers-{kind}" if kind != ALONE else "without-peers"


def _anchored(first: str, page: int, kind: str) -> str:
    return f"{urls.numbered(first, page)}#{_anchor(kind)}"


def _shades(web: Web) -> list[tuple[int, str]]:
    """Each shade with the scores that it stands for."""
    starts = [web.number(each) for each in SHADE_STARTS]
    phrase = web.language.phrase
    between = [phrase("compare.shade-between", low=low, high=high) for low, high in pairwise(starts)]
    told = [
        phrase("compare.shade-below", high=starts[0]), *between, phrase("compare.shade-from", low=starts[-1])
    ]  # fmt: skip
    return list(enumerate(told, 1))
