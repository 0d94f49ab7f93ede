"""The strategy map on a scorecard: how far the objectives are reached, unfolded below the indicators."""

from generator.model.scorecard import Scorecard
from generator.presenting import urls
from generator.presenting.html import escaped
from generator.presenting.maps.status import KINDS
from generator.presenting.maps.status import Status
from generator.presenting.maps.status import mean_of
from generator.presenting.maps.status import sign
from generator.presenting.maps.status import status_of
from generator.presenting.maps.status import status_svg
from generator.presenting.maps.strategy_map import lanes_of
from generator.presenting.maps.strategy_map import measuring
from generator.presenting.maps.strategy_map import strategy_drawing
from generator.presenting.scorecards.form import Form
from generator.presenting.web import Web


class MapForm:
    """The map on which the scorecards of a framework are filled in; drawn once (see `Web.once`).

    `rows` are the objectives in the order of their perspectives: id, link as HTML, and the visible indicators that measure each.
    """

    def __init__(self, web: Web, framework_id: str) -> None:
        framework = web.atlas.frameworks[framework_id]
        url = urls.scorecard(framework_id, "any", "any")
        home = web.linker(url)(urls.strategy(framework_id))
        self.rows = [
            (
                each.id,
                f'<a href="{escaped(home)}#objective-{escaped(each.id)}">{web.html(each.title)}</a>',
                measuring(web.atlas, framework, each.id),
            )
            for _, objectives in lanes_of(framework)
            for each in objectives
        ]
        self.measured = frozenset(name for _, _, names in self.rows for name in names)
        if self.measured:
            self.drawing = strategy_drawing(web, framework, url, has_status=True)


def objectives_html(form: Form, scorecard: Scorecard) -> str:
    """The map with the status of each objective and the same as a table; nothing where no objective has a score."""
    prepared = form.web.once(MapForm, scorecard.framework)
    if not prepared.measured:
        return ""
    rows = {row.id: row for row in scorecard.rows}
    rounding = form.rules.rounding
    found = {name: status_of(mean_of(rows, names), rounding) for name, _, names in prepared.rows}
    if all(each.kind == "none" for each in found.values()):
        return ""
    words = form.words
    drawn = prepared.drawing.filled({name: _status(form, each) for name, each in found.items()})
    table = "".join([_row(form, link, found[name]) for name, link, _ in prepared.rows])
    signs = "".join([f"<li>{sign(kind)} {words[f'map.{kind}']}</li>" for kind in KINDS])
    return f"""\
<details class="sc-working" id="objectives">
  <summary>{words["map.status"]}</summary>
  <p class="sc-hint">{words["map.rule"]}</p>
  <ul class="sc-inline">{signs}</ul>
  <div class="sc-scroll" tabindex="0" role="region" aria-label="{words["map.status"]}">{drawn}</div>
  <table class="sc-table">
    <caption class="sc-visually-hidden">{words["map.status"]}</caption>
    <thead><tr><th scope="col">{words["map.objective"]}</th><th scope="col">{words["score.status"]}</th><th scope="col" class="sc-num">{words["score.score"]}</th></tr></thead>
    <tbody>{table}</tbody>
  </table>
</details>
"""


def _status(form: Form, status: Status) -> str:
    score = "" if status.score is None else form.score(status.score)
    return status_svg(status.kind, form.words[f"map.{status.kind}"], score)


def _row(form: Form, link: str, status: Status) -> str:
    told = form.words[f"map.{status.kind}"]
    return f'<tr><th scope="row">{link}</th><td>{told}</td><td class="sc-num">{form.score(status.score)}</td></tr>'
