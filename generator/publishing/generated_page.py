"""Generated pages as MkDocs sees them: pages that bring their own HTML."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.files import Files
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from mkdocs.structure.toc import TableOfContents

from generator.presenting.page import Page
from generator.publishing.lines import with_lines_kept

_SUFFIX = ".html"
_SECTION_LEVEL = 2  # below the page's own heading


def source_path(url: str) -> str:
    """The name by which `mkdocs.yml` and handwritten pages call the page at `url`: that of a Markdown file."""
    return url.removesuffix(_SUFFIX) + ".md"


class GeneratedPage(MkDocsPage):
    """A page that brings its HTML: nothing is read and nothing passes through Markdown.

    `title` is the name that the navigation gives it; a page without one does not stand there and is shown below its `hub`.
    MkDocs itself writes no generated page: what it renders is thrown away unless `is_printed`.
    """

    hub: MkDocsPage | None = None
    is_printed = False

    def __init__(self, file: File, config: MkDocsConfig, record: Page, *, title: str | None = None) -> None:
        super().__init__(title or escape(record.title), file, config)
        self.record = record
        self.is_hub = title is not None

    @property
    def is_index(self) -> bool:
        """Only a page of the navigation can be the head of a section."""
        return self.is_hub and super().is_index

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' own signature
        """Bring title and description, which the theme writes as they are: escaped."""
        self.markdown = ""
        self.meta = {"title": escape(self.record.title), "hide": []}
        if self.record.description:
            self.meta["description"] = escape(self.record.description)
        if not self.record.contents:
            self.meta["hide"].append("toc")

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - as above
        """Bring the article and its table of contents.

        Which anchors the page has is left open, so that MkDocs lets every link to one pass: `Edition.finish` looks at them.
        """
        self.content = with_lines_kept(self.record.body)
        self.toc = TableOfContents(
            [AnchorLink(escape(title), anchor, _SECTION_LEVEL) for anchor, title in self.record.contents]
        )


class GeneratedFile(File):
    """A page's place among the files of MkDocs, under a Markdown name so that links to it resolve."""

    def __init__(self, url: str, config: MkDocsConfig) -> None:
        super().__init__(
            source_path(url),
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=url,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.generated_by = "scorecards"
        self.content_string = ""


def blank(url: str) -> Page:
    """What stands for a generated page until it is printed."""
    return Page(url=url, kind="index", title=source_path(url), description="", body="")
