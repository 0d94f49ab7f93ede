"""What stands in the head of a page for search engines and for other sites, and that every page can be skipped into."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.presenting.dataset import JSON
from generator.presenting.dataset import dataset
from generator.presenting.page import Site
from generator.publishing.build import publish
from generator.publishing.build import set_type
from generator.publishing.edition import files_in
from generator.publishing.markup import valid
from tests.publishing.small_site import ADDRESS
from tests.publishing.small_site import MKDOCS
from tests.publishing.small_site import text_of

SCORECARD = "scorecards/f/round-1/legal.html"


def _dataset(html: str) -> dict[str, Any]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(found) == 1
    read: dict[str, Any] = json.loads(found[0])
    return read


def _properties(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', html))


def test_the_data_of_a_page_are_described_for_search_engines(published: Path) -> None:
    assert _dataset(text_of(published, f"en/{SCORECARD}")) == {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "บัตร </script>",
        "description": 'd & "e"',
        "creator": {"@type": "GovernmentOrganization", "name": "กลุ่ม"},
        "temporalCoverage": "2012-10-01/2013-03-31",
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "url": f"{ADDRESS}en/{SCORECARD}",
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{ADDRESS}data/%E0%B8%81.json",
                "encodingFormat": "application/json",
            },
            {"@type": "DataDownload", "contentUrl": f"{ADDRESS}data/p.csv", "encodingFormat": "text/csv"},
        ],
    }
    home = _dataset(text_of(published, "index.html"))
    assert [each["contentUrl"] for each in home["distribution"]] == [f"{ADDRESS}data/scorecards.json"]
    assert "ld+json" not in text_of(published, "units/legal.html")


def test_nothing_in_a_dataset_ends_the_script_that_it_stands_in() -> None:
    members = dataset("</script><!-- &", "x", [("data/d.json", JSON)]).members
    assert not set("<>&") & set(members)
    assert json.loads(f"{{{members}}}")["name"] == "</script><!-- &"


def test_a_licence_is_named_where_the_project_names_one(
    project: Callable[..., Path], site: Site, published: Path
) -> None:
    assert "license" not in _dataset(text_of(published, "index.html"))
    root = project({"mkdocs.yml": f"{MKDOCS}extra: {{license: 'https://x.org/?a&b'}}\n"})
    assert _dataset(text_of(publish(root, site), "index.html"))["license"] == "https://x.org/?a&b"


def test_other_sites_show_title_description_and_address(published: Path) -> None:
    page = text_of(published, "en/frameworks/f/indicators/8.1.html")
    assert _properties(page) == {
        "og:type": "website",
        "og:site_name": "Scorecards",
        "og:title": "8.1 &quot;ร้อยละ&quot; &lt;ของ&gt; อปท. &amp; อื่น ๆ",
        "og:description": "KPI &quot;8.1&quot; &lt; &amp; &gt; ก",
        "og:url": f"{ADDRESS}en/frameworks/f/indicators/8.1.html",
        "og:locale": "en_US",
        "og:locale:alternate": "th_TH",
    }
    assert _properties(text_of(published, "index.html"))["og:title"] == "บัตรคะแนน"


def test_every_page_has_title_address_alternates_and_a_way_to_its_article(published: Path) -> None:
    pages = [path for path in files_in(published) if path.endswith(".html") and "404" not in path]
    assert len(pages) > 20
    for path in pages:
        html = text_of(published, path)
        assert len(re.findall("<title>[^<]+</title>", html)) == 1, path
        assert html.count('<link rel="canonical" href="https://') == 1, path
        for language in ("th", "en", "x-default"):
            assert len(re.findall(f'<link rel="alternate" href="[^"]+" hreflang="{language}">', html)) == 1
        assert html.count('<a href="#__article" class="md-skip">') == html.count('id="__article"') == 1, path
        assert html.index("md-skip") < html.index("<header")


@pytest.mark.parametrize(("below", "title"), [("", "ไม่พบหน้าที่ต้องการ"), ("en/", "Page not found")])
def test_the_error_page_speaks_its_language_and_leads_on(published: Path, below: str, title: str) -> None:
    html = text_of(published, f"{below}404.html")
    assert f"<title>{title} - " in html
    assert f"<h1>404 · {title}</h1>" in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'<a href="/{below}scorecards/index.html">' in html
    assert "canonical" not in html


def test_search_engines_are_told_where_the_sitemaps_are(
    project: Callable[..., Path], published: Path
) -> None:
    assert text_of(published, "robots.txt") == (
        f"User-agent: *\nDisallow:\nSitemap: {ADDRESS}sitemap.xml\nSitemap: {ADDRESS}en/sitemap.xml\n"
    )
    assert not (published / "en/robots.txt").exists()
    root = project()
    set_type(root, root / "internal", internal=True)
    assert text_of(root / "internal", "robots.txt") == "User-agent: *\nDisallow: /\n"
    project({"docs/th/robots.txt": "mine"})
    set_type(root, root / "own", internal=False)
    assert text_of(root / "own", "robots.txt") == "mine"


def test_a_label_has_something_to_label() -> None:
    label = '<label class="md-nav__title" for="__toc">'
    assert valid(label, "en") == '<label class="md-nav__title">'
    both = f'<input id="__toc">{label}'
    assert valid(both, "en") == both
