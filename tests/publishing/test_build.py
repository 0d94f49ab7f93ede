"""The whole site, built from a tiny one made by hand."""

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.presenting.page import Site
from generator.publishing.build import publish
from generator.publishing.configuration import DEFAULTS
from tests.publishing.small_site import ADDRESS
from tests.publishing.small_site import LEAF
from tests.publishing.small_site import SITE
from tests.publishing.small_site import hashes
from tests.publishing.small_site import text_of

DEPTHS = ["index.html", "units/legal.html", "frameworks/f/index.html", LEAF, "method.html"]
REPOSITORY = Path(__file__).parents[2]


def test_both_languages_have_every_page_and_the_data_stands_at_the_root(published: Path, site: Site) -> None:
    assert published.name == "site"
    for language, below in (("th", ""), ("en", "en/")):
        for page in site.pages[language]:
            assert page.body in text_of(published, below + page.url)
    for path, content in site.data.items():
        assert (published / path).read_bytes() == content
    assert not (published / "en/data").exists()
    assert 'lang="th"' in text_of(published, LEAF)
    assert 'lang="en"' in text_of(published, f"en/{LEAF}")


def test_there_are_no_pages_but_those_of_the_site_and_the_handwritten_ones(
    published: Path, site: Site
) -> None:
    urls = {page.url for page in site.pages["th"]} | {"method.html", "404.html"}
    found = {path.relative_to(published).as_posix() for path in published.rglob("*.html")}
    assert found == urls | {f"en/{url}" for url in urls}


def test_two_builds_are_the_same_to_the_byte_whatever_the_day(
    published: Path, project: Callable[..., Path], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    found = hashes(publish(project(), site))
    assert found == hashes(published)
    assert not [path for path in found if path.endswith(".gz")]


@pytest.mark.parametrize("url", DEPTHS)
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_page_leads_to_itself_in_the_other_language(published: Path, language: str, url: str) -> None:
    below, other = {"th": ("", "en/"), "en": ("en/", "")}[language]
    html = text_of(published, below + url)
    (address,) = re.findall(r'<a class="sc-language" href="([^"]+)"', html)
    assert ((published / below / url).parent / address).resolve() == (published / other / url).resolve()
    assert (published / other / url).is_file()
    assert re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)">', html) == [
        (ADDRESS + url, "th"),
        (f"{ADDRESS}en/{url}", "en"),
        (ADDRESS + url, "x-default"),
    ]
    assert re.findall(r'<link rel="canonical" href="([^"]+)">', html) == [ADDRESS + below + url]


def test_a_handwritten_page_in_one_language_switches_to_the_other_home(
    project: Callable[..., Path], site: Site
) -> None:
    folder = publish(project({"docs/th/only/thai.md": "# ไทย\n"}), site)
    html = text_of(folder, "only/thai.html")
    assert '<a class="sc-language" href="../en/index.html"' in html
    assert 'hreflang="en">' not in html


def test_title_and_description_are_escaped(published: Path) -> None:
    html = text_of(published, LEAF)
    title = "8.1 &quot;ร้อยละ&quot; &lt;ของ&gt; อปท. &amp; อื่น ๆ"
    assert f"<title>{title} - บัตรคะแนน</title>" in html
    assert '<meta name="description" content="KPI &quot;8.1&quot; &lt; &amp; &gt; ก">' in html


def test_what_looks_like_a_token_or_a_template_stays_as_it_is(published: Path) -> None:
    assert "~fill.title~ {{ page }} 8.1</p>" in text_of(published, LEAF)


def test_the_metadata_of_a_handwritten_page_is_escaped(project: Callable[..., Path], site: Site) -> None:
    page = "---\ntitle: ก < ข\ndescription: 'x \"y\" & z'\n---\n# H\n"
    html = text_of(publish(project({"docs/th/method.md": page}), site), "method.html")
    assert "<title>ก &lt; ข - บัตรคะแนน</title>" in html
    assert 'content="x &quot;y&quot; &amp; z"' in html


def test_breadcrumbs_and_contents_are_the_pages_own(published: Path) -> None:
    html = text_of(published, "frameworks/f/indicators/kp5.1-1.html")
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


def test_the_navigation_shows_where_the_page_stands(published: Path) -> None:
    for url, active in (
        ("index.html", "หน้าแรก"),
        ("frameworks/index.html", "กรอบ"),
        (LEAF, "กรอบ"),
        ("scorecards/f/round-1/legal.html", "เกี่ยวกับ"),
        ("method.html", "เกี่ยวกับ"),
    ):
        found = re.findall(r'md-tabs__item--active">\s*<a[^>]*>(.*?)</a>', text_of(published, url), re.DOTALL)
        assert [each.strip() for each in found] == [active]
    for url in (
        "glossary.html",
        "a_to_z.html",
        "numbers.html",
        "changes.html",
        "indicators/index.html",
    ):  # neither in the navigation nor below what is there
        assert "md-tabs__item--active" not in text_of(published, url)


def test_handwritten_pages_link_to_generated_ones_and_to_data(published: Path) -> None:
    assert 'href="frameworks/index.html#all"' in text_of(published, "method.html")
    assert f'href="{LEAF}#formula"' in text_of(published, "method.html")
    assert 'href="units/index.html"' in text_of(published, "en/method.html")
    assert 'href="../data/scorecards.json"' in text_of(published, "en/method.html")


def test_a_handwritten_page_further_down_links_there_too(project: Callable[..., Path], site: Site) -> None:
    text = "# x\n\n[f](../../frameworks/f/index.md) [d](../../data/scorecards.csv)\n"
    folder = publish(project({"docs/th/a/b/c.md": text, "docs/en/a/b/c.md": text}), site)
    for below, data in (("", "../../data"), ("en/", "../../../data")):
        html = text_of(folder, f"{below}a/b/c.html")
        assert 'href="../../frameworks/f/index.html"' in html
        assert f'href="{data}/scorecards.csv"' in html
        assert (folder / below / "a/b" / data / "scorecards.csv").is_file()


def test_an_internal_site_says_so_on_every_page_and_leaves_the_public_one_alone(
    project: Callable[..., Path], site: Site
) -> None:
    root = project()
    public = publish(root, site)
    before = hashes(public)
    folder = publish(root, replace(site, internal=True))
    assert folder == root / "site-internal"
    assert hashes(public) == before
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) == len(list(public.rglob("*.html")))
    for page in pages:
        html = page.read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in html
        words = "Internal use only" if page.is_relative_to(folder / "en") else "ใช้ภายในหน่วยงาน"
        assert words in html
    assert not list(folder.rglob("sitemap*.xml"))
    assert "noindex" not in text_of(public, LEAF)
    assert "md-banner" not in text_of(public, LEAF)


def test_the_sitemap_names_every_page_once(published: Path, site: Site) -> None:
    for below, language in (("", "th"), ("en/", "en")):
        found = re.findall(r"<loc>(.*?)</loc>", text_of(published, f"{below}sitemap.xml"))
        urls = {page.url for page in site.pages[language]} | {"method.html"}
        assert len(found) == len(urls)
        assert found == sorted(found)
        assert f"{ADDRESS}{below}{LEAF}" in found
        assert f"{ADDRESS}{below}frameworks/index.html" in found
        assert f"{ADDRESS}{below}method.html" in found
        thai = "%E0%B8%95%E0%B8%B1%E0%B8%A7%E0%B8%8A%E0%B8%B5%E0%B9%89%E0%B8%A7%E0%B8%B1%E0%B8%94"  # ตัวชี้วัด
        assert f"{ADDRESS}{below}frameworks/f/indicators/{thai}.html" in found
    assert len(list(published.rglob("sitemap*"))) == len(site.pages)


def test_a_project_of_data_alone_is_published_with_what_the_package_brings(
    tmp_path: Path, site: Site
) -> None:
    folder = publish(tmp_path, site)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
    assert "<title>บัตรคะแนนผลการปฏิบัติราชการ</title>" in text_of(folder, "index.html")
    assert "Performance Scorecards</title>" in text_of(folder, f"en/{LEAF}")
    tabs = re.findall(r'<a href="([^"]+)" class="md-tabs__link">', text_of(folder, "index.html"))
    assert tabs == [
        "index.html",
        "frameworks/index.html",
        "indicators/index.html",
        "units/index.html",
        "scorecards/index.html",
        "glossary.html",
        "a_to_z.html",
        "numbers.html",
        "changes.html",
    ]
    assert not list(folder.rglob("sitemap.xml"))  # where it will stand is not known


def test_a_project_without_a_configuration_may_have_handwritten_pages(tmp_path: Path, site: Site) -> None:
    (tmp_path / "docs/th").mkdir(parents=True)
    (tmp_path / "docs/th/method.md").write_text("# วิธีคิด\n", "utf-8")
    folder = publish(tmp_path, site)
    assert 'href="method.html"' in text_of(folder, "index.html")
    assert not (folder / "en/method.html").exists()


def test_no_page_asks_another_server_and_none_has_material_s_errors(published: Path) -> None:
    for page in published.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "autocomplete" not in html
        assert 'tabindex=""' not in html
        loaded = re.findall(
            r'<(?:script|img|iframe)[^>]+src="([^"]+)"|<link rel="(?:stylesheet|icon|preconnect)"[^>]+href="([^"]+)"',
            html,
        )
        assert not [each for pair in loaded for each in pair if "//" in each]


def test_the_assets_stand_in_both_languages(published: Path) -> None:
    for below in ("", "en/"):
        html = text_of(published, f"{below}{LEAF}")
        for name in ("frame.css", "scorecards.css", "frame.js", "scorecards.js", "search/open.js"):
            assert f'"../../../assets/{name}"' in html
            assert (published / below / "assets" / name).is_file()
        assert html.index("assets/frame.js") < html.index("assets/javascripts/bundle")  # it has to be first
    assert not (published / "assets/javascripts/lunr").exists()


def test_progress_is_told_and_mkdocs_says_nothing(
    project: Callable[..., Path], capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    logger = logging.getLogger("mkdocs")
    handlers, propagated = list(logger.handlers), logger.propagate
    publish(project({"docs/th/more.md": "# x\n"}), SITE, progress=told.append)
    assert told == ["th: 2 handwritten pages", "en: 1 handwritten pages"]
    assert capfd.readouterr() == ("", "")
    assert logger.handlers == handlers
    assert logger.propagate == propagated


def test_the_repository_s_own_configuration_agrees_with_the_one_the_package_brings() -> None:
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        own, packaged = ((folder / name).read_text("utf-8") for folder in (REPOSITORY, DEFAULTS))
        _, _, body = packaged.partition("docs_dir: ")
        for block in body.split("\n\n")[1:]:
            assert block.strip() in own
