"""Problems in the forms that programs read: JSON, annotations of GitHub, the Code Quality report of GitLab, and JUnit's XML.

`under` is the folder of the project below that of the repository, with a slash at its end: hosts want paths from there.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import indent
from xml.etree.ElementTree import tostring

from generator.problems import Problem
from generator.words import LANGUAGES

_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
_GITLAB = {"error": "critical", "warning": "minor", "note": "info"}
"""GitLab knows info, minor, major, critical and blocker: docs.gitlab.com/ci/testing/code_quality."""


def as_json(problems: Iterable[Problem]) -> str:
    """All that is known of each problem, in both languages."""
    data = [
        {
            "path": each.place.path,
            "line": each.place.line,
            "column": each.place.column,
            "code": each.code,
            "severity": each.severity,
            "message": {language: each.message(language) for language in LANGUAGES},
            "hint": {language: each.hint(language) for language in LANGUAGES},
        }
        for each in problems
    ]
    return json.dumps({"format_version": 1, "problems": data}, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Iterable[Problem], language: str, under: str = "") -> str:
    """Workflow commands, each of which marks a line of the change."""
    return "".join(
        f"::{_GITHUB[each.severity]} file={_property(under + each.place.path)},line={each.place.line},"
        f"col={each.place.column},title={each.code}::{_data(_said(each, language))}\n"
        for each in problems
    )


def _data(text: str) -> str:
    return text.replace("%", "%25")  # no message has more than one line


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(problems: Iterable[Problem], language: str, under: str = "") -> str:
    """The Code Quality report. A fingerprint stays the same where lines are moved, so that old problems are not told as new."""
    report = [
        {
            "description": f"{each.code} {_said(each, language)}",
            "check_name": each.code,
            "fingerprint": hashlib.sha256(key.encode("utf-8", "backslashreplace")).hexdigest(),
            "severity": _GITLAB[each.severity],
            "location": {"path": under + each.place.path, "lines": {"begin": each.place.line}},
        }
        for each, key in _keyed(problems)
    ]
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_junit(
    problems: Iterable[Problem], failing: Collection[Problem], language: str, under: str = ""
) -> str:
    """A test for each problem: it fails where `check` fails for it, and is skipped otherwise. Without problems one test passes."""
    found = list(problems)
    failures = sum(each in failing for each in found)
    figures = {
        "name": "scorecards check",
        "tests": str(max(len(found), 1)),
        "failures": str(failures),
        "errors": "0",
        "skipped": str(len(found) - failures),
    }
    suites = Element("testsuites", {name: each for name, each in figures.items() if name != "skipped"})
    suite = SubElement(suites, "testsuite", figures)
    if not found:
        SubElement(suite, "testcase", {"classname": "scorecards", "name": "check"})
    for each, key in _keyed(found):
        path = under + each.place.path
        about = {"classname": path, "name": key.partition("\0")[2].replace("\0", " "), "file": path}
        case = SubElement(suite, "testcase", {**about, "line": str(each.place.line)})
        told = SubElement(
            case, "failure" if each in failing else "skipped", {"message": each.message(language)}
        )
        if each in failing:
            told.set("type", each.code)
        told.text = f"{each.place}: {each.code} {_said(each, language)}"
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode") + "\n"


def _said(problem: Problem, language: str) -> str:
    return f"{problem.message(language)} — {problem.hint(language)}"


def _keyed(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Each problem with what tells it from the others and does not depend on its line: path, code, facts, and which of the same it is."""
    seen: Counter[str] = Counter()
    for each in problems:
        key = "\0".join([each.place.path, each.code, *(f"{name}={fact}" for name, fact in each.facts)])
        seen[key] += 1
        yield each, key if seen[key] == 1 else f"{key}\0({seen[key]})"
