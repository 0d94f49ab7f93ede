"""The headers that a server is to send: every script of the site is allowed by its hash, and nothing else is."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.presenting.page import Site
from generator.publishing.build import publish
from generator.publishing.build import set_type
from generator.publishing.edition import files_in
from generator.publishing.failure import PublishError
from generator.publishing.headers import OTHERS
from generator.publishing.headers import configurations
from generator.publishing.headers import headers
from generator.publishing.headers import inline_scripts
from generator.publishing.headers import policy
from generator.publishing.shells import cut
from generator.publishing.shells import token
from generator.publishing.target import failures_told
from tests.publishing.small_site import text_of

ALERT = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="
"""Of `alert(1)`; openssl dgst -sha256 -binary | base64."""


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<script>alert(1)</script>", {ALERT}),
        ("<SCRIPT type='module' async>alert(1)</Script >", {ALERT}),
        ('<script type="text/javascript">alert(1)</script><p></p><script>alert(1)</script>', {ALERT}),
        ('<script src="a.js"></script>', set()),
        ('<script\nsrc="a.js">alert(1)</script>', set()),
        ('<script type="application/json">alert(1)</script>', set()),
        ('<script type="application/ld+json">{}</script>', set()),
        ('<script data-src="x">alert(1)</script>', {ALERT}),
        ("<script></script>", set()),
        ("<p>none</p>", set()),
    ],
)
def test_scripts_in_a_page(html: str, found: set[str]) -> None:
    assert inline_scripts(html) == found


def test_line_ends_are_as_a_browser_reads_them() -> None:
    assert inline_scripts("<script>a\r\nb\rc</script>") == inline_scripts("<script>a\nb\nc</script>") != set()


def test_the_policy_names_the_scripts_in_order_and_allows_nothing_else_inline() -> None:
    found = policy({"sha256-b", "sha256-a"})
    assert "script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self';" in found
    assert found.startswith("default-src 'none'; ")
    assert "unsafe" not in found
    assert "http" not in found
    assert "*" not in found


def test_every_server_is_told_the_same() -> None:
    said = headers(["sha256-a"])
    assert list(said) == ["Content-Security-Policy", *OTHERS]
    found = dict(configurations(["sha256-a"]))
    nginx = re.findall(r'^add_header (\S+) "([^"]+)" always;$', found["headers/nginx.conf"], re.MULTILINE)
    apache = re.findall(r'^Header always set (\S+) "([^"]+)"$', found["headers/apache.conf"], re.MULTILINE)
    configuration = ET.fromstring(found["headers/web.config"])  # noqa: S314 - our own
    iis = [(each.attrib["name"], each.attrib["value"]) for each in configuration.iter("add")]
    assert dict(nginx) == dict(apache) == dict(iis) == said


def test_a_shell_knows_its_scripts_but_for_those_that_differ_from_page_to_page() -> None:
    page = f'<script>alert(1)</script><script>"{token("title")}"</script><p>{token("body")}</p>'
    assert cut(page, texts=["title", "body"], lists=[]).scripts == (ALERT,)


def test_the_site_comes_with_a_policy_for_all_its_scripts(published: Path) -> None:
    written = text_of(published, "headers/nginx.conf")
    pages = [path for path in files_in(published) if path.endswith(".html")]
    in_pages = set().union(*(inline_scripts(text_of(published, path)) for path in pages))
    assert len(in_pages) >= 1
    assert set(re.findall(r"'(sha256-[^']+)'", written)) == in_pages


def test_a_script_in_a_template_or_a_handwritten_page_is_allowed(
    project: Callable[..., Path], site: Site
) -> None:
    root = project(
        {
            "docs/th/method.md": "# m\n\n[a](frameworks/index.md)\n\n<script>alert(1)</script>\n",
            "theme/main.html": '{% extends "scorecards.html" %}{% block libs %}<script>alert(2)</script>{% endblock %}',
            "mkdocs.en.yml": "INHERIT: mkdocs.yml\ndocs_dir: docs/en\ntheme: {language: en, custom_dir: theme}\n",
        }
    )
    typesets = set_type(root, root / "written", internal=False)
    assert ALERT in typesets["th"].scripts
    assert ALERT not in typesets["en"].scripts
    folder = publish(root, site)
    other = inline_scripts("<script>alert(2)</script>")
    assert ALERT in text_of(folder, "headers/apache.conf")
    assert next(iter(other)) in text_of(folder, "headers/apache.conf")


def test_nothing_else_stands_where_the_headers_are(project: Callable[..., Path]) -> None:
    root = project({"docs/th/headers/nginx.conf": "mine"})
    with pytest.raises(PublishError, match=r"headers/nginx\.conf is in the way"), failures_told():
        set_type(root, root / "written", internal=False)
