"""The reviewer's guide: its change is made in a real repository of the project's own data, and every command prints what the page says."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.words import LANGUAGES
from tests.presenting.reading import pages_of
from tests.worlds.copies import copy_of_repository
from tests.worlds.repositories import git

ROOT = Path(__file__).parents[1]
CUT = "…"
_BLOCK = re.compile(r"^```(console|diff)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def guide(language: str) -> str:
    return (ROOT / "docs" / language / "reviewing.md").read_text("utf-8")


def commands(block: str) -> list[tuple[str, str]]:
    """Each command of a block with what it prints."""
    _, *parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    return [(line, said) for line, _, said in (part.partition("\n") for part in parts)]


def fits(printed: str, told: str) -> bool:
    """Whether a page tells what was printed; a line of an ellipsis stands for any lines."""
    parts = [re.escape(part) for part in re.split(rf"^{CUT}\n", told, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts), printed) is not None


def run(root: Path, command: str) -> str:
    """What a command prints in a repository; errors of the data are no reason to stop, a wrong call is."""
    program, *arguments = shlex.split(command)
    if program == "git":
        return git(root, *arguments)
    assert program == "scorecards", command
    done = CliRunner().invoke(main, [*arguments, "--root", str(root)])
    assert done.exit_code in {0, 1}, done.output
    return done.stdout


@pytest.fixture(scope="module", params=LANGUAGES)
def followed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A language, and the repository in which everything on its page has been done, each step as it is told."""
    language = str(request.param)
    root = copy_of_repository(tmp_path_factory.mktemp("review") / language)
    git(root, "init")
    git(root, "add", "-A")
    git(root, "commit", "-m", "Begin")
    for kind, block in _BLOCK.findall(guide(language)):
        if kind == "diff":
            patch = root.parent / "change.patch"
            patch.write_text(block, "utf-8")
            git(root, "apply", str(patch))
            continue
        for command, told in commands(block):
            printed = run(root, command)
            assert fits(printed, told), f"{command}\n{printed}"
    return language, root


def test_everything_on_the_page_is_so(followed: tuple[str, Path]) -> None:
    """Every step was compared on the way; at the end the merge is published, and nothing is left over."""
    _, root = followed
    assert git(root, "status", "--porcelain") == ""
    assert git(root, "branch", "--show-current").strip() == "main"
    assert len(git(root, "rev-list", "--first-parent", "main").split()) == 2


def test_the_comment_is_the_one_on_the_page(followed: tuple[str, Path]) -> None:
    """Its headings aside, the page shows the report as it was before the question."""
    language, root = followed
    said = run(root, f"scorecards diff main^1..correct-8.2~1 --format markdown --lang {language}")
    told = [line for line in said.splitlines() if line.startswith(("**", "- ", "|"))]
    assert len(told) == 12
    shown = guide(language).splitlines()
    assert [line for line in told if line not in shown] == []


def test_the_site_says_what_the_page_promises(followed: tuple[str, Path]) -> None:
    language, root = followed
    pages = {url: page.body for (code, url), page in pages_of(root).items() if code == language}
    reason = {"th": "นับเรื่องร้องเรียนซ้ำหนึ่งเรื่อง", "en": "One complaint had been counted twice"}[language]
    scorecard = pages["scorecards/chonburi-2556/round-2/district-offices.html"]
    for told in (reason, "11 (5.0000)", "2.8561"):
        assert told in scorecard
    assert reason in pages["changes.html"]
    unit = pages["units/district-offices.html"]
    assert "2.8561" in unit
    assert 'id="moved"' in unit


def test_both_languages_follow_the_same_change() -> None:
    found = {language: _BLOCK.findall(guide(language)) for language in LANGUAGES}
    thai, english = (
        [
            block if kind == "diff" else [line.replace(" --lang en", "") for line, _ in commands(block)]
            for kind, block in each
        ]
        for each in (found["th"], found["en"])
    )
    assert thai == english
    assert len(thai) == 10
    anchors = [re.findall(r"\{#([a-z-]+)\}", guide(language)) for language in LANGUAGES]
    assert anchors[0] == anchors[1]


@pytest.mark.parametrize(
    ("printed", "told", "is_so"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", True),
        ("a\nb\nc\n", "…\nb\n…\n", True),
        ("a\nb\nc\n", "a\n…\nc\n", True),
        ("a\nb\nc\n", "a\n…\nd\n", False),
        ("a\nb\nc\n", "b\n…\n", False),
        ("a\nb\nc\n", "a\nb\n", False),
        ("a\nb b\nc\n", "a\n…\nb\n…\n", False),
        ("", "", True),
        ("a\n", "", False),
    ],
)
def test_what_is_cut_out_is_whole_lines(printed: str, told: str, *, is_so: bool) -> None:
    assert fits(printed, told) is is_so
