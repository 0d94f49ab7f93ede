"""An edition: pages and files are put into one folder, and what leads nowhere is found at the end."""

import re
from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from generator.presenting.page import Page
from generator.publishing.edition import Edition
from generator.publishing.edition import files_in
from generator.publishing.failure import PublishError
from generator.publishing.places import Link
from generator.publishing.printing import NoShellError
from generator.publishing.printing import Printer
from generator.publishing.shells import Shell
from generator.publishing.shells import cut
from generator.publishing.shells import token
from generator.publishing.sitemap import sitemaps
from generator.publishing.typeset import Typeset

PAGE = Page(url="units/u.html", kind="unit", title="U", description="", body='<p id="a.1">u</p>')
BARE = Printer(hubs=frozenset(), shells={}).shape(PAGE)
PRINTER = Printer(
    hubs=frozenset(), shells={BARE: cut(f"<body>{token('body')}</body>", texts=["body"], lists=[])}
)


def _typeset(language: str, *, hubs: Iterable[str] = (), links: Iterable[Link] = ()) -> Typeset:
    return Typeset(
        language=language,
        address=f"https://x.go.th/{'en/' if language == 'en' else ''}",
        handwritten=("about.html",),
        links=tuple(links),
        printer=replace(PRINTER, hubs=frozenset(hubs)),
    )


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Edition]:
    """A new edition of some typesets, in a folder of its own."""

    def make(*typesets: Typeset, internal: bool = False) -> Edition:
        both = typesets or (_typeset("th"), _typeset("en"))
        return Edition(folder=tmp_path, internal=internal, typesets={each.language: each for each in both})

    return make


def test_a_page_stands_in_the_folder_of_its_language_and_data_at_the_root(
    made: Callable[..., Edition], tmp_path: Path
) -> None:
    new = made()
    new.add_page("th", PAGE)
    new.add_page("en", PAGE)
    new.add_data("data/x/y.json", b"{}")
    assert files_in(tmp_path) == ["data/x/y.json", "en/units/u.html", "units/u.html"]
    assert (tmp_path / "units/u.html").read_text() == '<body><p id="a.1">u</p></body>'
    assert new.pages == {"th": {"units/u.html"}, "en": {"units/u.html"}}
    assert new.data == {"data/x/y.json"}


def test_one_language_alone_stands_at_the_root_and_the_other_one_goes_without_data(
    made: Callable[..., Edition], tmp_path: Path
) -> None:
    new = made(_typeset("en"))
    new.add_page("en", PAGE)
    new.add_data("data/x.json", b"{}")
    assert files_in(tmp_path) == ["units/u.html"]
    new.note("units/v.html")
    assert new.pages == {"en": {"units/u.html", "units/v.html"}}


def test_a_page_of_a_shape_without_a_shell_cannot_be_printed_without_a_press(
    made: Callable[..., Edition],
) -> None:
    with pytest.raises(NoShellError, match=r"units/u\.html"):
        made().add_page("th", replace(PAGE, description="d"))


def test_what_utf_8_cannot_hold_is_written_as_mkdocs_does(
    made: Callable[..., Edition], tmp_path: Path
) -> None:
    made().add_page("th", replace(PAGE, body="ก\udc80"))
    assert (tmp_path / "units/u.html").read_bytes() == "<body>ก&#56448;</body>".encode()


def test_what_somebody_else_has_made_is_noted_where_it_stands(made: Callable[..., Edition]) -> None:
    new = made()
    for path in ("units/u.html", "en/units/u.html", "en/frameworks/f/index.html", "data/x.json"):
        new.note(path)
    assert new.pages == {"th": {"units/u.html"}, "en": {"units/u.html", "frameworks/f/index.html"}}
    assert new.data == {"data/x.json"}


@pytest.mark.parametrize("path", ["units/u.html", "en/units/u.html", "data/x.json"])
def test_nothing_is_made_twice(made: Callable[..., Edition], path: str) -> None:
    new = made()
    new.note(path)
    with pytest.raises(PublishError, match="is made twice"):
        new.note(path)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("method.html", "'method.html' is not where generated pages stand"),
        ("en/method.html", "'method.html' is not where generated pages stand"),
        ("en/data/x.json", "'data/x.json' is not an address below the site"),
        ("data/../x", "'data/../x' is not the path of a data file below the site"),
        ("en/../x.html", "'../x.html' is not an address below the site"),
    ],
)
def test_what_stands_in_the_wrong_place_is_told(
    made: Callable[..., Edition], path: str, message: str
) -> None:
    with pytest.raises(PublishError, match=re.escape(message)):
        made().note(path)


def test_what_leads_nowhere_is_told_by_language(made: Callable[..., Edition]) -> None:
    thai = _typeset(
        "th",
        hubs=["units/index.html"],
        links=[
            Link("m.md", "units/u.html"),
            Link("m.md", "units/u.html", "a.1"),
            Link("m.md", "units/u.html", "a.2"),
            Link("m.md", "units/v.html"),
            Link("m.md", "data/x.json", "anything"),
            Link("m.md", "data/y.json"),
        ],
    )
    new = made(thai, _typeset("en", links=[Link("e.md", "units/u.html")]))
    new.add_page("th", PAGE)
    new.add_data("data/x.json", b"{}")
    with pytest.raises(PublishError) as failure:
        new.finish()
    assert str(failure.value).splitlines() == [
        "e.md links to units/u.html, and no page of that name is made",
        "m.md links to data/y.json, and no page of that name is made",
        "m.md links to units/u.html#a.2, and the page has no such anchor",
        "m.md links to units/v.html, and no page of that name is made",
        "the navigation names units/index.md, and no page of that name is made",
    ]
    assert not list(new.folder.rglob("sitemap.xml"))


def test_the_sitemaps_are_written_at_the_end(made: Callable[..., Edition], tmp_path: Path) -> None:
    new = made()
    new.add_page("th", PAGE)
    assert _sitemaps(new) == ["sitemap.xml", "en/sitemap.xml"]
    assert _addresses(tmp_path / "sitemap.xml") == [
        "https://x.go.th/about.html",
        "https://x.go.th/units/u.html",
    ]
    assert _addresses(tmp_path / "en/sitemap.xml") == ["https://x.go.th/en/about.html"]


def test_many_sitemaps_are_written_too(
    made: Callable[..., Edition], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publishing.edition.sitemaps", partial(sitemaps, most=1))
    new = made(_typeset("th"))
    new.add_page("th", PAGE)
    assert _sitemaps(new) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert _addresses(tmp_path / "sitemap-2.xml") == ["https://x.go.th/units/u.html"]


@pytest.mark.parametrize(("address", "internal"), [("", False), ("https://x.go.th/", True)])
def test_a_site_without_an_address_or_for_the_office_alone_has_none(
    made: Callable[..., Edition],
    address: str,
    internal: bool,
) -> None:
    new = made(replace(_typeset("th"), address=address), internal=internal)
    assert _sitemaps(new) == []
    assert not list(new.folder.rglob("sitemap.xml"))


def test_the_headers_allow_the_scripts_of_the_pages_that_are_there(
    made: Callable[..., Edition], tmp_path: Path
) -> None:
    described = replace(PAGE, url="units/v.html", description="d")
    shells = {
        page: cut(f"<script>{name}</script>{token('body')}", texts=["body"], lists=[])
        for page, name in ((PAGE, "one"), (described, "two"))
    }
    printer = replace(PRINTER, shells={PRINTER.shape(page): shell for page, shell in shells.items()})
    new = made(replace(_typeset("th"), printer=printer, scripts=("sha256-written",)))
    new.add_page("th", PAGE)
    new.finish()
    found = (tmp_path / "headers/nginx.conf").read_text()
    assert all(each in found for each in ("'sha256-written'", *shells[PAGE].scripts))
    assert shells[described].scripts[0] not in found  # no page was filled into that shell
    new.add_page("th", described)
    new.finish()
    assert shells[described].scripts[0] in (tmp_path / "headers/nginx.conf").read_text()


def test_the_shell_decides_what_is_printed() -> None:
    other = Shell((b"<b>", b"", b"</b>"), ((1, "body"),), (), (), "m")
    typeset = replace(_typeset("th"), printer=replace(PRINTER, shells={BARE: other}))
    assert typeset.shell(PAGE) is other


def _addresses(path: Path) -> list[str]:
    return re.findall("<loc>(.*?)</loc>", path.read_text("utf-8"))


def _sitemaps(edition: Edition) -> list[str]:
    """The paths of the sitemaps that it writes in the end."""
    return [path for path in edition.finish() if path.endswith(".xml")]
