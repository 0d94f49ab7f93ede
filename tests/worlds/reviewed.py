"""The repository's own project with a short made-up history, in which everything happens that the pages on changes tell of.

It ends with the files as they are: round 1 is published and corrected as its reports declare, round 2 is published, and then indicator 9
asks for more, after results are known and without a declared reason.
"""

import re
import shutil
from pathlib import Path

from tests.worlds.copies import REPOSITORY
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_repository
from tests.worlds.repositories import git

FRAMEWORK = "chonburi-2556"
ROUND_1 = f"results/{FRAMEWORK}/round-1"
ROUND_2 = f"results/{FRAMEWORK}/round-2"
CORRECTED = (f"{ROUND_1}/chonburi-office.yml", f"{ROUND_1}/legal-group.yml")
RULE = f"frameworks/{FRAMEWORK}/indicators/9.yml"

_COUNTED_TWICE = "inputs: {done: 21, backlog: 28, backlog_at_province: 23}"
_COUNTED_ONCE = "inputs: {done: 20, backlog: 28, backlog_at_province: 23}"
_REVISIONS = re.compile(r"^    revisions:\n(?:      .*\n)+", re.MULTILINE)
_FORMER = {
    "levels: {1: 50, 2: 55, 3: 60, 4: 65, 5: 70}": "levels: {1: 45, 2: 50, 3: 55, 4: 60, 5: 65}",
    "score: 4.3333": "score: 5",  # its example is checked too
}


def a_reviewed_project(root: Path) -> Path:
    """The project in the folder `root`, with four published changes; the last one is that of the rule."""
    copy_of_repository(root)
    git(root, "init")
    shutil.rmtree(root / ROUND_2)
    for path in CORRECTED:
        change(root, path, _COUNTED_ONCE, _COUNTED_TWICE)
        text = (root / path).read_text("utf-8")
        (root / path).write_text(_REVISIONS.sub("", text), "utf-8")
    for now, before in _FORMER.items():
        change(root, RULE, now, before)
    _commit(root, "Publish round 1", "2013-03-22")
    for path in CORRECTED:
        shutil.copy(REPOSITORY / path, root / path)
    _commit(root, "Count a complaint once\n\nRole: คณะกรรมการตรวจสอบผลคะแนน", "2013-03-25")
    shutil.copytree(REPOSITORY / ROUND_2, root / ROUND_2)
    _commit(root, "Publish round 2", "2013-09-30")
    shutil.copy(REPOSITORY / RULE, root / RULE)
    _commit(root, "Ask for more complete data\n\nRole: งานบริหารทั่วไป", "2013-10-15")
    return root


def pages_on_changes(root: Path) -> dict[str, str]:
    """The pages of its site that tell of changes, each by its kind: the path below the root of either language."""
    newest = git(root, "rev-parse", "HEAD").strip()[:10]
    framework, scorecards = f"frameworks/{FRAMEWORK}", f"scorecards/{FRAMEWORK}/round-1"
    return {
        "revisions of a framework": f"{framework}/revisions.html",
        "revision": f"{framework}/revisions/{newest}.html",
        "revisions of a unit": "units/chonburi-office/revisions.html",
        "revised scorecard": f"{scorecards}/chonburi-office.html",
        "revised indicator": f"{framework}/indicators/9.html",
        "revised scorecards": "scorecards/index.html",
        "revised units compared": f"{scorecards}/compare_units.html",
        "what moved the total": "units/chonburi-office.html",
    }


def _commit(root: Path, subject: str, day: str) -> None:
    git(
        root, "add", "-A", "frameworks", "results"
    )  # with the handbook the ids would hang on the pictures that show them
    git(root, "commit", "-m", subject, day=day)
