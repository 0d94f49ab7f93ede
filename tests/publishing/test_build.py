"""The whole site, built from a tiny one made by hand."""

import hashlib
import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.structure.pages import Page as MkDocsPage

from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.build import publish
from generator.publishing.configuration import DEFAULTS
from generator.publishing.failure import PublishError
from generator.publishing.mkdocs_plugin import ScorecardsPlugin
from generator.publishing.press import Press

LEAF = "frameworks/f/indicators/8.1.html"
DEPTHS = ["index.html", "units/legal.html", "frameworks/f/index.html", LEAF, "method.html"]
REPOSITORY = Path(__file__).parents[2]


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _text(folder: Path, url: str) -> str:
    return (folder / url).read_text("utf-8")


def test_both_languages_have_every_page_and_the_data_stands_at_the_root(
    project: Callable[..., Path], site: Site
) -> None:
    folder = publish(project(), site)
    assert folder.name == "site"
    for language, below in (("th", ""), ("en", "en/")):
        for page in site.pages[language]:
            assert page.body in _text(folder, below + page.url)
    assert (folder / "data/scorecards.json").read_bytes() == site.data["data/scorecards.json"]
    assert not (folder / "en/data").exists()
    assert 'lang="th"' in _text(folder, LEAF)
    assert 'lang="en"' in _text(folder, f"en/{LEAF}")


def test_a_filled_page_is_to_the_byte_what_the_theme_renders(
    project: Callable[..., Path], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project()
    filled = _hashes(publish(root, site))
    monkeypatch.setattr(ScorecardsPlugin, "in_full", True)
    monkeypatch.setattr(Press, "write", None)
    assert _hashes(publish(root, site)) == filled
    assert len([path for path in filled if path.endswith(".html")]) == 2 * (
        len(site.pages["th"]) + len(["method", "404"])
    )


def test_a_page_is_filled_and_not_rendered(
    project: Callable[..., Path], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    render = Press._render

    def counting(press: Press, page: Page, hub: MkDocsPage | None, *, is_paired: bool) -> str:
        rendered.append(page.url)
        return render(press, page, hub, is_paired=is_paired)

    monkeypatch.setattr(Press, "_render", counting)
    template = next(page for page in site.pages["th"] if page.url == LEAF)
    many = tuple(replace(template, url=f"frameworks/f/indicators/n{number}.html") for number in range(200))
    publish(
        project(), replace(site, pages={language: (*pages, *many) for language, pages in site.pages.items()})
    )
    assert not [url for url in rendered if "/n" in url]
    assert len(rendered) < 40


def test_two_builds_are_the_same_to_the_byte_whatever_the_day(
    project: Callable[..., Path], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project()
    first = _hashes(publish(root, site))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert _hashes(publish(root, site)) == first
    assert not [path for path in first if path.endswith(".gz")]


@pytest.mark.parametrize("url", DEPTHS)
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_page_leads_to_itself_in_the_other_language(
    project: Callable[..., Path], site: Site, language: str, url: str
) -> None:
    folder = publish(project(), site)
    below, other = {"th": ("", "en/"), "en": ("en/", "")}[language]
    html = _text(folder, below + url)
    (address,) = re.findall(r'<a class="sc-language" href="([^"]+)"', html)
    assert ((folder / below / url).parent / address).resolve() == (folder / other / url).resolve()
    assert (folder / other / url).is_file()
    root = "https://scorecards.example.go.th/"
    assert re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)">', html) == [
        (root + url, "th"),
        (f"{root}en/{url}", "en"),
    ]
    assert re.findall(r'<link rel="canonical" href="([^"]+)">', html) == [root + below + url]


def test_a_handwritten_page_in_one_language_switches_to_the_other_home(
    project: Callable[..., Path], site: Site
) -> None:
    folder = publish(project({"docs/th/only/thai.md": "# ไทย\n"}), site)
    html = _text(folder, "only/thai.html")
    assert '<a class="sc-language" href="../en/index.html"' in html
    assert 'hreflang="en">' not in html


def test_title_and_description_are_escaped(project: Callable[..., Path], site: Site) -> None:
    html = _text(publish(project(), site), LEAF)
    title = "8.1 &quot;ร้อยละ&quot; &lt;ของ&gt; อปท. &amp; อื่น ๆ"
    assert f"<title>{title} - บัตรคะแนน</title>" in html
    assert '<meta name="description" content="KPI &quot;8.1&quot; &lt; &amp; &gt; ก">' in html


def test_the_metadata_of_a_handwritten_page_is_escaped(project: Callable[..., Path], site: Site) -> None:
    page = "---\ntitle: ก < ข\ndescription: 'x \"y\" & z'\n---\n# H\n"
    html = _text(publish(project({"docs/th/method.md": page}), site), "method.html")
    assert "<title>ก &lt; ข - บัตรคะแนน</title>" in html
    assert 'content="x &quot;y&quot; &amp; z"' in html


def test_breadcrumbs_and_contents_are_the_pages_own(project: Callable[..., Path], site: Site) -> None:
    html = _text(publish(project(), site), "frameworks/f/indicators/kp5.1-1.html")
    (crumbs,) = re.findall(
        r'<nav class="sc-breadcrumbs" aria-label="ตำแหน่งของหน้านี้">(.*?)</nav>', html, re.DOTALL
    )
    assert re.findall(r'<li><a href="([^"]+)">([^<]+)</a></li>', crumbs) == [
        ("../../../index.html", "หน้าแรก"),
        ("../../../frameworks/index.html", "กรอบการประเมิน"),
        ("../../../frameworks/f/index.html", "กรอบ พ.ศ. 2556"),
    ]
    assert html.index("sc-breadcrumbs") < html.index("<h1>")
    lists = re.findall(r'<ul class="md-nav__list" data-md-component="toc".*?</ul>', html, re.DOTALL)
    assert len(lists) == 2  # beside the page, and in the drawer of a phone
    for each in lists:
        assert re.findall(r'href="#([^"]+)"', each) == ["formula", "results"]
        assert "ผล &lt;ทุกหน่วย&gt;" in each


def test_the_navigation_shows_where_the_page_stands(project: Callable[..., Path], site: Site) -> None:
    folder = publish(project(), site)
    for url, active in (
        ("index.html", "หน้าแรก"),
        ("frameworks/index.html", "กรอบ"),
        (LEAF, "กรอบ"),
        ("scorecards/f/round-1/legal.html", "เกี่ยวกับ"),
        ("method.html", "เกี่ยวกับ"),
    ):
        found = re.findall(r'md-tabs__item--active">\s*<a[^>]*>(.*?)</a>', _text(folder, url), re.DOTALL)
        assert [each.strip() for each in found] == [active]
    assert "md-tabs__item--active" not in _text(folder, "glossary.html")


def test_handwritten_pages_link_to_generated_ones_and_to_data(
    project: Callable[..., Path], site: Site
) -> None:
    folder = publish(project(), site)
    assert 'href="frameworks/index.html#all"' in _text(folder, "method.html")
    assert f'href="{LEAF}"' in _text(folder, "method.html")
    assert 'href="units/index.html"' in _text(folder, "en/method.html")
    assert 'href="../data/scorecards.json"' in _text(folder, "en/method.html")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"docs/th/method.md": "[x](missing.md)"}, "Doc file 'method.md' contains a link 'missing.md', but the target"),
        ({"docs/en/method.md": "[x](frameworks/index.md#none)"}, "does not contain an anchor '#none'"),
        ({"docs/th/units/legal.md": "# x"}, "units/legal.md is in the way of a generated page with its name"),
        ({"docs/th/en/x.md": "# x"}, "docs has a folder en, where the pages in that language stand"),
        ({"mkdocs.yml": "site_name: [\n"}, "error parsing the configuration file"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nsite_nam: x\ndocs_dir: docs/en\n"}, "Unrecognised configuration name: site_nam"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\ntheme: {language: fr}\n"}, "theme.language in mkdocs.yml must be one of th, en"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nuse_directory_urls: true\n"}, "use_directory_urls in mkdocs.yml must be false"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\ntheme: {name: mkdocs}\n"}, "theme.name in mkdocs.yml must be material"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nplugins: []\n"}, "the plugin scorecards is not in its list of plugins"),
        ({"mkdocs.en.yml": "INHERIT: mkdocs.yml\nnav: [nowhere.md]\n"}, "A reference to 'nowhere.md'"),
        ({"theme/scorecards.html": "{% nonsense"}, "nonsense"),
    ],
)  # fmt: skip
def test_what_mkdocs_finds_is_told_in_lines_and_the_last_site_stays(
    project: Callable[..., Path], site: Site, files: dict[str, str], message: str
) -> None:
    root = project()
    before = _hashes(publish(root, site))
    if "theme/scorecards.html" in files:
        files |= {
            "mkdocs.en.yml": "INHERIT: mkdocs.yml\ntheme: {custom_dir: theme, language: en}\ndocs_dir: docs/en\n"
        }
    project(files)
    with pytest.raises(PublishError) as failure:
        publish(root, site)
    assert message in str(failure.value)
    assert "Traceback" not in str(failure.value)
    assert len(str(failure.value).splitlines()) <= 5
    assert _hashes(root / "site") == before
    assert not list(root.glob(".site*"))


def test_a_missing_configuration_of_one_language_is_told(project: Callable[..., Path], site: Site) -> None:
    root = project()
    (root / "mkdocs.en.yml").unlink()
    with pytest.raises(PublishError, match=r"mkdocs\.en\.yml is missing"):
        publish(root, site)


@pytest.mark.parametrize(
    ("partial", "text", "message"),
    [
        ("partials/content.html", "{{ page.content | upper }}", None),
        ("partials/toc-item.html", "<li>{{ toc_item.title }}</li>", "where it cannot be filled"),
        ("partials/copyright.html", "{{ page.meta.title | upper }}", "has changed a token into ~FILL.TITLE"),
        (
            "partials/copyright.html",
            "{{ page.meta.title | length }}",
            "differs from what the theme renders, first in line",
        ),
    ],
)
def test_a_theme_that_breaks_a_shell_is_found_out(
    project: Callable[..., Path], site: Site, partial: str, text: str, message: str | None
) -> None:
    theme = "INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {language: en, custom_dir: theme}\n"
    root = project({"mkdocs.en.yml": theme, f"theme/{partial}": text})
    if message is None:  # only handwritten pages use this template
        publish(root, site)
        return
    with pytest.raises(PublishError, match=message):
        publish(root, site)


def test_an_internal_site_says_so_on_every_page_and_leaves_the_public_one_alone(
    project: Callable[..., Path], site: Site
) -> None:
    root = project()
    public = publish(root, site)
    before = _hashes(public)
    folder = publish(root, replace(site, internal=True))
    assert folder == root / "site-internal"
    assert _hashes(public) == before
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) == len(list(public.rglob("*.html")))
    for page in pages:
        html = page.read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in html
        words = "Internal use only" if page.is_relative_to(folder / "en") else "ใช้ภายในหน่วยงาน"
        assert words in html
    assert not list(folder.rglob("sitemap.xml"))
    assert "noindex" not in _text(public, LEAF)
    assert "md-banner" not in _text(public, LEAF)


def test_the_sitemap_names_every_page_once(project: Callable[..., Path], site: Site) -> None:
    folder = publish(project(), site)
    for below, language in (("", "th"), ("en/", "en")):
        found = re.findall(r"<loc>(.*?)</loc>", _text(folder, f"{below}sitemap.xml"))
        urls = {page.url for page in site.pages[language]} | {"method.html"}
        assert len(found) == len(urls)
        assert found == sorted(found)
        assert f"https://scorecards.example.go.th/{below}{LEAF}" in found
        assert f"https://scorecards.example.go.th/{below}frameworks/index.html" in found


def test_a_project_of_data_alone_is_published_with_what_the_package_brings(
    tmp_path: Path, site: Site
) -> None:
    folder = publish(tmp_path, site)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
    assert "<title>บัตรคะแนนผลการปฏิบัติราชการ</title>" in _text(folder, "index.html")
    assert "Performance Scorecards</title>" in _text(folder, f"en/{LEAF}")
    tabs = re.findall(r'<a href="([^"]+)" class="md-tabs__link">', _text(folder, "index.html"))
    assert tabs == ["index.html", "frameworks/index.html", "units/index.html"]
    assert not list(folder.rglob("sitemap.xml"))  # where it will stand is not known


def test_a_project_without_a_configuration_may_have_handwritten_pages(tmp_path: Path, site: Site) -> None:
    (tmp_path / "docs/th").mkdir(parents=True)
    (tmp_path / "docs/th/method.md").write_text("# วิธีคิด\n", "utf-8")
    folder = publish(tmp_path, site)
    assert 'href="method.html"' in _text(folder, "index.html")
    assert not (folder / "en/method.html").exists()


def test_no_page_asks_another_server_and_none_has_material_s_errors(
    project: Callable[..., Path], site: Site
) -> None:
    folder = publish(project(), site)
    for page in folder.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "autocomplete" not in html
        assert 'tabindex=""' not in html
        loaded = re.findall(
            r'<(?:script|img|iframe)[^>]+src="([^"]+)"|<link rel="(?:stylesheet|icon|preconnect)"[^>]+href="([^"]+)"',
            html,
        )
        assert not [each for pair in loaded for each in pair if "//" in each]


def test_the_assets_stand_in_both_languages(project: Callable[..., Path], site: Site) -> None:
    folder = publish(project(), site)
    for below in ("", "en/"):
        html = _text(folder, f"{below}{LEAF}")
        for name in ("frame.css", "scorecards.css", "frame.js", "scorecards.js"):
            assert f'"../../../assets/{name}"' in html
            assert (folder / below / "assets" / name).is_file()
        assert html.index("assets/frame.js") < html.index("assets/javascripts/bundle")  # it has to be first
    assert not (folder / "assets/javascripts/lunr").exists()


def test_progress_is_told_and_mkdocs_says_nothing(
    project: Callable[..., Path], site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    logger = logging.getLogger("mkdocs")
    handlers = list(logger.handlers)
    publish(project(), site, progress=told.append)
    assert told == ["th: 12 pages", "en: 12 pages"]
    assert capfd.readouterr() == ("", "")
    assert logger.handlers == handlers
    assert logger.propagate


def test_the_repository_s_own_configuration_agrees_with_the_one_the_package_brings() -> None:
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        own, packaged = ((folder / name).read_text("utf-8") for folder in (REPOSITORY, DEFAULTS))
        _, _, body = packaged.partition("docs_dir: ")
        for block in body.split("\n\n")[1:]:
            assert block.strip() in own
