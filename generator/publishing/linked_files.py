"""The files of MkDocs, with the generated pages and data files that handwritten pages link to.

Those are not made yet when MkDocs reads the handwritten pages, and there may be a hundred thousand of them. So a link to one
is taken for granted, and looked at when the site is complete.
"""

from pathlib import PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.files import Files
from mkdocs.structure.files import InclusionLevel

from generator.publishing.generated_page import GeneratedFile
from generator.publishing.places import DATA
from generator.publishing.places import is_generated


class LinkedFile(File):
    """A data file that is written elsewhere: known so that links to it resolve."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' own signature
        """Write nothing."""


class LinkedFiles(Files):
    """MkDocs' files, which know generated pages and data files too when asked for them by name."""

    def __init__(self, files: Files, config: MkDocsConfig) -> None:
        super().__init__(files)
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """The file of that name; one that only the finished site will have is taken for granted."""
        found = super().get_file_from_path(path)
        return self._to_come(PurePath(path).as_posix()) if found is None else found

    def _to_come(self, uri: str) -> File | None:
        if is_generated(uri):
            return GeneratedFile(uri.removesuffix(".md") + ".html", self._config)
        if uri.startswith(DATA):
            config = self._config
            inclusion = InclusionLevel.NOT_IN_NAV
            return LinkedFile(uri, None, config.site_dir, config.use_directory_urls, inclusion=inclusion)
        return None
