"""The pages on recorded changes of scores: the list of a framework, each change, and the list of a unit."""

from collections.abc import Iterator

from generator.presenting import urls
from generator.presenting.chronicled import FileHistory
from generator.presenting.chronicled import RecordedChange
from generator.presenting.moves import Moves
from generator.presenting.paging import cut
from generator.presenting.paging import pages_of
from generator.presenting.plan import PagePlan

CHANGES_ON_A_PAGE = 20
"""Each takes as much room as a table."""


def plan_revisions(framework_id: str, moves: Moves) -> Iterator[PagePlan]:
    """The list of a framework, which is there without any change too and says why, and the page of each change."""
    changes = moves.of_framework(framework_id)
    for number, part in cut(changes, CHANGES_ON_A_PAGE):
        yield PagePlan(
            kind="revisions",
            url=urls.revisions(framework_id, number),
            framework=framework_id,
            number=number,
            count=pages_of(len(changes), CHANGES_ON_A_PAGE),
            recorded=tuple(part),
            has_feed=bool(changes),
            history=FileHistory(moves.state),
            illustrative=moves.shows_illustrative(part),
        )
    for change in moves.whole(framework_id):
        if change.has_page:
            yield from _change(change, moves)


def _change(change: RecordedChange, moves: Moves) -> Iterator[PagePlan]:
    """The page of one change; where it moved many scorecards they go over several pages."""
    commit = change.recorded.commit.id
    for number, part in cut(change.scores):
        shown = change._replace(scores=tuple(part))
        yield PagePlan(
            kind="revision",
            url=urls.revision(change.framework, commit, number),
            framework=change.framework,
            number=number,
            count=pages_of(len(change.scores)),
            recorded=(shown,),
            has_feed=True,
            history=FileHistory(moves.state),
            illustrative=moves.shows_illustrative([shown]),
        )


def plan_unit_revisions(unit_id: str, moves: Moves) -> Iterator[PagePlan]:
    """The list of a unit; there is none where its scorecards were published and never changed."""
    changes = moves.of_unit(unit_id)
    for number, part in cut(changes, CHANGES_ON_A_PAGE) if changes else ():
        yield PagePlan(
            kind="unit-revisions",
            url=urls.unit_revisions(unit_id, number),
            unit=unit_id,
            number=number,
            count=pages_of(len(changes), CHANGES_ON_A_PAGE),
            recorded=tuple(part),
            history=FileHistory(moves.state),
            illustrative=moves.shows_illustrative(part),
        )
