"""What stands around the live pages: the living MkDocs of both languages, its handwritten pages and its files."""

import tempfile
from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.presenting.page import Page
from generator.publishing.build import set_type
from generator.publishing.frame import folder
from generator.publishing.printing import printed
from generator.publishing.target import failures_told
from generator.publishing.typeset import Typeset
from generator.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class LiveSetting:
    """The typesets by language, and the folder into which MkDocs has written what it wrote."""

    typesets: Mapping[str, Typeset]
    written: tempfile.TemporaryDirectory[str]

    @classmethod
    def of(cls, root: Path, *, internal: bool, address: str) -> "LiveSetting":
        """Let MkDocs set the project `root`; `address` is where it is served. Raises `PublishError`."""
        written = tempfile.TemporaryDirectory(prefix="scorecards-serve-")
        try:
            with failures_told():
                typesets = set_type(root, Path(written.name) / "site", internal=internal, site_url=address)
        except BaseException:
            written.cleanup()
            raise
        return cls(typesets, written)

    def close(self) -> None:
        """Remove what MkDocs has written."""
        self.written.cleanup()

    def printed(self, language: str, page: Page) -> bytes:
        """The finished HTML of a generated page."""
        return printed(self.typesets[language].shell(page), page)

    def file(self, path: str) -> bytes | None:
        """A handwritten page, style, script or picture as it is in its source now; None where there is none at `path`."""
        language, below = language_of(path)
        press = self.typesets[language].press
        if press is None:
            return None
        if below.endswith(".html"):
            with failures_told():
                html = press.handwritten(below)
            if html is not None:
                return html.encode()
        for file in press.files:
            if file.dest_uri == below and file.abs_src_path and not file.is_documentation_page():
                return Path(file.abs_src_path).read_bytes()
        site = Path(self.written.name).resolve() / "site"
        place = (site / path).resolve()
        return place.read_bytes() if place.is_relative_to(site) and place.is_file() else None

    def forget_templates(self, changed: Collection[str]) -> None:
        """Read the theme's templates of these names, or in folders of these names, anew."""
        for typeset in self.typesets.values():
            if typeset.press is not None:
                typeset.press.forget_templates(changed)


def language_of(path: str) -> tuple[str, str]:
    """The language of a path of the site, and the path below the language's root."""
    found = max(LANGUAGES, key=lambda each: len(folder(each)) * path.startswith(folder(each)))
    return found, path.removeprefix(folder(found))
