"""Who is told what, and when: the preview over a live site that does what a test says."""

import json
import threading
import time
from collections.abc import Callable
from collections.abc import Collection
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any
from typing import cast

import pytest
from watchdog.events import DirModifiedEvent
from watchdog.events import FileClosedNoWriteEvent
from watchdog.events import FileModifiedEvent
from watchdog.events import FileMovedEvent
from watchdog.events import FileOpenedEvent
from watchdog.events import FileSystemEvent

from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem
from generator.publishing.assets import PACKAGE
from generator.publishing.failure import PublishError
from generator.serving import preview as preview_module
from generator.serving import serve as serve_module
from generator.serving.live import Live
from generator.serving.preview import Preview


@dataclass
class _Record:
    """What git tells: `news` is how often there is something new."""

    news: int = 0
    is_closed: bool = False

    def read(self) -> bool:
        """One piece of news less is left."""
        self.news -= 1
        return self.news >= 0

    def close(self) -> None:
        """Nobody is to be let go."""
        self.is_closed = True


@dataclass
class _Stub:
    """A live site: pages by path, and what happens when it is used."""

    pages: dict[str, bytes] = field(
        default_factory=lambda: {"index.html": b"<body>1</body>", "404.html": b"<body>404</body>"}
    )
    problems: tuple[Problem, ...] = ()
    trouble: str = ""
    is_open: bool = True
    is_setting_stale: bool = False
    record: _Record = field(default_factory=_Record)
    dressing: str = "d"
    left: int = 0
    calls: list[str] = field(default_factory=list)
    during: dict[str, Callable[[], Any]] = field(default_factory=dict)

    def _do(self, call: str, otherwise: Any = None) -> Any:  # noqa: ANN401 - whatever the call gives
        self.calls.append(call)
        return self.during[call]() if call in self.during else otherwise

    def page(self, path: str) -> bytes | None:
        """What stands at a path."""
        found = self._do(f"page {path}")
        return self.pages.get(path) if found is None else cast("bytes", found)

    def open(self) -> None:
        """Nothing is to be set up."""

    def refresh(self) -> bool:
        """Something has changed."""
        return bool(self._do("refresh", otherwise=True))

    def forget_package(self, changed: Collection[str]) -> None:
        """Nothing was read."""
        self._do(f"forget_package {sorted(changed)}")

    def set_again(self) -> str:
        """What MkDocs says."""
        self.is_setting_stale = False
        return str(self._do("set_again", otherwise=""))

    def take_setting(self, found: str) -> None:
        """Show it."""
        self.trouble = found

    def show_record(self) -> None:
        """Show it."""
        self._do("show_record")

    def catch_up(self) -> bool:
        """One file less is left."""
        self._do("catch_up")
        self.left -= 1
        return self.left >= 0

    def close(self) -> None:
        """Nothing is to be removed."""
        self._do("close")


@pytest.fixture
def live() -> _Stub:
    return _Stub()


@pytest.fixture
def preview(live: _Stub, monkeypatch: pytest.MonkeyPatch) -> Preview:
    monkeypatch.setattr(preview_module, "COURTESY", 0)
    said: list[str] = []
    return Preview(live=cast("Live", live), language="en", say=said.append)


def _state(preview: Preview, path: str = "index.html") -> dict[str, Any]:
    found = json.loads(preview.state(path))
    assert isinstance(found, dict)
    return found


def _messages(preview: Preview, path: str = "index.html") -> list[str]:
    return [each["message"] for each in _state(preview, path)["problems"]]


def _finish(preview: Preview) -> None:
    for helper in preview._helpers:
        helper.join(10)
        assert not helper.is_alive()


def _fail(error: Exception) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


def test_a_page_brings_the_hash_that_its_state_tells(preview: Preview) -> None:
    content = _state(preview)["content"]
    page = preview.page("index.html")
    script = f'<script src="/-/client.js" data-content="{content}"></script></body>'
    assert page == f"<body>1{script}".encode()


def test_the_hash_follows_the_page_and_what_it_is_dressed_in(preview: Preview, live: _Stub) -> None:
    seen = [_state(preview)["content"]]
    live.pages["index.html"] += b"2"
    seen.append(_state(preview)["content"])
    live.dressing = "e"
    seen.append(_state(preview)["content"])
    assert len(set(seen)) == len(seen)


def test_what_has_changed_of_the_program_is_read_anew(preview: Preview, live: _Stub) -> None:
    live.during["refresh"] = lambda: False
    before = _state(preview)
    preview.refresh({"words/phrases.yml", "assets/scorecards.css"})
    assert live.calls.count("forget_package ['assets/scorecards.css', 'words/phrases.yml']") == 1
    after = _state(preview)
    assert (after["content"], after["version"] > before["version"]) == (before["content"], True)
    _finish(preview)


def test_a_change_that_comes_while_a_page_is_made_is_told_next(preview: Preview, live: _Stub) -> None:
    live.during["page index.html"] = preview._tell
    state = _state(preview)
    assert state["version"] < preview.version
    begun = time.monotonic()
    preview.wait(state["version"])
    assert time.monotonic() - begun < preview_module.PATIENCE / 2


def test_a_page_that_is_gone_becomes_the_error_page(preview: Preview, live: _Stub) -> None:
    del live.pages["index.html"]
    assert _state(preview)["content"] == _state(preview, "404.html")["content"]
    assert preview.page("index.html") is None


def test_a_page_that_cannot_be_made_stays_and_tells_why_as_long_as_that_is_so(
    preview: Preview, live: _Stub
) -> None:
    live.during["page index.html"] = _fail(KeyError("title"))
    assert _state(preview)["content"] is None
    assert _messages(preview) == ["KeyError: 'title'"]
    assert _messages(preview, "404.html") == []
    empty = preview.page("index.html")
    assert empty is not None
    assert b'<script src="/-/client.js"' in empty
    live.during["page index.html"] = _fail(PublishError("the theme has lost a token"))
    assert _messages(preview) == ["the theme has lost a token"]
    del live.during["page index.html"]
    assert _messages(preview) == []


def test_what_stands_in_the_way_of_a_change_is_told_to_everybody(preview: Preview, live: _Stub) -> None:
    live.during["refresh"] = _fail(ValueError("x"))
    preview.refresh()
    assert _messages(preview) == _messages(preview, "404.html") == ["ValueError: x"]
    del live.during["refresh"]
    live.trouble = "a dead link"
    live.problems = (problem(Place("results/r.yml", 3, 1), "SC201", key="x", nearest="y", known="y"),)
    preview.refresh()
    first, second = _state(preview)["problems"]
    assert (first["place"], first["code"]) == ("results/r.yml:3:1", "SC201")
    assert second == {"place": "", "code": "", "message": "a dead link", "hint": ""}
    _finish(preview)


def test_words_that_cannot_be_read_end_nothing(preview: Preview, live: _Stub) -> None:
    live.problems = (problem(Place("results/r.yml", 3, 1), "SC000"),)  # no problem has this code
    preview.refresh()
    assert _messages(preview) == ["KeyError: 'SC000'"]
    assert _state(preview)["content"] is not None
    assert preview.version == 1
    _finish(preview)


def test_nobody_is_told_where_nothing_has_changed(preview: Preview, live: _Stub) -> None:
    live.during["refresh"] = lambda: False
    preview.refresh()
    assert (preview.version, preview._helpers) == (0, [])


def test_what_is_left_is_done_and_then_told(preview: Preview, live: _Stub) -> None:
    live.left = 3
    preview.refresh()
    _finish(preview)
    assert live.calls.count("catch_up") == 4
    assert preview.version == 2


def test_what_is_left_waits_while_something_else_has_changed(preview: Preview, live: _Stub) -> None:
    live.left = 100

    def change_after_two() -> None:
        if live.left == 98:
            live.left = 2
            preview.refresh()

    live.during["catch_up"] = change_after_two
    preview.refresh()
    _finish(preview)
    _finish(preview)  # whom the other change has begun
    assert live.calls.count("catch_up") == 5  # three before it was noticed, of what was left then two
    assert preview.version == 3  # of both changes, and of what was left, told by the second alone


def test_what_is_left_is_done_though_something_else_is_told_meanwhile(preview: Preview, live: _Stub) -> None:
    live.left = 3
    live.during["catch_up"] = preview._tell
    preview.refresh()
    _finish(preview)
    assert live.left < 0


def test_a_page_is_shown_while_much_is_left(preview: Preview, live: _Stub) -> None:
    live.left = 10**9
    live.during["catch_up"] = lambda: time.sleep(0.01)
    preview.refresh()
    begun = time.monotonic()
    for _ in range(5):
        assert preview.page("index.html") is not None
    assert time.monotonic() - begun < 5
    preview.close()


def test_mkdocs_begins_with_the_last_change(
    preview: Preview, live: _Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_module, "COURTESY", 0.2)
    live.is_setting_stale = True
    preview.refresh()
    begun: list[int] = []
    live.during["set_again"] = lambda: begun.append(preview._turn)
    preview.refresh()
    _finish(preview)
    assert begun == [2]


def test_mkdocs_sets_one_thing_at_a_time_and_the_last_one_is_shown(preview: Preview, live: _Stub) -> None:
    begun, may_end = threading.Event(), threading.Event()
    at_work: list[int] = []

    def first() -> str:
        at_work.append(len(at_work))
        live.during["set_again"] = second
        begun.set()
        assert may_end.wait(10)
        at_work.pop()
        return "a dead link"

    def second() -> str:
        assert at_work == []
        return ""

    live.during["set_again"] = first
    live.is_setting_stale = True
    preview.refresh()
    assert begun.wait(10)
    live.is_setting_stale = True  # mended meanwhile
    preview.refresh()
    before = preview.version
    may_end.set()
    _finish(preview)
    assert live.calls.count("set_again") == 2
    assert live.trouble == ""
    assert preview.version > before


def test_of_what_mkdocs_has_set_everybody_is_told_though_something_else_has_changed(
    preview: Preview, live: _Stub
) -> None:
    versions: list[int] = []

    def changed_meanwhile() -> str:
        preview.refresh()
        versions.append(preview.version)
        return ""

    live.during["set_again"] = changed_meanwhile
    live.is_setting_stale = True
    preview.refresh()
    _finish(preview)
    assert preview.version > versions[0]


def test_who_waits_is_told_after_a_while_that_nothing_has_happened(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_module, "PATIENCE", 0.01)
    preview.wait(preview.version)


def test_at_the_end_whoever_waits_is_let_go_and_nothing_is_left(preview: Preview, live: _Stub) -> None:
    waiting = threading.Thread(target=preview.wait, args=(preview.version,))
    waiting.start()
    live.left = 10**9
    preview.refresh()
    preview.close()
    waiting.join(10)
    assert not waiting.is_alive()
    assert not any(helper.is_alive() for helper in preview._helpers)
    assert live.calls[-1] == "close"


# ---- watching ------------------------------------------------------------------------------------------------------


@dataclass
class _Refreshed:
    """A preview that only notes that it was refreshed."""

    of_package: list[set[str]] = field(default_factory=list)
    is_done: threading.Event = field(default_factory=threading.Event)

    def refresh(self, of_package: Collection[str] = ()) -> None:
        """Note it."""
        self.of_package.append(set(of_package))
        self.is_done.set()


@pytest.mark.parametrize(
    ("events", "of_package"),
    [
        ([FileModifiedEvent("/p/results/r.yml")], [set()]),
        ([FileModifiedEvent(str(PACKAGE / "templates/home.html"))], [{"templates/home.html"}]),
        (
            [FileMovedEvent(str(PACKAGE / "assets/new"), str(PACKAGE / "assets/scorecards.css"))],
            [{"assets/new", "assets/scorecards.css"}],
        ),
        (
            [FileModifiedEvent(str(PACKAGE / "words/phrases.yml")), FileModifiedEvent("/p/results/r.yml")],
            [{"words/phrases.yml"}],
        ),
        (
            [FileModifiedEvent("/p/a.yml"), FileModifiedEvent("/p/b.yml"), FileModifiedEvent("/p/a.yml")],
            [set()],
        ),
        ([FileModifiedEvent(str(PACKAGE / "words/__pycache__/__init__.cpython-311.pyc"))], []),
        ([FileOpenedEvent("/p/a.yml"), FileClosedNoWriteEvent("/p/a.yml"), DirModifiedEvent("/p")], []),
    ],
)
def test_changes_are_gathered_until_they_have_settled(
    events: list[FileSystemEvent], of_package: list[set[str]]
) -> None:
    seen = _Refreshed()
    watch = serve_module._Watch(cast("Preview", seen))
    for event in events:
        watch.on_any_event(event)
    if of_package:
        assert seen.is_done.wait(10)
    watch.end()
    assert seen.of_package == of_package


def test_a_change_during_the_opening_is_noticed(
    serving: Callable[..., Any], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Live.open

    def slowly(live: Live) -> None:
        opened(live)
        (root / "docs/en/method.md").write_text("# Changed meanwhile\n", "utf-8")

    monkeypatch.setattr(Live, "open", slowly)
    served = serving()
    served.until("en/index.html", lambda _: "Changed meanwhile" in served.text("en/index.html"))


def test_what_the_history_did_is_shown_when_it_has_been_found_out(preview: Preview, live: _Stub) -> None:
    live.record.news = 1
    preview.open()
    _finish(preview)
    assert (live.calls, preview.version) == (["show_record"], 2)
    preview.refresh()
    _finish(preview)
    assert live.calls.count("show_record") == 1  # nothing new
    preview.close()
    assert live.record.is_closed
