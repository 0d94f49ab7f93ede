"""`check --against`: every alarm is a problem with a code and a place, and what answers it makes it a warning."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from generator.cli import main
from tests.reviewing.changing import DRAFT
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import TOWN
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import reweighed
from tests.reviewing.changing import with_a_draft
from tests.worlds.repositories import Repository
from tests.worlds.repositories import git

ROW = """{at}revisions:
{at}  - date: 2026-05-01
{at}    reason: {{th: มติคณะกรรมการ, en: Decided by the committee}}
{at}    authority: {{th: คณะกรรมการ, en: The committee}}
"""
OF_FRAMEWORK = ROW.format(at="")
OF_RESULT = ROW.format(at="    ")
NOT_MEASURED = "    status: not-applicable\n    reason: {th: ไม่มี, en: None}\n"
ASSESSED = "    assessments:\n      self: {value: 10}\n      verified: {value: 15}\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def run(repository: Repository, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(repository.root), "check", "--no-cache", *arguments])


def told(repository: Repository, against: str = "HEAD") -> list[str]:
    """Place and code of each problem."""
    found = json.loads(run(repository, "--against", against, "--format", "json").stdout)["problems"]
    return [f"{each['path']}:{each['line']}:{each['column']} {each['code']}" for each in found]


def answered(repository: Repository) -> Repository:
    """The framework says why."""
    return repository.change(FRAMEWORK, "out_of_100:", OF_FRAMEWORK + "out_of_100:")


def test_a_change_without_alarms_is_clean(repository: Repository) -> None:
    repository.change(TOWN, "# The only file", "# The one file")
    found = run(repository, "--against", "HEAD")
    assert (found.exit_code, found.output) == (0, "")


def test_alarms_are_told_only_against_something(repository: Repository) -> None:
    repository.change(FIRST, LEVELS, EASIER)
    assert run(repository).exit_code == 0
    found = run(repository, "--against", "HEAD", "--lang", "en")
    assert found.exit_code == 1
    # the levels are the last line of 1.yml, the 25th; results of both rounds are there
    place = "frameworks/town-2569/indicators/1.yml:25:12"
    assert [line for line in found.stdout.splitlines() if not line.startswith(" ")] == [
        f"{place}: SC802 the criteria of “1” (criteria) changed after results of “{each}” were known"
        for each in ("round-1", "round-2")
    ]


def test_a_rule_that_was_decided_is_a_warning(repository: Repository) -> None:
    answered(repository).change(FIRST, LEVELS, EASIER)
    assert told(repository) == ["frameworks/town-2569/indicators/1.yml:25:12 SC812"] * 2
    relaxed, strict = (run(repository, "--against", "HEAD", *each) for each in ((), ("--strict",)))
    assert (relaxed.exit_code, strict.exit_code) == (0, 1)
    assert "2026-05-01" in relaxed.stdout


def test_an_old_row_answers_nothing(repository: Repository) -> None:
    answered(repository).commit("A row for something else")
    repository.change(FIRST, LEVELS, EASIER)
    assert {each.split()[1] for each in told(repository)} == {"SC802"}


def test_a_target(repository: Repository) -> None:
    path = "frameworks/town-2569/indicators/2.1.yml"
    lines = (repository.root / path).read_text("utf-8").splitlines()
    [number] = [at for at, line in enumerate(lines, 1) if "fiscal_year: 2569, value: 80" in line]
    column = lines[number - 1].index("value: 80") + 1
    repository.change(path, "{fiscal_year: 2569, value: 80}", "{fiscal_year: 2569, value: 70}")
    assert told(repository) == [f"{path}:{number}:{column} SC801"] * 2
    answered(repository)
    assert told(repository) == [f"{path}:{number}:{column} SC811"] * 2


def test_weights_and_grades(repository: Repository) -> None:
    """The first weight that is another is that of the first perspective, line 8 of the framework."""
    lines = (repository.root / FRAMEWORK).read_text("utf-8").splitlines()
    first = next(at for at, line in enumerate(lines, 1) if "weight: 80" in line)
    good = next(at for at, line in enumerate(lines, 1) if "{id: good, min: 60" in line)
    reweighed(repository)
    repository.change(FRAMEWORK, "{id: good, min: 60", "{id: good, min: 55")
    assert told(repository) == [
        *[f"{FRAMEWORK}:{first}:5 SC803"] * 2,
        *[f"{FRAMEWORK}:{good}:{lines[good - 1].index('min') + 1} SC804"] * 2,
    ]
    answered(repository)
    assert {each.split()[1] for each in told(repository)} == {"SC813", "SC814"}


def test_the_weights_of_one_period(repository: Repository) -> None:
    due = "due: 2026-09-18, cutoff: 2026-09-24}"
    note = "\n    weights_note: {th: ทดลอง, en: Trial}"
    repository.change(FRAMEWORK, due, f"{due}\n    weights:\n      1: 80{note}")
    number = (repository.root / FRAMEWORK).read_text("utf-8").splitlines().index("      1: 80") + 1
    assert told(repository) == [f"{FRAMEWORK}:{number}:7 SC803"]


def test_a_deadline_that_had_passed(repository: Repository) -> None:
    """The folder is as of its commit: the day after the report was due."""
    repository.commit("Later", "2026-03-21")
    repository.change(FRAMEWORK, "due: 2026-03-20", "due: 2026-03-24")
    assert f"{FRAMEWORK}:32:16 SC805" in told(repository)
    answered(repository)
    assert f"{FRAMEWORK}:32:16 SC815" in told(repository)


def test_a_deadline_and_a_cutoff_that_had_passed(repository: Repository) -> None:
    """Both stand in the line of the report of round 1, the 32nd, or before it."""
    with_a_draft(repository)
    repository.commit("Later", "2026-03-23")
    repository.change(FRAMEWORK, DRAFT, "")
    repository.change(FRAMEWORK, "cutoff: 2026-03-26", "cutoff: 2026-03-30")
    # the deadline that is gone had its place below `deadlines:`, in line 31
    expected = [f"{FRAMEWORK}:31:5 SC822", f"{FRAMEWORK}:32:33 SC805"]
    assert [each for each in told(repository) if each.split()[1] in {"SC805", "SC822"}] == expected
    answered(repository)
    assert {"SC815", "SC823"} <= {each.split()[1] for each in told(repository)}
    said = CliRunner().invoke(main, ["--root", str(repository.root), "diff", "HEAD", "--lang", "en"]).stdout
    assert "the deadline “draft” of 2026-03-02 was removed after it had passed" in said
    assert "the cut-off of the deadline “report” changed after the deadline had passed" in said


def test_a_result_changed_without_a_row(repository: Repository) -> None:
    """`in_time` of indicator 1 stands in line 5 of the town's file."""
    number = next(
        at
        for at, line in enumerate((repository.root / TOWN).read_text("utf-8").splitlines(), 1)
        if "in_time: 50" in line
    )
    repository.change(TOWN, "in_time: 50", "in_time: 55")
    assert told(repository) == [f"{TOWN}:{number}:14 SC806"]
    answered(repository)  # a row of the framework is none of the result
    assert told(repository) == [f"{TOWN}:{number}:14 SC806"]


def test_a_file_that_is_gone(repository: Repository) -> None:
    path = WORKS.replace("round-1", "round-2")
    (repository.root / path).unlink()
    assert told(repository) == [f"{path}:1:1 SC807"]
    answered(repository)
    assert told(repository) == [f"{path}:1:1 SC817"]


def test_a_result_that_is_not_reported_any_more(repository: Repository) -> None:
    path = WORKS.replace("round-1", "round-2")
    repository.change(path, "    value: 10", "    status: pending")
    [found] = told(repository)
    assert found.endswith(":5 SC807")
    answered(repository)  # the file is there: it says so itself, or nobody does
    assert told(repository) == [found]
    repository.change(
        path, "  2.2:\n    status: pending", f"  2.2:\n    status: pending\n{OF_RESULT.rstrip()}"
    )
    assert told(repository) == [found.replace("SC807", "SC817")]


def test_a_result_that_is_gone_from_its_file(repository: Repository) -> None:
    """A row of the file says why, for the result has none any more."""
    repository.change(WORKS, ASSESSED, "")
    repository.change(WORKS, "  2.2:\n", "")
    assert [each.split()[1] for each in told(repository) if " SC8" in each] == ["SC807"]
    repository.change(WORKS, "results:\n", OF_FRAMEWORK + "results:\n")
    assert [each.split()[1] for each in told(repository) if " SC8" in each] == ["SC817"]


def test_the_day_of_a_report_changed(repository: Repository) -> None:
    rule = "report_deduction: {deadline: report, per_working_day: 0.1}\n"
    repository.change(FRAMEWORK, "out_of_100:", f"{rule}out_of_100:")
    for path in (WORKS, TOWN):
        repository.change(path, "results:\n", "submitted: 2026-03-23\nresults:\n")
    repository.commit("Late reports")
    repository.change(WORKS, "submitted: 2026-03-23", "submitted: 2026-03-20")
    number = (repository.root / WORKS).read_text("utf-8").splitlines().index("submitted: 2026-03-20") + 1
    assert told(repository) == [f"{WORKS}:{number}:1 SC806"]
    said = run(repository, "--against", "HEAD", "--lang", "en").stdout
    assert "“submitted” was reported already, and changed without a new row under revisions" in said
    repository.change(WORKS, "results:\n", OF_FRAMEWORK + "results:\n")
    assert told(repository) == []
    repository.change(WORKS, OF_FRAMEWORK, "")
    repository.change(WORKS, "submitted: 2026-03-20\n", "")
    # the key is gone, so the place is where the file begins, below its comments; that the day is missing is told besides
    assert told(repository) == [f"{WORKS}:8:1 SC430", f"{WORKS}:8:1 SC806"]


def test_an_owner_that_is_gone(repository: Repository) -> None:
    repository.change(FIRST, "owners: [works]\n", "")
    assert told(repository) == [f"{FIRST}:1:1 SC618", f"{FIRST}:1:1 SC808"]
    answered(repository)
    assert told(repository) == [f"{FIRST}:1:1 SC618", f"{FIRST}:1:1 SC818"]


def test_not_measured_and_a_higher_grade(repository: Repository) -> None:
    """1 at 65 per cent scores 1 1/2: 80 x 1.5 / 100 = 1.2, with 19/28 of 2 that is 37.57 of 100, to be improved.

    Without 1 only perspective 2 counts: 95/28 of 5, 67.86 of 100, good.
    """
    repository.change(WORKS, "in_time: 88, all: 100", "in_time: 65, all: 100")
    repository.commit("A low result")
    cancelled = NOT_MEASURED.replace("not-applicable", "cancelled")
    repository.change(WORKS, "    inputs: {in_time: 65, all: 100}\n", cancelled)
    assert [each.rpartition(" ")[2] for each in told(repository)] == ["SC806", "SC809"]
    repository.change(WORKS, cancelled, cancelled + OF_RESULT)
    found = told(repository)
    number = (repository.root / WORKS).read_text("utf-8").splitlines().index("    status: cancelled") + 1
    assert found == [f"{WORKS}:{number}:5 SC819"]


def test_not_measured_and_a_higher_total(repository: Repository) -> None:
    """2.2 at 30 days scores 1; without it the total is 20 x 25/28 / 100 higher, which makes it no higher grade."""
    repository.change(WORKS, "verified: {value: 15}", "verified: {value: 30}")
    repository.commit("A low result")
    repository.change(WORKS, ASSESSED.replace("15", "30"), NOT_MEASURED)
    assert [each.rpartition(" ")[2] for each in told(repository)] == ["SC806", "SC810"]
    repository.change(WORKS, NOT_MEASURED, NOT_MEASURED + OF_RESULT)
    assert [each.rpartition(" ")[2] for each in told(repository)] == ["SC820"]


def test_what_could_not_be_read_before_is_said(repository: Repository) -> None:
    repository.change(WORKS, "in_time: 88", "in_tine: 88")
    repository.commit("A slip")
    repository.change(WORKS, "in_tine: 88", "in_time: 98")
    repository.change(WORKS, "all: 100}", "all: 100}\n" + OF_RESULT.rstrip())
    assert told(repository) == [f"{WORKS}:13:14 SC821"]
    assert run(repository, "--against", "HEAD").exit_code == 0


def test_what_came_to_main_in_the_meantime_is_no_change_of_the_branch(repository: Repository) -> None:
    git(repository.root, "switch", "-c", "change")
    git(repository.root, "switch", "main")
    repository.change(FIRST, LEVELS, EASIER)
    repository.commit("A rule is changed on main")
    git(repository.root, "switch", "change")
    assert told(repository, "main") == []
    repository.change(TOWN, "in_time: 50", "in_time: 55")
    assert [each.split()[1] for each in told(repository, "main")] == ["SC806"]


@pytest.mark.parametrize("name", ["nowhere", "--all"])
def test_a_revision_that_is_not_there(repository: Repository, name: str) -> None:
    found = run(repository, f"--against={name}")
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.startswith(f"git: {name}: ")


def test_the_report_and_its_data_name_code_place_and_reason(repository: Repository) -> None:
    answered(repository).change(FIRST, LEVELS, EASIER)
    arguments = ["--root", str(repository.root), "diff", "HEAD", "--lang", "en"]
    said = CliRunner().invoke(main, arguments).stdout
    assert (
        "SC812 Model town 2026 · Round 1 · 1 Applications decided within 15 days: the criteria (criteria) changed"
        in said
    )
    assert (
        "were known – answered under revisions by The committee, 1 May 2026 (B.E. 2569): Decided by the committee"
        in said
    )
    first = json.loads(CliRunner().invoke(main, [*arguments, "--format", "json"]).stdout)["alarms"][0]
    assert first == {
        "rule": "criteria-after-results",
        "framework": "town-2569",
        "period": "round-1",
        "unit": "",
        "indicator": "1",
        "facts": {"keys": "criteria"},
        "code": "SC812",
        "severity": "warning",
        "path": FIRST,
        "line": 25,
        "column": 12,
        "revision": {
            "date": "2026-05-01",
            "reason": {"th": "มติคณะกรรมการ", "en": "Decided by the committee"},
            "authority": {"th": "คณะกรรมการ", "en": "The committee"},
        },
    }


def test_what_the_last_examination_found_is_the_same_as_found_anew(
    repository: Repository, tmp_path: Path
) -> None:
    """Ranks need the totals of units that did not change: three towns, of which one passes another."""
    units = repository.root / "results/units.yml"
    text = units.read_text("utf-8")
    for name in ("north", "south"):
        text += f"  {name}:\n    name: {{th: {name}, en: {name}}}\n    kind: municipality\n"
        other = (repository.root / TOWN).read_text("utf-8").replace("in_time: 50", "in_time: 52")
        (repository.root / TOWN.replace("/town.yml", f"/{name}.yml")).write_text(other, "utf-8")
    units.write_text(text, "utf-8")
    repository.commit("Two more towns")
    kept = ["--cache", str(tmp_path / "cache")]
    assert CliRunner().invoke(main, ["--root", str(repository.root), "check", *kept]).exit_code == 0
    repository.change(TOWN, "in_time: 50", "in_time: 55")
    arguments = ["--root", str(repository.root), "diff", "HEAD", "--format", "json"]
    warm = CliRunner().invoke(main, [*arguments, *kept])
    cold = CliRunner().invoke(main, [*arguments, "--no-cache"])
    assert (warm.exit_code, warm.stdout) == (0, cold.stdout)
    [moved] = json.loads(warm.stdout)["scorecards"]
    assert (moved["before"]["rank"], moved["after"]["rank"]) == (3, 1)
    repository.change(FIRST, LEVELS, EASIER)
    warm = CliRunner().invoke(main, [*arguments, *kept])
    assert warm.stdout == CliRunner().invoke(main, [*arguments, "--no-cache"]).stdout
    assert len(json.loads(warm.stdout)["scorecards"]) == 4
