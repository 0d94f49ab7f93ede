"""Where the files of a project can be read by everybody: in the repository that mkdocs.yml names."""

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
    try:
        said: Any = yaml.load((root / CONFIGURATION).read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except (OSError, UnicodeError, yaml.YAMLError):
        return ""
    address = said.get("repo_url") if isinstance(said, dict) else None
    if not isinstance(address, str) or urlsplit(address).scheme not in {"https", "http"}:
        return ""
    host = urlsplit(address).hostname or ""
    view = "-/blob" if "gitlab" in host else "src" if "bitbucket" in host else "blob"
    return f"{address.rstrip('/')}/{view}/HEAD/{_below(root)}"


def _below(root: Path) -> str:
    """The path of a project inside its repository."""
    top = next((each for each in (root, *root.parents) if (each / ".git").exists()), root)
    return "".join(f"{quote(part)}/" for part in root.relative_to(top).parts)
