"""A project is served while it is worked on: what a browser gets, before and after a change."""

import http.client
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.building.state import Store
from generator.building.team import Team
from generator.publishing.failure import PublishError
from generator.serving.serve import serve
from tests.serving.served import INDICATOR
from tests.serving.served import INDICATOR_PAGE
from tests.serving.served import RESULT
from tests.serving.served import SCORECARD
from tests.serving.served import Served
from tests.serving.served import serve_project

Serving = Callable[..., Served]


def _files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def test_both_languages_are_served_with_their_own_addresses(serving: Serving, root: Path) -> None:
    before = _files(root)
    served = serving()
    for path, language, place in (
        ("", "th", ""),
        ("index.html", "th", ""),
        ("units/works.html", "th", "units/works.html"),
        (SCORECARD, "th", SCORECARD),
        ("method.html", "th", "method.html"),
        ("en/", "en", "en/"),
        ("en/units/works.html", "en", "en/units/works.html"),
        (f"en/{SCORECARD}", "en", f"en/{SCORECARD}"),
        ("en/method.html", "en", "en/method.html"),
    ):
        status, kind, content = served.ask(path)
        html = content.decode("utf-8")
        assert (status, kind) == (200, "text/html; charset=utf-8")
        assert f'lang="{language}"' in html
        canonical = served.address + (place if place.endswith(".html") else f"{place}index.html")
        assert f'<link rel="canonical" href="{canonical}">' in html
        assert html.count('<script src="/-/client.js"') == 1
    for path, kind, beginning in (
        ("data/scorecards.json", "application/json", b"{"),
        ("data/scorecards/town-2569/round-2/works.json", "application/json", b"{"),
        ("data/scorecards/town-2569/round-2.csv", "text/csv; charset=utf-8", b"\xef\xbb\xbf"),
        ("assets/scorecards.css", "text/css; charset=utf-8", b""),
        ("en/assets/frame.js", "text/javascript; charset=utf-8", b""),
        ("assets/favicon.svg", "image/svg+xml", b"<svg"),
        ("own.css", "text/css; charset=utf-8", b"h1 {color: #111}"),
        ("-/client.js", "text/javascript; charset=utf-8", b"//"),
    ):
        assert served.ask(path)[:2] == (200, kind), path
        assert served.ask(path)[2].startswith(beginning), path
        assert b"/-/client.js" not in served.ask(path)[2] or path == "-/client.js"
    assert served.said == [f"{served.address} {served.address}en/"]
    assert _files(root) == before


def test_threads_take_shorter_turns_as_long_as_it_is_served(root: Path, tmp_path: Path) -> None:
    before = sys.getswitchinterval()
    with serve_project(root, tmp_path / "cache") as served:
        assert served.ask("index.html")[0] == 200
        assert sys.getswitchinterval() < before / 10
    assert sys.getswitchinterval() == before


def test_what_is_not_there_is_not_found(serving: Serving, root: Path) -> None:
    served = serving()
    for path in ("nowhere.html", "en/nowhere.html", "nowhere.png", "data/nowhere.json", "units/none.html"):
        status, kind, content = served.ask(path)
        assert (status, kind) == (404, "text/html")
        assert b"404" in content
    (root.parent / "secret.txt").write_text("secret")
    connection = http.client.HTTPConnection("127.0.0.1", served.port)
    up = "../" * 20
    for path in (
        f"/{up}{root.parent}/secret.txt",
        f"/en/%2e%2e/{up}{root.parent}/secret.txt",
        "//etc/passwd",
    ):
        connection.request("GET", path)
        answer = connection.getresponse()
        content = answer.read()
        assert (answer.status, b"secret" in content, b"root:" in content) == (404, False, False)
    connection.close()


def test_a_folder_is_its_index(serving: Serving) -> None:
    served = serving()
    assert served.text("en/units/") == served.text("en/units/index.html")
    for path, place in (("/en", "/en/"), ("/units", "/units/")):
        connection = http.client.HTTPConnection("127.0.0.1", served.port)
        connection.request("GET", path)
        answer = connection.getresponse()
        assert (answer.status, answer.headers["Location"]) == (302, place)
        connection.close()


def test_internal_pages_are_shown_where_they_are_asked_for_alone(serving: Serving) -> None:
    served = serving(internal=True)
    page = served.text("en/scorecards/town-2569/round-1/officer.html")
    assert "Internal use only" in page
    assert "Civil engineer" in page


def test_a_result_is_shown_as_soon_as_it_is_written(serving: Serving) -> None:
    served = serving()
    page, other = served.state(f"en/{SCORECARD}"), served.state("en/method.html")
    home = served.state("index.html")
    assert "50.00" in served.text(f"en/{SCORECARD}")
    served.change(RESULT, "value: 10", "value: 15")
    # 2.2: 15 days: 1 + 4 x (30 - 15) / (30 - 10) = 4; 2 is (10 x 0 + 10 x 4) / 20 = 2; x 20 = 40
    after = served.until(f"en/{SCORECARD}", lambda state: state["content"] != page["content"])
    assert after["problems"] == []
    assert "40.00" in served.text(f"en/{SCORECARD}")
    served.until("index.html", lambda state: state["content"] != home["content"])
    assert "40.00" in served.text("data/scorecards/town-2569/round-2.csv")
    # another browser hears of the change too, and that its own page is as it was
    assert served.state("en/method.html", other["version"])["content"] == other["content"]


def test_a_framework_is_shown_as_soon_as_it_is_written(serving: Serving) -> None:
    served = serving()
    before = {path: served.state(path) for path in (f"en/{INDICATOR_PAGE}", f"en/{SCORECARD}")}
    served.change(INDICATOR, "Applications decided within 15 days", "Applications & decisions")
    for path, state in before.items():
        served.until(path, lambda now, was=state: now["content"] != was["content"])  # type: ignore[misc]
        assert "Applications &amp; decisions" in served.text(path)


def test_a_handwritten_page_is_shown_at_once_and_the_navigation_follows(serving: Serving) -> None:
    served = serving()
    page, home = served.state("en/method.html"), served.state("en/index.html")
    assert ">\n                  \n  \n  Method\n" in served.text(
        "en/method.html"
    ) or "Method" in served.text("en/index.html")
    served.change("docs/en/method.md", "# Method", "# How scores are worked out")
    served.until("en/method.html", lambda now: now["content"] != page["content"])
    assert '<h1 id="how-scores-are-worked-out">How scores are worked out' in served.text("en/method.html")
    served.until("en/index.html", lambda now: now["content"] != home["content"])
    assert "How scores are worked out" in served.text("en/index.html")
    assert "How scores are worked out" in served.text(f"en/{SCORECARD}")


def test_a_dead_link_is_told_until_it_is_mended(serving: Serving) -> None:
    served = serving()
    served.change("docs/en/method.md", "# Method\n", "# Method\n\n[x](missing.md)\n")
    state = served.until(f"{SCORECARD}", lambda now: now["problems"] != [])
    assert "Doc file 'method.md' contains a link 'missing.md'" in state["problems"][0]["message"]
    assert any("missing.md" in line for line in served.said)
    assert "50.00" in served.text(SCORECARD)
    assert "missing.md" in served.text("en/method.html")
    served.change("docs/en/method.md", "[x](missing.md)", "mended")
    served.until(SCORECARD, lambda now: now["problems"] == [])
    assert "mended" in served.text("en/method.html")


def test_the_configuration_is_shown(serving: Serving) -> None:
    served = serving()
    home = served.state("en/index.html")
    served.change("mkdocs.en.yml", "site_name: Performance Scorecards", "site_name: Scores of our town")
    served.until("en/index.html", lambda now: now["content"] != home["content"])
    assert "<title>Scores of our town</title>" in served.text("en/index.html")
    assert "Scores of our town</title>" in served.text("en/method.html")

    served.change("mkdocs.en.yml", "site_name:", "site_nam:")
    state = served.until("en/index.html", lambda now: now["problems"] != [])
    assert "Unrecognised configuration name: site_nam" in state["problems"][0]["message"]
    assert "Scores of our town</title>" in served.text("en/method.html")
    served.change("mkdocs.en.yml", "site_nam:", "site_name:")
    served.until("en/index.html", lambda now: now["problems"] == [])


def test_a_style_is_shown(serving: Serving) -> None:
    served = serving()
    page = served.state("index.html")
    html = served.text("index.html")
    served.change("docs/th/own.css", "#111", "#222")
    after = served.until("index.html", lambda now: now["content"] != page["content"])
    assert "#222" in served.text("own.css")
    assert served.text("index.html") == html.replace(page["content"], after["content"])


def test_a_broken_result_is_told_and_the_last_page_stays(serving: Serving) -> None:
    served = serving()
    page = served.state(f"en/{SCORECARD}")
    served.change(RESULT, "value: 10", "valu: 10")
    state = served.until(f"en/{SCORECARD}", lambda now: now["problems"] != [])
    first = state["problems"][0]
    assert first["place"] == f"{RESULT}:10:5"
    assert (first["code"][:2], "valu" in first["message"], "value" in first["hint"]) == ("SC", True, True)
    assert state["content"] == page["content"]
    assert "50.00" in served.text(f"en/{SCORECARD}")
    assert "50.00" in served.text("en/units/works.html")
    assert "50.00" in served.text("data/scorecards/town-2569/round-2.csv")
    assert any(line.startswith(f"{RESULT}:10:5: SC") for line in served.said)

    served.change(RESULT, "valu: 10", "value: 15")
    served.until(f"en/{SCORECARD}", lambda now: now["problems"] == [] and now["content"] != page["content"])
    assert "40.00" in served.text(f"en/{SCORECARD}")
    assert "40.00" in served.text("data/scorecards/town-2569/round-2.csv")


def test_a_broken_framework_is_told_and_every_page_stays(serving: Serving) -> None:
    served = serving()
    paths = ("index.html", f"en/{SCORECARD}", INDICATOR_PAGE, "method.html")
    before = {path: served.state(path)["content"] for path in paths}
    served.change(INDICATOR, "levels:", "level:")
    state = served.until(INDICATOR_PAGE, lambda now: now["problems"] != [])
    assert {each["place"].partition(":")[0] for each in state["problems"]} == {INDICATOR}
    served.change(RESULT, "value: 10", "value: 15")  # by the last framework that was right
    served.until(f"en/{SCORECARD}", lambda now: now["content"] != before[f"en/{SCORECARD}"])
    assert {path: served.state(path)["content"] for path in paths if SCORECARD not in path} == {
        path: content for path, content in before.items() if SCORECARD not in path
    }
    served.change(INDICATOR, "level:", "levels:")
    served.until("index.html", lambda now: now["problems"] == [] and now["content"] != before["index.html"])
    assert "40.00" in served.text("en/index.html")


@pytest.mark.parametrize(
    ("path", "edit", "message"),
    [
        (INDICATOR, ("levels:", "level:"), "level"),
        ("mkdocs.yml", ("site_name:", "site_nam:"), "Unrecognised configuration name: site_nam"),
        ("docs/th/method.md", ("# วิธี", "[x](missing.md)\n\n# วิธี"), "missing.md"),
    ],
)
def test_what_is_wrong_at_the_start_is_told_on_an_empty_page_until_it_is_mended(
    serving: Serving, root: Path, path: str, edit: tuple[str, str], message: str
) -> None:
    text = (root / path).read_text("utf-8")
    (root / path).write_text(text.replace(*edit, 1), "utf-8")
    served = serving()
    status, _, content = served.ask("en/index.html")
    assert (status, content.count(b'<script src="/-/client.js"')) == (200, 1)
    assert b"Works Division" not in content
    assert served.ask("data/scorecards.json")[0] == 404
    state = served.state("en/index.html")
    assert state["content"] is None
    assert any(message in each["message"] for each in state["problems"])
    (root / path).write_text(text, "utf-8")
    state = served.until("en/index.html", lambda now: now["content"] is not None)
    assert state["problems"] == []
    assert "Works Division" in served.text("en/units/index.html")


def test_result_files_come_and_go(serving: Serving, root: Path) -> None:
    served = serving()
    page = served.state(SCORECARD)
    town = "scorecards/town-2569/round-2/town.html"
    missing = served.state(town)
    assert served.ask(town)[0] == 404

    (root / RESULT).rename(root / "results/town-2569/round-2/town.yml")
    served.until(SCORECARD, lambda now: now["content"] != page["content"])
    assert served.ask(SCORECARD)[0] == 404
    served.until(town, lambda now: now["content"] != missing["content"])
    assert "เทศบาลเมืองจำลอง" in served.text(town)
    assert "scorecards/town-2569/round-2/works" not in served.text("data/scorecards.json")

    text = (root / "results/town-2569/round-2/town.yml").read_text("utf-8")
    (root / RESULT).write_text(text, "utf-8")
    served.until(SCORECARD, lambda now: now["content"] == page["content"])
    (root / RESULT).unlink()
    served.until(SCORECARD, lambda now: now["content"] != page["content"])
    assert served.ask(SCORECARD)[0] == 404
    assert served.ask("data/scorecards/town-2569/round-2/works.json")[0] == 404


def test_handwritten_pages_come_and_go(serving: Serving, root: Path) -> None:
    served = serving()
    missing = served.state("en/more.html")
    (root / "docs/en/more.md").write_text("# More\n", "utf-8")
    served.until("en/more.html", lambda now: now["content"] != missing["content"])
    assert '<h1 id="more">More' in served.text("en/more.html")
    page = served.state("en/more.html")
    (root / "docs/en/more.md").unlink()
    state = served.until(
        "en/more.html", lambda now: now["content"] not in (None, page["content"]) and now["problems"] == []
    )
    assert state["content"] == missing["content"]
    assert served.ask("en/more.html")[0] == 404


def test_an_address_that_is_taken_is_told(root: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PublishError, match=f"127.0.0.1:{port}: "):
            serve(root, store=Store(root, tmp_path / "cache"), team=Team(workers=1), port=port, say=print)
