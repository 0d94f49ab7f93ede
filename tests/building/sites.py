"""Builds of small worlds: with what the last build kept, or cold; and what lies in the folders of their sites."""

import hashlib
import shutil
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

from generator.building.build import Builder
from generator.building.build import Built
from generator.building.state import Store
from generator.building.team import Team
from tests.conftest import write_world
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal
from tests.worlds.repositories import git

WORKS = "results/town-2569/round-1/works.yml"
TOWN = "results/town-2569/round-1/town.yml"
OFFICER = "results/town-2569/round-1/officer.yml"
FRAMEWORK = "frameworks/town-2569/framework.yml"
INDICATOR = "frameworks/town-2569/indicators/2.1.yml"
UNITS = "results/units.yml"


def build(
    root: Path,
    cache: Path | None = None,
    *,
    internal: bool = False,
    strict: bool = False,
    workers: int = 1,
    executor: Callable[[], Executor] | None = None,
) -> Built:
    """Build the site of `root`; without a cache folder nothing is taken over from the last build."""
    store = Store(root, cache, is_used=cache is not None)
    with Team(executor, workers) as team:
        return Builder(root=root, store=store, team=team, internal=internal, strict=strict).build()


def copy_of(root: Path) -> Path:
    """The project in another folder, where it was never built; its own site stays behind."""
    copy = root.parent / "cold" / root.name
    shutil.rmtree(copy.parent, ignore_errors=True)
    shutil.copytree(root, copy, symlinks=True, ignore=shutil.ignore_patterns("site", "site-internal"))
    return copy


def cold(root: Path, *, internal: bool = False) -> dict[str, str]:
    """The site that is built from the project where nothing can be taken over."""
    copy = copy_of(root)
    key = (tuple(files(copy).items()), internal)
    if key not in _cold_sites:
        built = build(copy, internal=internal)
        assert built.site is not None, built.problems
        _cold_sites[key] = files(built.site)
    return _cold_sites[key]


_cold_sites: dict[tuple[tuple[tuple[str, str], ...], bool], dict[str, str]] = {}
"""By what is in the project: many tests end with the same one."""


def files(site: Path) -> dict[str, str]:
    """Every file of a site with a hash of its bytes."""
    return {path: hashlib.sha256((site / path).read_bytes()).hexdigest() for path in _paths(site)}


def places(site: Path) -> dict[str, tuple[int, int]]:
    """Every file of a site with its place on the disk and its time: a file that was written again has others."""
    return {path: ((site / path).stat().st_ino, (site / path).stat().st_mtime_ns) for path in _paths(site)}


def _paths(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir())


def a_town(root: Path) -> Path:
    """The minimal world with handwritten pages in both languages, a glossary and a configuration of its own."""
    copy_of_minimal(root)
    return write_world(root, _HANDWRITTEN)


def commit(root: Path, subject: str, day: str) -> str:
    """Commit everything of a town but its sites on a day (ISO); the first characters of the id."""
    git(root, "add", "-A", "frameworks", "results", "docs", "mkdocs.yml", "mkdocs.en.yml")
    git(root, "commit", "--allow-empty", "-m", subject, day=day)
    return git(root, "rev-parse", "HEAD").strip()[:10]


def a_corrected_town(root: Path) -> Path:
    """A town whose first report for round 1 counted 21 cases as closed; one was counted twice, and the next commit corrects it."""
    a_town(root)
    git(root, "init")
    change(root, WORKS, "closed: 20", "closed: 21")
    commit(root, "Publish round 1", "2026-04-03")
    change(root, WORKS, "closed: 21", "closed: 20")
    commit(root, "Correct a count\n\nRole: เลขานุการคณะกรรมการ", "2026-04-11")
    return root


_HANDWRITTEN = """
-- mkdocs.yml --
site_name: เมืองจำลอง
site_url: https://town.example.go.th/
docs_dir: docs/th
use_directory_urls: false
theme: {name: material, language: th, font: false, features: [navigation.tabs, navigation.indexes]}
plugins: [scorecards]
validation: {links: {anchors: warn, unrecognized_links: warn}}
nav:
  - หน้าแรก: index.md
  - กรอบ: frameworks/index.md
  - เกี่ยวกับ: [units/index.md, วิธีคิด: method.md]
-- mkdocs.en.yml --
INHERIT: mkdocs.yml
site_name: Model Town
docs_dir: docs/en
theme: {language: en}
nav: [Home: index.md, Frameworks: frameworks/index.md, About: [units/index.md, Method: method.md]]
-- docs/th/method.md --
# วิธีคิดคะแนน

[ตัวชี้วัด](frameworks/town-2569/indicators/2.1.md) [หน่วยงาน](units/works.md)
-- docs/en/method.md --
# Method

[Results](frameworks/town-2569/index.md) [data](data/scorecards.json)
-- docs/en/style.css --
p { margin: 0 }
-- docs/glossary.yml --
terms:
  - {id: backlog, term: {th: งานค้าง, en: Backlog}, definition: {th: งานที่ยังไม่เสร็จ, en: Work not done yet}}
"""
