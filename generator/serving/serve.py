"""Serves a project while it is worked on: watches its sources and shows what they come to."""

import sys
import threading
from collections import deque
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

from generator.building.state import Store
from generator.building.team import Team
from generator.publishing.assets import PACKAGE
from generator.publishing.failure import PublishError
from generator.publishing.frame import DEFAULT_LANGUAGE
from generator.publishing.frame import folder
from generator.publishing.watching import watched
from generator.serving.live import Live
from generator.serving.preview import Preview
from generator.serving.preview import server
from generator.words import LANGUAGES

SETTLED = 0.05
"""Seconds without a change after which a change is taken for complete: editors write a file in several steps."""

TURN = 0.0001
"""Seconds after which a thread that is at work lets the next one take its turn."""


class _Watch(FileSystemEventHandler):
    """Gathers changes, and refreshes a preview when they have settled."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._is_changed = threading.Event()
        self._of_package: deque[str] = deque()
        self._is_over = False
        self._worker = threading.Thread(target=self._work, daemon=True)
        self._worker.start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change; that a file was opened or read is none, nor is what Python writes beside its modules."""
        paths = [Path(str(each)) for each in (event.src_path, event.dest_path) if each]
        is_read = event.event_type in {"opened", "closed_no_write"}
        is_of_python = any("__pycache__" in path.parts for path in paths)
        if is_read or (event.is_directory and event.event_type == "modified") or is_of_python:
            return
        for path in paths:
            if path.is_relative_to(PACKAGE):
                self._of_package.append(path.relative_to(PACKAGE).as_posix())
        self.look()

    def look(self) -> None:
        """Look whether anything has changed."""
        self._is_changed.set()

    def _work(self) -> None:
        while not self._is_over:
            self._is_changed.wait()
            while self._is_changed.is_set():
                self._is_changed.clear()
                threading.Event().wait(SETTLED)
            of_package = {self._of_package.popleft() for _ in range(len(self._of_package))}
            if not self._is_over:
                self._preview.refresh(of_package)

    def end(self) -> None:
        """Watch no longer."""
        self._is_over = True
        self._is_changed.set()
        self._worker.join()


@contextmanager
def _turns_shorter() -> Iterator[None]:
    """Let threads take turns more often than Python would by itself.

    A thread that asks the system of a file waits for its next turn after each one. While MkDocs sets pages in another thread,
    looking at the files of a country would take longer than all the rest.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def serve(  # noqa: PLR0913 - each is an option of the command
    root: Path,
    *,
    store: Store,
    team: Team,
    host: str = "127.0.0.1",
    port: int = 8000,
    internal: bool = False,
    say: Callable[[str], None] = print,
    language: str = DEFAULT_LANGUAGE,
    is_over: threading.Event | None = None,
) -> None:
    """Serve the project `root` until interrupted, or until `is_over` is set: Thai at `/`, English at `/en/`.

    `say` is given each line to show, problems in `language`. Nothing is written into the project. Raises `PublishError`
    when the address is taken.
    """
    address = f"http://{host}:{port}/"
    live = Live(root=root, store=store, team=team, address=address, internal=internal)
    preview = Preview(live=live, language=language, say=say)
    try:
        serving = server(preview, host, port)
    except OSError as error:
        raise PublishError(f"{host}:{port}: {error.strerror}") from error
    with serving, closing(preview), _turns_shorter():
        preview.open()
        watch = _Watch(preview)
        observer = Observer()
        observer.schedule(watch, str(root))  # a file that is replaced is seen from its folder alone
        for path in watched(root):
            if path.is_dir():
                observer.schedule(watch, str(path), recursive=True)
        observer.start()
        watch.look()  # something may have changed since the project was read
        say(" ".join(address + folder(each) for each in LANGUAGES))
        thread = threading.Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        try:
            (is_over or threading.Event()).wait()
        except KeyboardInterrupt:
            return
        finally:
            observer.stop()
            observer.join()
            watch.end()
            serving.shutdown()
