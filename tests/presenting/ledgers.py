"""A history of the scores of the minimal world, worked by hand.

The first report of Works for round 1 counted 21 of 28 cases as closed: 75 per cent, 3 + (75 - 70) / 5 = 4, two days late 7/2.
So 2 was (7/2 + 4) / 2 = 15/4, and the total 76/25 + 15/4 x 20 / 100 = 379/100, 75.80 out of 100, good.
One had been counted twice. With 20 it is as the minimal world says: 2.1 has 39/14, 2 has 95/28 and the total is 2603/700, 74.37,
good: 2603/700 - 379/100 = -1/14, all of it from the data.
With the rules of today, which are those of then, the first report comes to the same 379/100, and the report of today to 2603/700.
"""

from generator import pipeline
from generator.model.history import Commit
from generator.model.ledger import NO_LEDGER
from generator.model.ledger import AlarmNote
from generator.model.ledger import IndicatorMove
from generator.model.ledger import Ledger
from generator.model.ledger import LedgerEntry
from generator.model.ledger import RuleMove
from generator.model.ledger import ScoreMove
from generator.model.ledger import Total
from generator.model.standing import Revised
from generator.model.standing import outcome
from generator.presenting.atlas import Atlas
from generator.presenting.moves import Moves
from generator.presenting.shown_ledger import ShownLedger
from generator.presenting.standings import Standings

TOWN = "town-2569"
WORKS = (TOWN, "round-1", "works")
FIRST = Total("379/100", "379/5", "good")
NOW = Total("2603/700", "2603/35", "good")

COUNTED_TWICE = Revised(
    "2.1",
    "2026-04-10",
    ("นับซ้ำหนึ่งเรื่อง", "One case had been counted twice"),
    ("คณะกรรมการประเมินผล", "The evaluation committee"),
    "21",
    "20",
)

CAME = ScoreMove(*WORKS, True, "came", None, FIRST, todays_rules=FIRST, todays_results=NOW)  # noqa: FBT003 - a row

CORRECTED = ScoreMove(
    *WORKS,
    True,  # noqa: FBT003 - a row
    "changed",
    FIRST,
    NOW,
    effects=("-1/14", "0", "0", "0"),
    indicators=(
        IndicatorMove("2", ("reported", "15/4"), ("reported", "95/28"), ()),
        IndicatorMove("2.1", ("reported", "7/2"), ("reported", "39/14"), ("data",)),
    ),
    revised=(COUNTED_TWICE,),
    todays_rules=NOW,
    todays_results=NOW,
)

OF_THE_OFFICER = ScoreMove(
    TOWN,
    "round-1",
    "officer",
    False,  # noqa: FBT003 - a row
    "changed",
    Total("7/3", "140/3", "good"),
    Total("3", "60", "good"),
)

CRITERIA = RuleMove(TOWN, "2.1", True, "changed", ("criteria", "deadline"))  # noqa: FBT003 - a row
AFTER_RESULTS = AlarmNote(
    rule="criteria-after-results",
    framework=TOWN,
    period="round-1",
    unit="",
    indicator="2.1",
    is_public=True,
    facts=(("keys", "criteria, deadline"),),
)


def entry(letter: str, day: str, **what: object) -> LedgerEntry:
    """An entry whose commit has an id of one letter."""
    told = {"role": "", "is_whole": True, **what}
    return LedgerEntry(Commit(letter * 10, day, f"Change {letter}"), letter * 40, **told)  # type: ignore[arg-type]


PUBLISHED = entry("a", "2026-04-03", scores=(CAME,))
CORRECTION = entry("b", "2026-04-11", scores=(CORRECTED,), role="เลขานุการคณะกรรมการประเมินผล")
RULES = entry("c", "2026-05-04", rules=(CRITERIA,), alarms=(AFTER_RESULTS,))

HISTORY = Ledger("full", (RULES, CORRECTION, PUBLISHED))


def ledger(*entries: LedgerEntry) -> Ledger:
    """A whole history of these entries, the newest first."""
    return Ledger("full", entries)


def moves_of(seen: Standings, history: Ledger = NO_LEDGER) -> Moves:
    """What a build tells of a history."""
    return Moves(seen, ShownLedger(seen.atlas, history))


def seen_of(scored: pipeline.Scored, *, internal: bool = False) -> Standings:
    """What a build shows of a scored project."""
    atlas = Atlas(project=scored.project, notes=(), internal=internal)
    return Standings(atlas, map(outcome, scored.scorecards))
