"""`scorecards lock` and what `check` tells of locks: they hold until a published score moves, wherever the cause lies."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator import cli_lock
from generator.building.build import Builder
from generator.building.jobs import StaleError
from generator.building.state import Store
from generator.building.team import Team
from generator.scoring import scores
from generator.scoring.rows import Row
from generator.scoring.weighting import NOTHING
from generator.scoring.weighting import Share
from generator.scoring.weighting import leaf_share
from tests.locking.worlds import FRAMEWORK
from tests.locking.worlds import LOCK_1
from tests.locking.worlds import LOCK_2
from tests.locking.worlds import ROUND_1
from tests.locking.worlds import ROUND_2
from tests.locking.worlds import TOWN
from tests.locking.worlds import WORKS
from tests.locking.worlds import locks
from tests.locking.worlds import run
from tests.locking.worlds import told
from tests.nation.world import write_nation
from tests.worlds.copies import REPOSITORY
from tests.worlds.copies import change

BOTH = {ROUND_1: LOCK_1, ROUND_2: LOCK_2}


# ---- writing -------------------------------------------------------------------------------------------------------


def test_locks_are_written_as_worked_out_by_hand(unlocked: Path) -> None:
    found = run(unlocked, "lock")
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.splitlines() == [
        f"{ROUND_1}: 18 lines written for the first time",
        f"{ROUND_2}: 8 lines written for the first time",
    ]
    assert locks(unlocked) == BOTH


def test_what_holds_is_left_as_it_is(root: Path) -> None:
    before = (root / ROUND_1).stat()
    found = run(root, "lock")
    assert found.stdout.splitlines() == [
        f"{ROUND_1}: nothing has moved (18 lines)",
        f"{ROUND_2}: nothing has moved (8 lines)",
    ]
    after = (root / ROUND_1).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_what_has_moved_is_counted(root: Path) -> None:
    change(root, TOWN, "in_time: 50", "in_time: 48")  # 80 per cent: 3; the total and the perspective move too
    found = run(root, "lock")
    assert found.stdout.splitlines()[0] == f"{ROUND_1}: 18 lines written, 3 moved"
    assert b"\ntown 1 score=3 weight=80 weighted=2.4\n" in (root / ROUND_1).read_bytes()
    assert told(root) == []


def test_it_speaks_thai(root: Path) -> None:
    found = run(root, "lock", "--lang", "th").stdout
    assert re.search("[ก-ฮ]", found)
    assert ROUND_1 in found


def test_it_can_be_narrowed(unlocked: Path) -> None:
    run(unlocked, "lock", "--period", "round-2", "--framework", "town-2569")
    assert locks(unlocked) == {ROUND_2: LOCK_2}


@pytest.mark.parametrize(("option", "name"), [("--framework", "town"), ("--period", "round-3")])
def test_an_unknown_name_is_wrong_usage(root: Path, option: str, name: str) -> None:
    found = run(root, "lock", option, name)
    assert found.exit_code == 2
    assert "known: " in found.stderr
    assert locks(root) == BOTH


def test_a_period_without_results_has_nothing_to_lock(unlocked: Path) -> None:
    (unlocked / "results/town-2569/round-2/works.yml").unlink()
    found = run(unlocked, "lock", "--period", "round-2")
    assert (found.exit_code, found.stdout) == (0, "Nothing is published\n")


def test_with_errors_nothing_is_written(unlocked: Path) -> None:
    change(unlocked, WORKS, "in_time: 88", "in_tine: 88")
    found = run(unlocked, "lock")
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith(f"{WORKS}:13:14: SC")
    assert locks(unlocked) == {}


def test_what_is_no_lock_is_written_anew(root: Path) -> None:
    (root / ROUND_1).write_bytes(LOCK_1.replace(b"town 2 ", b"<<<<<<< HEAD\ntown 2 "))
    found = run(root, "lock")
    assert found.stdout.startswith(f"{ROUND_1}: 18 lines written anew, for the last file could not be read\n")
    assert locks(root) == BOTH


def test_a_lock_of_nothing_goes_and_so_do_the_folders_that_it_leaves(root: Path) -> None:
    (root / "results/town-2569/round-2/works.yml").unlink()
    found = run(root, "lock")
    assert f"{ROUND_2}: deleted, for nothing is published of it\n" in found.stdout
    assert locks(root) == {ROUND_1: LOCK_1}
    assert not (root / ROUND_2).parent.exists()
    assert (root / ROUND_1).parent.exists()


def test_a_lock_that_leads_out_of_the_project_is_replaced(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(LOCK_1)
    (root / ROUND_1).unlink()
    (root / ROUND_1).symlink_to(outside)
    assert [line.split(" ")[1] for line in told(root)] == ["SC113"]
    run(root, "lock")
    assert not (root / ROUND_1).is_symlink()
    assert outside.read_bytes() == LOCK_1
    assert locks(root) == BOTH


def test_a_folder_that_cannot_be_written_is_told(unlocked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_root: Path, _lock: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cli_lock, "write_lock", full)
    found = run(unlocked, "lock")
    assert found.exit_code == 1
    assert "No space left on device" in found.stderr


def test_nothing_half_written_stays(unlocked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_self: Path, _target: Path) -> Path:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    assert run(unlocked, "lock").exit_code == 1
    assert locks(unlocked) == {}


def test_definitions_that_change_meanwhile_are_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stale(*_arguments: object) -> None:
        raise StaleError("begin again")

    monkeypatch.setattr(cli_lock, "examine_all", stale)
    found = run(root, "lock")
    assert (found.exit_code, found.stderr) == (1, "begin again\n")


def test_locks_do_not_depend_on_workers_or_on_what_is_kept(tmp_path: Path) -> None:
    root, kept = tmp_path / "nation", str(tmp_path / "kept")
    root.mkdir()
    write_nation(root, 70)  # more than two jobs
    found = []
    for options in (["--workers", "1", "--no-cache"], ["--workers", "2", "--cache", kept], ["--cache", kept]):
        assert run(root, "lock", *options).exit_code == 0
        [[path, text]] = locks(root).items()
        found.append(text)
        (root / path).unlink()
    assert found[0] == found[1] == found[2]
    assert found[0].count(b"\n") > 70 * 25


def test_nothing_internal_is_locked(unlocked: Path) -> None:
    change(unlocked, WORKS, "illustrative: true", "illustrative: true\nvisibility: internal")
    run(unlocked, "lock")
    text = (unlocked / ROUND_1).read_text("utf-8")
    assert {line.split(" ")[0] for line in text.splitlines()[1:]} == {"town"}
    assert "officer" not in text


# ---- without writing -----------------------------------------------------------------------------------------------


def test_check_only_says_that_all_is_locked(root: Path) -> None:
    found = run(root, "lock", "--check")
    assert (found.exit_code, found.output) == (0, "")


def test_check_only_tells_what_would_be_written(root: Path) -> None:
    change(root, TOWN, "in_time: 50", "in_time: 48")
    (root / ROUND_2).unlink()
    found = run(root, "lock", "--check")
    assert found.exit_code == 1
    first, _hint, last = found.stdout.splitlines()
    assert first.startswith(f"{ROUND_1}:2:1: SC701 town: locked total=89/27 ")
    assert last == f"{ROUND_2}: not written yet (8 lines)"
    assert locks(root) == {ROUND_1: LOCK_1}


# ---- what `check` tells --------------------------------------------------------------------------------------------


def test_check_tells_nothing_of_locks_that_hold_or_are_not_there(root: Path) -> None:
    assert told(root) == []
    (root / ROUND_1).unlink()
    assert told(root) == []


def test_a_changed_result_is_told(root: Path) -> None:
    # 2.1 of town: 8 of 10 are 80 per cent: 1; 2 is 1; the total (80 x 10/3 + 10 x 1) / 90 = 83/27 = 3.0741; x 20 = 61.48
    change(root, TOWN, "closed: 9", "closed: 8")
    [line] = told(root)
    assert line == (
        f"{ROUND_1}:2:1: SC701 town: locked total=89/27 total-published=3.2963 out-of-100=1780/27 "
        "out-of-100-published=65.93, now total=83/27 total-published=3.0741 out-of-100=1660/27 "
        "out-of-100-published=61.48 (other lines that differ: 4)"
    )


def test_a_unit_that_went_is_told(root: Path) -> None:
    (root / TOWN).unlink()
    [line] = told(root)
    assert line.startswith(f"{ROUND_1}:2:1: SC703 town: locked total=89/27 ")
    assert line.endswith(" but nothing is published of it now (other lines that differ: 7)")


def test_a_unit_that_came_is_told_before_what_follows(root: Path) -> None:
    (root / "results/town-2569/round-2/works.yml").rename(root / "results/town-2569/round-2/town.yml")
    [line] = told(root)
    assert line.startswith(f"{ROUND_2}:2:1: SC702 town: not in the lock, now total=2.5 ")
    assert line.endswith(" (other lines that differ: 15)")


def test_machines_are_told_too(root: Path) -> None:
    (root / ROUND_2).write_bytes(LOCK_2.replace(b"score=5 ", b"score=4 "))
    found = run(root, "check", "--format", "json")
    [problem] = json.loads(found.stdout)["problems"]
    assert found.exit_code == 1
    assert [problem[key] for key in ("path", "line", "code", "severity")] == [ROUND_2, 6, "SC701", "error"]
    assert problem["message"]["en"] == ("works 2.2: locked score=4, now score=5 (other lines that differ: 0)")
    assert re.search("[ก-ฮ]", problem["message"]["th"] + problem["hint"]["th"])
    annotation = run(root, "check", "--format", "github").stdout
    assert annotation.startswith(
        f"::error file={ROUND_2},line=6,col=1,title=SC701::works 2.2: locked score=4"
    )


def test_all_problems_are_told_in_one_order(root: Path) -> None:
    change(root, "results/units.yml", "{th: กองช่าง, en: Works Division}", "{th: กองช่าง}")
    change(root, WORKS, "in_time: 88", "in_tine: 88")
    (root / ROUND_1).write_bytes(LOCK_1.replace(b"town 2.1 score=3 ", b"town 2.1 score=2 "))
    places = [line.split(" ")[0] for line in told(root)]
    # of works, whose file has an error, nothing is told that follows from it
    assert places == [f"{ROUND_1}:5:1:", f"{WORKS}:13:14:", "results/units.yml:10:11:"]


def test_of_a_framework_with_errors_only_those_are_told(root: Path) -> None:
    change(root, FRAMEWORK, "weight: 80\n    indicators", "weight: 81\n    indicators")
    assert {line.split(":")[0] for line in told(root)} == {FRAMEWORK}


def test_a_lock_of_a_period_that_is_gone_is_told_and_goes(root: Path) -> None:
    (root / "results/town-2569/round-2/works.yml").unlink()
    (root / ROUND_2).parent.rename(root / "results/town-2569/round-0")
    gone = "results/town-2569/round-0/scores.lock"
    assert told(root) == [f"{gone}:1:1: SC705 nothing is published of this framework and period"]
    assert run(root, "lock", "--period", "round-0").exit_code == 0
    assert locks(root) == {ROUND_1: LOCK_1}


def test_a_lock_of_a_framework_that_is_gone_is_told_and_goes(root: Path) -> None:
    gone = root / "results/village-2560/round-1"
    gone.mkdir(parents=True)
    (gone / "scores.lock").write_bytes(LOCK_1)
    [line] = told(root)
    assert line.startswith("results/village-2560/round-1/scores.lock:1:1: SC705 ")
    assert run(root, "lock", "--framework", "village-2560").exit_code == 0
    assert not gone.parent.exists()
    assert locks(root) == BOTH


def test_results_of_a_framework_that_is_gone_are_the_cause(root: Path) -> None:
    gone = root / "results/village-2560/round-1"
    gone.mkdir(parents=True)
    (gone / "scores.lock").write_bytes(LOCK_1)
    (gone / "town.yml").write_bytes((root / TOWN).read_bytes())
    assert [line.split(" ")[1] for line in told(root)] == ["SC401", "SC705"]


def test_a_lock_at_another_place_does_not_belong_there(root: Path) -> None:
    for path in ("results/scores.lock", "results/town-2569/scores.lock", "frameworks/town-2569/scores.lock"):
        (root / path).write_bytes(LOCK_1)
    (root / ROUND_2).unlink()
    (root / ROUND_2).mkdir()
    found = [line.split(" ")[:2] for line in told(root)]
    assert [code for _, code in found if code == "SC111"] == ["SC111"] * 4


def test_a_lock_that_may_not_be_read_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system is made to refuse: taking the right away does not hold for everybody who runs tests."""
    opened = Path.open

    def refused(path: Path, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - as of Path.open
        if path == root / ROUND_2:
            raise PermissionError(path)
        return opened(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refused)
    assert [line.split(" ")[1] for line in told(root)] == ["SC116"]


def test_an_engine_that_scores_otherwise_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kinder(row: Row, status: str, *others: object) -> Share:
        """What is not reported leaves the base, which it must not (rules.md 1.4)."""
        return NOTHING if status == "not-reported" else leaf_share(row, status, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(scores, "leaf_share", kinder)
    [line] = told(root, "--no-cache")
    # works in round 2: 2 is then 5 instead of 5/2, and so is the total
    assert line.startswith(
        f"{ROUND_2}:2:1: SC701 works: locked total=2.5 total-published=2.5000 out-of-100=50 "
        "out-of-100-published=50.00 grade=improve, now total=5 total-published=5.0000 out-of-100=100 "
    )


# ---- what locks do not touch ---------------------------------------------------------------------------------------


def test_a_stale_lock_stops_no_build_and_makes_no_page_anew(root: Path, tmp_path: Path) -> None:
    def build() -> dict[str, tuple[int, int]]:
        with Team(workers=1) as team:
            built = Builder(root=root, store=Store(root, tmp_path / "cache"), team=team).build()
        assert built.site is not None, built.problems
        files = (path for path in built.site.rglob("*") if path.is_file())
        return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}

    (root / ROUND_1).unlink()
    before = build()
    assert not any("scores.lock" in path for path in before)
    (root / ROUND_1).write_bytes(LOCK_1.replace(b"score=3 ", b"score=1 "))
    assert build() == before


# ---- diffs ---------------------------------------------------------------------------------------------------------


def git(root: Path, *arguments: str) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    settings = (
        "-c",
        "user.name=Office",
        "-c",
        "user.email=office@example.go.th",
        "-c",
        "core.autocrlf=false",
    )
    command = ["git", *settings, *arguments]
    found = subprocess.run(command, cwd=root, check=False, capture_output=True, encoding="utf-8", env=clean)
    assert found.returncode == 0, found.stderr
    return found.stdout


# 12 and 8 instead of 10 and 10.
# town: 2.1 weighs 12, and so does 2; 12 x 3 / 100 = 0.36. Total (80 x 10/3 + 12 x 3) / 92 = 908/276 = 227/69 = 3.2899;
# x 20 = 4540/69 = 65.80.
# works: 2 is (12 x 39/14 + 8 x 4) / 20 = 458/140 = 229/70, x 20 = 458/7, weighted 229/350; by the unit itself
# (12 x 39/14 + 8 x 5) / 20 = 514/140 = 257/70. 2.1 weighted 12 x 39/14 / 100 = 117/350, 2.2 8 x 4 / 100 = 0.32.
# Total 76/25 + 229/350 = 1064/350 + 229/350 = 1293/350 = 3.6943, x 20 = 2586/35 = 73.89; by itself 1321/350.
MOVED = """\
-town total=89/27 total-published=3.2963 out-of-100=1780/27 out-of-100-published=65.93 grade=good
+town total=227/69 total-published=3.2899 out-of-100=4540/69 out-of-100-published=65.80 grade=good
-town 2 score=3 weight=10 weighted=0.3
-town 2.1 score=3 weight=10 weighted=0.3
+town 2 score=3 weight=12 weighted=0.36
+town 2.1 score=3 weight=12 weighted=0.36
-works total=2603/700 total-published=3.7186 out-of-100=2603/35 out-of-100-published=74.37 grade=good
+works total=1293/350 total-published=3.6943 out-of-100=2586/35 out-of-100-published=73.89 grade=good
-works 2 score=95/28 weight=20 weighted=19/28 self=109/28
-works 2.1 score=39/14 weight=10 weighted=39/140
-works 2.2 score=4 weight=10 weighted=0.4 self=5
-works @aspect/complaints score=95/28 out-of-100=475/7
-works @by/self total=2673/700
-works @by/verified total=2603/700
-works @perspective/backlog score=95/28 out-of-100=475/7
+works 2 score=229/70 weight=20 weighted=229/350 self=257/70
+works 2.1 score=39/14 weight=12 weighted=117/350
+works 2.2 score=4 weight=8 weighted=0.32 self=5
+works @aspect/complaints score=229/70 out-of-100=458/7
+works @by/self total=1321/350
+works @by/verified total=1293/350
+works @perspective/backlog score=229/70 out-of-100=458/7
"""


def test_a_diff_shows_every_score_that_a_weight_moves_and_nothing_else(root: Path) -> None:
    git(root, "init", "--quiet")
    git(root, "add", "-A")
    git(root, "commit", "--quiet", "-m", "Publish round 1")
    change(root, FRAMEWORK, "{id: 2.1, weight: 10}", "{id: 2.1, weight: 12}")
    change(root, FRAMEWORK, "{id: 2.2, weight: 10}", "{id: 2.2, weight: 8}")
    found = run(root, "lock")
    assert f"{ROUND_1}: 18 lines written, 11 moved" in found.stdout
    assert git(root, "status", "--short").split() == ["M", FRAMEWORK, "M", ROUND_1, "M", ROUND_2]
    shown = git(root, "diff", "--unified=0", "--", ROUND_1).splitlines()
    lines = [line for line in shown if line[0] in "+-" and line[:3] not in {"+++", "---"}]
    assert lines == MOVED.splitlines()


def test_the_scores_of_this_repository_are_locked() -> None:
    found = run(REPOSITORY, "lock", "--check")
    assert (found.exit_code, found.output) == (0, "")
