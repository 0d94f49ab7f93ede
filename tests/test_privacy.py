"""Nothing internal reaches a public build: not a page, not a data file, not an address (PDPA)."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.publishing.build import publish
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal
from tests.worlds.copies import copy_of_repository

OFFICER = "results/town-2569/round-1/officer.yml"
WORKS = "results/town-2569/round-1/works.yml"
SCORECARD = "scorecards/town-2569/round-1/works.html"
PAGES = ("", "en/")

BY_HAND = {
    "minimal": {
        "นายช่างโยธา (ตำแหน่งจำลอง)", "Civil engineer (made-up post)", "ร้อยละของปมเชือกที่แก้ได้", "Knots untied", "Joins the tug-of-war team",
        "ทำงานล่วงเวลาสามสัปดาห์", "Helped in the flood every day", "ช่วยงานน้ำท่วมทุกวัน", "ควรนับงานน้ำท่วมด้วย", "The team wins a medal",
    },
    "repository": {
        "นิติกร (ตำแหน่งสมมติ ก)", "Finance and accounting officer (made-up position B)", "Queries received",
        "Percentage of legal queries of LAOs answered within seven working days", "Works alongside a senior legal officer",
    },
}  # fmt: skip
"""Some of what must be found: that the machine-made list below holds it shows that the list is made well."""


def publish_project(root: Path, *, internal: bool = False) -> Path:
    """Build the site of a project and give its folder."""
    prepared = pipeline.prepare(root, internal=internal)
    assert prepared.site is not None, prepared.problems
    return publish(root, prepared.site)


def _texts(node: Any) -> Iterator[str]:  # noqa: ANN401 - any YAML value
    """Every text in Thai or English."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in {"th", "en"} and isinstance(value, str):
                yield " ".join(value.split())
            else:
                yield from _texts(value)
    elif isinstance(node, list):
        for each in node:
            yield from _texts(each)


def _read(path: Path) -> Any:  # noqa: ANN401 - any YAML value
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


def _positions(root: Path) -> dict[str, Any]:
    units = _read(root / "results/units.yml")["units"]
    return {name: unit for name, unit in units.items() if unit["kind"] == "position"}


def secrets(root: Path) -> set[str]:
    """Every text of the units that are positions and of their result files that nothing public says too."""
    positions = _positions(root)
    assert positions
    found = set(_texts(positions))
    public = set()
    for path in sorted((root / "results").rglob("*.yml")) + sorted((root / "frameworks").rglob("*.yml")):
        if path.name == "units.yml":
            public |= {
                text
                for name, unit in _read(path)["units"].items()
                if name not in positions
                for text in _texts(unit)
            }
        elif path.stem in positions:
            found |= set(_texts(_read(path)))
        else:
            public |= set(_texts(_read(path)))
    return {text for text in found if not any(text in other for other in public)}


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()


def _leaks(site: Path, words: set[str]) -> set[tuple[str, str]]:
    """Where in the site a word stands: as it is, escaped for HTML or escaped for JSON."""
    forms = {
        word: {each.encode() for each in (word, html.escape(word), json.dumps(word)[1:-1])} for word in words
    }
    return {
        (path, word)
        for path, content in _files(site)
        for word, written in forms.items()
        if any(each in content for each in written)
    }


def _generated(site: Path, name: str) -> list[str]:
    """The generated files whose path or content has an id in it. Handwritten pages may name one as an example."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    folders = ("frameworks", "indicators", "scorecards", "units", "data", "sitemap.xml", "index.html")
    return [
        path
        for path, content in _files(site)
        if path.removeprefix("en/").startswith(folders)
        and (word.search(path) or word.search(content.decode("utf-8")))
    ]


@pytest.fixture(scope="module", params=["minimal", "repository"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder with its public site in `site` and its internal one in `site-internal`."""
    copy = {"minimal": copy_of_minimal, "repository": copy_of_repository}[request.param]
    root = copy(tmp_path_factory.mktemp("privacy") / request.param)
    assert publish_project(root).name == "site"
    assert publish_project(root, internal=True).name == "site-internal"
    return root


def test_the_secrets_are_found(project: Path) -> None:
    assert BY_HAND[project.name] <= secrets(project)


def test_no_internal_text_is_published(project: Path) -> None:
    assert _leaks(project / "site", secrets(project)) == set()


def test_no_internal_id_is_published(project: Path) -> None:
    own = [
        name
        for position in _positions(project)
        for path in (project / "results").rglob(f"{position}.yml")
        for name in _read(path).get("indicators", {})
    ]
    assert own
    for name in [*_positions(project), *own]:
        assert _generated(project / "site", name) == [], name


def test_positions_have_no_page(project: Path) -> None:
    for position in _positions(project):
        assert list((project / "site").rglob(f"*{position}*")) == []
        assert list((project / "site-internal").rglob(f"units/{position}.html"))


def test_no_page_of_the_public_site_carries_the_internal_mark(project: Path) -> None:
    for path, content in _files(project / "site"):
        if path.endswith(".html"):
            assert b'class="sc-internal"' not in content, path
            is_error = path.endswith("404.html")  # which is nobody's to find, in public either
            assert (b'content="noindex"' in content) == is_error, path


def _data(site: Path) -> list[dict[str, Any]]:
    """The data file of every scorecard that the index names, and of none besides."""
    index = json.loads((site / "data/scorecards.json").read_text("utf-8"))["scorecards"]
    files = {path.relative_to(site).as_posix() for path in site.glob("data/scorecards/**/*.json")}
    assert {each["data"] for each in index} == files
    return [json.loads((site / each["data"]).read_text("utf-8")) for each in index]


def test_the_internal_site_shows_them_and_marks_every_page(project: Path) -> None:
    site = project / "site-internal"
    pages = {path: content for path, content in _files(site) if path.endswith(".html")}
    for path, content in pages.items():
        assert content.count(b'class="sc-internal"') == 1, path
        assert b'<meta name="robots" content="noindex">' in content, path
    shown = {word for _, word in _leaks(site, secrets(project))}
    assert BY_HAND[project.name] <= shown
    internal = {each["unit"] for each in _data(site) if each["visibility"] == "internal"}
    assert internal == set(_positions(project))


def test_published_data_are_public(project: Path) -> None:
    data = _data(project / "site")
    assert data
    assert {each["visibility"] for each in data} == {"public"}
    assert all("appraisal" not in each for each in data)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_minimal(tmp_path / "world")


def _scorecards(site: Path) -> set[tuple[str, str]]:
    data = json.loads((site / "data/scorecards.json").read_text("utf-8"))["scorecards"]
    return {(each["period"], each["unit"]) for each in data}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (WORKS, "  2.1:\n", "  2.1:\n    visibility: internal\n"),  # one result
        (WORKS, "scored_by:", "visibility: internal\nscored_by:"),  # the whole file
    ],
)
def test_an_internal_result_hides_the_whole_scorecard(root: Path, path: str, old: str, new: str) -> None:
    site = publish_project(change(root, path, old, new))
    assert _scorecards(site) == {("round-1", "town"), ("round-2", "works")}
    for below in PAGES:
        assert not (site / below / SCORECARD).exists()
        assert (site / below / "scorecards/town-2569/round-2/works.html").exists()
    # No score of it is left anywhere else, from which it could be worked out.
    assert _leaks(site, {"2.7857", "3.7186", "Waiting for the communities", "รอข้อมูลจากชุมชน"}) <= {
        (f"{below}frameworks/town-2569/indicators/2.1.html", "2.7857") for below in PAGES
    }  # the worked example of the KPI template comes to the same score


def _with_internal_2_2(root: Path) -> Path:
    return change(
        root, "frameworks/town-2569/indicators/2.2.yml", "measured_in:", "visibility: internal\nmeasured_in:"
    )


def test_an_internal_indicator_hides_every_scorecard_that_has_it_and_itself(root: Path) -> None:
    site = publish_project(_with_internal_2_2(root))
    assert _scorecards(site) == set()
    assert list(site.rglob("2.2.html")) == []
    texts = {"Average days before an answer", "จำนวนวันเฉลี่ยก่อนตอบ", "Nothing had to be answered"}
    assert _leaks(site, texts) == set()


def test_an_internal_indicator_is_not_named_by_the_one_above_it(root: Path) -> None:
    assert _generated(publish_project(_with_internal_2_2(root)), "2.2") == []


def test_the_checkers_notes_on_an_internal_indicator_are_not_published(root: Path) -> None:
    change(root, "frameworks/town-2569/indicators/2.2.yml", "{1: 30, 5: 10}", "{1: 30, 4: 10}")
    site = publish_project(_with_internal_2_2(root))
    assert _leaks(site, {"SC613", "indicators/2.2.yml"}) == set()


def test_an_internal_indicator_above_others_is_named_by_none_of_them(root: Path) -> None:
    path = "frameworks/town-2569/indicators/2.yml"
    site = publish_project(change(root, path, "criteria:", "visibility: internal\ncriteria:"))
    assert _leaks(site, {"Success in handling complaints", "ความสำเร็จของการจัดการเรื่องร้องเรียน"}) == set()


def test_an_internal_indicator_is_not_in_the_responsibility_table(root: Path) -> None:
    change(
        root,
        "frameworks/town-2569/framework.yml",
        "out_of_100:",
        "allocations:\n  - {unit: works, indicators: [1, {id: shelf, weight: 5}]}\nout_of_100:",
    )
    (root / "frameworks/town-2569/indicators/shelf.yml").write_text(
        "title: {th: ตู้เอกสารลับ, en: Secret shelf}\nvisibility: internal\ncriteria: {kind: entered}\n", "utf-8"
    )
    for path in root.glob("results/town-2569/*/works.yml"):
        path.unlink()
    site = publish_project(root)
    assert _leaks(site, {"ตู้เอกสารลับ", "Secret shelf"}) == set()
    assert _generated(site, "shelf") == []


def test_an_internal_unit_is_named_nowhere(root: Path) -> None:
    old = "    name: {th: กองช่าง, en: Works Division}\n"
    site = publish_project(change(root, "results/units.yml", old, f"{old}    visibility: internal\n"))
    assert _scorecards(site) == {("round-1", "town")}
    assert _leaks(site, {"กองช่าง", "Works Division"}) == set()
    assert _generated(site, "works") == []


def test_an_internal_framework_is_named_nowhere(root: Path) -> None:
    change(root, "frameworks/town-2569/framework.yml", "fiscal_year:", "visibility: internal\nfiscal_year:")
    site = publish_project(root)
    assert _scorecards(site) == set()
    assert _leaks(site, {"Model town framework", "town-2569", "Applications decided"}) == set()


def test_a_public_site_forgets_an_internal_one(root: Path) -> None:
    publish_project(root, internal=True)
    site = publish_project(root)
    assert site.name == "site"
    assert _leaks(site, secrets(root)) == set()
