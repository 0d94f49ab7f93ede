"""The files beside the pages: the theme's own overrides, the project's styles and scripts, the data files."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.files import Files
from mkdocs.structure.files import InclusionLevel

import generator
from generator.publishing.frame import Frames
from generator.publishing.frame import folder as folder_of
from generator.words import LANGUAGES

PACKAGE = Path(generator.__file__).parent
"""The folder of the package, with its templates, assets and words."""

THEME = PACKAGE / "publishing" / "theme"
"""What is laid over Material: templates, and the frame's own style and script."""

STYLES = ("assets/frame.css", "assets/scorecards.css")
SCRIPTS = ("assets/scorecards.js", "assets/search/open.js")
"""What every page loads; theme/scorecards.html loads frame.js ahead of the theme's own script, and open.js what it needs."""

# Material's own search, which is not used, and MkDocs' own sitemap, which has the day of the build in it.
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "sitemap.xml")


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add everything in `generator/assets` and take away what the theme brings in vain."""
    for file in list(files):
        if file.src_uri.startswith(_UNUSED) and file.src_dir != config.docs_dir:
            files.remove(file)
    folder = PACKAGE / "assets"
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        uri = f"assets/{path.relative_to(folder).as_posix()}"
        files.append(File.generated(config, uri, abs_src_path=str(path), inclusion=InclusionLevel.NOT_IN_NAV))


def add_robots(files: Files, config: MkDocsConfig, frames: Frames) -> None:
    """Add what search engines ask for first, unless the project brings its own: where the sitemaps are, or to stay away."""
    if files.get_file_from_path("robots.txt") is not None:
        return
    lines = ["User-agent: *", "Disallow: /" if frames.internal else "Disallow:"]
    if frames.site_url and not frames.internal:
        lines += [f"Sitemap: {frames.site_url}{folder_of(each)}sitemap.xml" for each in LANGUAGES]
    content = "".join(f"{line}\n" for line in lines)
    files.append(File.generated(config, "robots.txt", content=content, inclusion=InclusionLevel.NOT_IN_NAV))
