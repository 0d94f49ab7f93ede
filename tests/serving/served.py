"""A small project that is being worked on, and the site of it as a browser gets it."""

import json
import shutil
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator.building.state import Store
from generator.building.team import Team
from generator.publishing.configuration import DEFAULTS
from generator.serving.serve import serve
from tests.worlds.copies import copy_of_minimal

RESULT = "results/town-2569/round-2/works.yml"
SCORECARD = "scorecards/town-2569/round-2/works.html"
INDICATOR = "frameworks/town-2569/indicators/1.yml"
INDICATOR_PAGE = "frameworks/town-2569/indicators/1.html"
ADDRESS = "http://127.0.0.1:8000/"
"""The address of a live site that no server serves."""

PATIENCE = 60
"""Seconds after which a test gives up; it waits for what happens, not for this."""


def small_project(root: Path) -> Path:
    """The minimal world with a configuration, a handwritten page in each language, and a style."""
    copy_of_minimal(root)
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(DEFAULTS / name, root)
    (root / "mkdocs.yml").write_text(
        (root / "mkdocs.yml").read_text("utf-8") + "\nextra_css: [own.css]\n", "utf-8"
    )
    for language, heading in (("th", "วิธีคิดคะแนน"), ("en", "Method")):
        docs = root / "docs" / language
        docs.mkdir(parents=True)
        (docs / "method.md").write_text(f"# {heading}\n\n[data](data/scorecards.json)\n", "utf-8")
        (docs / "own.css").write_text("h1 {color: #111}\n", "utf-8")
    return root


@dataclass
class Served:
    """A project that is served at `address`, in English. `said` is what was told at the terminal."""

    root: Path
    port: int
    cache: Path
    internal: bool = False
    said: list[str] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    _is_over: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """Where it is served."""
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> threading.Thread:
        """Serve it in a thread of its own until `stop`."""
        thread = threading.Thread(target=self._serve)
        thread.start()
        return thread

    def stop(self) -> None:
        """Let it end."""
        self._is_over.set()

    def _serve(self) -> None:
        try:
            serve(
                self.root,
                store=Store(self.root, self.cache),
                team=Team(workers=1),
                port=self.port,
                internal=self.internal,
                say=self.said.append,
                language="en",
                is_over=self._is_over,
            )
        except Exception as error:  # noqa: BLE001 - told by the test that has started it
            self.failures.append(error)

    def ask(self, path: str) -> tuple[int, str, bytes]:
        """Status, kind and content of what stands at a path."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                    return answer.status, answer.headers["Content-Type"], answer.read()
            except urllib.error.HTTPError as error:
                with error:
                    return error.code, error.headers["Content-Type"], error.read()
            except urllib.error.URLError:  # the server is not up yet
                if time.monotonic() > deadline or self.failures:
                    raise
                time.sleep(0.05)

    def text(self, path: str) -> str:
        """The text that stands at a path."""
        return self.ask(path)[2].decode("utf-8")

    def state(self, page: str, version: int = 0) -> dict[str, Any]:
        """What a browser that looks at a page is told as soon as there is another version than the one given."""
        found = json.loads(self.text(f"-/state?{quote(f'/{page}')}&{version}"))
        assert isinstance(found, dict)
        return found

    def until(self, page: str, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Look at a page as a browser does until what it is told is so."""
        deadline = time.monotonic() + PATIENCE
        state = self.state(page)
        while not is_so(state):
            assert time.monotonic() < deadline, state
            state = self.state(page, state["version"])
        return state

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file of the project, where it stands first."""
        text = (self.root / path).read_text("utf-8")
        assert old in text, f"{old!r} does not stand in {path}"
        (self.root / path).write_text(text.replace(old, new, 1), "utf-8")


@contextmanager
def serve_project(root: Path, cache: Path, *, internal: bool = False) -> Iterator[Served]:
    """Serve a project until the end of the block, where nothing may have failed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    served = Served(root=root, port=port, cache=cache, internal=internal)
    thread = served.start()
    try:
        served.ask("-/client.js")  # as soon as it is up
        yield served
    finally:
        served.stop()
        thread.join(30)
    assert not thread.is_alive()
    assert served.failures == []
