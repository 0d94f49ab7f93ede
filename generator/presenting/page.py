"""What a page is before it is hung into the site."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from typing import Literal

from generator.presenting.dataset import Dataset

PageKind = Literal["home", "framework", "indicator", "unit", "scorecard", "index", "glossary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language.

    `url` is the path below the language's root and the same in every language (`units/legal-group.html`); `body` is the
    HTML of the article with its `<h1>`, its links relative to `url`; `contents` are the anchor and title of each section;
    `breadcrumbs` are title and url (as above) of the pages above, topmost first; `title` and `description` are plain text;
    `dataset` is what search engines are told of the data behind it; `feeds` are the path below the site's root and the title of each
    Atom feed of its changes.
    """

    url: str
    kind: PageKind
    title: str
    description: str
    body: str
    contents: tuple[tuple[str, str], ...] = ()
    breadcrumbs: tuple[tuple[str, str], ...] = ()
    dataset: Dataset | None = None
    feeds: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that is published: pages by language ("th", "en") and data files by path below the site's root."""

    pages: Mapping[str, Sequence[Page]]
    data: dict[str, bytes]
    internal: bool = False
    index: Callable[[Mapping[str, Sequence[Any]]], Mapping[str, bytes]] | None = None
    """Makes the files of the search index by path, given what it is to know of the handwritten pages of each language."""
