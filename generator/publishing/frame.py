"""What the theme writes around a page besides its text: addresses in both languages, breadcrumbs, the internal mark."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field

from generator.presenting.dataset import Dataset
from generator.words import LANGUAGES

DEFAULT_LANGUAGE = LANGUAGES[0]
"""The language that stands at the site's root; each other one stands in a folder with its name."""

NAMES = {"th": "ไทย", "en": "English"}
"""Each language's name in itself, as the language switch shows it."""

LOCALES = {"th": "th_TH", "en": "en_US"}
"""Each language as Open Graph knows it."""

OF_ANY_LANGUAGE = "x-default"
"""What a search engine calls the page for readers of neither language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in a language, with the absolute address when the site's is known."""

    language: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around one page. Texts are escaped for HTML, addresses quoted.

    `root` leads to the root of the whole site, where data files stand.
    """

    language: str
    internal: bool
    is_generated: bool
    root: str
    switch: Alternate
    switch_name: str
    alternates: tuple[Alternate, ...]
    breadcrumbs: tuple[tuple[str, str], ...] = ()
    dataset: Dataset | None = None
    feeds: tuple[tuple[str, str], ...] = ()

    @property
    def locale(self) -> str:
        """The language for Open Graph."""
        return LOCALES[self.language]

    @property
    def other_locales(self) -> list[str]:
        """The other languages in which the page is there, for Open Graph."""
        return [
            LOCALES[each.language]
            for each in self.alternates
            if each.language in LOCALES and each.language != self.language
        ]


def folder(language: str) -> str:
    """The folder of a language below the site's root, with its slash; empty for the default language."""
    return "" if language == DEFAULT_LANGUAGE else f"{language}/"


def to_root(url: str) -> str:
    """The way from a page up to the root of its language."""
    return "../" * url.count("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """Makes the frames of one language's pages.

    `site_url` is the address of the site's root (empty when not known), `counterparts` the handwritten pages of the other
    language, None when they are not known and taken for granted. Generated pages are there in both languages.
    """

    language: str
    internal: bool
    site_url: str
    counterparts: frozenset[str] | None = None
    other: str = field(init=False)

    def __post_init__(self) -> None:
        """There are two languages, so the other one is known."""
        object.__setattr__(self, "other", next(each for each in LANGUAGES if each != self.language))

    def has_counterpart(self, path: str) -> bool:
        """Whether the handwritten page at `path` (not quoted) is there in the other language too."""
        return self.counterparts is None or path in self.counterparts

    def frame(  # noqa: PLR0913 - each by name
        self,
        url: str,
        *,
        is_generated: bool,
        is_paired: bool,
        breadcrumbs: Iterable[tuple[str, str]] = (),
        dataset: Dataset | None = None,
        feeds: Iterable[tuple[str, str]] = (),
    ) -> Frame:
        """The frame of the page at `url` (quoted); the switch of a page that is not paired leads to the other home."""
        up = to_root(folder(self.language) + url)
        switch = up + folder(self.other) + (url if is_paired else "index.html")
        languages = LANGUAGES if is_paired else (self.language,)
        start = self.site_url or up
        addresses = {each: start + folder(each) + url for each in languages}
        if is_paired:
            addresses[OF_ANY_LANGUAGE] = addresses[DEFAULT_LANGUAGE]
        return Frame(
            language=self.language,
            internal=self.internal,
            is_generated=is_generated,
            root=start,
            switch=Alternate(language=self.other, address=switch),
            switch_name=NAMES[self.other],
            alternates=tuple(Alternate(language=each, address=at) for each, at in addresses.items()),
            breadcrumbs=tuple(breadcrumbs),
            dataset=dataset,
            feeds=tuple(feeds),
        )

    def error_frame(self) -> Frame:
        """The frame of the error page, which is served at any address and so links from the server's root."""
        root = self.site_url or "/"
        return Frame(
            language=self.language,
            internal=self.internal,
            is_generated=False,
            root=root,
            switch=Alternate(language=self.other, address=f"{root}{folder(self.other)}index.html"),
            switch_name=NAMES[self.other],
            alternates=(),
        )
