"""The preview: serves the live site on this machine, and shows every page anew when its sources change."""

import hashlib
import json
import mimetypes
import sys
import threading
import time
from collections.abc import Callable
from collections.abc import Collection
from dataclasses import dataclass
from dataclasses import field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from typing import TypeVar
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import urlsplit

from generator.problems import Problem
from generator.publishing.failure import PublishError
from generator.publishing.watching import told
from generator.serving.live import Live

Say = Callable[[str], None]
Found = TypeVar("Found")

OWN = "/-/"
"""Below this stands what the preview itself needs; no page of a site does."""

NOT_FOUND = "404.html"
"""What is shown where there is nothing."""

PATIENCE = 20
"""Seconds after which a browser is told that nothing has happened, so that a broken connection shows."""

COURTESY = 0.3
"""Seconds that are left to those who look at the changed page before anything else is done."""

BREATH = 0.01
"""Seconds between one piece of what is left and the next, in which those who wait for a page or a change come first."""

_CLIENT = Path(__file__).parent / "client.js"
_EMPTY = (
    b'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>-</title></head><body></body></html>'
)


@dataclass(slots=True, kw_only=True)
class Preview:
    """A live site and those who look at it. `language` is the one in which problems are told."""

    live: Live
    language: str
    say: Say
    version: int = 0
    """Goes up with everything that may be shown otherwise."""
    fault: str = ""
    """What went wrong inside while a change was taken over."""
    _lock: threading.RLock = field(init=False, default_factory=threading.RLock)
    _changed: threading.Condition = field(init=False, default_factory=threading.Condition)
    _setting: threading.Lock = field(init=False, default_factory=threading.Lock)
    _helpers: list[threading.Thread] = field(init=False, default_factory=list)
    _turn: int = field(init=False, default=0)
    """Goes up with every change, and at the end: what was begun for the last one is left to the next."""
    _is_over: bool = field(init=False, default=False)

    def open(self) -> None:
        """Set up the live site."""
        with self._lock:
            self._try(self.live.open)
        self._tell()
        self._help(self._read_record)

    def refresh(self, of_package: Collection[str] = ()) -> None:
        """Take over what has changed, and tell everybody who looks; what is left is done while nobody waits.

        `of_package` are the files of the program itself that have changed, by their paths in its package: words, templates,
        styles, the theme.
        """
        with self._lock:
            self.fault = ""
            if of_package:
                self._try(lambda: self.live.forget_package(of_package))
            has_changed = self._try(self.live.refresh)
        if has_changed or of_package or self.fault:
            self._turn += 1
            self._tell()
            self._help(partial(self._catch_up, self._turn))

    def close(self) -> None:
        """Show nothing any more: whoever waits is let go, and nothing is left behind."""
        self._is_over = True
        self._turn += 1
        with self._changed:
            self.version += 1
            self._changed.notify_all()
        self.live.record.close()
        for helper in self._helpers:
            helper.join()
        with self._lock:
            self.live.close()

    def page(self, path: str) -> bytes | None:
        """What stands at a path, with the means to show it anew where it is a page; None where there is nothing."""
        with self._lock:
            content, fault = _attempted(lambda: self.live.page(path))
        if not path.endswith(".html"):
            return content
        if content is None and (fault or not self.live.is_open):
            content = _EMPTY
        if content is None:
            return None
        script = f'<script src="{OWN}client.js" data-content="{self._hash(content)}"></script></body>'
        return content.replace(b"</body>", script.encode(), 1)

    def state(self, path: str) -> bytes:
        """What a browser that looks at a page is told: the version, a hash of the page, and what stands in the way.

        A page that is there no longer has the hash of the error page; one that cannot be made has none, and stays as it is.
        """
        version = (
            self.version
        )  # before the page is made: of a change that comes meanwhile, the browser is told next
        with self._lock:
            content, fault = _attempted(lambda: self.live.page(path) or self.live.page(NOT_FOUND))
            problems, broken = _attempted(self._problems)
            found = None if content is None else self._hash(content)
            troubles = {each: None for each in (self.live.trouble, self.fault, fault, broken) if each}
        others = [{"place": "", "code": "", "message": each, "hint": ""} for each in troubles]
        state = {"version": version, "content": found, "problems": [*(problems or ()), *others]}
        return json.dumps(state).encode()

    def _problems(self) -> list[dict[str, str]]:
        return [_told(each, self.language) for each in self.live.problems if each.severity == "error"]

    def _hash(self, content: bytes) -> str:
        dressing = self.live.dressing.encode() if self.live.is_open else b""
        return hashlib.blake2b(content + dressing, digest_size=12).hexdigest()

    def wait(self, version: int) -> None:
        """Return when there is another version than the one given, or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, PATIENCE)

    def _catch_up(self, turn: int) -> None:
        """Do what is left, piece by piece, unless something changes again; then tell what pages have become."""
        time.sleep(COURTESY)
        has_set, has_done = turn == self._turn and self._set_again(), False
        while turn == self._turn:
            with self._lock:
                is_left = self._try(self.live.catch_up)
            if not is_left:
                break
            has_done = True
            time.sleep(BREATH)
        if (has_set or (has_done and turn == self._turn)) and not self._is_over:
            self._tell()
        self._read_record()

    def _read_record(self) -> None:
        """Find out what the history did to scores, and show it, where it is another than what is shown."""
        if self._try(self.live.record.read) and not self._is_over:
            with self._lock:
                self._try(self.live.show_record)
            self._tell()

    def _help(self, work: Callable[[], None]) -> None:
        """Do some work while nobody waits for it."""
        helper = threading.Thread(target=work, daemon=True)
        self._helpers = [*(each for each in self._helpers if each.is_alive()), helper]
        helper.start()

    def _set_again(self) -> bool:
        """Let MkDocs set handwritten pages and navigation where they have changed; one helper at a time, the last one last."""
        with self._setting:
            if not self.live.is_setting_stale or self._is_over:
                return False
            setting = self._try(self.live.set_again)
            if setting is not None:
                with self._lock:
                    self.live.take_setting(setting)
            return True

    def _tell(self) -> None:
        found, broken = _attempted(lambda: told(self.live.problems, self.language))
        for line in (*(found or ()), self.live.trouble, self.fault, broken):
            if line:
                self.say(line)
        with self._changed:
            self.version += 1
            self._changed.notify_all()

    def _try(self, work: Callable[[], Found]) -> Found | None:
        """Do some work; what goes wrong is told, and what was right before is shown meanwhile."""
        found, fault = _attempted(work)
        self.fault = fault or self.fault
        return found


def _attempted(work: Callable[[], Found]) -> tuple[Found | None, str]:
    """What came of some work, and what went wrong: whatever it is, such as in a template that is being written."""
    try:
        return work(), ""
    except PublishError as error:
        return None, str(error)
    except Exception as error:  # noqa: BLE001 - tell, and go on serving
        return None, f"{type(error).__name__}: {error}"


def _told(each: Problem, language: str) -> dict[str, str]:
    return {
        "place": str(each.place),
        "code": each.code,
        "message": each.message(language),
        "hint": each.hint(language),
    }


def server(preview: Preview, host: str, port: int) -> ThreadingHTTPServer:
    """A server for a preview, bound to its address; OSError where that is taken."""

    class Handler(BaseHTTPRequestHandler):
        """Answers one browser."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Answer a request for a page, a file, or what the preview itself needs."""
            address = urlsplit(self.path)
            path = unquote(address.path)
            if path == f"{OWN}client.js":
                self._answer(_CLIENT.read_bytes(), "text/javascript; charset=utf-8")
            elif path == f"{OWN}state":
                page, _, version = unquote(address.query).rpartition("&")
                preview.wait(int(version) if version.isdecimal() else 0)
                self._answer(preview.state(_named(page)), "application/json")
            else:
                name = _named(path)
                content = preview.page(name)
                kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
                if content is None and "." not in name and preview.page(f"{name}/index.html") is not None:
                    self._answer(b"", "text/html", HTTPStatus.FOUND, location=f"/{quote(name)}/")
                elif content is None:
                    self._answer(preview.page(NOT_FOUND) or b"", "text/html", HTTPStatus.NOT_FOUND)
                else:
                    self._answer(content, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)

        def _answer(
            self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK, location: str = ""
        ) -> None:
            try:
                self.send_response(status)
                if location:
                    self.send_header("Location", location)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(content)
            except (BrokenPipeError, ConnectionResetError):
                return  # the reader has gone on

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's own name
            """Say nothing."""

    return _Server((host, port), Handler)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's own signature
        """Tell of what goes wrong, but not of a browser that has hung up."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _named(path: str) -> str:
    """The path of a file below the site's root."""
    name = path.lstrip("/")
    return f"{name}index.html" if not name or name.endswith("/") else name
