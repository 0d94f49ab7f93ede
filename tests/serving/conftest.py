"""Small projects, served or alive without a server."""

import socket
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.building.state import Store
from generator.building.team import Team
from generator.serving.live import Live
from generator.serving.live_setting import LiveSetting
from tests.serving.served import ADDRESS
from tests.serving.served import Served
from tests.serving.served import small_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that may be changed."""
    return small_project(tmp_path / "project")


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def serving(root: Path, tmp_path: Path, free_port: int) -> Iterator[Callable[..., Served]]:
    """A function that serves the small project: `serving(internal=True)`."""
    running = []

    def begin(*, internal: bool = False) -> Served:
        served = Served(root=root, port=free_port, cache=tmp_path / "cache", internal=internal)
        running.append((served, served.start()))
        served.ask("-/client.js")  # as soon as it is up
        return served

    yield begin
    for served, thread in running:
        served.stop()
        thread.join(30)
        assert not thread.is_alive()
        assert served.failures == []


@pytest.fixture(scope="session")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSetting]:
    """What MkDocs makes of the small project; only to be looked at."""
    root = small_project(tmp_path_factory.mktemp("setting") / "project")
    found = LiveSetting.of(root, internal=False, address=ADDRESS)
    yield found
    found.close()


@pytest.fixture
def alive(
    root: Path, tmp_path: Path, setting: LiveSetting, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Live]]:
    """A function that opens the live site of the small project, which no server serves.

    Unless it is `set_anew`, MkDocs has set the pages of a project like it, and does not see what changes.
    """
    opened = []

    def begin(*, internal: bool = False, set_anew: bool = False) -> Live:
        store = Store(root, tmp_path / "cache")
        live = Live(root=root, store=store, team=Team(workers=1), address=ADDRESS, internal=internal)
        if not set_anew:
            monkeypatch.setattr(LiveSetting, "of", lambda *_, **__: replace(setting))
            monkeypatch.setattr(LiveSetting, "close", lambda _: None)
        live.open()
        opened.append(live)
        return live

    yield begin
    for live in opened:
        live.close()
