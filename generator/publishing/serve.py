"""Serves the site on this machine and builds it anew whenever something that it is made from changes."""

import tempfile
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.pipeline import Prepared
from generator.pipeline import prepare as prepare_public
from generator.publishing.build import replace_site
from generator.publishing.failure import PublishError
from generator.publishing.frame import DEFAULT_LANGUAGE
from generator.publishing.frame import folder
from generator.publishing.mkdocs_log import kept_log
from generator.publishing.watching import told
from generator.publishing.watching import watched
from generator.words import LANGUAGES
from generator.words import phrases
from generator.words import problem_kinds

Prepare = Callable[[Path], Prepared]
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A project that is shown while it is worked on: where from, where, and who is told in which language."""

    root: Path
    host: str
    port: int
    prepare: Prepare
    say: Say
    language: str = DEFAULT_LANGUAGE

    @property
    def address(self) -> str:
        """Where the site is shown."""
        return f"http://{self.host}:{self.port}/"

    def build(self, site: Path) -> None:
        """Build into `site`, or say why not.

        Nothing is raised: after an error the server would wait for a good build and show nothing meanwhile.
        """
        phrases.cache_clear()
        problem_kinds.cache_clear()
        try:
            prepared = self.prepare(self.root)
            for line in told(prepared.problems, self.language):
                self.say(line)
            if prepared.site is not None:
                replace_site(site, self.root, prepared.site, site_url=self.address, progress=self.say)
        except PublishError as error:
            self.say(str(error))
        except Exception as error:  # noqa: BLE001 - a template that is being written: tell, and go on serving
            self.say(f"{type(error).__name__}: {error}")

    @contextmanager
    def server(self) -> Iterator[LiveReloadServer]:
        """Give a server, not started yet, with the site built and everything watched."""
        with tempfile.TemporaryDirectory(prefix="scorecards-") as folder_of_site, kept_log():
            site = Path(folder_of_site) / "site"
            server = LiveReloadServer(partial(self.build, site), self.host, self.port, str(site))
            server.error_handler = partial(_error_page, site)
            self.build(site)
            for path in watched(self.root):
                server.watch(str(path))
            try:
                yield server
            finally:
                server.shutdown()


def serve(  # noqa: PLR0913 - each is an option of the command
    root: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    prepare: Prepare = prepare_public,
    say: Say = print,
    language: str = DEFAULT_LANGUAGE,
) -> None:
    """Serve the project `root` until interrupted: Thai at `/`, English at `/en/`. `root/site` is not touched.

    `say` is given each line to show, problems in `language`. A change with problems leaves the last good site in place.
    Raises `PublishError` when the address is taken.
    """
    preview = Preview(root=root, host=host, port=port, prepare=prepare, say=say, language=language)
    with preview.server() as server:
        say(" ".join(preview.address + folder(each) for each in LANGUAGES))
        try:
            server.serve()
        except KeyboardInterrupt:
            return
        except OSError as error:
            raise PublishError(f"{host}:{port}: {error.strerror}") from error


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
