"""YAML that cannot be read, or only in part: one file replaced, and what is told of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.checking.good_world import OFFICE
from tests.checking.good_world import ONE_FRAMEWORK
from tests.checking.good_world import UNITS
from tests.checking.telling import File
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import write

ROOT = Path(__file__).parents[2]
GOOD = ONE_FRAMEWORK[UNITS]
BOM = "\ufeff"
BOMB = """\
a: &a [x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]
"""

FINE = (
    File("a byte-order mark", UNITS, BOM + GOOD, ()),
    File("line ends of Windows", UNITS, GOOD.replace("\n", "\r\n"), ()),
    File("line ends of old computers", UNITS, GOOD.replace("\n", "\r"), ()),
    File("no line end at the end", UNITS, GOOD.rstrip(), ()),
    File("a document mark", UNITS, "---\n" + GOOD + "...\n", ()),
    File("YAML 1.2", UNITS, "%YAML 1.2\n---\n" + GOOD, ()),
    File("a tag that says that a text is text", UNITS, GOOD.replace("en: Office", "en: !!str Office"), ()),
    File("an emoji", UNITS, GOOD.replace("Office", "Office 🏢"), ()),
    File(
        "a text over several lines",
        UNITS,
        GOOD.replace("en: Office", 'en: "Office\n    of the province"'),
        (),
    ),
    File("tabs between values", UNITS, GOOD.replace("en: Office", "en:\tOffice"), ()),
    File("a comment in Thai", UNITS, "# หน่วยงาน\n" + GOOD, ()),
    File(
        "an anchor and an alias",
        UNITS,
        GOOD.replace("kind: office,", "kind: &kind office, short: {th: *kind, en: *kind},"),
        (),
    ),
)

# fmt: off
BAD = (
    File("a brace that is never closed", UNITS, "units:\n  office: {kind: office\n", (f"{UNITS}:3:1: SC103 this is not valid YAML: did not find expected ',' or '}}'",)),
    File("a quote that is never closed", UNITS, 'units:\n  office: "สำนักงาน\n', (f"{UNITS}:2:11: SC103 this is not valid YAML: found unexpected end of stream",)),
    File("a tab as indentation", UNITS, "units:\n\toffice: {}\n", (f"{UNITS}:2:1: SC103 this is not valid YAML: found character that cannot start any token",)),
    File("a key that stands too far left", UNITS, "units:\n   office: {}\n  branch: {}\n", (f"{UNITS}:3:3: SC103 this is not valid YAML: did not find expected key",)),
    File("a colon in a text without quotes", UNITS, "units: a: b\n", (f"{UNITS}:1:9: SC103 this is not valid YAML: mapping values are not allowed in this context",)),
    File("a list item among keys", UNITS, "units:\n  office: {}\n  - branch\n", (f"{UNITS}:3:3: SC103 this is not valid YAML: did not find expected key",)),
    File("an alias of nothing", UNITS, "units: *nothing\n", (f"{UNITS}:1:8: SC108 the alias “nothing” stands for nothing, or for something that holds itself",)),
    File("an unknown escape in quotes", UNITS, 'units: "\\q"\n', (f"{UNITS}:1:9: SC103 this is not valid YAML: found unknown escape character",)),
    File("half a surrogate pair", UNITS, 'units: "\\ud800"\n', (f"{UNITS}:1:11: SC103 this is not valid YAML: found invalid Unicode character escape code",)),
    File("a text that starts with a percent sign", UNITS, "units: %80\n", (f"{UNITS}:1:8: SC103 this is not valid YAML: found character that cannot start any token",)),
    File("a fault after Thai text stands at its character", UNITS, 'units: {office: "สำนักงาน" x}\n', (f"{UNITS}:1:28: SC103 this is not valid YAML: did not find expected ',' or '}}'",)),
    File("a fault after an emoji stands at its character", UNITS, 'units: {office: "🏢🏢" x}\n', (f"{UNITS}:1:22: SC103 this is not valid YAML: did not find expected ',' or '}}'",)),
    File("another YAML version", UNITS, "%YAML 2.0\n---\nunits: {}\n", (f"{UNITS}:1:1: SC103 this is not valid YAML: found incompatible YAML document",)),
    File("no bytes at all", UNITS, "", (f"{UNITS}:1:1: SC104 the file is empty",)),
    File("nothing but a comment", UNITS, "# ยังไม่มีหน่วยงาน\n", (f"{UNITS}:1:1: SC104 the file is empty",)),
    File("nothing but spaces", UNITS, "  \n\n", (f"{UNITS}:1:1: SC104 the file is empty",)),
    File("a null", UNITS, "~\n", (f"{UNITS}:1:1: SC203 this is the wrong kind of value (expected: mapping)",)),
    File("a list", UNITS, "- office\n", (f"{UNITS}:1:1: SC203 this is the wrong kind of value (expected: mapping)",)),
    File("a text", UNITS, "office\n", (f"{UNITS}:1:1: SC203 this is the wrong kind of value (expected: mapping)",)),
    File("two documents", UNITS, GOOD + "---\nunits: {}\n", (f"{UNITS}:5:1: SC105 this file holds more than one YAML document",)),
    File("two documents after an end mark", UNITS, GOOD + "...\nunits: {}\n", (f"{UNITS}:6:1: SC105 this file holds more than one YAML document",)),
    File("a key twice", UNITS, GOOD + "units: {}\n", (f"{UNITS}:5:1: SC106 the key “units” stands here again, first on line 1",)),
    File("a key twice on one line", UNITS, "units: {office: {name: {th: ก, en: A}, kind: office, kind: group}}\n", (f"{UNITS}:1:54: SC106 the key “kind” stands here again, first on line 1",)),
    File("keys that differ in spaces alone", UNITS, 'units:\n  office: {name: {th: ก, en: A}, kind: office}\n  " office": {name: {th: ข, en: B}, kind: office}\n', (f"{UNITS}:3:3: SC106 the key “office” stands here again, first on line 2",)),
    File("a bomb of aliases", OFFICE, BOMB, (f"{OFFICE}:6:8: SC107 too many items (more than 100,000 once aliases are followed)",)),
    File("a larger bomb", UNITS, BOMB + "g: &g [*f,*f,*f]\n", (f"{UNITS}:7:11: SC107 too many items (more than 1,500,000 once aliases are followed)",)),
    File("too many items", OFFICE, "units: [" + "a," * 100_001 + "]\n", (f"{OFFICE}:1:200003: SC107 too many items (more than 100,000 once aliases are followed)",)),
    File("an alias that contains itself", UNITS, "units: &all\n  office: *all\n", (f"{UNITS}:2:11: SC108 the alias “all” stands for nothing, or for something that holds itself",)),
    File("a list that contains itself", UNITS, "units: &all [*all]\n", (f"{UNITS}:1:14: SC108 the alias “all” stands for nothing, or for something that holds itself",)),
    File("sixty levels of brackets", UNITS, "units: " + "[" * 60 + "]" * 60 + "\n", (f"{UNITS}:1:57: SC114 nested too deep (more than 50 levels)",)),
    File("a Python tag", UNITS, "units: !!python/object/apply:os.system [echo]\n", (f"{UNITS}:1:8: SC109 the YAML tag “tag:yaml.org,2002:python/object/apply:os.system” is not allowed", f"{UNITS}:1:8: SC203 this is the wrong kind of value (expected: mapping)")),
    File("a tag of one's own", UNITS, "units: !mine {office: {}}\n", (f"{UNITS}:1:8: SC109 the YAML tag “!mine” is not allowed", f"{UNITS}:1:23: SC202 the key “kind” is missing", f"{UNITS}:1:23: SC202 the key “name” is missing")),
    File("a tag on a number", UNITS, "units: {office: {name: {th: ก, en: !!int 5}, kind: office}}\n", (f"{UNITS}:1:36: SC109 the YAML tag “tag:yaml.org,2002:int” is not allowed",)),
    File("a tag on a key", UNITS, GOOD.replace("units:", "!mine units:"), (f"{UNITS}:1:1: SC109 the YAML tag “!mine” is not allowed",)),
    File("a list as a key", UNITS, "? [a, b]\n: c\n", (f"{UNITS}:1:1: SC202 the key “units” is missing", f"{UNITS}:1:3: SC110 a key must be plain text")),
    File("a mapping as a key", UNITS, "{a: b}: c\n", (f"{UNITS}:1:1: SC110 a key must be plain text", f"{UNITS}:1:1: SC202 the key “units” is missing")),
    File("a merge key is not a key", UNITS, "units: {office: {<<: {kind: office}, name: {th: ก, en: A}}}\n", (f"{UNITS}:1:17: SC202 the key “kind” is missing", f"{UNITS}:1:18: SC201 unknown key “<<”")),
    File("UTF-16 with a mark", UNITS, (BOM + GOOD).encode("utf-16-le"), (f"{UNITS}:1:1: SC101 this file is not encoded in UTF-8",)),
    File("UTF-16 without a mark", UNITS, GOOD.encode("utf-16-le"), (f"{UNITS}:1:1: SC101 this file is not encoded in UTF-8",)),
    File("TIS-620", UNITS, GOOD.encode("tis-620"), (f"{UNITS}:2:23: SC101 this file is not encoded in UTF-8",)),
    File("Latin-1", UNITS, "units:\n  # café\n".encode("latin-1"), (f"{UNITS}:2:8: SC101 this file is not encoded in UTF-8",)),
    File("a foreign byte after Thai text", UNITS, "# สำนักงาน ".encode() + b"\xe9\n", (f"{UNITS}:1:12: SC101 this file is not encoded in UTF-8",)),
    File("a null character", UNITS, GOOD + "\0", (f"{UNITS}:5:1: SC112 there is a control character U+0000, which YAML does not allow",)),
    File("a bell", UNITS, GOOD.replace("Office", "Off\x07ice"), (f"{UNITS}:2:40: SC112 there is a control character U+0007, which YAML does not allow",)),
    File("an escape sequence of a terminal", UNITS, GOOD + "# \x1b[31m\n", (f"{UNITS}:5:3: SC112 there is a control character U+001B, which YAML does not allow",)),
    File("a C1 control after Thai text", UNITS, GOOD.replace("Office", "Off\x80ice"), (f"{UNITS}:2:40: SC112 there is a control character U+0080, which YAML does not allow",)),
    File("a delete character after Thai text", UNITS, GOOD.replace("Office", "Off\x7fice"), (f"{UNITS}:2:40: SC112 there is a control character U+007F, which YAML does not allow",)),
    File("a control character written as an escape", UNITS, GOOD.replace("en: Office", 'en: "Off\\0ice"'), (f"{UNITS}:2:37: SC112 there is a control character U+0000, which YAML does not allow",)),
    File("a file of more than a megabyte", OFFICE, "#" * 1_000_001, (f"{OFFICE}:1:1: SC102 the file is too large (1,000,001 bytes, at most 1,000,000)",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_unreadable_yaml_is_told_at_its_place(bad: File, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


@pytest.mark.parametrize("fine", FINE, ids=lambda fine: fine.why)
def test_unusual_yaml_is_fine(fine: File, tmp_path: Path) -> None:
    write(tmp_path, {**ONE_FRAMEWORK, fine.path: fine.data})
    assert told(tmp_path) == []


def test_an_anchor_may_be_given_again(tmp_path: Path) -> None:
    good = "units:\n  a: {name: &x {th: ก, en: A}, kind: office}\n  office: {name: &x {th: ข, en: B}, kind: office}\n"
    told = told_after(tmp_path, File("the same anchor twice", UNITS, good, ()))
    assert not [line for line in told if "SC1" in line]


@pytest.mark.parametrize(
    "text", ["[" * 300_000, "{" * 300_000, "- " * 300_000, "? " * 300_000], ids=["[", "{", "-", "?"]
)
def test_nesting_without_end_does_not_break_the_program(text: str, tmp_path: Path) -> None:
    write(tmp_path, {**ONE_FRAMEWORK, UNITS: text})
    program = "import sys; from tests.checking.telling import Path, told_of; UNITS = sys.argv[2]; print(*told_of(Path(sys.argv[1]), {UNITS}), sep='\\n')"
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), UNITS],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert run.returncode == 0, "the interpreter went down"
    (line,) = run.stdout.splitlines()
    assert line.endswith(": SC114 nested too deep (more than 50 levels)")
