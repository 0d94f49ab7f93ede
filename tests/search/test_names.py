"""Other names in the index of a small project with a glossary of its own: no name and no group of synonyms is there twice."""

from typing import Any

import pytest

from generator.search.index import index_files
from tests.search.reading import content
from tests.search.reading import index_of
from tests.search.reading import texts
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal

GLOSSARY = """\
terms:
  - id: report
    term: {th: รายงาน, en: report}
    also: {th: [SAR, รายงาน], en: [SAR, account]}
    definition: {th: เอกสาร, en: A paper}
  - id: council
    term: {th: สภา, en: council}
    definition: {th: ที่ประชุม, en: A meeting}
synonyms:
  - [SAR, Report, รายงาน]
  - [สภา, council, assembly]
  - [K.P.I., kpi]
  - [Assembly, สภา, council]
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = copy_of_minimal(tmp_path_factory.mktemp("names") / "world")
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/glossary.yml").write_text(GLOSSARY, "utf-8")
    said = "definition: {th: กอง, en: Works}\npurpose: {th: กอง, en: Works}\nmeasured_in:"
    change(root, "frameworks/town-2569/indicators/2.2.yml", "measured_in:", said)
    return index_files(index_of(root))


@pytest.fixture(scope="module")
def table(files: dict[str, bytes]) -> Any:  # noqa: ANN401 - whatever JSON holds
    return content(files, content(files, "manifest")["entries"])


def test_another_name_is_there_once_and_only_where_it_is_no_title(table: Any) -> None:  # noqa: ANN401
    aliases = table["aliases"].split("\n")
    assert aliases.count("SAR") == 1
    assert "account" in aliases
    assert "รายงาน" not in aliases


def test_synonyms_that_are_part_of_others_are_left_out(table: Any) -> None:  # noqa: ANN401
    """SAR and report are variants of a term already, council and สภา are in a longer group; K.P.I. is read as kpi."""
    assert table["synonyms"] == [["assembly", "สภา", "council"]]
    assert table["variants"] == [["รายงาน", "report", "sar", "account"]]


def test_a_section_that_says_the_same_twice_is_read_once(files: dict[str, bytes], table: Any) -> None:  # noqa: ANN401
    passages = list(texts(files, table["body"]))[3]
    assert passages.count(["template", "กอง", "Works"]) == 1
