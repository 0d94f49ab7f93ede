"""The address at which everybody can read the files of a project."""

from pathlib import Path

import pytest

from generator.reading.project import read_project
from generator.reading.repository import commit_address
from generator.reading.repository import names_page
from generator.reading.repository import site_names
from generator.reading.repository import source_address
from tests.worlds.copies import REPOSITORY


@pytest.mark.parametrize(
    ("configuration", "address"),
    [
        ("repo_url: https://github.com/office/data\n", "https://github.com/office/data/blob/HEAD/"),
        ("repo_url: https://gitlab.example.go.th/a/b/\n", "https://gitlab.example.go.th/a/b/-/blob/HEAD/"),
        ("repo_url: https://bitbucket.org/a/b\n", "https://bitbucket.org/a/b/src/HEAD/"),
        (
            "theme: {custom_dir: !ENV [THEME, x]}\nhooks: [!!python/name:a.b ]\nrepo_url: https://e.th/r\n",
            "https://e.th/r/blob/HEAD/",
        ),
        ('repo_url: ""\n', ""),
        ("repo_url: 5\n", ""),
        ("repo_url: javascript:alert(1)\n", ""),
        ("repo_url: !ENV REPOSITORY\n", ""),
        ("site_name: x\n", ""),
        ("- a list\n", ""),
        ("repo_url: [\n", ""),
        (b"repo_url: \xff\n", ""),
        (None, ""),
    ],
)
def test_the_repository_is_the_one_of_the_configuration(
    tmp_path: Path, configuration: str | bytes | None, address: str
) -> None:
    if configuration is not None:
        data = configuration.encode() if isinstance(configuration, str) else configuration
        (tmp_path / "mkdocs.yml").write_bytes(data)
    assert source_address(tmp_path) == address


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/office/data", "https://github.com/office/data/commit/"),
        ("https://gitlab.example.go.th/a/b/", "https://gitlab.example.go.th/a/b/-/commit/"),
        ("https://bitbucket.org/a/b", "https://bitbucket.org/a/b/commits/"),
        ("javascript:alert(1)", ""),
        ('""', ""),
    ],
)
def test_commits_have_an_address_on_the_same_host(tmp_path: Path, repository: str, address: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"repo_url: {repository}\n", "utf-8")
    assert commit_address(tmp_path) == address


def test_the_site_has_a_name_in_each_language_that_says_one(tmp_path: Path) -> None:
    assert site_names(tmp_path) == {}
    (tmp_path / "mkdocs.yml").write_text("site_name: บัตรคะแนน\n", "utf-8")
    (tmp_path / "mkdocs.en.yml").write_text("INHERIT: mkdocs.yml\nsite_name: !ENV NAME\n", "utf-8")
    assert site_names(tmp_path) == {"th": "บัตรคะแนน"}
    (tmp_path / "mkdocs.en.yml").write_text("site_name: Scorecards\n", "utf-8")
    assert site_names(tmp_path) == {"th": "บัตรคะแนน", "en": "Scorecards"}


def test_a_project_inside_a_repository_says_where(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    root = tmp_path / "data" / "ปี 2569"
    root.mkdir(parents=True)
    (root / "mkdocs.yml").write_text("repo_url: https://github.com/office/all\n", "utf-8")
    assert source_address(root) == ("https://github.com/office/all/blob/HEAD/data/%E0%B8%9B%E0%B8%B5%202569/")


def test_the_project_of_this_repository_names_none() -> None:
    assert read_project(REPOSITORY)[0].sources == ""


@pytest.mark.parametrize(
    ("configuration", "named"),
    [
        ("nav:\n  - Home: index.md\n  - Guides:\n      - Method: method.md\n", True),
        ("nav: [method.md]\n", True),
        ("nav:\n  - Home: index.md\n", False),
        ("nav: 5\n", False),
        ("site_name: method.md\n", False),
        (None, False),
    ],
)
def test_the_navigation_names_the_page_on_the_method(
    tmp_path: Path, configuration: str | None, named: bool
) -> None:
    if configuration is not None:
        (tmp_path / "mkdocs.yml").write_text(configuration, "utf-8")
    assert names_page(tmp_path, "method.md") is named
    (tmp_path / "frameworks").mkdir()
    assert read_project(tmp_path)[0].has_method is named
