"""Work that is begun beside the process gives what it gives here, and is done here where it cannot be done there."""

import multiprocessing
import os
import threading

import pytest

from generator.building import ahead
from generator.building.ahead import begun

HERE = os.getpid()


def test_the_work_is_done_beside_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    with begun(lambda: (os.getpid(), {"a": [1]})) as result:
        process, found = result()
    assert process != HERE
    assert found == {"a": [1]}


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 2)])
def test_it_is_done_here_where_there_is_one_core_or_another_thread(
    monkeypatch: pytest.MonkeyPatch, cores: int, threads: int
) -> None:
    monkeypatch.setattr(ahead, "cores", lambda: cores)
    monkeypatch.setattr(threading, "active_count", lambda: threads)
    with begun(os.getpid) as result:
        assert result() == HERE


def test_what_ends_without_a_result_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)

    def work() -> str:
        if os.getpid() != HERE:
            os._exit(1)
        return "here"

    with begun(work) as result:
        assert result() == "here"


def test_nothing_is_left_of_work_that_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    with begun(threading.Event().wait):
        assert len(multiprocessing.active_children()) == 1
    assert multiprocessing.active_children() == []


def test_an_error_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)

    def work() -> None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the copy tells of its error too
        raise ValueError("wrong")

    saved = os.dup(2)
    with begun(work) as result, pytest.raises(ValueError, match="wrong"):
        result()
    os.dup2(saved, 2)
