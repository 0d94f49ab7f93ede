"""Every result file examined, as far as the last examination does not know what comes of it."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.building.inputs import Inputs
from generator.building.inputs import look
from generator.building.jobs import DEFINITIONS
from generator.building.jobs import CardsJob
from generator.building.jobs import Context
from generator.building.jobs import Desk
from generator.building.jobs import Done
from generator.building.jobs import Output
from generator.building.jobs import StaleError
from generator.building.jobs import card_key
from generator.building.jobs import do_cards
from generator.building.jobs import set_up
from generator.building.locking import compared_locks
from generator.building.sources import digest_of
from generator.building.state import Card
from generator.building.state import Cards
from generator.building.state import Kept
from generator.building.state import Store
from generator.building.team import Team
from generator.building.team import in_parts
from generator.presenting.chronicled import CardHistory
from generator.presenting.standings import Standings
from generator.problems import Problem
from generator.reading.project import list_results
from generator.reading.readings import Readings
from generator.scoring.coverage import Report

CARDS_IN_A_JOB = 32
"""Enough that handing out a job costs nothing beside doing it, few enough that all workers end together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The definitions, and the result files that are to be examined by path with their hashes; `problems` of both."""

    context: Context
    desk: Desk
    results: Mapping[str, str]
    problems: tuple[Problem, ...]


def survey(  # noqa: PLR0913 - each but the first three spares work
    root: Path,
    inputs: Inputs,
    *,
    internal: bool,
    last: "Survey | None" = None,
    known: Cards | None = None,
    readings: Readings | None = None,
) -> Survey:
    """Read the definitions, unless they are those of the `last` survey, and list the result files.

    What is `known` of the same definitions is not found out again. Of other definitions, the files that have not changed
    since they went into the `readings` are taken from there.
    """
    context = Context(root=root, definitions=inputs.definitions, internal=internal)
    if last is not None and last.context == context:
        desk = last.desk
    else:
        is_same = known is not None and known.definitions == context.definitions
        verdict = known.verdict if known and is_same else None
        desk = set_up(Desk(context, pipeline.define(root, verdict, readings)))
    paths, misplaced = list_results(root, desk.definitions.project.frameworks)
    results = {path: inputs.sources[path].digest for path in paths if path in inputs.sources}
    problems = (*desk.definitions.problems, *misplaced)
    return Survey(context=context, desk=desk, results=results, problems=problems)


def settled_survey(root: Path, inputs: Inputs, *, internal: bool, known: Cards, store: Store) -> Survey:
    """A survey of definitions that are what was looked at; `StaleError` when they have changed before they were read."""
    readings = kept_readings(store)
    found = survey(root, inputs, internal=internal, known=known, readings=readings)
    keep_readings(store, readings)
    if not inputs.still_hold(root, DEFINITIONS):
        raise StaleError("the definitions have changed while they were read: begin again")
    return found


def kept_readings(store: Store) -> Readings:
    """What the last runs have read of the definitions."""
    return Readings(kept=store.load(Kept, DEFINED).files)


def keep_readings(store: Store, readings: Readings) -> None:
    """Keep what was read for the next run, unless it is what was kept."""
    if readings.found != readings.kept:
        store.save(Kept(files=readings.found), DEFINED)


def known_cards(survey: Survey, last: Cards) -> dict[str, Card]:
    """The cards of the last examination that still hold."""
    return {
        path: card
        for path, digest in survey.results.items()
        if (card := last.cards.get(path)) is not None and card.key == card_key(survey.context, digest)
    }


def examined(  # noqa: PLR0913 - what, by whom, and how
    survey: Survey,
    paths: Collection[str],
    team: Team,
    output: Output | None = None,
    *,
    size: int = CARDS_IN_A_JOB,
    histories: Mapping[str, CardHistory] | None = None,
) -> Iterator[Done]:
    """Examine some result files in jobs of that size, and print them, with their recorded changes, where there is an output."""
    wanted = [path for path in survey.results if path in paths]
    told = histories or {}
    jobs = [
        CardsJob(
            context=survey.context,
            paths=part,
            output=output,
            histories={path: told[path] for path in part if path in told},
        )
        for part in in_parts(wanted, size)
    ]
    yield from team.do(do_cards, jobs)


def check(root: Path, store: Store, team: Team) -> tuple[Problem, ...]:
    """Every problem of a project, in order of place; what the last examination found still holds where nothing changed.

    Score locks that no longer hold are told here alone: they stand in the way of no site.
    """
    found, cards = examine_all(root, store, team)
    stale = (each for lock in compared_locks(root, cards) for each in lock.compared.problems)
    return tuple(sorted({*problems_of(found, cards), *stale}))


def examine_all(root: Path, store: Store, team: Team) -> tuple[Survey, dict[str, Card]]:
    """The definitions of a project, and what comes of every result file."""
    last = store.load(Cards, CARDS)
    inputs = look(root, last)
    found = settled_survey(root, inputs, internal=False, known=last, store=store)
    cards = known_cards(found, last)
    for done in examined(found, found.results.keys() - cards.keys(), team):
        cards.update(done.cards)
    keep_cards(store, found, inputs, cards)
    return found, cards


def keep_cards(store: Store, survey: Survey, inputs: Inputs, cards: dict[str, Card]) -> str:
    """Keep for the next build what came of definitions and results; returns the digest of the cards."""
    found = Cards(
        sources=inputs.sources,
        seen_ns=inputs.seen_ns,
        definitions=survey.context.definitions,
        verdict=survey.desk.definitions.verdict,
        cards=cards,
        digest=digest_of(
            survey.context.definitions, *(part for path, card in cards.items() for part in (path, card.key))
        ),
    )
    store.save(found, CARDS)
    return found.digest


DEFINED = "definitions"
"""The name of the state that holds what was read of the definitions."""

CARDS = "cards"
"""The name of the state that holds what came of the result files."""


def problems_of(survey: Survey, cards: Mapping[str, Card]) -> tuple[Problem, ...]:
    """The problems of definitions and results, in order of place."""
    return tuple(sorted({*survey.problems, *(each for card in cards.values() for each in card.problems)}))


def seen_of(survey: Survey, cards: Mapping[str, Card]) -> tuple[Standings, list[Report]]:
    """What may be seen of the cards, and that each of them is there. Nothing internal leaves here in a public build."""
    outcomes = [card.outcome for card in cards.values() if card.outcome is not None]
    reports = [card.report for card in cards.values() if card.report is not None]
    return Standings(survey.desk.atlas, outcomes), reports
