"""An edition of the site in the making: every page and file is put into one folder, and looked over as a whole at the end."""

import os
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from urllib.parse import quote

from generator.presenting.page import Page
from generator.presenting.page import Site
from generator.publishing.failure import PublishError
from generator.publishing.frame import DEFAULT_LANGUAGE
from generator.publishing.frame import folder
from generator.publishing.headers import configurations
from generator.publishing.paths import check_address
from generator.publishing.paths import check_data_path
from generator.publishing.places import DATA
from generator.publishing.printing import printed
from generator.publishing.sitemap import sitemaps
from generator.publishing.typeset import Typeset

_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_MODE = 0o666
"""Who may read and write a file of the site: everybody, less what the umask takes off."""

_ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(slots=True, kw_only=True)
class Edition:
    """A site that is being put into `folder`. Paths are below it, in the form of addresses: `en/units/u.html`.

    A preview of one language stands at the root of its folder, whichever language it is.
    """

    folder: Path
    internal: bool
    typesets: Mapping[str, Typeset]
    last: Path | None = None
    """The folder of the last site, where files stand that are taken over from it."""
    pages: dict[str, set[str]] = field(init=False)
    """The addresses of the generated pages of each language, below its root."""
    data: set[str] = field(init=False, default_factory=set)
    """The paths of the data files."""
    marks: set[str] = field(init=False, default_factory=set)
    """The marks of the shells that its pages are filled into."""

    folders: dict[str, str] = field(init=False)
    """The folder of each language with its slash, empty at the root; the root stands last, since every path begins there."""

    def __post_init__(self) -> None:
        """Nothing is in it yet."""
        self.pages = {language: set() for language in self.typesets}
        folders = [(language, self.below(language)) for language in self.typesets]
        self.folders = dict(sorted(folders, key=lambda each: -len(each[1])))

    def below(self, language: str) -> str:
        """The folder of a language in this edition, with its slash; empty at the root."""
        return folder(language) if len(self.typesets) > 1 else ""

    def add_page(self, language: str, page: Page) -> None:
        """Print a page."""
        self.register(language, page.url)
        shell = self.typesets[language].shell(page)
        self.marks.add(shell.mark)
        self.write(self.below(language) + page.url, printed(shell, page))

    def note(self, path: str) -> None:
        """Note that a page or a data file was put at a path by somebody else; errors as for `register`."""
        if path.startswith(DATA):
            self.register_data(path)
            return
        for language, below in self.folders.items():
            if path.startswith(below):
                self.register(language, path[len(below) :])
                return

    def take_over(self, url: str) -> None:
        """Note that a page of the last site is there in every language; it was checked then. Errors as for `register`."""
        for language in self.pages:
            self.register(language, url, is_checked=True)

    def register(self, language: str, url: str, *, is_checked: bool = False) -> None:
        """Note that a page is there; `PublishError` when it would leave the site, or is there already."""
        if not is_checked:
            check_address(url)
        if url in self.pages[language]:
            raise PublishError(f"{url!r} is made twice")
        self.pages[language].add(url)

    def add_data(self, path: str, content: bytes) -> None:
        """Write a data file; both languages share it, and a preview of the other one goes without."""
        self.register_data(path)
        if DEFAULT_LANGUAGE in self.typesets:
            self.write(path, content)

    def register_data(self, path: str, *, is_checked: bool = False) -> None:
        """Note that a data file is there; errors as for a page."""
        if not is_checked:
            check_data_path(path)
        if path in self.data:
            raise PublishError(f"{path!r} is made twice")
        self.data.add(path)

    def add_site(self, site: Site) -> None:
        """Print every page of a site that is held in memory as a whole, and write its data files."""
        for language in self.typesets:
            for page in site.pages.get(language, ()):
                self.add_page(language, page)
        prose = {language: typeset.prose for language, typeset in self.typesets.items()}
        index = site.index(prose) if site.index is not None else {}
        for path, content in (*site.data.items(), *index.items()):
            self.add_data(path, content)

    def write(self, path: str, content: bytes) -> None:
        """Write a file."""
        write_file(f"{self.folder}/{path}", content)

    def finish(self) -> list[str]:
        """Look over the whole: what the navigation and handwritten pages lead to is there. Then write sitemaps and headers.

        Returns the paths of what it wrote. Raises `PublishError` with a line for each link that leads nowhere.
        """
        if wrong := sorted({*self._dead_entries(), *self._dead_links()}):
            raise PublishError("\n".join(wrong))
        found = dict(configurations(self._scripts()))
        if not self.internal:  # which is not for search engines
            found |= self._sitemaps()
        for path, text in found.items():
            self.write(path, text.encode())
        return list(found)

    def _scripts(self) -> set[str]:
        """The hashes of the scripts in the pages of this edition."""
        shells = [each for typeset in self.typesets.values() for each in typeset.printer.shells.values()]
        found = [each.scripts for each in shells if each.mark in self.marks]
        return set().union(*found, *(typeset.scripts for typeset in self.typesets.values()))

    def _sitemaps(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language, typeset in self.typesets.items():
            if typeset.address:
                urls = (*typeset.handwritten, *map(quote, self.pages[language]))
                below = self.below(language)
                found |= {below + name: text for name, text in sitemaps(typeset.address, urls)}
        return found

    def _text(self, path: str) -> str:
        """What is in a page of the edition, wherever it stands for the moment."""
        new = self.folder / path
        return (self.last / path if self.last and not new.exists() else new).read_text("utf-8")

    def _dead_entries(self) -> Iterator[str]:
        for language, typeset in self.typesets.items():
            for url in typeset.printer.hubs - self.pages[language]:
                yield f"the navigation names {url.removesuffix('.html')}.md, and no page of that name is made"

    def _dead_links(self) -> Iterator[str]:
        for language, typeset in self.typesets.items():
            anchors: dict[str, set[str]] = {}
            for link in typeset.links:
                if link.target not in self.pages[language] and link.target not in self.data:
                    yield f"{link.source} links to {link.target}, and no page of that name is made"
                elif link.anchor and link.target in self.pages[language]:
                    if link.target not in anchors:
                        html = self._text(self.below(language) + link.target)
                        anchors[link.target] = set(_ANCHOR.findall(html))
                    if link.anchor not in anchors[link.target]:
                        yield f"{link.source} links to {link.target}#{link.anchor}, and the page has no such anchor"


def write_file(path: str, content: bytes) -> os.stat_result:
    """Write a file into a folder that is made where it is missing; returns what the file system says of it then."""
    try:
        file = os.open(path, _ANEW, _MODE)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, _ANEW, _MODE)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        return os.fstat(file)
    finally:
        os.close(file)


def files_in(root: Path) -> Iterable[str]:
    """The paths of all files below a folder, in the form of addresses, in order."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
