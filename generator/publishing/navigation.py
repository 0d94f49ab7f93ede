"""The navigation: the names that `mkdocs.yml` gives to pages, and the place of a page that does not stand in it."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from html import escape
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.files import file_sort_key
from mkdocs.structure.nav import Navigation
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage

from generator.publishing.generated_page import source_path


def named(entries: Any) -> Iterator[tuple[str, str | None]]:  # noqa: ANN401 - as YAML gives it
    """Path and title (None when it has none) of every entry in the `nav` of `mkdocs.yml`."""
    if isinstance(entries, str):
        yield entries, None
    elif isinstance(entries, dict):
        for title, entry in entries.items():
            if isinstance(entry, str):
                yield entry, title
            else:
                yield from named(entry)
    elif isinstance(entries, list):
        for entry in entries:
            yield from named(entry)


def default_navigation(files: Files, hubs: Mapping[str, str]) -> list[dict[str, str] | str]:
    """The navigation of a `mkdocs.yml` that has none: the hubs (url and title), then the handwritten pages."""
    first: list[dict[str, str] | str] = [{escape(title): source_path(url)} for url, title in hubs.items()]
    return first + [file.src_uri for file in sorted(files.documentation_pages(), key=file_sort_key)]


def with_leaf(navigation: Navigation, hub: MkDocsPage, leaf: MkDocsPage) -> Navigation:
    """The navigation as a page below `hub` shows it: next to its hub, in the same section.

    A hub at the top becomes the head of a section, so that its tab is the active one and the drawer on a phone shows the
    page with its table of contents. Navigation and hub given stay as they are; `leaf` gets its parent.
    """
    return Navigation(_placed(navigation.items, hub, leaf, None), navigation.pages)


def _placed(
    items: Sequence[StructureItem], hub: MkDocsPage, leaf: MkDocsPage, parent: Section | None
) -> list[StructureItem]:
    found: list[StructureItem] = []
    for item in items:
        if item is hub and parent is None:
            section = Section(hub.title or "", [hub, leaf])
            leaf.parent = section
            found.append(section)
        elif item is hub:
            leaf.parent = parent
            found += [hub, leaf]
        elif isinstance(item, Section) and hub.parent in _lineage(item):
            section = Section(item.title, [])
            section.parent = parent
            section.children = _placed(item.children, hub, leaf, section)
            found.append(section)
        else:
            found.append(item)
    return found


def _lineage(section: Section) -> list[Section]:
    """The section and all sections in it."""
    return [section] + [
        each for child in section.children if isinstance(child, Section) for each in _lineage(child)
    ]
