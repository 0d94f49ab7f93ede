"""A tiny site, made by hand, and what a project needs besides to publish it."""

import hashlib
from pathlib import Path

from generator.presenting.dataset import CSV
from generator.presenting.dataset import JSON
from generator.presenting.dataset import dataset
from generator.presenting.page import Page
from generator.presenting.page import Site

LEAF = "frameworks/f/indicators/8.1.html"
ADDRESS = "https://scorecards.example.go.th/"

WORDS = {
    "th": {"home": "หน้าแรก", "frameworks": "กรอบการประเมิน", "units": "หน่วยงาน", "framework": "กรอบ พ.ศ. 2556", "unit": "กลุ่มกฎหมาย"},
    "en": {"home": "Home", "frameworks": "Frameworks", "units": "Units", "framework": "Framework of FY2013", "unit": "Legal group"},
}  # fmt: skip


def pages(language: str) -> tuple[Page, ...]:
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
            dataset=dataset("n", "d", [("data/scorecards.json", JSON)]),
        ),
        Page(
            url="frameworks/index.html",
            kind="index",
            title=word["frameworks"],
            description="ทุกกรอบ",
            body='<h1>F</h1><h2 id="all">All</h2>',
            contents=(("all", "All"),),
            breadcrumbs=(home,),
        ),
        Page(url="units/index.html", kind="index", title=word["units"], description="", body="<h1>U</h1>"),
        *(
            Page(url=f"{name}/index.html", kind="index", title=name, description="", body=f"<h1>{name}</h1>")
            for name in ("indicators", "scorecards")
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
                body=f'<h1>{name}</h1><p id="formula">~fill.title~ {{{{ page }}}} {name}</p>',
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
            dataset=dataset(
                "บัตร </script>",
                'd & "e"',
                [("data/ก.json", JSON), ("data/p.csv", CSV)],
                creator="กลุ่ม",
                days=("2012-10-01", "2013-03-31"),
            ),
        ),
        Page(url="glossary.html", kind="glossary", title="Glossary", description="words", body="<h1>G</h1>"),
        *(
            Page(url=f"{name}.html", kind="index", title=name, description=name, body=f"<h1>{name}</h1>")
            for name in ("a_to_z", "numbers", "changes")
        ),
    )


SITE = Site(
    pages={language: pages(language) for language in WORDS},
    data={"data/scorecards.json": b'{"format_version": 1}\n', "data/scorecards.csv": "หน่วย\n".encode()},
)

MKDOCS = """\
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

MKDOCS_EN = """\
INHERIT: mkdocs.yml
site_name: Scorecards
docs_dir: docs/en
site_dir: build/en
theme: {language: en}
nav: [{Home: index.md}, {Frameworks: frameworks/index.md}, {About: [{Units: units/index.md}, {Method: method.md}]}]
"""

FILES = {
    "mkdocs.yml": MKDOCS,
    "mkdocs.en.yml": MKDOCS_EN,
    "docs/th/method.md": (
        "# วิธีคิดคะแนน\n\n[กรอบ](frameworks/index.md#all)\n[ตัวชี้วัด](frameworks/f/indicators/8.1.md#formula)\n"
    ),
    "docs/en/method.md": "# Method\n\n[units](units/index.md) [data](data/scorecards.json)\n",
}
"""The project that the site is published in."""


def write_files(root: Path, files: dict[str, str]) -> Path:
    """Write files by path below a folder, and give the folder back."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def text_of(folder: Path, url: str) -> str:
    """The text of a file of a site."""
    return (folder / url).read_text("utf-8")


def hashes(folder: Path) -> dict[str, str]:
    """A hash of every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
