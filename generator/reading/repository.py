"""What mkdocs.yml says of a project: its name, where everybody can read its files and their changes, whether it explains its method."""

from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.parse import urlsplit

import yaml

CONFIGURATION = "mkdocs.yml"

CONFIGURATIONS = {"th": CONFIGURATION, "en": "mkdocs.en.yml"}
"""The configuration of each language; what that of English does not say, the other one does."""


class _Loader(yaml.CSafeLoader):
    """Reads a configuration as far as it is plain; what its tags stand for is MkDocs' business."""


_Loader.add_multi_constructor("", lambda *_: None)


def source_address(root: Path) -> str:
    """What stands before the path of a file below `root` in the repository that `repo_url` of mkdocs.yml names.

    Empty where it names none, or nothing that is an address on the web: whether the file is right is told by MkDocs.
    """
    address, host = _repository(root)
    view = "-/blob" if "gitlab" in host else "src" if "bitbucket" in host else "blob"
    return f"{address}/{view}/HEAD/{_below(root)}" if address else ""


def commit_address(root: Path) -> str:
    """What stands before the whole id of a commit in its address in that repository; empty as above."""
    address, host = _repository(root)
    view = "-/commit" if "gitlab" in host else "commits" if "bitbucket" in host else "commit"
    return f"{address}/{view}/" if address else ""


def site_names(root: Path) -> dict[str, str]:
    """What the site is called in each language, as far as its configuration says it."""
    found = {language: _said(root, "site_name", file) for language, file in CONFIGURATIONS.items()}
    return {language: name for language, name in found.items() if isinstance(name, str) and name.strip()}


def _repository(root: Path) -> tuple[str, str]:
    """The address of the repository and the name of its host; both empty where none is named."""
    address = _said(root, "repo_url")
    if not isinstance(address, str) or urlsplit(address).scheme not in {"https", "http"}:
        return "", ""
    return address.rstrip("/"), urlsplit(address).hostname or ""


def names_page(root: Path, page: str) -> bool:
    """Whether the navigation of mkdocs.yml names a handwritten page, such as `method.md`: what it names, MkDocs asks for."""
    return _names(_said(root, "nav"), page)


def _names(nav: Any, page: str) -> bool:  # noqa: ANN401 - whatever stands in the file
    if isinstance(nav, dict):
        nav = list(nav.values())
    return any(_names(each, page) for each in nav) if isinstance(nav, list) else nav == page


def _said(root: Path, key: str, file: str = CONFIGURATION) -> Any:  # noqa: ANN401 - whatever stands in the file
    """What a configuration says under a key; None where it says nothing or cannot be read."""
    try:
        said: Any = yaml.load((root / file).read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except (OSError, UnicodeError, yaml.YAMLError):
        return None
    return said.get(key) if isinstance(said, dict) else None


def _below(root: Path) -> str:
    """The path of a project inside its repository."""
    top = next((each for each in (root, *root.parents) if (each / ".git").exists()), root)
    return "".join(f"{quote(part)}/" for part in root.relative_to(top).parts)
