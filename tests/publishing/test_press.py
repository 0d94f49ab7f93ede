"""Shapes, and the press that makes a shell for each."""

import logging
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.build import set_type
from generator.publishing.press import Press
from generator.publishing.printing import NoShellError
from generator.publishing.printing import Printer
from generator.publishing.printing import Shape
from generator.publishing.printing import nearest_hub
from generator.publishing.printing import printed
from generator.publishing.typeset import Typeset
from tests.publishing.small_site import LEAF

HUBS = frozenset({"index.html", "frameworks/index.html", "frameworks/f/index.html"})
PRINTER = Printer(hubs=HUBS, shells={})
HOME, FRAMEWORKS, FRAMEWORK = (
    ("Home", "index.html"),
    ("Frameworks", "frameworks/index.html"),
    ("F", "frameworks/f/index.html"),
)


def _page(url: str, *breadcrumbs: tuple[str, str], description: str = "") -> Page:
    return Page(url=url, kind="index", title="t", description=description, body="", breadcrumbs=breadcrumbs)


def _press(typeset: Typeset) -> Press:
    assert typeset.press is not None
    return typeset.press


@pytest.mark.parametrize(
    ("breadcrumbs", "hub"),
    [
        ((), None),
        ((HOME,), None),  # the home page is above all
        ((HOME, FRAMEWORKS), "frameworks/index.html"),
        ((HOME, FRAMEWORKS, FRAMEWORK), "frameworks/f/index.html"),
        ((HOME, FRAMEWORKS, ("G", "frameworks/g/index.html")), "frameworks/index.html"),
        ((HOME, ("Units", "units/index.html")), None),
    ],
)
def test_a_page_stands_below_the_nearest_page_of_the_navigation(
    breadcrumbs: tuple[tuple[str, str], ...], hub: str | None
) -> None:
    assert nearest_hub(HUBS, _page("x/y.html", *breadcrumbs)) == hub


def test_the_shape_says_what_decides_the_markup_around_a_page() -> None:
    leaf = replace(_page(LEAF, HOME, FRAMEWORKS, description="d"), contents=(("a", "A"),))
    assert PRINTER.shape(leaf) == Shape(
        depth=3,
        hub="frameworks/index.html",
        is_hub=False,
        is_described=True,
        has_contents=True,
        has_breadcrumbs=True,
    )
    assert PRINTER.shape(_page("frameworks/index.html", HOME)) == Shape(
        depth=1,
        hub="frameworks/index.html",
        is_hub=True,
        is_described=False,
        has_contents=False,
        has_breadcrumbs=True,
    )


def test_without_a_shell_or_a_press_there_is_no_page() -> None:
    with pytest.raises(NoShellError, match=r"units/u\.html"):
        PRINTER.shell(_page("units/u.html"))


def test_a_shell_is_made_with_the_first_page_of_its_shape(typesets: dict[str, Typeset], site: Site) -> None:
    typeset = typesets["th"]
    press = _press(typeset)
    press.forget_templates(())
    first, *others = [page for page in site.pages["th"] if page.kind == "indicator" and page.contents]
    shell = typeset.shell(first)
    assert [typeset.shell(page) for page in others] == [shell] * len(others)
    assert list(press.shells.values()) == [shell]
    assert typeset.printer.shells is press.shells
    for page in (first, *others):
        assert printed(shell, page).decode() == press.rendered(page)


def test_a_page_of_the_navigation_has_a_shell_of_its_own(typesets: dict[str, Typeset], site: Site) -> None:
    typeset = typesets["en"]
    hubs = [page for page in site.pages["en"] if page.url in typeset.printer.hubs]
    assert [page.url for page in hubs] == ["index.html", "frameworks/index.html", "units/index.html"]
    shells = [typeset.shell(page) for page in hubs]
    assert len({shell.mark for shell in shells}) == len(hubs)
    for shell, page in zip(shells, hubs, strict=True):
        later = replace(page, title=f"{page.title} & more", body=f"{page.body}<p>more</p>")
        assert printed(shell, later).decode() == _press(typeset).rendered(later)
        assert printed(shell, page).decode() == _press(typeset).rendered(page)


def test_the_shell_of_the_last_build_is_taken_over_while_the_theme_writes_the_same(
    typesets: dict[str, Typeset], site: Site
) -> None:
    press = _press(typesets["th"])
    page = next(page for page in site.pages["th"] if page.url == LEAF)
    shape, shell = press.printer.shape(page), typesets["th"].shell(page)
    press.forget_templates(())
    assert not press.renew(shape, replace(shell, parts=(b"other", *shell.parts[1:])))
    assert not press.renew(replace(shape, hub="gone/index.html"), shell)
    assert press.shells == {}
    assert press.renew(shape, shell)
    assert press.shells == {shape: shell}


def test_a_template_is_read_anew_when_the_last_one_is_forgotten(
    project: Callable[..., Path], site: Site
) -> None:
    theme = "INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {language: en, custom_dir: theme}\n"
    partial = "theme/partials/copyright.html"
    root = project({"mkdocs.en.yml": theme, partial: "<i>first</i>"})
    typeset = set_type(root, root / "written", internal=False)["en"]
    page = next(page for page in site.pages["en"] if page.url == LEAF)
    assert b"<i>first</i>" in printed(typeset.shell(page), page)
    project({"mkdocs.en.yml": theme, partial: "<i>second</i>"})
    assert b"<i>first</i>" in printed(typeset.shell(page), page)
    _press(typeset).forget_templates({"partials/copyright.html"})
    assert b"<i>second</i>" in printed(typeset.shell(page), page)


def test_a_template_that_comes_to_stand_before_the_theme_s_own_is_read_and_no_other(
    project: Callable[..., Path], site: Site
) -> None:
    theme = "INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {language: en, custom_dir: theme}\n"
    partial = "theme/partials/copyright.html"
    root = project({"mkdocs.en.yml": theme, "theme/partials/other.html": ""})
    typeset = set_type(root, root / "written", internal=False)["en"]
    press = _press(typeset)
    page = next(page for page in site.pages["en"] if page.url == LEAF)
    printed(typeset.shell(page), page)
    base = press.env.get_template("base.html")
    project({"mkdocs.en.yml": theme, partial: "<i>ours</i>"})
    press.forget_templates({"partials"})
    assert b"<i>ours</i>" in printed(typeset.shell(page), page)
    assert press.env.get_template("base.html") is base


def test_a_handwritten_page_is_what_its_file_is_now(project: Callable[..., Path]) -> None:
    page = "# Method\n\n[u](units/u.md) [d](data/x.json)\n"
    root = project({"docs/en/guide/a.md": page.replace("](", "](../")})
    typesets = set_type(root, root / "written", internal=False)
    press = _press(typesets["en"])
    as_built = (root / "written/en/method.html").read_text("utf-8")
    assert press.handwritten("method.html") == as_built
    assert press.handwritten("method.html") == as_built
    nested = press.handwritten("guide/a.html")
    assert nested == (root / "written/en/guide/a.html").read_text("utf-8")
    assert 'href="../units/u.html"' in nested
    assert 'href="../../data/x.json"' in nested
    project({"docs/en/method.md": "---\ntitle: A < B\n---\n# Changed\n\n## Part\n"})
    changed = press.handwritten("method.html")
    assert changed is not None
    assert '<h1 id="changed">Changed' in changed
    assert "<title>A &lt; B - Scorecards</title>" in changed
    assert 'href="#part"' in changed
    for url in ("none.html", "index.html", "units/index.html", "404.html"):
        assert press.handwritten(url) is None


def test_a_handwritten_page_that_is_looked_at_alone_warns_of_nothing(
    project: Callable[..., Path], caplog: pytest.LogCaptureFixture
) -> None:
    root = project()
    press = _press(set_type(root, root / "written", internal=False)["en"])
    links = "[a](none.md) [b](#none) [c](/x.md) [d](none) [e](frameworks/index.md#none)"
    project({"docs/en/method.md": f"# x\n\n{links}\n"})
    found = press.handwritten("method.html")
    assert found is not None
    assert 'href="none.md"' in found
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []
    (root / "docs/en/method.md").unlink()
    assert press.handwritten("method.html") is None
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


class _Growing:
    """Stands for a shell: while it is pickled the press makes another, as may happen while jobs are sent to workers."""

    def __init__(self, shells: dict[object, object]) -> None:
        self.shells = shells

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        self.shells[f"later {len(self.shells)}"] = "shell"
        return str, ("sent",)


def test_a_printer_is_sent_with_the_shells_of_its_moment_though_more_come_meanwhile() -> None:
    shells: dict[object, object] = {}
    shells |= {name: _Growing(shells) for name in ("first", "second")}
    printer = Printer(hubs=HUBS, shells=shells)  # type: ignore[arg-type]
    sent = pickle.loads(pickle.dumps(printer))  # noqa: S301 - what it has just pickled itself
    assert sent.hubs == HUBS
    assert sent.shells == {"first": "sent", "second": "sent"}
    assert len(shells) == 4  # two shells came while two were sent
