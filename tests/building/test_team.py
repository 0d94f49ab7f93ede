"""Those who do the jobs: whoever they are, the results come in the order of the jobs."""

import gc
import os
import signal
import threading
import time
from collections.abc import Callable
from collections.abc import Iterator
from concurrent.futures import Executor
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor

import pytest

from generator.building.team import MOST_WAITING
from generator.building.team import Team
from generator.building.team import TeamError
from generator.building.team import cores
from generator.building.team import in_parts
from generator.building.team import named_executor

JOBS = range(30)


def _slow_at_first(job: int) -> int:
    time.sleep(0.02 if job % 3 == 0 else 0)
    return job * job


def _where(_job: int) -> int:
    return os.getpid()


def _looks_for_garbage(_job: int) -> bool:
    return gc.isenabled()


def _fail_at_five(job: int) -> int:
    if job == 5:
        raise LookupError("five")
    return job


def _die(_job: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def two_threads() -> Executor:
    return ThreadPoolExecutor(2)


class _Patient(Executor):
    """Does a job when somebody asks for its result, and notes what was handed out and not asked for."""

    def __init__(self) -> None:
        self.waiting = 0
        self.most = 0
        self.given: list[Future[object]] = []
        self.is_over = False

    def submit(self, work: Callable[..., object], /, *arguments: object, **_: object) -> Future[object]:  # type: ignore[override]  # no more is needed here
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        future: Future[object] = Future()
        ask = future.result

        def result(timeout: float | None = None) -> object:
            self.waiting -= 1
            future.set_result(work(*arguments))
            return ask(timeout)

        future.result = result  # type: ignore[method-assign]  # it does the job
        self.given.append(future)
        return future

    def shutdown(self, wait: bool = True) -> None:  # type: ignore[override]  # noqa: FBT002 - as in Dask
        self.is_over = wait


@pytest.fixture(params=["alone", "processes", "threads"])
def team(request: pytest.FixtureRequest) -> Iterator[Team]:
    teams = {"alone": Team(workers=1), "processes": Team(workers=2), "threads": Team(two_threads, 2)}
    with teams[request.param] as team:
        yield team


def test_results_come_in_the_order_of_the_jobs(team: Team) -> None:
    assert list(team.do(_slow_at_first, JOBS)) == [job * job for job in JOBS]
    assert list(team.do(_slow_at_first, JOBS)) == [job * job for job in JOBS], "a team works more than once"


def test_what_a_job_raises_arrives_in_its_place(team: Team) -> None:
    found = team.do(_fail_at_five, JOBS)
    assert [next(found) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(LookupError, match="five"):
        next(found)
    assert list(team.do(_fail_at_five, range(3))) == [0, 1, 2], "the team goes on"


def test_no_jobs_have_no_results(team: Team) -> None:
    assert list(team.do(_where, [])) == []


def test_several_processes_work(team: Team) -> None:
    with Team(workers=3) as several:
        found = set(several.do(_where, JOBS))
    assert os.getpid() not in found
    assert 1 <= len(found) <= 3


def test_one_worker_is_this_process_and_so_is_the_one_of_a_single_job() -> None:
    with Team(workers=1) as team:
        assert set(team.do(_where, JOBS)) == {os.getpid()}
    with Team(workers=2) as team:
        assert list(team.do(_where, [1])) == [os.getpid()]


@pytest.fixture
def no_collecting() -> Iterator[None]:
    """As the console command begins."""
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("no_collecting")
@pytest.mark.parametrize("workers", [1, 2])
def test_who_does_many_jobs_looks_for_garbage_and_not_among_what_was_there_before(workers: int) -> None:
    with Team(workers=workers) as team:
        assert list(team.do(_looks_for_garbage, [1])) == [False], "a single job leaves little"
        assert set(team.do(_looks_for_garbage, JOBS)) == {True}
    assert bool(gc.get_freeze_count()) == (workers == 1), "several workers are processes of their own"


def test_as_many_workers_as_cores_unless_told() -> None:
    assert Team()._workers == cores() >= 1


def test_nobody_is_called_before_there_is_work() -> None:
    def never() -> Executor:
        raise AssertionError

    with Team(never) as team:
        assert list(team.do(_where, [1])) == [os.getpid()]


def test_few_jobs_are_handed_out_at_once_and_everybody_is_sent_home() -> None:
    patient = _Patient()
    with Team(lambda: patient, workers=3) as team:
        assert list(team.do(_fail_at_five, range(10, 100))) == list(range(10, 100))
        assert patient.most == 3 * MOST_WAITING + 1
    assert patient.is_over


def test_what_nobody_waits_for_any_more_is_not_done() -> None:
    patient = _Patient()
    with Team(lambda: patient, workers=3) as team, pytest.raises(LookupError, match="five"):
        list(team.do(_fail_at_five, JOBS))
    assert len(patient.given) < len(JOBS)
    assert all(future.done() or future.cancelled() for future in patient.given[6:])


def test_what_is_under_way_is_ended_before_the_team_goes() -> None:
    begun, ended = threading.Event(), threading.Event()

    def work(job: int) -> None:
        if job == 0:
            begun.wait(20)
            raise LookupError("the first")
        begun.set()
        time.sleep(0.1)
        ended.set()

    with Team(two_threads, 2) as team, pytest.raises(LookupError, match="the first"):
        list(team.do(work, [0, 1]))
    assert ended.is_set()


def test_a_worker_that_dies_is_told() -> None:
    with Team(workers=2) as team, pytest.raises(TeamError, match="a worker ended in the middle"):
        list(team.do(_die, JOBS))


def test_an_executor_that_cannot_be_had_is_told() -> None:
    def nowhere() -> Executor:
        raise OSError("no scheduler")

    with Team(nowhere) as team, pytest.raises(TeamError, match="nobody to do the work: no scheduler"):
        list(team.do(_where, JOBS))


def test_what_is_no_executor_is_told() -> None:
    with Team(os.getpid, workers=2) as team, pytest.raises(TeamError, match="is no executor"):  # type: ignore[arg-type]  # on purpose
        list(team.do(_where, JOBS))


def test_an_executor_has_a_name() -> None:
    assert named_executor("concurrent.futures:ThreadPoolExecutor") is ThreadPoolExecutor


@pytest.mark.parametrize(
    "name",
    [
        "",
        ":",
        "nowhere",
        "no.where:at_all",
        "os:",
        ":os",
        "os:nothing",
        "os:sep",
        ".team:Team",
        "concurrent.futures",
    ],
)
def test_a_name_that_names_nothing(name: str) -> None:
    with pytest.raises(ValueError, match=f"^{name.replace('.', '[.]')}"):
        named_executor(name)


@pytest.mark.parametrize(("size", "parts"), [(1, 7), (3, 3), (7, 1), (10, 1)])
def test_parts_are_consecutive(size: int, parts: int) -> None:
    found = in_parts(range(7), size)
    assert [each for part in found for each in part] == list(range(7))
    assert (len(found), max(map(len, found))) == (parts, min(size, 7))
