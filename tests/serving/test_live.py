"""The live site without its server: every page as a build would publish it, and what is examined when."""

from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
import pytest

from generator import pipeline
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_pages
from generator.presenting.web import environment
from generator.publishing.build import publish
from generator.serving import live as live_module
from generator.serving.live import Live
from generator.serving.live_setting import LiveSetting
from generator.words import phrases
from generator.words import problem_kinds
from tests.publishing.small_site import hashes
from tests.serving.served import ADDRESS
from tests.serving.served import INDICATOR
from tests.serving.served import RESULT
from tests.serving.served import SCORECARD
from tests.worlds.copies import change

Alive = Callable[..., Live]
OFFICER = "scorecards/town-2569/round-1/officer.html"


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The result files that are examined, in turn."""
    found: list[str] = []
    examine = pipeline.examine

    def counting(
        definitions: pipeline.Definitions, root: Path, path: str, data: bytes | None = None
    ) -> pipeline.Examined:
        found.append(path)
        return examine(definitions, root, path, data)

    monkeypatch.setattr("generator.pipeline.examine", counting)
    return found


@pytest.fixture
def defined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The projects whose definitions are read, in turn."""
    found: list[str] = []
    define = pipeline.define

    def counting(root: Path, *besides: Any) -> pipeline.Definitions:  # noqa: ANN401 - whatever it is given
        found.append(root.name)
        return define(root, *besides)

    monkeypatch.setattr("generator.pipeline.define", counting)
    return found


def _text(live: Live, path: str) -> str:
    content = live.page(path)
    assert content is not None, path
    return content.decode("utf-8")


@pytest.mark.parametrize("internal", [False, True])
def test_what_is_served_is_to_the_byte_what_a_build_publishes(
    alive: Alive, root: Path, internal: bool
) -> None:
    with (root / "mkdocs.yml").open("a") as file:
        file.write(f"site_url: {ADDRESS}\n")
    prepared = pipeline.prepare(root, internal=internal)
    assert prepared.site is not None
    site = publish(root, prepared.site)
    live = alive(internal=internal, set_anew=True)
    paths = [
        path for path in hashes(site) if not path.endswith("sitemap.xml") and not path.startswith("headers/")
    ]
    assert {OFFICER, f"en/{SCORECARD}", "en/method.html", "404.html", "data/scorecards.json", "own.css"} & {
        *paths
    } == {f"en/{SCORECARD}", "en/method.html", "404.html", "data/scorecards.json", "own.css"} | (
        {OFFICER} if internal else set()
    )
    for path in paths:
        assert live.page(path) == (site / path).read_bytes(), path


def test_nothing_internal_is_served_to_the_public(alive: Alive) -> None:
    live = alive()
    assert live.page(OFFICER) is None
    assert live.page("data/scorecards/town-2569/round-1/officer.json") is None
    for path in ("units/works.html", "data/scorecards/town-2569/round-1.csv", "data/scorecards.json"):
        assert "officer" not in _text(live, path)


def test_what_the_last_time_found_is_taken_over(alive: Alive, root: Path, examined: list[str]) -> None:
    alive()
    assert len(examined) == 4
    examined.clear()
    change(root, RESULT, "value: 10", "value: 15")
    live = alive()
    assert examined == [RESULT]
    assert "40.00" in _text(live, "units/works.html")


def test_nothing_is_done_where_nothing_has_changed(alive: Alive, root: Path, examined: list[str]) -> None:
    live = alive()
    examined.clear()
    assert live.refresh() is False
    (root / RESULT).touch()
    live.refresh()
    assert examined == []
    change(root, RESULT, "value: 10", "value: 15")
    assert live.refresh() is True
    assert examined == [RESULT]


def test_where_much_is_left_what_is_looked_at_comes_first(
    alive: Alive, root: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    live = alive()
    examined.clear()
    monkeypatch.setattr(live_module, "AT_ONCE", 1)
    change(root, INDICATOR, "levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}", "levels: {1: 60, 5: 100}")
    assert live.refresh() is True
    assert examined == []
    # 1: 50 / 60: 1 + 4 x (250/3 - 60) / 40 = 10/3, as before; the page shows it all the same
    assert "65.93" in _text(live, "en/units/town.html")
    assert examined == ["results/town-2569/round-1/town.yml"]
    assert [live.catch_up() for _ in range(4)] == [True, True, True, False]
    assert sorted(examined) == sorted(
        path.relative_to(root).as_posix() for path in root.glob("results/*/*/*.yml")
    )


def test_what_is_left_waits_while_a_framework_has_errors(
    alive: Alive, root: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    live = alive()
    examined.clear()
    monkeypatch.setattr(live_module, "AT_ONCE", 1)
    change(root, INDICATOR, "decided within 15 days}\ndef", "decided in time}\ndef")
    live.refresh()
    change(root, INDICATOR, "measured_in: {", "measured: {")
    live.refresh()
    assert [each.place.path for each in live.problems] == [INDICATOR]
    assert live.catch_up() is False
    assert "decided in time" in _text(live, "en/frameworks/town-2569/indicators/1.html")
    assert examined == []
    change(root, INDICATOR, "measured: {", "measured_in: {")
    live.refresh()
    assert [live.catch_up() for _ in range(5)] == [True, True, True, True, False]
    assert len(examined) == 4
    assert not [each for each in live.problems if each.severity == "error"]


def test_a_page_that_was_never_right_is_not_there(alive: Alive, root: Path) -> None:
    change(root, RESULT, "value: 10", "valu: 10")
    live = alive()
    assert [each.place.path for each in live.problems if each.severity == "error"] == [RESULT]
    assert live.page(SCORECARD) is None
    assert live.page("units/works.html") is not None
    change(root, RESULT, "valu: 10", "value: 10")
    live.refresh()
    assert "50.00" in _text(live, SCORECARD)


def test_of_pages_that_were_right_a_few_are_kept(
    alive: Alive, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = alive()
    monkeypatch.setattr(live_module, "KEPT", 1)
    first, last = "scorecards/town-2569/round-1/works.html", SCORECARD
    assert "74.37" in _text(live, first)
    assert "50.00" in _text(live, last)
    change(root, RESULT, "value: 10", "valu: 10")
    change(root, "results/town-2569/round-1/works.yml", "inputs: {in_time: 88", "inputs: {in_tim: 88")
    live.refresh()
    assert "50.00" in _text(live, last)
    assert live.page(first) is None


def test_the_dressing_is_what_no_page_shows_in_itself(alive: Alive, root: Path) -> None:
    live = alive()
    first = live.dressing
    change(root, RESULT, "value: 10", "value: 15")
    change(root, "docs/en/method.md", "# Method", "# Methods")
    live.refresh()
    assert live.dressing == first
    change(root, "docs/en/own.css", "#111", "#222")
    live.refresh()
    assert live.dressing != first


@pytest.fixture
def _as_it_was() -> Iterator[None]:
    """Words are read anew after the test."""
    yield
    for each in (phrases, problem_kinds):
        each.cache_clear()


@pytest.fixture
def other_words(monkeypatch: pytest.MonkeyPatch) -> str:
    """A title of the list of units that `phrases.yml` is to have from now on."""
    title = f"{phrases('en')['page.units']} at work"
    read = phrases.__wrapped__
    words = {language: {**read(language), "page.units": title} for language in ("th", "en")}
    monkeypatch.setattr(
        "generator.words._flatten", lambda _prefix, _tree, language: [*words[language].items()]
    )
    return title


@pytest.mark.usefixtures("_as_it_was")
def test_changed_words_are_shown_and_no_definition_is_read_for_them(
    alive: Alive, other_words: str, defined: list[str]
) -> None:
    live = alive()
    defined.clear()
    path = "en/units/index.html"
    before = _text(live, path)
    assert other_words not in before
    live.forget_package({"assets/scorecards.css", "templates/units.html"})
    assert (_text(live, path), live.is_setting_stale) == (before, False)
    live.forget_package({"words/phrases.yml"})
    assert f"<h1>{other_words}</h1>" in _text(live, path)
    assert live.is_setting_stale  # the titles in the navigation are phrases too
    assert defined == []


@pytest.mark.usefixtures("_as_it_was")
def test_what_is_an_error_decides_anew_what_is_scored(
    alive: Alive, root: Path, defined: list[str], examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    live = alive()
    change(root, INDICATOR, "title:", "titel:")
    live.refresh()
    assert {each.code for each in live.problems if each.severity == "error"} == {"SC201", "SC202"}
    change(root, INDICATOR, "titel:", "title:")
    live.refresh()
    defined.clear()
    examined.clear()
    monkeypatch.setattr(live_module, "AT_ONCE", 4)
    live.forget_package({"words/problems.yml"})
    assert len(defined) == 1
    assert [live.catch_up(), live.catch_up(), len(examined)] == [True, False, 4]


def test_a_changed_template_is_shown_wherever_it_was_used(
    alive: Alive, monkeypatch: pytest.MonkeyPatch, defined: list[str]
) -> None:
    live = alive()
    defined.clear()
    path = "en/units/town.html"
    before = _text(live, path)
    env = environment()
    other = env.get_template("unit.html")
    loader = env.loader
    assert loader is not None
    text = loader.get_source(env, "results_table.html")[0]
    changed = jinja2.DictLoader({"results_table.html": text.replace("<table", "<!-- new --><table")})
    with monkeypatch.context() as patch:
        patch.setattr(env, "loader", jinja2.ChoiceLoader([changed, loader]))
        live.forget_package({"templates/results_table.html"})
        assert _text(live, path) == before.replace("<table", "<!-- new --><table", 1)
    live.forget_package({"templates/results_table.html"})
    assert _text(live, path) == before
    assert env.get_template("unit.html") is other
    assert defined == []


def test_a_theme_that_changes_while_mkdocs_is_at_work_is_shown_as_it_is_then(
    alive: Alive, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = alive()
    forgotten: list[frozenset[str]] = []
    monkeypatch.setattr(
        LiveSetting, "forget_templates", lambda _, changed: forgotten.append(frozenset(changed))
    )
    found = live.set_again()
    live.forget_package({"publishing/theme/scorecards.html"})
    assert live.is_setting_stale  # the error page is MkDocs' own
    live.take_setting(found)
    assert forgotten == [frozenset({"scorecards.html"})] * 2


def test_a_fault_in_the_program_s_words_leaves_what_was_there(
    alive: Alive, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = alive()
    before = _text(live, SCORECARD)

    def broken(root: Path, *_: object) -> pipeline.Definitions:
        raise KeyError(root)

    with monkeypatch.context() as patch:
        patch.setattr("generator.pipeline.define", broken)
        with pytest.raises(KeyError):
            live.forget_package({"words/problems.yml"})
        assert _text(live, SCORECARD) == before
    live.forget_package({"words/problems.yml"})
    assert _text(live, SCORECARD) == before


def test_the_program_s_styles_are_dressing_too(
    alive: Alive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.serving.dressing.PACKAGE", tmp_path)
    style, script = tmp_path / "assets/scorecards.css", tmp_path / "publishing/theme/assets/frame.js"
    for path in (style, script):
        path.parent.mkdir(parents=True)
        path.write_text("")
    live = alive()
    seen = [live.dressing]
    for path in (style, script):
        path.write_text("h1 {}")
        live.forget_package({path.relative_to(tmp_path).as_posix()})
        seen.append(live.dressing)
    assert len(set(seen)) == 3
    live.forget_package({"assets/scorecards.css"})
    assert live.dressing == seen[-1]


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are planned, in turn."""
    found: list[str] = []

    def counting(*given: Any) -> Iterator[PagePlan]:  # noqa: ANN401 - whatever a plan is made of
        for plan in plan_pages(*given):
            found.append(plan.url)
            yield plan

    monkeypatch.setattr("generator.serving.snapshot.plan_pages", counting)
    return found


def test_no_more_is_planned_than_is_asked_for(alive: Alive, root: Path, planned: list[str]) -> None:
    live = alive()
    for path in (SCORECARD, "en/method.html", "own.css", "data/scorecards.json", "404.html"):
        assert live.page(path) is not None
    assert planned == []
    assert live.page("index.html") is not None
    assert planned == ["index.html"]
    assert live.page("units/index.html") is not None
    assert planned[-1] == "units/index.html"
    assert live.page("units/none.html") is None
    assert len(planned) == len(set(planned))
    planned.clear()
    change(root, RESULT, "value: 10", "value: 15")
    live.refresh()
    assert live.page(SCORECARD) is not None
    assert planned == []


def test_a_page_that_was_seen_is_planned_once_after_a_change(
    alive: Alive, root: Path, planned: list[str], examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "AT_ONCE", 1)
    live = alive()
    _text(live, "en/units/works.html")
    examined.clear()
    planned.clear()
    change(root, INDICATOR, "levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}", "levels: {1: 60, 5: 100}")
    live.refresh()
    _text(live, "en/units/works.html")
    assert examined == ["results/town-2569/round-1/works.yml", RESULT]
    assert len(planned) == len(set(planned))


def test_what_goes_wrong_in_planning_is_told_each_time(alive: Alive, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Iterator[PagePlan]:
        yield from ()
        raise KeyError("broken")

    live = alive()
    with monkeypatch.context() as patch:
        patch.setattr("generator.serving.snapshot.plan_pages", broken)
        for _ in range(2):
            with pytest.raises(KeyError, match="broken"):
                live.page("index.html")
    assert live.page("index.html") is not None


def test_what_was_written_is_removed(alive: Alive) -> None:
    live = alive(set_anew=True)
    assert live._setting is not None
    first = Path(live._setting.written.name)
    assert (first / "site/en/method.html").is_file()
    live.take_setting(live.set_again())
    second = Path(live._setting.written.name)
    assert (first.exists(), second.exists()) == (False, True)
    live.take_setting("a dead link")
    assert (live.trouble, live.is_open, second.exists()) == ("a dead link", True, True)
    live.close()
    assert (live.is_open, second.exists(), live.page("index.html")) == (False, False, None)
