"""Problems in the forms of other programs, as their documentation describes these.

GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format (description, check_name, fingerprint, severity,
location.path, location.lines.begin), https://docs.gitlab.com/ci/testing/unit_test_reports/ (testcase classname, name, file; failure).
"""

import json
import re
from xml.etree.ElementTree import fromstring

from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem
from generator.problems.forms import as_github
from generator.problems.forms import as_gitlab
from generator.problems.forms import as_junit

ERROR = problem(Place("results/f/p/u.yml", 5, 3), "SC806", what="1 <&> 50%")
WARNING = problem(Place("results/f/p/u.yml", 9, 3), "SC810", indicator="2", unit="u", difference="0.5")
NOTE = problem(Place("frameworks/f/a,b.yml"), "SC618", indicator="3")
ALL = (ERROR, WARNING, NOTE)


def moved(each: Problem, line: int) -> Problem:
    """The same problem on another line."""
    return Problem(Place(each.place.path, line), each.code, each.facts)


def test_github_escapes_what_would_end_a_property_or_a_message() -> None:
    first, _, third = as_github(ALL, "en").splitlines()
    assert first.startswith("::error file=results/f/p/u.yml,line=5,col=3,title=SC806::“1 <&> 50%25” was")
    assert third.startswith("::notice file=frameworks/f/a%2Cb.yml,line=1,col=1,title=SC618::")
    assert as_github([ERROR], "en", "sites/town/").startswith("::error file=sites/town/results/f/p/u.yml,")


def test_gitlab_gets_every_key_that_it_asks_for() -> None:
    report = json.loads(as_gitlab(ALL, "en", "data/"))
    assert [each["severity"] for each in report] == ["critical", "minor", "info"]
    for each in report:
        assert each.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert re.fullmatch("[0-9a-f]{64}", each["fingerprint"])
        assert re.fullmatch("SC[0-9]{3}", each["check_name"])
        assert each["location"].keys() == {"path", "lines"}
        assert not each["location"]["path"].startswith(("/", "./"))
    assert report[0]["location"] == {"path": "data/results/f/p/u.yml", "lines": {"begin": 5}}
    assert as_gitlab([], "en") == "[]\n"


def test_a_fingerprint_is_unique_and_does_not_move_with_its_line() -> None:
    before = [each["fingerprint"] for each in json.loads(as_gitlab([*ALL, moved(ERROR, 7)], "en"))]
    assert len(set(before)) == 4
    after = json.loads(as_gitlab([moved(each, each.place.line + 20) for each in ALL], "th"))
    assert [each["fingerprint"] for each in after] == before[:3]


def test_junit_fails_where_the_command_does() -> None:
    suites = fromstring(as_junit(ALL, [ERROR], "en"))  # noqa: S314 - our own
    assert (suites.tag, suites.get("tests"), suites.get("failures")) == ("testsuites", "3", "1")
    [suite] = suites
    assert [suite.get(name) for name in ("name", "tests", "failures", "errors", "skipped")] == [
        "scorecards check", "3", "1", "0", "2",
    ]  # fmt: skip
    assert [[part.tag for part in case] for case in suite] == [["failure"], ["skipped"], ["skipped"]]
    first = suite[0]
    assert first.attrib == {
        "classname": "results/f/p/u.yml",
        "name": "SC806 what=1 <&> 50%",
        "file": "results/f/p/u.yml",
        "line": "5",
    }
    assert first[0].get("type") == "SC806"
    assert (first[0].text or "").startswith("results/f/p/u.yml:5:3: SC806 “1 <&> 50%” was reported already")


def test_junit_names_are_unique_and_a_clean_check_is_a_test_that_passes() -> None:
    suites = fromstring(as_junit([ERROR, moved(ERROR, 6)], [], "en"))  # noqa: S314
    assert len({case.get("name") for case in suites[0]}) == 2
    [suite] = fromstring(as_junit([], [], "th"))  # noqa: S314
    assert (suite.get("tests"), suite.get("failures"), [list(case) for case in suite]) == ("1", "0", [[]])
