"""A whole scorecard in one sentence, in both languages."""

import pytest

from tests.conftest import write_world
from tests.presenting.reading import Pages
from tests.presenting.reading import pages_of
from tests.presenting.worlds.dimensions import DIMENSIONS
from tests.presenting.worlds.tracks import TRACKS
from tests.worlds.copies import MINIMAL


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    root = tmp_path_factory.mktemp("both")
    write_world(root, DIMENSIONS)
    return pages_of(write_world(root, TRACKS))


SENTENCES = {
    # the weakest of two dimensions is 72.8 of 100
    ("care-2569", "round-1", "north"): (
        "North Division is assessed by perspective in Round 1, fiscal year 2026 (B.E. 2569), weakest in Results (72.8), graded Fair.",
        "ผลของกองเหนือในรอบที่ 1 ปีงบประมาณ พ.ศ. 2569 พิจารณาแยกรายมิติ มิติที่ได้ต่ำสุดคือด้านผลลัพธ์ (72.8) อยู่ในระดับพอใช้",
    ),
    # the dimensions reach different grades
    ("care-2569", "round-1", "south"): (
        "South Team is assessed by perspective in Round 1, fiscal year 2026 (B.E. 2569), in no grade when the rule is taken literally.",
        "ผลของทีมใต้ในรอบที่ 1 ปีงบประมาณ พ.ศ. 2569 พิจารณาแยกรายมิติ ไม่เข้าเกณฑ์ระดับใดเมื่อใช้เกณฑ์ตามตัวอักษร",
    ),
    ("care-2569", "round-2", "north"): (
        "North Division has no score yet in Round 2, fiscal year 2026 (B.E. 2569).",
        "กองเหนือ ยังไม่มีคะแนนในรอบที่ 2 ปีงบประมาณ พ.ศ. 2569",
    ),
    # two totals; number out of 100 and grade are those of the first
    ("pair-2569", "round-1", "north"): (
        "North Division in Round 1, fiscal year 2026 (B.E. 2569), Performance: 3.3286 of 5, 66.57 out of 100, graded Ordinary, Goodness: 2.9600 of 5; Reward: Not eligible < this year; Medal: A medal.",
        "กองเหนือ ในรอบที่ 1 ปีงบประมาณ พ.ศ. 2569 ทางเก่ง ได้ 3.3286 จาก 5 คิดเป็น 66.57 จาก 100 อยู่ในระดับทั่วไป ทางดี ได้ 2.9600 จาก 5 เงินรางวัล: ไม่มีสิทธิ < ปีนี้ เหรียญ: ได้เหรียญ",
    ),
    # goodness is awaited, so nothing is said of the gate that needs it
    ("pair-2569", "round-2", "south"): (
        "South Team in Round 2, fiscal year 2026 (B.E. 2569), Performance: 4.2632 of 5, 85.27 out of 100, graded High, Goodness: no score yet; Medal: A medal.",
        "ทีมใต้ ในรอบที่ 2 ปีงบประมาณ พ.ศ. 2569 ทางเก่ง ได้ 4.2632 จาก 5 คิดเป็น 85.27 จาก 100 อยู่ในระดับสูง ทางดี ยังไม่มีคะแนน เหรียญ: ได้เหรียญ",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SENTENCES, ids="/".join)
def test_a_scorecard_in_a_sentence(pages: Pages, name: tuple[str, str, str]) -> None:
    url = f"scorecards/{'/'.join(name)}.html"
    english, thai = SENTENCES[name]
    assert pages["en", url].description == english
    assert pages["th", url].description == thai
    assert english.replace("<", "&lt;") in pages["en", url].body
    assert thai.replace("<", "&lt;") in pages["th", url].body


def test_a_scorecard_with_one_total(pages: Pages, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same dimensions with a total: 80 x 4.375 / 100 + 20 x 3.64 / 100 = 4.228, and 84.56 of 100."""
    text = DIMENSIONS.split("-- results/care-2569/round-1/south.yml --")[0]
    for old, new in (
        ("total: none\n", ""),
        ("{id: p, weight: 100}", "{id: p, weight: 80}"),
        ("{id: r1, weight: 60}", "{id: r1, weight: 12}"),
        ("{id: r2, weight: 40}", "{id: r2, weight: 8}"),
        ("  basis: weakest\n", ""),
    ):
        assert old in text
        text = text.replace(old, new)
    found = pages_of(write_world(tmp_path_factory.mktemp("total"), text))
    url = "scorecards/care-2569/round-1/north.html"
    assert found["en", url].description == (
        "North Division scored 4.228 of 5 in Round 1, fiscal year 2026 (B.E. 2569), 84.56 out of 100, graded Good."
    )
    assert found["th", url].description == (
        "กองเหนือ ได้คะแนนรวม 4.228 จาก 5 ในรอบที่ 1 ปีงบประมาณ พ.ศ. 2569 คิดเป็น 84.56 จาก 100 อยู่ในระดับดี"
    )


def test_an_appraisal_tells_achievement_and_the_whole() -> None:
    """The officer of the minimal world: 4.15 for work achievement, 83.10 in all (worked out in its result file)."""
    found = pages_of(MINIMAL, internal=True)
    url = "scorecards/town-2569/round-1/officer.html"
    assert found["en", url].description == (
        "Civil engineer (made-up post) scored 4.1500 of 5 for work achievement in Round 1, fiscal year 2026 (B.E. 2569), "
        "83.10 out of 100 in the whole appraisal, graded Very good."
    )
    assert found["th", url].description == (
        "นายช่างโยธา (ตำแหน่งจำลอง) ได้ 4.1500 จาก 5 ด้านผลสัมฤทธิ์ของงานในรอบที่ 1 ปีงบประมาณ พ.ศ. 2569 "
        "คะแนนการประเมินทั้งหมด 83.10 จาก 100 อยู่ในระดับดีมาก"
    )


@pytest.mark.parametrize(
    ("old", "new", "english", "thai"),
    [
        ("title: {th: รอบที่ 1, en: Round 1}", "title: {th: ปีงบประมาณ พ.ศ. 2569, en: Fiscal year 2026}", "in fiscal year 2026, ", "ในปีงบประมาณ พ.ศ. 2569 "),
        ("title: {th: รอบที่ 1, en: Round 1}", "title: {th: รอบ 1/2569, en: Round 1/2569}", "in Round 1/2569, ", "ในรอบ 1/2569 "),
    ],
)  # fmt: skip
def test_a_period_that_names_its_year_needs_no_other(
    tmp_path_factory: pytest.TempPathFactory, old: str, new: str, english: str, thai: str
) -> None:
    assert DIMENSIONS.count(old) == 1
    found = pages_of(write_world(tmp_path_factory.mktemp("year"), DIMENSIONS.replace(old, new)))
    url = "scorecards/care-2569/round-1/north.html"
    assert english in found["en", url].description
    assert thai in found["th", url].description
    assert found["en", url].description.count("2026") + found["en", url].description.count("2569") == 1
