"""What lies between two commits of real repositories: what moved, what came and went, and what did not."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli import main
from generator.history.changes import Diff
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.reading.checkout import at_commit
from generator.reading.git import NoGitError
from generator.reviewing.rendering import LONGEST_MARKDOWN
from generator.reviewing.rendering import markdown_of
from generator.reviewing.rendering import text_of
from generator.reviewing.report import report_of
from tests.nation.world import write_nation
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import TOWN
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import card
from tests.reviewing.changing import diff_of
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def moved(diff: Diff) -> list[str]:
    return [f"{each.at.period}/{each.at.unit}" for each in diff.cards]


def test_nothing_is_different(repository: Repository) -> None:
    found = diff_of(repository.root)
    assert found.is_empty
    assert found.unchanged == 4


def test_a_change_of_one_file_moves_one_scorecard(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    found = diff_of(repository.root)
    assert moved(found) == ["round-1/works"]
    assert found.unchanged == 3
    before, after = card(found).before, card(found).after
    assert before is not None
    assert after is not None
    # 2603/700 and 2715/700 are both good: 74.37 and 77.57
    assert (str(before.total), str(after.total), after.grade) == ("2603/700", "543/140", "good")


def test_comments_and_order_change_nothing(repository: Repository) -> None:
    repository.change(WORKS, "# Made up for the tests.", "# Made up.")
    found = diff_of(repository.root)
    assert (found.cards, found.texts, found.details) == ((), (WORKS,), ())


def test_a_translation_is_told_apart_from_a_detail(repository: Repository) -> None:
    repository.change(FIRST, "en: Applications decided within 15 days", "en: Decided in 15 days")
    repository.change(WORKS, "https://www.example.go.th/register.pdf", "https://www.example.go.th/list.pdf")
    found = diff_of(repository.root)
    assert (found.cards, found.rules, found.texts, found.details) == ((), (), (FIRST,), (WORKS,))


def test_a_rule_moves_units_whose_files_are_the_same(repository: Repository) -> None:
    repository.change(FIRST, LEVELS, EASIER)
    found = diff_of(repository.root)
    assert moved(found) == ["round-1/town", "round-1/works"]
    [rule] = found.rules
    assert (rule.indicator, rule.how, rule.keys) == ("1", "changed", ("criteria",))


def test_scorecards_come_and_go(repository: Repository) -> None:
    (repository.root / TOWN).rename(repository.root / TOWN.replace("round-1", "round-2"))
    found = diff_of(repository.root)
    assert moved(found) == ["round-1/town", "round-2/town"]
    assert card(found, "town", "round-1").after is None
    assert card(found, "town", "round-2").before is None


def test_a_new_file_that_git_does_not_know_counts(repository: Repository) -> None:
    (repository.root / "results/town-2569/round-2/town.yml").write_text(
        "results:\n  1: {status: pending}\n", "utf-8"
    )
    assert moved(diff_of(repository.root)) == ["round-2/town"]


def test_a_framework_that_is_gone_takes_its_scorecards_along(repository: Repository) -> None:
    git(repository.root, "rm", "-r", "frameworks/town-2569", "results/town-2569")
    found = diff_of(repository.root)
    assert [(each.framework, each.indicator, each.how) for each in found.rules] == [("town-2569", "", "went")]
    assert {each.how for each in found.cards} == {"went"}


def test_a_note_in_a_result_is_told_although_the_framework_changed_too(repository: Repository) -> None:
    """A grade that nobody reaches moves no scorecard."""
    repository.change(
        FRAMEWORK,
        "    - {id: very-good",
        "    - {id: best, min: 99, title: {th: ดีเด่น, en: Best}}\n    - {id: very-good",
    )
    repository.change(WORKS, "https://www.example.go.th/register.pdf", "https://www.example.go.th/list.pdf")
    found = diff_of(repository.root)
    assert (found.cards, found.details) == ((), (WORKS,))


def test_a_unit_that_is_gone(repository: Repository) -> None:
    """Its scorecard goes with it; what it supported names nobody any more."""
    repository.change(
        "results/units.yml",
        "  town:\n    name: {th: เทศบาลเมืองจำลอง, en: Model Town}\n    kind: municipality\n",
        "",
    )
    repository.change("results/units.yml", "    parent: town\n", "")
    repository.change(FIRST, "supporters: [town]\n", "")
    (repository.root / TOWN).unlink()
    found = diff_of(repository.root)
    assert card(found, "town").after is None
    assert "works" not in {each.at.unit for each in found.cards}


def test_an_error_on_one_side_is_told_with_its_place(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: many")
    [found] = diff_of(repository.root).cards
    assert found.after is None
    assert {each.place.path for each in found.problems} == {WORKS}


def test_an_error_in_the_definitions_is_told_and_no_scorecard_seems_to_be_gone(
    repository: Repository,
) -> None:
    repository.change(FIRST, LEVELS, "levels: {1: 60, 2: many}")
    found = diff_of(repository.root)
    assert found.cards == ()
    assert {each.place.path for each in found.unread} == {FIRST}


def test_two_commits_are_compared_without_the_folder(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit("Better")
    repository.change(WORKS, "in_time: 90", "in_time: 10")
    status = git(repository.root, "status", "--porcelain")
    assert str(card(diff_of(repository.root, "HEAD^", "HEAD")).difference) == "4/25"
    assert git(repository.root, "status", "--porcelain") == status


def test_a_revert_is_no_difference(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit("Better")
    git(repository.root, "revert", "--no-edit", "HEAD")
    assert diff_of(repository.root, "HEAD~2", "HEAD").is_empty


def test_a_merge_is_compared_with_either_parent(repository: Repository) -> None:
    git(repository.root, "switch", "-c", "other")
    repository.change(TOWN, "in_time: 50", "in_time: 55")
    repository.commit("Town")
    git(repository.root, "switch", "main")
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit("Works")
    git(repository.root, "merge", "--no-edit", "other")
    assert moved(diff_of(repository.root, "HEAD^1", "HEAD")) == ["round-1/town"]
    assert moved(diff_of(repository.root, "HEAD^2", "HEAD")) == ["round-1/works"]


def test_ranks_among_peers(tmp_path: Path) -> None:
    """Of twelve local governments the last is given every result of the first; it is ranked among those of its kind."""
    root = tmp_path / "nation"
    write_nation(root, 12)
    git(root, "init")
    git(root, "add", "-A")
    git(root, "commit", "-m", "Begin")
    first, *_, last = sorted(root.glob("results/*/*/*.yml"))
    last.write_text(first.read_text("utf-8"), "utf-8")
    [found] = diff_of(root).cards
    assert found.before is not None
    assert found.after is not None
    scored = pipeline.score(root)
    kind = {name: unit.kind for name, unit in scored.project.units.items()}
    totals = {each.unit: each.total for each in scored.scorecards if kind[each.unit] == kind[last.stem]}
    assert totals[last.stem] is not None
    others = [total for unit, total in totals.items() if unit != last.stem and total is not None]
    for stand in (found.before, found.after):
        assert stand.total is not None
        assert stand.rank == 1 + sum(total > stand.total for total in others)
    assert found.before.rank != found.after.rank


def test_a_repository_without_commits_and_a_folder_without_git(tmp_path: Path) -> None:
    with pytest.raises(NoGitError):
        at_commit(tmp_path, "HEAD")
    git(tmp_path, "init")
    with pytest.raises(NoGitError):
        at_commit(tmp_path, "HEAD")


def test_a_project_below_the_top_of_its_repository(tmp_path: Path) -> None:
    git(tmp_path, "init")
    inner = Repository(tmp_path / "sites" / "town")
    (inner.root / ".git").rename(tmp_path / "unused")
    git(tmp_path, "add", "sites")
    git(tmp_path, "commit", "-m", "Begin")
    inner.change(WORKS, "in_time: 88", "in_time: 90")
    assert moved(diff_of(inner.root)) == ["round-1/works"]


def test_the_default_is_where_the_branch_left_main(repository: Repository) -> None:
    git(repository.root, "switch", "-c", "change")
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    repository.commit("Better")
    result = CliRunner().invoke(
        main, ["--root", str(repository.root), "diff", "--format", "json", "--exit-code"]
    )
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert data["format_version"] == "1.1"
    assert data["scorecards"][0]["effects"] == {
        "data": "4/25",
        "criteria": "0",
        "weight": "0",
        "structure": "0",
    }


def test_the_exit_codes(repository: Repository) -> None:
    def code(*arguments: str) -> int:
        return CliRunner().invoke(main, ["--root", str(repository.root), "diff", *arguments]).exit_code

    assert code("--exit-code") == 0
    assert code("no-such-commit") == 2
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    assert code() == 0
    assert code("--exit-code") == 1


def test_the_text_in_both_languages(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    found = diff_of(repository.root)
    english = text_of(report_of(found, EN))
    assert "Scorecards moved: 1" in english
    assert "Works Division  Round 1  3.7186  3.8786  +0.1600  +0.1600" in english
    assert "a published result changed without a declared reason" in english
    thai = text_of(report_of(found, TH))
    assert "แก้ไขผลที่เผยแพร่แล้วโดยไม่ชี้แจงเหตุผล" in thai
    assert "กองช่าง" in thai


def test_markdown_is_short_enough_for_a_comment_and_says_what_it_left_out(tmp_path: Path) -> None:
    root = tmp_path / "nation"
    write_nation(root, 120)
    git(root, "init")
    git(root, "add", "-A")
    git(root, "commit", "-m", "Begin")
    for path in root.glob("frameworks/*/framework.yml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("score_places: 4", "score_places: 3"), "utf-8")
    for path in sorted(root.glob("results/*/*/*.yml")):
        path.unlink()
    found = diff_of(root)
    assert len(found.cards) == 120
    said = markdown_of(report_of(found, EN), EN)
    assert len(said) < LONGEST_MARKDOWN
    assert "more" in said


def test_names_of_the_data_are_no_markup(repository: Repository) -> None:
    repository.change("results/units.yml", "en: Works Division", 'en: "a|b*c <2"')
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    said = markdown_of(report_of(diff_of(repository.root), EN), EN)
    assert "a\\|b\\*c &lt;2" in said
