"""The index of a small project, read back: what is in it, what is not, and what is made anew."""

import shutil
from pathlib import Path

import pytest

from generator.search.entries import KINDS
from generator.search.entries import Prose
from generator.search.index import MANIFEST_PATH
from generator.search.index import Made
from generator.search.index import index_files
from tests.search.reading import content
from tests.search.reading import everything
from tests.search.reading import index_of
from tests.search.reading import texts
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return index_files(index_of(MINIMAL))


def test_every_thing_has_its_title_in_both_languages(files: dict[str, bytes]) -> None:
    manifest = content(files, "manifest")
    table = content(files, manifest["entries"])
    found = [KINDS[number] for number in table["kinds"]]
    assert found[:5] == ["indicator"] * 4 + ["framework"]
    assert set(found[5:]) == {"page"}
    english = table["titles"]["en"].split("\n")
    assert english[2] == "Outstanding complaints closed"
    assert english[4] == "Model town framework"
    assert table["codes"].split("\n")[:5] == ["1", "2", "ร-2.1", "2.2", ""]
    assert table["urls"].split("\n")[2] == "frameworks/town-2569/indicators/2.1.html"
    assert [table["dimensionTitles"][number][1] for number in table["dimensions"][:4]] == ["Services"] + [
        "Backlog"
    ] * 3


def test_words_of_thai_titles_are_told_apart(files: dict[str, bytes]) -> None:
    manifest = content(files, "manifest")
    thai = content(files, manifest["entries"])["titles"]["th"].split("\n")
    assert thai[2] == "ร้อยละ\u200bของ\u200bเรื่อง\u200bค้าง\u200bที่\u200bแล้วเสร็จ"


def test_units_and_scorecards_are_told_by_number(files: dict[str, bytes]) -> None:
    manifest = content(files, "manifest")
    (table,) = (content(files, name) for name in manifest["units"])
    assert table["ids"] == "town\nworks"
    assert table["titles"]["th"] == "เทศบาลเมืองจำลอง\nกองช่าง"
    assert (table["parents"], table["kinds"]) == ([-1, 0], [0, 1])
    assert (table["aliases"], table["aliasOf"]) == (
        "กช.\nWorks",
        [1, 0],
    )  # steps: both are of the second unit
    cards = {(framework, period): content(files, name) for framework, period, name in manifest["scorecards"]}
    assert set(cards) <= {("town-2569", "round-1"), ("town-2569", "round-2")}
    assert cards["town-2569", "round-1"]["units"] == [0, 1]


def test_texts_tell_the_section_in_which_they_stand(files: dict[str, bytes]) -> None:
    manifest = content(files, "manifest")
    body = content(files, manifest["entries"])["body"]
    passages = list(texts(files, body))[2]
    assert ["template", "ให้ประชาชนได้รับคำตอบ", "Residents get an answer"] in passages
    assert not [each for each in passages if "backlog" in each[1]], (
        "names of variables are no words of the page"
    )
    assert ["formula", "เรื่องที่ถอน", "Complaints withdrawn"] in passages
    assert ["template", "กองช่าง", "Works Division"] in passages  # its owner


def test_pairs_of_letters_lead_to_the_texts_that_hold_them(files: dict[str, bytes]) -> None:
    body = content(files, content(files, "manifest")["entries"])["body"]
    shards = [content(files, name) for name in body["shards"]]
    counts = content(files, body["pairs"])
    held: dict[str, set[int]] = {}
    for shard in shards:
        for pair, steps in shard.items():
            assert len(steps) == counts[pair]
            numbers = [sum(steps[: place + 1]) for place in range(len(steps))]
            assert numbers == sorted(set(numbers))
            held[pair] = set(numbers)
    assert 2 in held["ตอ"] & held["อบ"]  # คำตอบ
    assert 2 in held["wi"] & held["th"]  # withdrawn


def test_nothing_internal_is_in_a_public_index(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(
        root, "frameworks/town-2569/indicators/2.2.yml", "measured_in:", "visibility: internal\nmeasured_in:"
    )
    public, internal = (everything(index_files(index_of(root, internal=each))) for each in (False, True))
    hidden = (
        (root / "frameworks/town-2569/indicators/2.2.yml")
        .read_text("utf-8")
        .partition("en: ")[2]
        .partition("}")[0]
    )
    assert hidden
    assert hidden in internal
    assert "Civil engineer" in internal
    assert hidden not in public
    assert "Civil engineer" not in public
    assert "officer" not in public


def test_the_same_input_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    assert index_files(index_of(MINIMAL)) == files


def test_what_has_not_changed_is_taken_over(files: dict[str, bytes]) -> None:
    index = index_of(MINIMAL, definitions="a")
    known: dict[str, Made] = {}
    assert index_files(index, known) == files
    before = dict(known)
    prose = {
        "en": [Prose(url="method.html", title="Method", sections=(("rounding", "Half away from zero"),))]
    }
    again = index_files(index_of(MINIMAL, definitions="a", prose=prose), known)
    assert {name for name, made in known.items() if made is not before[name]} == {"entries"}
    assert again.keys() != files.keys()
    assert known["units"] is before["units"]


def test_a_handwritten_page_of_both_languages_is_one_entry() -> None:
    prose = {
        "th": [Prose(url="method.html", title="วิธีคำนวณ", sections=(("rounding", "ปัดเศษ"),))],
        "en": [
            Prose(
                url="method.html", title="Method", sections=(("", "How"), ("rounding", "Half away from zero"))
            )
        ],
    }
    files = index_files(index_of(MINIMAL, prose=prose))
    table = content(files, content(files, "manifest")["entries"])
    place = table["urls"].split("\n").index("method.html")
    assert table["titles"]["en"].split("\n")[place] == "Method"
    assert list(texts(files, table["body"]))[place] == [
        ["rounding", "ปัดเศษ", ""],
        ["", "", "How"],
        ["rounding", "", "Half away from zero"],
    ]


def test_only_the_manifest_has_a_name_that_stays(files: dict[str, bytes]) -> None:
    assert MANIFEST_PATH == "data/search/manifest.js"
    names = {path.removeprefix("data/search/").removesuffix(".js") for path in files} - {"manifest"}
    assert all(len(name) == 16 and int(name, 16) >= 0 for name in names)


def test_names_of_many_units_come_in_several_files(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.search.catalog.UNITS_IN_A_FILE", 1)
    several = index_files(index_of(MINIMAL))
    first, second = (content(several, name) for name in content(several, "manifest")["units"])
    assert (first["ids"], second["ids"]) == ("town", "works")
    assert (first["parents"], second["parents"]) == ([-1], [0])  # units are numbered through all files
    cards = ({name for *_, name in content(each, "manifest")["scorecards"]} for each in (files, several))
    assert next(cards) == next(cards)


def test_a_period_of_which_nothing_is_there_has_no_lists_to_be_found(tmp_path: Path) -> None:
    """Units are compared, and told to have reported, where some have; of persons nothing is listed."""
    root = copy_of_minimal(tmp_path / "world")
    found = []
    for _ in range(2):
        files = index_files(index_of(root))
        found.append(set(content(files, content(files, "manifest")["entries"])["urls"].split("\n")))
        shutil.rmtree(root / "results/town-2569/round-2", ignore_errors=True)
    lists = {f"scorecards/town-2569/round-2/{name}.html" for name in ("report_status", "compare_units")}
    assert found[0] - found[1] == lists
    assert not found[1] - found[0]


def test_a_code_of_several_lines_is_one_line_of_the_column(tmp_path: Path) -> None:
    root = copy_of_minimal(tmp_path / "world")
    change(root, "frameworks/town-2569/indicators/2.1.yml", "code: ร-2.1", 'code: "ร\\n\\n2.1"')
    files = index_files(index_of(root))
    codes = content(files, content(files, "manifest")["entries"])["codes"].split("\n")
    assert codes[:4] == ["1", "2", "ร 2.1", "2.2"]
