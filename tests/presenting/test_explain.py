"""The whole working of one score as plain text."""

import pytest

from generator import pipeline
from generator.model.framework import FrameworkFile
from generator.model.scorecard import Scorecard
from generator.presenting.explain import explain
from generator.presenting.explain import summary_line
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from tests.conftest import write_world
from tests.presenting.worlds.dimensions import DIMENSIONS
from tests.presenting.worlds.tracks import TRACKS

LATE = """\
ร-2.1 Outstanding complaints closed
town-2569 / round-1 / works  [results/town-2569/round-1/works.yml:17:3]
Illustrative data, not real results
Status: Reported

- Complaints closed = 20  [results/town-2569/round-1/works.yml:18:22]
- All outstanding complaints = 28  [results/town-2569/round-1/works.yml:18:35]
- Complaints withdrawn = 0  [results/town-2569/round-1/works.yml:18:50]
- By the formula 20 ÷ (28 − 0) × 100 = 71.4286 (500/7)
- The class is B (All outstanding complaints: 28)
- 71.4286 (500/7) lies between 70 (level 3) and 75 (level 4); in proportion the score is 3.2857 (23/7)
- Sent 24 Mar 2026 (B.E. 2569), after 20 Mar 2026 (B.E. 2569); working days late: 2
Result: 71.43 (500/7)
Raw score: 3.2857 (23/7)
Adjustment -0.5: Working days late: 2 at 0.25 off each
Score: 2.7857 (39/14)
Weighted score: 10 × 39/14 ÷ 100 = 0.2786 (39/140)
"""

COMPOSITE = """\
2 Success in handling complaints
town-2569 / round-1 / works  [results/town-2569/round-1/works.yml:{line}:1]
Illustrative data, not real results
Status: Reported

Self-assessment:
  - The weighted mean of the sub-indicators is 77.8571 (545/7) ÷ 20 = 3.8929 (109/28)
  Raw score: 3.8929 (109/28)
  Score: 3.8929 (109/28)
Reviewer:
  - The weighted mean of the sub-indicators is 67.8571 (475/7) ÷ 20 = 3.3929 (95/28)
  Raw score: 3.3929 (95/28)
  Score: 3.3929 (95/28)
  2.1 Outstanding complaints closed (weight 10): 2.7857
  2.2 Average days before an answer (weight 10): 4.0000
Weighted score: 20 × 95/28 ÷ 100 = 0.6786 (19/28)
That is 20.0000 % of this scorecard
"""

NOT_APPLICABLE = """\
2.2 จำนวนวันเฉลี่ยก่อนตอบ
town-2569 / round-1 / town  [results/town-2569/round-1/town.yml:12:3]
สถานะ: ยกเลิกการวัดผล

- ยกเลิกการวัดผล ตัดน้ำหนักออกจากฐาน: ไม่มีเรื่องที่ต้องตอบ
"""


def _scorecard(scored: pipeline.Scored, unit: str, period: str = "round-1") -> Scorecard:
    return next(each for each in scored.scorecards if (each.unit, each.period) == (unit, period))


def _explained(scored: pipeline.Scored, unit: str, name: str, language: Language = EN) -> str:
    scorecard = _scorecard(scored, unit)
    row = scorecard.row(name)
    assert row is not None
    return explain(scored.project.frameworks[scorecard.framework].rules, scorecard, row, language)


def test_a_late_result_with_a_class(scored: pipeline.Scored) -> None:
    assert _explained(scored, "works", "2.1") == LATE


def test_a_composite_names_its_parts(scored: pipeline.Scored) -> None:
    text = _explained(scored, "works", "2")
    line = text.split("works.yml:")[1].split(":")[0]
    assert text == COMPOSITE.format(line=line)


def test_not_applicable_in_thai(scored: pipeline.Scored) -> None:
    assert _explained(scored, "town", "2.2", TH) == NOT_APPLICABLE


def test_a_composite_of_which_a_part_left_keeps_the_rest(scored: pipeline.Scored) -> None:
    lines = _explained(scored, "town", "2").splitlines()
    assert "- The weighted mean of the sub-indicators is 30 ÷ 10 = 3" in lines
    assert "  2.2 Average days before an answer (weight 10): -" in lines
    assert "Weighted score: 10 × 3 ÷ 100 = 0.3000 (3/10)" in lines
    assert "That is 11.1111 % of this scorecard" in lines  # 10 of 90


def test_both_assessments_are_worked_out(scored: pipeline.Scored) -> None:
    lines = _explained(scored, "works", "2.2").splitlines()
    assert lines.index("Self-assessment:") < lines.index("  Score: 5.0000 (5)")
    assert lines.index("  Score: 5.0000 (5)") < lines.index("Reviewer:") < lines.index("  Score: 4.0000 (4)")


@pytest.mark.parametrize(
    ("unit", "period", "language", "expected"),
    [
        ("works", "round-1", EN, "town-2569  round-1  works  3.7186  74.37  100 / 100  Good  (Illustrative)"),
        ("works", "round-1", TH, "town-2569  round-1  works  3.7186  74.37  100 / 100  ดี  (ข้อมูลสมมติ)"),
        (
            "works",
            "round-2",
            EN,
            "town-2569  round-2  works  2.5000  50.00  10 / 100  Needs improvement  (Illustrative)",
        ),
        ("town", "round-1", EN, "town-2569  round-1  town  3.2963  65.93  90 / 90  Good"),
    ],
)
def test_a_scorecard_in_one_line(
    scored: pipeline.Scored, unit: str, period: str, language: Language, expected: str
) -> None:
    rules = scored.project.frameworks["town-2569"].rules
    assert summary_line(rules, _scorecard(scored, unit, period), language) == expected


DIMENSION = """\
r1 Work in time
care-2569 / round-1 / north  [results/care-2569/round-1/north.yml:5:3]
Status: Reported

- The reported result is 82  [results/care-2569/round-1/north.yml:5:15]
- 82 lies between 80 (level 3) and 85 (level 4); in proportion the score is 3.4
Result: 82 (82)
Raw score: 3.4 (17/5)
Score: 3.4 (17/5)
Weighted score: 60 × 17/5 ÷ 100 = 2.04 (51/25)
That is 60 % of its perspective
"""

NOT_CHOSEN = """\
3b ความเสี่ยง
pair-2569 / round-1 / north  [results/pair-2569/round-1/north.yml:6:1]
สถานะ: ไม่ได้เลือก

- ไม่ได้เลือกวัดตัวชี้วัดนี้ จึงไม่มีคะแนนและไม่มีน้ำหนัก
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Scored:
    """A framework without a total and one with two."""
    root = tmp_path_factory.mktemp("both")
    write_world(root, DIMENSIONS)
    return pipeline.score(write_world(root, TRACKS))


def _of(both: pipeline.Scored, framework: str, period: str, unit: str) -> tuple[FrameworkFile, Scorecard]:
    rules = both.project.frameworks[framework].rules
    return rules, next(
        each
        for each in both.scorecards
        if (each.framework, each.period, each.unit) == (framework, period, unit)
    )


def test_a_row_of_a_dimension_is_a_part_of_it_and_drops_its_zeros(both: pipeline.Scored) -> None:
    rules, scorecard = _of(both, "care-2569", "round-1", "north")
    row = scorecard.row("r1")
    assert row is not None
    assert explain(rules, scorecard, row, EN) == DIMENSION


def test_a_row_of_a_track_is_a_part_of_it(both: pipeline.Scored) -> None:
    rules, scorecard = _of(both, "pair-2569", "round-1", "north")
    row = scorecard.row("3a")
    assert row is not None
    assert explain(rules, scorecard, row, EN).endswith("That is 28.5714 % of its track\n")  # 20 of 70
    assert explain(rules, scorecard, row, TH).endswith("คิดเป็นร้อยละ 28.5714 ของด้านการประเมิน\n")


def test_what_was_not_chosen_says_so_and_no_more(both: pipeline.Scored) -> None:
    rules, scorecard = _of(both, "pair-2569", "round-1", "north")
    row = scorecard.row("3b")
    assert row is not None
    assert explain(rules, scorecard, row, TH) == NOT_CHOSEN


def test_a_scorecard_without_a_total_in_one_line(both: pipeline.Scored) -> None:
    rules, scorecard = _of(both, "care-2569", "round-1", "south")
    assert summary_line(rules, scorecard, EN) == "care-2569  round-1  south  -  -  200 / 200  Unclassified"
    assert summary_line(rules, scorecard, TH) == "care-2569  round-1  south  -  -  200 / 200  ไม่เข้าเกณฑ์ใด"
    rules, scorecard = _of(both, "care-2569", "round-1", "north")
    assert summary_line(rules, scorecard, EN) == "care-2569  round-1  north  -  -  200 / 200  Fair"
