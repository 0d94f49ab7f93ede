"""The figures of the evaluation, worked out by hand, and what is told where nothing can be measured. No browser is opened."""

import json
from pathlib import Path

import pytest

from tests.search import evaluation
from tests.search.evaluation import NOT_RUN
from tests.search.evaluation import QUERIES
from tests.search.evaluation import TOO_LITTLE
from tests.search.evaluation import main
from tests.search.evaluation import report
from tests.search.figures import Answer
from tests.search.figures import EvaluationError
from tests.search.figures import Language
from tests.search.figures import Loaded
from tests.search.figures import Query
from tests.search.figures import Session
from tests.search.figures import failings
from tests.search.figures import false_zeros
from tests.search.figures import missed
from tests.search.figures import read_queries
from tests.search.figures import recall
from tests.search.figures import table
from tests.search.windows import Served
from tests.search.windows import served

TAX = "แผนที่ภาษีและทะเบียนทรัพย์สิน"


def answer(rank: int | None, *, results: int = 12, ms: float = 1.0) -> Answer:
    """An answer of so many results, of which that at `rank` is the first right one."""
    titles = [("แผนที่ภาษี",) if place == rank else ("แผนชุมชน",) for place in range(1, results + 1)]
    return Answer(Query("ภาษี", ("แผนที่ภาษี",)), tuple(titles), ms)


def session(language: Language, *answers: Answer) -> Session:
    loaded = Loaded(first_data=24_449, first=38_500, session_data=1_106_000, seconds=0.123)
    return Session(language=language, answers=answers, loaded=loaded)


# Reading


def written(folder: Path, text: str) -> Path:
    path = folder / "queries.json"
    path.write_text(text, "utf-8")
    return path


def test_queries_are_read_and_other_keys_left_aside(tmp_path: Path) -> None:
    path = written(tmp_path, json.dumps([{"query": "อปท.", "must_contain": ["องค์กร", "ท้องถิ่น"], "why": 1}]))
    assert read_queries(path) == (Query("อปท.", ("องค์กร", "ท้องถิ่น")),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "is not JSON in UTF-8"),
        ("{}", "is not a list of queries"),
        ("[]", "is not a list of queries"),
        ('["ภาษี"]', 'entry 1 is not {"query": ..., "must_contain": [...]}'),
        ('[{"query": "a", "must_contain": ["a"]}, {"must_contain": ["a"]}]', "entry 2: query is not a text"),
        ('[{"query": " ", "must_contain": ["a"]}]', "entry 1: query is not a text"),
        ('[{"query": "a", "must_contain": "a"}]', "entry 1: must_contain is not a list of texts"),
        ('[{"query": "a", "must_contain": []}]', "entry 1: must_contain is not a list of texts"),
        ('[{"query": "a", "must_contain": [""]}]', "entry 1: must_contain is not a list of texts"),
    ],
)
def test_a_file_that_holds_no_queries_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(EvaluationError) as found:
        read_queries(written(tmp_path, text))
    assert said in str(found.value)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "queries.json"
    path.write_bytes('[{"query": "ภาษี"}]'.encode("cp874"))
    with pytest.raises(EvaluationError, match="is not JSON in UTF-8"):
        read_queries(path)


@pytest.mark.parametrize(
    ("expected", "language"),
    [
        (("แผนที่ภาษี",), "th"),
        (("ระบบ e-SAR",), "th"),
        (("Chonburi", "2013"), "en"),
        (("Chonburi", "ชลบุรี"), "th"),
        (("8.1",), "th"),  # no letters
        (("๘.๑",), "th"),
        (("FY ๒๕๕๖",), "en"),  # digits are no letters
    ],
)
def test_a_query_is_typed_where_its_title_is_read(expected: tuple[str, ...], language: Language) -> None:
    assert Query("ภาษี", expected).language == language


# Right and wrong


@pytest.mark.parametrize(
    ("results", "rank"),
    [
        ((), None),
        (((TAX,),), 1),
        ((("แผนชุมชน",), (TAX,)), 2),
        ((("แผนที่ภาษี",), ("ทะเบียนทรัพย์สิน",)), None),  # no one title has both
        ((("แผนที่ภาษี", "ทะเบียนทรัพย์สิน"),), None),  # nor have title and other title together
        ((("tax map and property register", TAX),), 1),  # the title in the other language is a title too
        ((("แผนที่ภาษี\n  และทะเบียนทรัพย์สิน",),), 1),  # lines are broken in HTML
        ((("แผนชุมชน",),) * 9 + ((TAX,),), 10),
        ((("แผนชุมชน",),) * 10 + ((TAX,),), None),  # the eleventh is not looked at
    ],
)
def test_the_first_right_result_counts(results: tuple[tuple[str, ...], ...], rank: int | None) -> None:
    assert Answer(Query("ภาษี", ("แผนที่ภาษี", "ทะเบียนทรัพย์สิน")), results, 1).rank == rank


def test_recall_is_the_share_of_queries_with_a_right_result_so_early() -> None:
    answers = [
        answer(1),
        answer(2),
        answer(5),
        answer(6),
        answer(10),
        answer(11),
        answer(None),
        answer(None, results=0),
    ]
    assert recall(answers, 1) == 1 / 8
    assert recall(answers, 5) == 3 / 8
    assert recall(answers, 10) == 5 / 8
    assert false_zeros(answers) == 1 / 8


# What is printed


def test_the_table_has_a_row_for_each_language() -> None:
    thai = session(
        "th", answer(1, ms=1), answer(7, ms=4.26), answer(None, results=0, ms=2.5), answer(1, ms=0.2)
    )
    english = session("en", answer(3, ms=12))
    # Thai: 2 of 4 at 1 and 5, 3 of 4 at 10, 1 of 4 empty; the times 0.2, 1, 2.5 and 4.26 have their middle at 1.75
    assert [line.split() for line in table([thai, english]).splitlines()[1:]] == [
        ["th", "4", "0.500", "0.500", "0.750", "0.250", "1.8", "4.3", "24.4", "38.5", "1,106.0", "0.12"],
        ["en", "1", "0.000", "1.000", "1.000", "0.000", "12.0", "12.0", "24.4", "38.5", "1,106.0", "0.12"],
    ]
    assert len({len(line) for line in table([thai, english]).splitlines()}) == 1


def test_missed_queries_are_told_with_what_was_shown_first() -> None:
    other = Answer(Query("KPI", ("indicator", "share")), (("score", "คะแนน"), ("weight",)), 1)
    found = missed([session("th", answer(1), answer(None, results=0)), session("en", other)])
    assert found == [
        "th  ภาษี  expected แผนที่ภาษี; shown first: nothing",
        "en  KPI  expected indicator + share; shown first: score / คะแนน",
    ]


def test_the_report_leaves_out_what_there_is_none_of() -> None:
    fine = session("th", answer(1))
    assert report("firefox", [fine], []) == f"firefox\n{table([fine])}"
    text = report("firefox", [session("th", answer(None))], ["blocked", "blocked"])
    assert "Missed (1):\nth  ภาษี" in text
    assert text.endswith("The console said:\nblocked")


# The gate


def test_too_few_right_results_of_thai_queries_fail() -> None:
    thai = session("th", *[answer(1)] * 97, *[answer(None)] * 3)
    assert failings([thai], 0.97) == []
    assert failings([thai], 0.98) == ["recall@10 of Thai queries is 0.970, less than 0.98"]


def test_english_queries_have_no_least_share() -> None:
    assert failings([session("en", answer(None))], 0.97) == []


def test_too_many_queries_that_find_nothing_fail() -> None:
    thai, nothing = session("th", *[answer(1)] * 100), answer(None, results=0)
    # 1 of 101 is less than a hundredth, 2 of 102 are more
    assert failings([thai, session("en", nothing)], 0.97) == []
    assert failings([thai, session("en", nothing, nothing)], 0.97) == [
        "0.020 of all queries find nothing, more than 0.01"
    ]


# The command


def test_a_folder_that_is_no_site_with_a_search_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--site", str(tmp_path)]
    assert main([*arguments, "--queries", str(tmp_path / "none.json")]) == NOT_RUN
    assert "none.json cannot be read: No such file" in capsys.readouterr().err
    assert main(arguments) == NOT_RUN
    assert "is not a built site: there is no index.html" in capsys.readouterr().err
    (tmp_path / "index.html").touch()
    assert main(arguments) == NOT_RUN
    assert "is not a site with a search: there is no data/search/manifest.js" in capsys.readouterr().err


@pytest.mark.parametrize(("short", "code"), [([], 0), (["firefox: too little"], TOO_LITTLE)])
def test_the_command_ends_with_1_when_too_little_is_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], short: list[str], code: int
) -> None:
    asked: list[object] = []

    def run(queries: object, *others: object) -> list[str]:
        asked.extend(others)
        return short

    monkeypatch.setattr(evaluation, "run", run)
    assert main(["--fail-under", "0.97", "--browser", "firefox", "--queries", str(QUERIES)]) == code
    assert asked == [Path("site"), ("firefox",), 0.97]
    assert capsys.readouterr().err == "".join(f"{each}\n" for each in short)


def test_a_share_is_wanted_for_fail_under() -> None:
    with pytest.raises(SystemExit):
        main(["--fail-under", "much"])


# Downloads


def test_what_was_sent_is_summed_between_two_moments() -> None:
    sent = [
        (1.0, "index.html", 9000),
        (2.0, "data/search/manifest.js", 300),
        (3.0, "assets/box.js", 5000),
        (4.0, "data/search/titles.js", 7000),
    ]
    found = Served("http://localhost/", sent)
    assert found.bytes_between(2, 3.5) == 5300
    assert found.bytes_between(2, 3.5, "data/search/") == 300
    assert found.bytes_between(1.5, 9, "data/search/") == 7300


def test_a_site_is_served_without_headers_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "data/search").mkdir(parents=True)
    (tmp_path / "index.html").touch()
    (tmp_path / "data/search/manifest.js").touch()
    with served(tmp_path) as found:
        assert found.base.startswith("http://127.0.0.1:")
        assert found.sent == []
