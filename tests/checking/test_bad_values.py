"""Values that do not fit their key: one edit each, and what is told of the file."""

from pathlib import Path

import pytest

from tests.checking.good_world import BACKLOG
from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import HALF
from tests.checking.good_world import MILESTONE
from tests.checking.good_world import OFFICE
from tests.checking.good_world import RANGE
from tests.checking.good_world import UNITS
from tests.checking.telling import Edit
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import write

# fmt: off
FINE = (
    Edit("a bare less-than sign", HALF, "First half", "'fewer < than, x<5, <3 and > 2'", ()),
    Edit("Thai letters in angle brackets", HALF, "ครึ่งแรก", "ครึ่งแรก <หน่วย>", ()),
    Edit("a bare ampersand", HALF, "First half", "'Research & Development, R&D'", ()),
    Edit("Markdown", HALF, "First half", "'First *half* [a](b) `c`'", ()),
    Edit("a text that is a number", HALF, "en: First half", "en: 2556", ()),
    Edit("a text that YAML 1.1 takes for no", HALF, "en: First half", "en: no", ()),
    Edit("Thai digits", HALF, "5: 1", "5: ๑.๕", ()),
    Edit("a fraction", HALF, "5: 1", "5: 1/3", ()),
    Edit("leading zeros", HALF, "1: 5", "1: 005", ()),
    Edit("a date of the Buddhist Era", FRAMEWORK, "2012-10-01", "2555-10-01", ()),
    Edit("a date in Thai digits", FRAMEWORK, "2012-10-01", "๒๕๕๕-๑๐-๐๑", ()),
    Edit("an id with digits and points", FRAMEWORK, "id: people", "id: 1.2.a-b", ()),
    Edit("the letter of a class in Thai", BACKLOG, "id: A", "id: ก", ()),
    Edit("a key in quotes", FRAMEWORK, "fiscal_year:", '"fiscal_year":', ()),
    Edit("a title that is no name of a person", HALF, "th: ครึ่งแรก", "th: นายกเทศมนตรี เมืองพัทยา และนายทะเบียน", ()),
    Edit("a number that is no telephone number", HALF, "First half", "'0123/2556, 12-345-678, 9876543210'", ()),
    Edit("an address with long numbers", UNITS, "example.org/", "example.org/?id=1234567890123", ()),
    Edit("steps one by one", OFFICE, "steps: [1]", "steps: {1: done, 2: not-done}", ()),
    Edit("evidence as an address", OFFICE, "half: {value: 4}\n  o", "half: {value: 4, evidence: [https://example.org/a]}\n  o", ()),
    Edit("evidence on paper", OFFICE, "half: {value: 4}\n  o", "half: {value: 4, evidence: [{title: {th: ก, en: A}}]}\n  o", ()),
)
# fmt: on

# fmt: off
BAD = (
    Edit("a text in one language is a warning", HALF, ", en: First half", "", (f"{HALF}:1:8: SC215 there is no translation (“en” is missing)",)),
    Edit("a text without languages", HALF, "{th: ครึ่งแรก, en: First half}", "First half", (f"{HALF}:1:8: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a title left empty", HALF, "{th: ครึ่งแรก, en: First half}", "", (f"{HALF}:1:7: SC203 this is the wrong kind of value (expected: mapping)",)),
    Edit("a text in no language", HALF, "{th: ครึ่งแรก, en: First half}", "{}", (f"{HALF}:1:8: SC209 there is no text here",)),
    Edit("an empty text", HALF, "en: First half", 'en: ""', (f"{HALF}:1:27: SC209 there is no text here",)),
    Edit("a text of spaces", HALF, "en: First half", 'en: "  "', (f"{HALF}:1:27: SC209 there is no text here",)),
    Edit("a list as a text", HALF, "en: First half", "en: [First half]", (f"{HALF}:1:27: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("a tag in a text", HALF, "First half", "<b>First</b> half", (f"{HALF}:1:27: SC210 the text holds something that looks like a tag: “<b>”",)),
    Edit("a script in a text", HALF, "First half", "First <script>alert(1)</script>", (f"{HALF}:1:27: SC210 the text holds something that looks like a tag: “<script>”",)),
    Edit("a comment in a text", HALF, "First half", "First <!-- half", (f"{HALF}:1:27: SC210 the text holds something that looks like a tag: “<!--”",)),
    Edit("an entity in a text", HALF, "First half", "First &amp; half", (f"{HALF}:1:27: SC210 the text holds something that looks like a tag: “&amp;”",)),
    Edit("a tag in the id of a class", BACKLOG, "id: A", 'id: "<b>A</b>"', (f"{BACKLOG}:11:12: SC210 the text holds something that looks like a tag: “<b>”",)),
    Edit("an empty id of a class", BACKLOG, "id: A", 'id: ""', (f"{BACKLOG}:11:12: SC209 there is no text here",)),
    Edit("a list as the id of a class", BACKLOG, "id: A", "id: [A]", (f"{BACKLOG}:11:12: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("a text of more than 20,000 characters", HALF, "First half", "x" * 20_001, (f"{HALF}:1:27: SC214 the text is longer than 20,000 characters",)),
    Edit("a word for a number", HALF, "1: 5", "1: five", (f"{HALF}:2:44: SC204 “five” is not a number",)),
    Edit("commas in a number", HALF, "1: 5", '1: "5,000"', (f"{HALF}:2:44: SC204 “5,000” is not a number",)),
    Edit("a percent sign after a number", HALF, "1: 5", "1: 5%", (f"{HALF}:2:44: SC204 “5%” is not a number",)),
    Edit("an exponent", HALF, "1: 5", "1: 1e3", (f"{HALF}:2:44: SC204 “1e3” is not a number",)),
    Edit("a number that starts with its point", HALF, "1: 5", "1: .5", (f"{HALF}:2:44: SC204 “.5” is not a number",)),
    Edit("a typographic minus", HALF, "1: 5", "1: −5", (f"{HALF}:2:44: SC204 “−5” is not a number",)),
    Edit("not a number at all", HALF, "1: 5", "1: .nan", (f"{HALF}:2:44: SC204 “.nan” is not a number",)),
    Edit("a fraction of nothing", HALF, "1: 5", "1: 1/0", (f"{HALF}:2:44: SC204 “1/0” is not a number",)),
    Edit("a number of 41 digits", HALF, "1: 5", "1: " + "9" * 41, (f"{HALF}:2:44: SC204 “99999999999999999999999999999999999999999” is not a number",)),
    Edit("a time for a number", HALF, "1: 5", "1: 1:30", (f"{HALF}:2:44: SC204 “1:30” is not a number",)),
    Edit("a mapping for a number", HALF, "1: 5", "1: {a: b}", (f"{HALF}:2:44: SC204 “{{...}}” is not a number",)),
    Edit("an empty number", FRAMEWORK, "rate, weight: 20", "rate, weight: ", (f"{FRAMEWORK}:14:28: SC204 “” is not a number",)),
    Edit("a weight below zero", FRAMEWORK, "weight: 60\n", "weight: -60\n", (f"{FRAMEWORK}:12:13: SC213 -60 is below zero, which cannot be here",)),
    Edit("a word for a weight", FRAMEWORK, "weight: 60\n", "weight: none\n", (f"{FRAMEWORK}:12:13: SC204 “none” is not a number",)),
    Edit("a fraction of an indicator", FRAMEWORK, "indicator_count: 2", "indicator_count: 2.5", (f"{FRAMEWORK}:48:20: SC217 2.5 should be a whole number",)),
    Edit("a fiscal year of the common era", FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2013", (f"{FRAMEWORK}:2:14: SC229 “2013” is out of range (≥ 2500)",)),
    Edit("a fiscal year too far away", FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 3000", (f"{FRAMEWORK}:2:14: SC229 “3000” is out of range (≤ 2700)",)),
    Edit("nine decimals", FRAMEWORK, "fiscal_year: 2556", "fiscal_year: 2556\nrounding: {score_places: 9}", (f"{FRAMEWORK}:3:26: SC229 “9” is out of range (≤ 8)",)),
    Edit("a level above the scale", HALF, "1: 5", "6: 5", (f"{HALF}:2:41: SC220 “6” is not a level from 0 to 5",)),
    Edit("a word for a level", HALF, "1: 5", "one: 5", (f"{HALF}:2:41: SC220 “one” is not a level from 0 to 5",)),
    Edit("a level between two", HALF, "1: 5", "1.5: 5", (f"{HALF}:2:41: SC220 “1.5” is not a level from 0 to 5",)),
    Edit("level 0 of ranges", RANGE, "1: {below", "0: {below", (f"{RANGE}:15:5: SC220 “0” is not a level from 1 to 5",)),
    Edit("a level of a milestone above the scale", MILESTONE, "levels: [1, 5]", "levels: [1, 6]", (f"{MILESTONE}:4:15: SC220 “6” is not a level from 1 to 5",)),
    Edit("a list for a level of the evaluator", OFFICE, "{facts: {sent: true}}", "{facts: {sent: false}, evaluator_level: [1]}", (f"{OFFICE}:20:50: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("a date in words", FRAMEWORK, "2012-10-01", "1 October 2012", (f"{FRAMEWORK}:36:12: SC205 “1 October 2012” is not a date",)),
    Edit("a date with slashes", FRAMEWORK, "2012-10-01", "01/10/2555", (f"{FRAMEWORK}:36:12: SC205 “01/10/2555” is not a date",)),
    Edit("a date without its zeros", FRAMEWORK, "2012-10-01", "2012-10-1", (f"{FRAMEWORK}:36:12: SC205 “2012-10-1” is not a date",)),
    Edit("a date and a time", FRAMEWORK, "2012-10-01", '"2012-10-01T00:00:00"', (f"{FRAMEWORK}:36:12: SC205 “2012-10-01T00:00:00” is not a date",)),
    Edit("a list for a date", FRAMEWORK, "2012-10-01", "[2012, 10, 1]", (f"{FRAMEWORK}:36:12: SC205 “[...]” is not a date",)),
    Edit("a thirteenth month", FRAMEWORK, "2012-10-01", "2012-13-01", (f"{FRAMEWORK}:36:12: SC216 there is no day 2012-13-01 in the calendar",)),
    Edit("30 February", FRAMEWORK, "2012-10-01", "2012-02-30", (f"{FRAMEWORK}:36:12: SC216 there is no day 2012-02-30 in the calendar",)),
    Edit("29 February of a Buddhist year that is no leap year", FRAMEWORK, "2012-10-01", "2556-02-29", (f"{FRAMEWORK}:36:12: SC216 there is no day 2556-02-29 in the calendar",)),
    Edit("the year nought", FRAMEWORK, "2012-10-01", "0000-01-01", (f"{FRAMEWORK}:36:12: SC216 there is no day 0000-01-01 in the calendar",)),
    Edit("yes for true", OFFICE, "illustrative: true", "illustrative: yes", (f"{OFFICE}:1:15: SC206 “yes” should be true or false",)),
    Edit("True for true", OFFICE, "illustrative: true", "illustrative: True", (f"{OFFICE}:1:15: SC206 “True” should be true or false",)),
    Edit("a list for true", OFFICE, "illustrative: true", "illustrative: [true]", (f"{OFFICE}:1:15: SC206 “[...]” should be true or false",)),
    Edit("a capital letter in an id", FRAMEWORK, "id: people", "id: People", (f"{FRAMEWORK}:10:9: SC207 “People” cannot be an id",)),
    Edit("Thai letters in an id", FRAMEWORK, "id: people", "id: ประชาชน", (f"{FRAMEWORK}:10:9: SC207 “ประชาชน” cannot be an id",)),
    Edit("a path for an id", FRAMEWORK, "id: people", "id: ../../etc", (f"{FRAMEWORK}:10:9: SC207 “../../etc” cannot be an id",)),
    Edit("an id that a page already has", FRAMEWORK, "id: people", "id: index", (f"{FRAMEWORK}:10:9: SC207 “index” cannot be an id",)),
    Edit("an id of 65 letters", FRAMEWORK, "id: people", "id: " + "a" * 65, (f"{FRAMEWORK}:10:9: SC207 “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa” cannot be an id",)),
    Edit("a list for an id", FRAMEWORK, "id: people", "id: [people]", (f"{FRAMEWORK}:10:9: SC207 “[...]” cannot be an id",)),
    Edit("an empty id", FRAMEWORK, "id: people", 'id: ""', (f"{FRAMEWORK}:10:9: SC207 “” cannot be an id",)),
    Edit("a space in the id of a unit", UNITS, "officer:", "Of ficer:", (f"{UNITS}:4:3: SC207 “Of ficer” cannot be an id",)),
    Edit("an unknown visibility", HALF, "title", "visibility: hidden\ntitle", (f"{HALF}:1:13: SC208 “hidden” is not one of the choices",)),
    Edit("an unknown status", OFFICE, "half: {value: 4}", "half: {value: 4, status: done}", (f"{OFFICE}:13:28: SC208 “done” is not one of the choices",)),
    Edit("an unknown kind of criteria", HALF, "kind: interpolated", "kind: interpolation", (f"{HALF}:2:18: SC208 “interpolation” is not one of the choices",)),
    Edit("a list for a kind", HALF, "kind: interpolated", "kind: [interpolated]", (f"{HALF}:2:18: SC208 “[...]” is not one of the choices",)),
    Edit("an unknown floor", MILESTONE, "levels: [1, 5]", "floor: 3", (f"{MILESTONE}:4:10: SC208 “3” is not one of the choices",)),
    Edit("an unknown policy for gaps", RANGE, "kind: bands", "kind: bands\n  gap_policy: none", (f"{RANGE}:14:15: SC208 “none” is not one of the choices",)),
    Edit("an unknown word for a step", OFFICE, "1: {missing: [people]}", "1: half", (f"{OFFICE}:18:10: SC208 “half” is not one of the choices",)),
    Edit("an address without its protocol", UNITS, "https://example.org/", "example.org", (f"{UNITS}:2:69: SC219 “example.org” is not a web address",)),
    Edit("an address that runs a script", UNITS, "https://example.org/", "javascript:alert(1)", (f"{UNITS}:2:69: SC219 “javascript:alert(1)” is not a web address",)),
    Edit("a list for an address", UNITS, "https://example.org/", "[example.org]", (f"{UNITS}:2:69: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("a file for an address of evidence", OFFICE, "half: {value: 4}", "half: {value: 4, evidence: [file.pdf]}", (f"{OFFICE}:13:31: SC219 “file.pdf” is not a web address",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_value_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


@pytest.mark.parametrize("fine", FINE, ids=lambda fine: fine.why)
def test_an_unusual_value_is_fine(fine: Edit, tmp_path: Path) -> None:
    write(tmp_path, edited((fine.path, fine.old, fine.new)))
    assert told(tmp_path) == []
