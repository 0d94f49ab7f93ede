"""The site while it is worked on."""

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
from dataclasses import replace
from pathlib import Path

import pytest

from generator.pipeline import Prepared
from generator.presenting.page import Site
from generator.problems import Place
from generator.problems import problem
from generator.publishing.failure import PublishError
from generator.publishing.serve import Preview
from generator.publishing.serve import serve
from generator.words import problem_kinds


@dataclass
class _Desk:
    """A project that is being worked on: what it gives next, and what was said."""

    site: Site
    prepared: Prepared = field(init=False)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.prepared = Prepared(problems=(), site=self.site)

    def prepare(self, _: Path) -> Prepared:
        return self.prepared

    def retitle(self, heading: str) -> None:
        """Change the home pages."""
        pages = {
            language: (replace(pages[0], body=f"<h1>{heading}</h1>"), *pages[1:])
            for language, pages in self.site.pages.items()
        }
        self.prepared = Prepared(problems=(), site=replace(self.site, pages=pages))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _served(root: Path, desk: _Desk) -> Iterator[str]:
    preview = Preview(
        root=root, host="127.0.0.1", port=_free_port(), prepare=desk.prepare, say=desk.said.append
    )
    with preview.server() as server:
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield preview.address
        finally:
            server.shutdown()
            thread.join(10)
    assert not thread.is_alive()


def _get(address: str) -> str:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            with error:
                return str(error.read().decode("utf-8"))
        except urllib.error.URLError:
            time.sleep(0.05)  # the server is not up yet
    raise TimeoutError(address)


def _wait_for(happened: Callable[[], bool]) -> None:
    for _ in range(200):
        if happened():
            return
        time.sleep(0.05)
    raise TimeoutError


def test_both_languages_are_served_with_their_own_addresses(project: Callable[..., Path], site: Site) -> None:
    root = project()
    with _served(root, _Desk(site)) as address:
        assert 'lang="th"' in _get(address)
        english = _get(f"{address}en/units/legal.html")
        assert 'lang="en"' in english
        assert f'<link rel="canonical" href="{address}en/units/legal.html">' in english
        assert "404" in _get(f"{address}nowhere.html")
    assert not (root / "site").exists()


def test_a_change_is_shown_and_a_change_with_problems_is_told(
    project: Callable[..., Path], site: Site
) -> None:
    root, desk = project({"results/r.yml": "a: 1\n"}), _Desk(site)
    with _served(root, desk) as address:
        assert "<h1>H</h1>" in _get(address)

        desk.retitle("second")
        (root / "results/r.yml").write_text("a: 22\n")
        _wait_for(lambda: "<h1>second</h1>" in _get(address))

        code = next(code for code, kind in problem_kinds().items() if kind.severity == "error")
        facts = dict.fromkeys(_facts(problem_kinds()[code].message["th"]), "x")
        desk.prepared = Prepared(problems=(problem(Place("results/r.yml", 3, 1), code, **facts),), site=None)
        (root / "results/r.yml").write_text("a: 333\n")
        _wait_for(lambda: any(line.startswith(f"results/r.yml:3:1: {code} ") for line in desk.said))
        assert "<h1>second</h1>" in _get(address)

        (root / "docs/th/method.md").write_text("[x](missing.md)\n")
        desk.retitle("third")
        _wait_for(lambda: any("missing.md" in line for line in desk.said))
        assert "<h1>second</h1>" in _get(address)


def test_a_fault_in_the_middle_of_work_is_told_and_the_last_site_stays(tmp_path: Path, site: Site) -> None:
    desk = _Desk(site)
    preview = Preview(root=tmp_path, host="x", port=1, prepare=desk.prepare, say=desk.said.append)
    target = tmp_path / "shown"
    preview.build(target)
    home = (target / "index.html").read_text("utf-8")
    desk.prepared = replace(desk.prepared, site=replace(site, pages={"th": (None,), "en": ()}))  # type: ignore[dict-item]
    preview.build(target)
    assert desk.said[-1].startswith("AttributeError: ")
    assert (target / "index.html").read_text("utf-8") == home


def test_an_address_that_is_taken_is_told(project: Callable[..., Path], site: Site) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PublishError, match=f"127.0.0.1:{port}: "):
            serve(
                project(),
                host="127.0.0.1",
                port=port,
                prepare=_Desk(site).prepare,
                say=_Desk(site).said.append,
            )


def _facts(message: str) -> set[str]:
    return {part.split("}")[0] for part in message.split("{")[1:]}
