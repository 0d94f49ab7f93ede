"""A tiny site, made by hand, and project folders to publish it in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.presenting.page import Page
from generator.presenting.page import Site

WORDS = {
    "th": {"home": "หน้าแรก", "frameworks": "กรอบการประเมิน", "units": "หน่วยงาน", "framework": "กรอบ พ.ศ. 2556", "unit": "กลุ่มกฎหมาย"},
    "en": {"home": "Home", "frameworks": "Frameworks", "units": "Units", "framework": "Framework of FY2013", "unit": "Legal group"},
}  # fmt: skip


def _pages(language: str) -> tuple[Page, ...]:
    """Every kind of page; depths 0 to 3; with and without description, contents and breadcrumbs."""
    word = WORDS[language]
    home, frameworks, units = (
        (word["home"], "index.html"),
        (word["frameworks"], "frameworks/index.html"),
        (word["units"], "units/index.html"),
    )
    framework = (word["framework"], "frameworks/f/index.html")
    unit = (word["unit"], "units/legal.html")
    sections = (("formula", "สูตร & เกณฑ์"), ("results", "ผล <ทุกหน่วย>"), ("used", "Used"))
    return (
        Page(
            url="index.html",
            kind="home",
            title=word["home"],
            description="ก & ข",
            body="<h1>H</h1>",
            hub=True,
        ),
        Page(
            url="frameworks/index.html",
            kind="index",
            title=word["frameworks"],
            description="ทุกกรอบ",
            body='<h1>F</h1><h2 id="all">All</h2>',
            contents=(("all", "All"),),
            breadcrumbs=(home,),
            hub=True,
        ),
        Page(
            url="units/index.html",
            kind="index",
            title=word["units"],
            description="",
            body="<h1>U</h1>",
            hub=True,
        ),
        Page(
            url="frameworks/f/index.html",
            kind="framework",
            title=word["framework"],
            description="กรอบ",
            body='<h1>F</h1><a href="indicators/1.html">1</a>',
            contents=(("weights", "น้ำหนัก"),),
            breadcrumbs=(home, frameworks),
        ),
        *(
            Page(
                url=f"frameworks/f/indicators/{name}.html",
                kind="indicator",
                title=f'{name} "ร้อยละ" <ของ> อปท. & อื่น ๆ',
                description=f'KPI "{name}" < & > ก',
                body=f"<h1>{name}</h1><p>~fill.title~ {{{{ page }}}} {name}</p>",
                contents=sections[:number],
                breadcrumbs=(home, frameworks, framework),
            )
            for number, name in enumerate(("1", "8.1", "kp5.1-1", "ตัวชี้วัด"))
        ),
        Page(
            url="units/legal.html",
            kind="unit",
            title=word["unit"],
            description="",
            body="<h1>U</h1>",
            contents=sections,
            breadcrumbs=(home, units),
        ),
        Page(
            url="scorecards/f/round-1/legal.html",
            kind="scorecard",
            title="Scorecard",
            description="d",
            body="<h1>S</h1>",
            contents=sections,
            breadcrumbs=(home, units, unit),
        ),
        Page(url="glossary.html", kind="glossary", title="Glossary", description="words", body="<h1>G</h1>"),
    )


@pytest.fixture
def site() -> Site:
    return Site(
        pages={language: _pages(language) for language in WORDS},
        data={"data/scorecards.json": b'{"format_version": 1}\n', "data/scorecards.csv": "หน่วย\n".encode()},
    )


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Write files into a new project folder with a mkdocs.yml for each language: `project(**{"docs/th/a.md": "..."})`."""

    def make(files: dict[str, str] | None = None) -> Path:
        root = tmp_path / "project"
        defaults = {
            "mkdocs.yml": _MKDOCS,
            "mkdocs.en.yml": _MKDOCS_EN,
            "docs/th/method.md": "# วิธีคิดคะแนน\n\n[กรอบ](frameworks/index.md#all)\n[ตัวชี้วัด](frameworks/f/indicators/8.1.md)\n",
            "docs/en/method.md": "# Method\n\n[units](units/index.md) [data](data/scorecards.json)\n",
        }
        for path, text in {**defaults, **(files or {})}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        return root

    return make


_MKDOCS = """\
site_name: บัตรคะแนน
site_url: https://scorecards.example.go.th/
docs_dir: docs/th
site_dir: build/th
use_directory_urls: false
theme:
  name: material
  language: th
  font: false
  features: [navigation.tabs, navigation.indexes]
plugins: [scorecards]
validation: {links: {anchors: warn, unrecognized_links: warn}}
nav:
  - หน้าแรก: index.md
  - กรอบ: frameworks/index.md
  - เกี่ยวกับ:
    - หน่วยงาน: units/index.md
    - วิธีคิด: method.md
"""

_MKDOCS_EN = """\
INHERIT: mkdocs.yml
site_name: Scorecards
docs_dir: docs/en
site_dir: build/en
theme: {language: en}
nav: [{Home: index.md}, {Frameworks: frameworks/index.md}, {About: [{Units: units/index.md}, {Method: method.md}]}]
"""
