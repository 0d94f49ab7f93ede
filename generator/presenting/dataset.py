"""What a page says of its data to search engines, in the words of schema.org."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

JSON = "application/json"
CSV = "text/csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The data behind a page.

    `members` are name, description and so on, as they stand between the braces of a JSON object and safe inside a script;
    `files` are path below the site's root and media type of each file.
    """

    members: str
    files: tuple[tuple[str, str], ...]


def dataset(
    name: str,
    description: str,
    files: Iterable[tuple[str, str]],
    *,
    creator: str = "",
    days: tuple[str, str] | None = None,
) -> Dataset:
    """The dataset of that name, made by a unit and about the time between two days (as ISO 8601 writes them)."""
    members: dict[str, object] = {"name": name, "description": description}
    if creator:
        members["creator"] = {"@type": "GovernmentOrganization", "name": creator}
    if days:
        members["temporalCoverage"] = "/".join(days)
    return Dataset(members=_in_script(_encoded(members)[1:-1]), files=tuple(files))


def _in_script(text: str) -> str:
    """JSON as it can stand inside a script, which nothing but these can end, or turn into a comment."""
    return text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")
