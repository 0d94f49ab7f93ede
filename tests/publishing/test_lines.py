"""Where lines may break: `~` stands for a space that does not break, `^` for a place where Thai may be cut."""

import pytest

from generator.publishing.lines import with_lines_kept
from generator.publishing.lines import with_lines_kept_beside_code


def _seen(html: str) -> str:
    return html.replace("\u00a0", "~").replace("\u200b", "^")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "<p>20 มีนาคม พ.ศ. 2556 ถึง 5 กุมภาพันธ์ พ.ศ. 2557</p>",
            "<p>20~มีนาคม~พ.ศ.~2556 ถึง 5~กุมภาพันธ์~พ.ศ.~2557</p>",
        ),
        ("ส่ง 24 มี.ค. 2569 หลังครบกำหนด 1 ก.พ. 2569", "ส่ง 24~มี.ค.~2569 หลังครบกำหนด 1~ก.พ.~2569"),
        ("<td>5 ก.ย. 2568</td>", "<td>5~ก.ย.~2568</td>"),
        ("ปีงบประมาณ พ.ศ. 2556", "ปีงบประมาณ พ.ศ.~2556"),
        ("รอบการประเมินที่ 1 และที่ประชุม", "รอบการประเมินที่~1 และที่ประชุม"),
        ("20 March 2013 (B.E. 2556)", "20~March~2013 (B.E.~2556)"),
        ("Sent 5 May 2013 (B.E. 2556), 2 days late", "Sent 5~May~2013 (B.E.~2556), 2 days late"),
        ("Fiscal year 2013 (B.E. 2556)", "Fiscal year 2013 (B.E.~2556)"),
        ("ตามพระราชบัญญัติและพระราชกฤษฎีกา", "ตาม^พระราชบัญญัติและพระราชกฤษฎีกา"),
    ],
)
def test_dates_years_and_ordinal_numbers_stay_together(text: str, kept: str) -> None:
    assert _seen(with_lines_kept(text)) == kept
    assert _seen(with_lines_kept(with_lines_kept(text))) == kept


@pytest.mark.parametrize(
    "text", ["", "ที่ประชุม ที่ ก", "ข้อ ก. 25 บาท", "as said (B.E. is the Buddhist Era)", "In March 2013"]
)
def test_other_spaces_stay_as_they_are(text: str) -> None:
    assert with_lines_kept(text) == text


def test_code_on_a_handwritten_page_is_left_as_it_was_typed() -> None:
    html = "<p>ปี พ.ศ. 2556</p><pre>ปี พ.ศ. 2556</pre><p><code>ที่ 1</code> ที่ 1</p>"
    assert _seen(with_lines_kept_beside_code(html)) == (
        "<p>ปี พ.ศ.~2556</p><pre>ปี พ.ศ. 2556</pre><p><code>ที่ 1</code> ที่~1</p>"
    )


def test_addresses_and_anchors_stay_as_they_are() -> None:
    html = '<a href="https://x.go.th/ตามพระราชบัญญัติ.pdf" id="ตามพระ">ตามพระราชบัญญัติ</a>'
    assert with_lines_kept(html) == html.replace(">ตามพระ", ">ตาม\u200bพระ")
