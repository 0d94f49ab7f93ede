"""A web server for a site, set up with the headers that the build wrote for servers."""

import gzip
import re
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

Told = Callable[[str, int], None]
"""What is told of each answer just before it is sent: the path below the root, and how many bytes its content has."""

_HEADER = re.compile(r'^add_header (\S+) "([^"]+)" always;$', re.MULTILINE)


def headers_of(site: Path) -> dict[str, str]:
    """The headers that the site's configuration for nginx says."""
    return dict(_HEADER.findall((site / "headers/nginx.conf").read_text("utf-8")))


class Handler(SimpleHTTPRequestHandler):
    """Serves files, the site's own error page where there is none, and the headers given with each of them."""

    def __init__(  # the server's own arguments before and after ours
        self,
        *arguments: Any,  # noqa: ANN401
        headers: dict[str, str],
        packs: bool,
        told: Told,
        **options: Any,  # noqa: ANN401
    ) -> None:
        self.said, self.packs, self.told = headers, packs, told
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        for name, value in self.said.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        """Serve a file, packed where that is wanted."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK if path.is_file() else HTTPStatus.NOT_FOUND
        if not path.is_file():
            below = "en/" if self.path.startswith("/en/") else ""
            path = Path(str(self.directory)) / f"{below}404.html"
        content = path.read_bytes() if path.is_file() else b""
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if self.packs:
            content = gzip.compress(content, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.told(self.path.partition("?")[0].removeprefix("/"), len(content))
        with suppress(BrokenPipeError, ConnectionResetError):  # the browser has left the page meanwhile
            self.end_headers()
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(
    folder: Path, headers: dict[str, str], *, packs: bool = False, told: Told = lambda _path, _size: None
) -> Iterator[str]:
    """Serve a folder while the block runs; gives the address of its root."""
    handler = partial(Handler, directory=str(folder), headers=headers, packs=packs, told=told)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
