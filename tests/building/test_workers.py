"""Many workers make the site that one makes, and none works for a build that is not its own."""

import pickle
from collections.abc import Callable
from collections.abc import Iterator
from concurrent.futures import Executor
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.building import examining
from generator.building import jobs
from generator.building import making
from generator.building.examining import check
from generator.building.examining import settled_survey
from generator.building.inputs import look
from generator.building.jobs import CardsJob
from generator.building.jobs import Context
from generator.building.jobs import StaleError
from generator.building.jobs import definitions_key
from generator.building.jobs import do_cards
from generator.building.state import Cards
from generator.building.state import Store
from generator.building.team import Team
from generator.building.team import in_parts
from tests.building.edits import text
from tests.building.sites import FRAMEWORK
from tests.building.sites import TOWN
from tests.building.sites import WORKS
from tests.building.sites import build
from tests.building.sites import files
from tests.nation.world import write_nation

UNITS = 15


class _Far(Executor):
    """Does each job when it is handed out, with nothing that this process has at hand: as another machine would."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def submit(self, work: Callable[..., object], /, *arguments: object, **_: object) -> Future[object]:  # type: ignore[override]  # no more is needed here
        jobs._desks.clear()
        sent_work, sent = pickle.loads(pickle.dumps((work, arguments)))  # noqa: S301 - written the moment before
        self.done.append(work.__name__)
        future: Future[object] = Future()
        try:
            future.set_result(pickle.loads(pickle.dumps(sent_work(*sent))))  # noqa: S301 - as above
        except Exception as error:  # noqa: BLE001 - it travels
            future.set_exception(pickle.loads(pickle.dumps(error)))  # noqa: S301 - as above
        return future


@pytest.fixture(autouse=True)
def _small_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few units would be done in one or two jobs."""
    for module in (examining, making):
        monkeypatch.setattr(module, "in_parts", lambda items, size: in_parts(items, min(size, 5)))


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nation") / "nation"
    write_nation(folder, UNITS)
    return folder


@pytest.fixture(scope="module")
def expected(nation: Path) -> dict[str, str]:
    """The site as one worker makes it."""
    site = build(nation).site
    assert site is not None
    return files(site)


@pytest.mark.parametrize("workers", [2, 3])
def test_processes_make_what_one_makes(nation: Path, expected: dict[str, str], workers: int) -> None:
    build(nation, workers=workers)
    assert files(nation / "site") == expected


def test_the_team_is_copied_when_the_words_are_known(nation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the copies would load the dictionary again, which takes as long as dozens of scorecards."""
    order: list[str] = []
    called = Team._called

    def noted(team: Team) -> Executor:
        order.append("team")
        return called(team)

    monkeypatch.setattr(making, "CARDS_IN_A_JOB", 5)
    monkeypatch.setattr(making, "load_words", lambda: order.append("words"))
    monkeypatch.setattr(Team, "_called", noted)
    build(nation, workers=2)
    assert order[:2] == ["words", "team"]
    assert order.count("words") == 1


def test_threads_make_what_one_makes(nation: Path, expected: dict[str, str]) -> None:
    build(nation, executor=lambda: ThreadPoolExecutor(2))
    assert files(nation / "site") == expected


def test_all_that_a_job_needs_travels_with_it(nation: Path, expected: dict[str, str]) -> None:
    far = _Far()
    build(nation, executor=lambda: far)
    assert files(nation / "site") == expected
    assert set(far.done) == {"do_cards", "do_plans"}


def test_workers_find_the_problems_that_one_finds(town: Path, tmp_path: Path) -> None:
    text(WORKS, "results:\n", "results: [\n")(town)
    text(TOWN, "submitted:", "submited:")(town)
    with Team(workers=1) as team:
        alone = check(town, Store(town, tmp_path / "one"), team)
    for executor in (None, _Far):
        with Team(executor, workers=2) as team:
            assert check(town, Store(town, tmp_path / str(executor)), team) == alone
    assert len({each.place.path for each in alone}) == 2


# ---- a worker that is not one of us --------------------------------------------------------------------------------


@pytest.fixture
def job(town: Path) -> Iterator[CardsJob]:
    """A job as it arrives at a worker that has done none for this build."""
    jobs._desks.clear()
    context = Context(root=town, definitions=definitions_key(town), internal=False)
    yield CardsJob(context=context, paths=[WORKS], output=None)
    jobs._desks.clear()


def test_a_worker_reads_the_definitions_once(job: CardsJob, monkeypatch: pytest.MonkeyPatch) -> None:
    first = do_cards(job)
    monkeypatch.setattr(pipeline, "define", None)
    assert do_cards(job) == first
    assert first.cards[WORKS].outcome is not None


def test_a_worker_with_another_program_refuses(job: CardsJob) -> None:
    other = replace(job, context=replace(job.context, engine="another"))
    with pytest.raises(StaleError, match="another version of the program"):
        do_cards(other)


def test_a_worker_that_sees_other_definitions_refuses(job: CardsJob, town: Path) -> None:
    text(FRAMEWORK, "Model town framework", "Framework of the model town")(town)
    with pytest.raises(StaleError, match="definitions have changed"):
        do_cards(job)


def test_the_definitions_that_a_worker_sees_have_the_hash_that_the_build_saw(town: Path) -> None:
    inputs = look(town, Cards())
    assert (
        definitions_key(town)
        == inputs.definitions
        == settled_survey(
            town, inputs, internal=False, known=Cards(), store=Store(town, is_used=False)
        ).context.definitions
    )


def test_a_worker_keeps_the_definitions_of_one_build_only(job: CardsJob, town: Path) -> None:
    do_cards(job)
    do_cards(replace(job, context=replace(job.context, internal=True)))
    assert [context.internal for context in jobs._desks] == [True]


@pytest.mark.parametrize("executor", [_Far, None])
def test_what_stops_a_worker_stops_the_build_and_leaves_the_site(
    town: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, executor: Callable[[], Executor] | None
) -> None:
    def stale(*_: object) -> None:
        raise StaleError("not what you think")

    before = files(town / "site")
    text(WORKS, "closed: 20", "closed: 22")(town)
    text(TOWN, "in_time: 50", "in_time: 51")(town)
    with monkeypatch.context() as patch:
        patch.setattr(jobs, "_content", stale)
        with pytest.raises(StaleError, match="not what you think"):
            build(town, cache, executor=executor)
    assert files(town / "site") == before
    build(town, cache)
    assert files(town / "site") != before
