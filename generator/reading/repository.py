"""What mkdocs.yml says of a project: where everybody can read its files, and whether it explains its method."""

from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.parse import urlsplit

import yaml

CONFIGURATION = "mkdocs.yml"


class _Loader(yaml.CSafeLoader):
    """Reads a configuration as far as it is plain; what its tags stand for is MkDocs' business."""


_Loader.add_multi_constructor("", lambda *_: None)


def source_address(root: Path) -> str:
    """What stands before the path of a file below `root` in the repository that `repo_url` of mkdocs.yml names.

    Empty where it names none, or nothing that is an address on the web: whether the file is right is told by MkDocs.
    """
    address = _said(root, "repo_url")
    if not isinstance(address, str) or urlsplit(address).scheme not in {"https", "http"}:
        return ""
    host = urlsplit(address).hostname or ""
    view = "-/blob" if "gitlab" in host else "src" if "bitbucket" in host else "blob"
    return f"{address.rstrip('/')}/{view}/HEAD/{_below(root)}"


def names_page(root: Path, page: str) -> bool:
    """Whether the navigation of mkdocs.yml names a handwritten page, such as `method.md`: what it names, MkDocs asks for."""
    return _names(_said(root, "nav"), page)


def _names(nav: Any, page: str) -> bool:  # noqa: ANN401 - whatever stands in the file
    if isinstance(nav, dict):
        nav = list(nav.values())
    return any(_names(each, page) for each in nav) if isinstance(nav, list) else nav == page


def _said(root: Path, key: str) -> Any:  # noqa: ANN401 - whatever stands in the file
    """What the configuration says under a key; None where it says nothing or cannot be read."""
    try:
        said: Any = yaml.load((root / CONFIGURATION).read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except (OSError, UnicodeError, yaml.YAMLError):
        return None
    return said.get(key) if isinstance(said, dict) else None


def _below(root: Path) -> str:
    """The path of a project inside its repository."""
    top = next((each for each in (root, *root.parents) if (each / ".git").exists()), root)
    return "".join(f"{quote(part)}/" for part in root.relative_to(top).parts)
