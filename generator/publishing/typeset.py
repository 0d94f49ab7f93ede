"""What MkDocs makes of each language before any generated page is known: handwritten pages, assets, and shells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.presenting.page import Page
from generator.publishing.places import Link
from generator.publishing.printing import NoShellError
from generator.publishing.printing import Printer
from generator.publishing.shells import Shell
from generator.search.entries import Prose

if TYPE_CHECKING:
    from generator.publishing.press import (
        Press,  # MkDocs takes half a second to import, and may not be needed
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeset:
    """One language, ready for its pages to be printed.

    `address` is where it stands on the web, with a slash at the end, empty when that is not known; `handwritten` are the
    addresses of its handwritten pages, quoted, `links` what these link to among pages and data that are still to come, and
    `scripts` the hashes of the scripts in them.
    Without a `press` only pages of known shapes can be printed. `inputs` are the files and folders of the project that it
    was made from, None where that cannot be told. `prose` is what the search knows of the handwritten pages.
    """

    language: str
    address: str
    handwritten: tuple[str, ...]
    links: tuple[Link, ...]
    printer: Printer
    scripts: tuple[str, ...] = ()
    press: "Press | None" = None
    inputs: tuple[str, ...] | None = None
    prose: tuple[Prose, ...] = ()

    def shell(self, page: Page) -> Shell:
        """The shell of a page, which is made where the page is the first of its shape.

        Raises `PublishError` when the theme breaks the shell, `NoShellError` where there is no press to make it.
        """
        try:
            return self.printer.shell(page)
        except NoShellError:
            if self.press is None:
                raise
            self.press.prepare(page)
            return self.printer.shell(page)
