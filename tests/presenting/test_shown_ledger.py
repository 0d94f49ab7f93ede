"""What may be told of recorded changes: nothing internal, nothing of persons, and nothing of what is hidden today."""

from dataclasses import replace

import pytest

from generator import pipeline
from generator.model.ledger import AlarmNote
from generator.model.ledger import IndicatorMove
from generator.model.ledger import LedgerEntry
from generator.model.ledger import RuleMove
from generator.presenting.shown_ledger import ShownLedger
from tests.presenting.ledgers import CAME
from tests.presenting.ledgers import CORRECTED
from tests.presenting.ledgers import COUNTED_TWICE
from tests.presenting.ledgers import CRITERIA
from tests.presenting.ledgers import HISTORY
from tests.presenting.ledgers import OF_THE_OFFICER
from tests.presenting.ledgers import TOWN
from tests.presenting.ledgers import WORKS
from tests.presenting.ledgers import entry
from tests.presenting.ledgers import ledger
from tests.presenting.ledgers import seen_of


def _shown(scored: pipeline.Scored, *entries: LedgerEntry, internal: bool = False) -> ShownLedger:
    return ShownLedger(seen_of(scored, internal=internal).atlas, ledger(*entries))


def test_what_is_public_is_told_as_it_is(scored: pipeline.Scored) -> None:
    shown = ShownLedger(seen_of(scored).atlas, HISTORY)
    assert (shown.state, shown.entries) == ("full", HISTORY.entries)
    assert [(each.recorded.commit.id[0], each.move, each.has_page) for each in shown.cards[WORKS]] == [
        ("b", CORRECTED, True),
        ("a", CAME, False),
    ]


def test_a_change_of_internal_scorecards_alone_is_told_inside_only(scored: pipeline.Scored) -> None:
    change = entry("d", "2026-06-01", scores=(OF_THE_OFFICER,), is_whole=False)
    assert _shown(scored, change).entries == ()
    assert _shown(scored, change).cards == {}
    (inside,) = _shown(scored, change, internal=True).entries
    assert (inside.scores, inside.commit.subject) == ((OF_THE_OFFICER,), "Change d")


def test_a_scorecard_that_was_internal_once_is_never_told(scored: pipeline.Scored) -> None:
    """Its earlier numbers stand in the later moves as `before`."""
    hidden = CAME._replace(is_public=False)
    assert (
        _shown(
            scored, entry("b", "2026-04-11", scores=(CORRECTED,)), entry("a", "2026-04-03", scores=(hidden,))
        ).entries
        == ()
    )


def test_what_could_not_be_scored_hides_itself_alone(scored: pipeline.Scored) -> None:
    broken = CORRECTED._replace(is_public=False, after=None, is_unread=True, indicators=(), revised=())
    shown = _shown(
        scored, entry("b", "2026-04-11", scores=(broken,)), entry("a", "2026-04-03", scores=(CAME,))
    )
    assert [each.move for each in shown.cards[WORKS]] == [CAME]


def test_a_subject_is_withheld_where_its_change_touched_something_hidden(scored: pipeline.Scored) -> None:
    change = entry("b", "2026-04-11", scores=(CORRECTED, OF_THE_OFFICER), is_whole=False)
    (public,) = _shown(scored, change).entries
    assert (public.scores, public.commit.subject) == ((CORRECTED,), "")


@pytest.mark.parametrize("role", ["office@example.go.th", "นาย" + "สมชาย ใจดี", "081-234" + "-5678"])
def test_a_role_that_names_a_person_is_withheld(scored: pipeline.Scored, role: str) -> None:
    (told,) = _shown(scored, entry("b", "2026-04-11", scores=(CORRECTED,), role=role), internal=True).entries
    assert told.role == ""


def test_indicators_that_are_hidden_today_are_left_out(scored: pipeline.Scored) -> None:
    framework = scored.project.frameworks[TOWN]
    hidden = framework.indicators["2.1"].model_copy(update={"visibility": "internal"})
    changed = replace(framework, indicators={**framework.indicators, "2.1": hidden})
    world = replace(scored, project=replace(scored.project, frameworks={TOWN: changed}))
    alarm = AlarmNote("unexplained-change", *WORKS, "2.1", True, ())  # noqa: FBT003 - a row
    change = entry("b", "2026-04-11", scores=(CORRECTED,), rules=(CRITERIA,), alarms=(alarm,))
    (told,) = _shown(world, change).entries
    (move,) = told.scores
    assert [each.id for each in move.indicators] == ["2"]
    assert (move.revised, told.rules, told.alarms) == ((), (), ())
    (inside,) = _shown(world, change, internal=True).entries
    assert inside.scores[0].revised == (COUNTED_TWICE,)


def test_an_indicator_that_is_gone_is_told_as_a_rule_that_was_public(scored: pipeline.Scored) -> None:
    gone = RuleMove(TOWN, "9", True, "went", ())  # noqa: FBT003 - a row
    lost = CORRECTED._replace(indicators=(IndicatorMove("9", ("reported", "3"), None, ("structure",)),))
    (told,) = _shown(
        scored, entry("b", "2026-04-11", scores=(lost,), rules=(gone, gone._replace(is_public=False)))
    ).entries
    assert (told.rules, told.scores[0].indicators) == ((gone,), ())


def test_what_is_of_something_unknown_today_is_left_out(scored: pipeline.Scored) -> None:
    alarm = AlarmNote("unexplained-change", *WORKS, "", True, ())  # noqa: FBT003 - a row
    change = entry(
        "b",
        "2026-04-11",
        scores=(CORRECTED._replace(framework="x"), CORRECTED._replace(unit="x")),
        rules=(CRITERIA._replace(framework="x"),),
        alarms=(alarm._replace(framework="x"), alarm._replace(unit="x"), alarm._replace(indicator="x")),
    )
    assert _shown(scored, change, internal=True).entries == ()


def test_owners_that_were_lost_are_not_named(scored: pipeline.Scored) -> None:
    """No page tells of them, and the post among them is hidden."""
    lost = AlarmNote("owner-lost", TOWN, "", "", "2.1", True, (("before", "works, officer"),))  # noqa: FBT003 - a row
    (told,) = _shown(scored, entry("b", "2026-04-11", alarms=(lost,))).entries
    assert told.alarms == (lost._replace(facts=()),)
