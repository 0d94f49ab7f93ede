"""Small projects, served or alive without a server."""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from generator.building.state import Store
from generator.building.team import Team
from generator.serving.live import Live
from generator.serving.live_setting import LiveSetting
from tests.serving.served import ADDRESS
from tests.serving.served import Served
from tests.serving.served import serve_project
from tests.serving.served import small_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project that may be changed."""
    return small_project(tmp_path / "project")


@pytest.fixture
def serving(root: Path, tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """A function that serves the small project: `serving(internal=True)`."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(serve_project(root, tmp_path / "cache", **options))


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
