"""Edits that a project sees: each changes it, and, made once more, undoes what it did."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.building.sites import FRAMEWORK
from tests.building.sites import INDICATOR
from tests.building.sites import OFFICER
from tests.building.sites import TOWN
from tests.building.sites import UNITS
from tests.building.sites import WORKS

Edit = Callable[[Path], None]

_ASIDE = "aside"
"""Where a file lies while an edit has taken it away; nothing reads this folder."""


def text(path: str, old: str, new: str) -> Edit:
    """One text in place of another that stands once in a file."""
    assert new not in old, "otherwise nobody can tell which of the two is there"

    def edit(root: Path) -> None:
        found = (root / path).read_text("utf-8")
        one, other = (new, old) if new in found else (old, new)  # the new text may hold the old one
        assert found.count(one) == 1, f"{one!r} stands {found.count(one)} times in {path}"
        (root / path).write_text(found.replace(one, other), "utf-8")

    return edit


def file(path: str, content: str) -> Edit:
    """A file more."""

    def edit(root: Path) -> None:
        place = root / path
        if place.exists():
            place.unlink()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, "utf-8")

    return edit


def moved(path: str, to: str) -> Edit:
    """A file at another place."""

    def edit(root: Path) -> None:
        one, other = (path, to) if (root / path).exists() else (to, path)
        (root / other).parent.mkdir(parents=True, exist_ok=True)
        (root / one).rename(root / other)

    return edit


def gone(path: str) -> Edit:
    """A file less."""
    return moved(path, f"{_ASIDE}/{path}")


def together(*edits: Edit) -> Edit:
    """Several edits between two builds."""

    def edit(root: Path) -> None:
        for each in edits:
            each(root)

    return edit


def touched(path: str) -> Edit:
    """A file written again just as it was."""

    def edit(root: Path) -> None:
        (root / path).write_bytes((root / path).read_bytes())

    return edit


def in_secret(path: str, old: str, new: str) -> Edit:
    """A text of the same length, with the time of the file set back to what it was."""
    assert len(old.encode()) == len(new.encode())

    def edit(root: Path) -> None:
        before = (root / path).stat()
        text(path, old, new)(root)
        os.utime(root / path, ns=(before.st_atime_ns, before.st_mtime_ns))

    return edit


def linked(path: str) -> Edit:
    """A link to a file in place of the file."""

    def edit(root: Path) -> None:
        place, shared = root / path, root / "shared" / path
        if place.is_symlink():
            place.unlink()
            shared.rename(place)
        else:
            shared.parent.mkdir(parents=True, exist_ok=True)
            place.rename(shared)
            place.symlink_to(os.path.relpath(shared, place.parent))

    return edit


def itself(path: str) -> Edit:
    """A link that leads to itself."""

    def edit(root: Path) -> None:
        if (root / path).is_symlink():
            (root / path).unlink()
        else:
            (root / path).symlink_to((root / path).name)

    return edit


_LAST_UNIT = "    kind: position\n    parent: works\n"
_OFFICER = "  officer:\n    name: {th: นายช่างโยธา (ตำแหน่งจำลอง), en: Civil engineer (made-up post)}\n"
_ANNEX = "results:\n  1: {inputs: {in_time: 9, all: 10}}\n  2.1: {status: not-reported}\n  2.2: {value: 20}\n"

EDITS: dict[str, Edit] = {
    # results
    "a number": text(WORKS, "closed: 20", "closed: 22"),
    "a number, in secret": in_secret(TOWN, "in_time: 50", "in_time: 51"),
    "a text that no other page shows": text(WORKS, "Waiting for the communities", "Nothing to wait for"),
    "a result less": gone(TOWN),
    "a result of another unit": moved(
        "results/town-2569/round-2/works.yml", "results/town-2569/round-2/town.yml"
    ),
    "a file written again": touched(WORKS),
    "a linked result": linked(TOWN),
    "an internal result": text(WORKS, "illustrative: true", "illustrative: true\nvisibility: internal"),
    # definitions
    "the title of the framework": text(FRAMEWORK, "Model town framework", "Framework of the model town"),
    "the title of an indicator": text(INDICATOR, "Outstanding complaints closed", "Complaints dealt with"),
    "a level": text("frameworks/town-2569/indicators/2.2.yml", "{1: 30, 5: 10}", "{1: 40, 5: 10}"),
    "weights": together(
        text(FRAMEWORK, "{id: 2.1, weight: 10}", "{id: 2.1, weight: 12}"),
        text(FRAMEWORK, "{id: 2.2, weight: 10}", "{id: 2.2, weight: 8}"),
    ),
    "a unit more": text(UNITS, _LAST_UNIT, f"{_LAST_UNIT}  pool: {{name: {{th: สระว่ายน้ำ, en: Pool}}, kind: division}}\n"),
    "a unit with a result more": together(
        text(UNITS, "  works:\n", "  annex: {name: {th: ส่วนต่อขยาย, en: Annex}, kind: division}\n  works:\n"),
        file("results/town-2569/round-1/annex.yml", _ANNEX),
    ),
    "a unit less": together(
        text(UNITS, _OFFICER, "  other:\n    name: {th: อื่น, en: Other}\n"),
        gone(OFFICER),
    ),
    "an internal unit": text(UNITS, "    parent: town\n", "    parent: town\n    visibility: internal\n"),
    "an internal framework": text(FRAMEWORK, "fiscal_year: 2569", "fiscal_year: 2569\nvisibility: internal"),
    "a term": text("docs/glossary.yml", "Work not done yet", "What is still to be done"),
    "no glossary": gone("docs/glossary.yml"),
    # what MkDocs reads
    "a handwritten page": text("docs/en/method.md", "# Method", "# Method\n\nIn short"),
    "a handwritten page more": file("docs/th/notes/new.md", "# ใหม่\n"),
    "a style of its own": text("docs/en/style.css", "margin: 0", "margin: 1px"),
    "a hidden file": together(
        text("mkdocs.yml", "use_directory_urls: false", "use_directory_urls: false\nexclude_docs: '!.nojekyll'"),
        file("docs/th/.nojekyll", ""),
    ),
    "the name of the site": text("mkdocs.yml", "site_name: เมืองจำลอง", "site_name: เมืองสมมุติ"),
    "the address of the site": text("mkdocs.yml", "site_url: https://town.example.go.th/", "site_url: ''"),
    "another navigation": text("mkdocs.en.yml", "Frameworks: frameworks/index.md", "All: scorecards/index.md"),
    "no configuration": together(*map(gone, ("mkdocs.yml", "mkdocs.en.yml"))),
    "a template": together(
        text("mkdocs.yml", "font: false,", "font: false, custom_dir: theme,"),
        file("theme/partials/copyright.html", "<p>Town</p>\n"),
    ),
    "a missing translation": text(UNITS, "{th: กองช่าง, en: Works Division}", "{th: กองช่าง}"),
}  # fmt: skip
"""Edits by what they change; they may be made in any order, as far as what they change is still there."""

MISTAKES: dict[str, Edit] = {
    "not YAML": text(WORKS, "results:\n", "results: [\n"),
    "an unknown key": text(TOWN, "submitted:", "submited:"),
    "a framework that is not sound": text(FRAMEWORK, "multiply_by: 20", "multiply: 20"),
    "a file out of place": file("results/readme.txt", "hello\n"),
    "a link to itself": itself("results/town-2569/round-2/town.yml"),
    "a dead link": text("docs/en/method.md", "[data](data/scorecards.json)", "[data](data/results.json)"),
    "a page of the navigation gone": gone("docs/th/method.md"),
}
"""Edits after which there is no site to publish."""
