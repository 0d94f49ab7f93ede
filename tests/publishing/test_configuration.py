"""The configuration of a language, and which files of a project MkDocs reads."""

from pathlib import Path

import pytest

from generator.publishing.configuration import configuration
from generator.publishing.configuration import inputs_of
from tests.publishing.small_site import FILES
from tests.publishing.small_site import MKDOCS
from tests.publishing.small_site import MKDOCS_EN
from tests.publishing.small_site import write_files


def _inputs(root: Path, language: str = "en") -> tuple[str, ...] | None:
    empty = root.parent / "scorecards-no-pages-x"
    empty.mkdir(exist_ok=True)
    return inputs_of(configuration(root, language, site_dir=root / "site", empty=empty), root)


def test_a_language_is_made_from_its_pages_and_both_configurations(tmp_path: Path) -> None:
    root = write_files(tmp_path / "project", FILES)
    assert _inputs(root, "th") == ("docs", "docs/th", "mkdocs.en.yml", "mkdocs.yml")
    assert _inputs(root, "en") == ("docs", "docs/en", "mkdocs.en.yml", "mkdocs.yml")


def test_a_project_without_a_configuration_may_get_one(tmp_path: Path) -> None:
    root = write_files(tmp_path / "project", {"docs/th/x.md": "# x\n"})
    assert _inputs(root, "th") == ("docs", "docs/th", "mkdocs.en.yml", "mkdocs.yml")
    assert _inputs(root, "en") == ("docs", "mkdocs.en.yml", "mkdocs.yml")


def test_what_a_configuration_names_besides_is_read_too(tmp_path: Path) -> None:
    more = {
        "mkdocs.yml": f"INHERIT: 'base/all.yml'\n{MKDOCS.replace('name: material', 'name: material, custom_dir: look')}",
        "base/all.yml": "copyright: x\n",
        "look/main.html": "",
    }
    more["mkdocs.yml"] = more["mkdocs.yml"].replace(
        "name: material, custom_dir", "name: material\n  custom_dir"
    )
    root = write_files(tmp_path / "project", FILES | more)
    assert _inputs(root) == ("base/all.yml", "docs", "docs/en", "look", "mkdocs.en.yml", "mkdocs.yml")


@pytest.mark.parametrize(
    "line",
    [
        "hooks: [hook.py]",
        "plugins: [scorecards, search]",
        "markdown_extensions: [pymdownx.snippets]",
        "copyright: !ENV [NAME, x]",
        "docs_dir: ../outside",
        "extra: {x: !ENV NAME}",
    ],
)
def test_what_may_read_anything_is_not_guessed_at(tmp_path: Path, line: str) -> None:
    key = line.partition(":")[0]
    kept = "\n".join(each for each in MKDOCS_EN.splitlines() if not each.startswith(f"{key}:"))
    (tmp_path / "outside").mkdir()
    files = {"mkdocs.en.yml": f"{kept}\n{line}\n", "hook.py": ""}
    assert _inputs(write_files(tmp_path / "project", FILES | files)) is None


def test_what_is_commonly_turned_on_reads_no_file_of_its_own(tmp_path: Path) -> None:
    line = "markdown_extensions: [admonition, tables, markdown.extensions.toc, attr_list]\n"
    root = write_files(tmp_path / "project", FILES | {"mkdocs.en.yml": MKDOCS_EN + line})
    assert _inputs(root) is not None
