"""What tells rules from other rules: the same in every process, and nothing on which no score depends."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.history.ledgers import ledger_of
from tests.reviewing.changing import FRAMEWORK
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY
from tests.worlds.copies import change
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

KEYS = """
from pathlib import Path
import sys
from generator import pipeline
from generator.history.moments import digest
from generator.history.moments import plain
project = pipeline.define(Path(sys.argv[1])).project
print(*[digest(plain(each)) for each in [*project.frameworks.values(), *project.units.values()]])
"""


def test_keys_are_the_same_in_every_process() -> None:
    """They are kept from build to build, and Python orders its sets otherwise in each process."""
    told = {
        subprocess.run(
            [sys.executable, "-c", KEYS, str(MINIMAL)],
            check=True,
            capture_output=True,
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    keys = told.pop().split()
    assert len({*keys}) == len(keys) > 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - id: round-1\n", "  - id: round-1\n    provisional: true\n"),
        ("fiscal_year: 2569\n", "fiscal_year: 2569\ncode_owners: ['@town/planning']\n"),
    ],
)
def test_what_no_score_depends_on_is_no_change_of_a_rule(tmp_path: Path, old: str, new: str) -> None:
    repository = Repository(tmp_path / "town")
    repository.change(FRAMEWORK, old, new).commit("Say more")
    repository.change(FRAMEWORK, new, old).commit("Say less")
    assert [each.commit.subject for each in ledger_of(repository.root).entries] == ["Begin"]


def test_an_indicator_that_is_gone_measures_no_objective(tmp_path: Path) -> None:
    """The report names what of a strategy map is touched; the indicator that went is not on it any more."""
    root = tmp_path / "province"
    shutil.copytree(REPOSITORY / "docs/examples/guide", root)
    git(root, "init")
    git(root, "add", "-A")
    git(root, "commit", "-m", "Begin")
    rules = "frameworks/province-2569/framework.yml"
    change(
        root,
        rules,
        "      - {id: 3, weight: 10}\n      - {id: 4, weight: 5}\n",
        "      - {id: 3, weight: 15}\n",
    )
    change(root, rules, "indicators: [3, 4, 5, 7, 10]", "indicators: [3, 5, 7, 10]")
    (root / "frameworks/province-2569/indicators/4.yml").unlink()
    results = root / "results/province-2569/year-end/province.yml"
    text = results.read_text("utf-8")
    before, _, after = text.partition("  4:\n")
    results.write_text(before + after[after.index("  5: ") :], "utf-8")
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "--root",
            str(root),
            "diff",
            "HEAD",
            "--lang",
            "en",
            "--no-cache",
        ],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=REPOSITORY,
    ).stdout
    assert "4 " in told
    assert "removed" in told
    assert "Parts of the framework that are touched" in told
