"""Where a site goes, and how what stops it is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.exceptions import MkDocsException
from yaml import YAMLError

from generator.presenting.urls import SCORECARDS_JSON
from generator.publishing.failure import PublishError
from generator.publishing.mkdocs_log import kept_log


def target_of(root: Path, *, internal: bool) -> Path:
    """The folder that a site is built into: `root/site`, or `root/site-internal`."""
    return root / ("site-internal" if internal else "site")


def check_target(target: Path) -> None:
    """Raise `PublishError` when something else than a site of ours stands where one is to be put."""
    if not _may_replace(target):
        raise PublishError(f"{target} is not a site that this program made: move it away first")


def _may_replace(target: Path) -> bool:
    """Whether nothing is lost when `target` is replaced: it is not there, empty, or a site of ours by its data file."""
    if not target.exists():
        return True
    return target.is_dir() and (not any(target.iterdir()) or (target / SCORECARDS_JSON).is_file())


@contextmanager
def failures_told() -> Iterator[None]:
    """Turn whatever stops MkDocs, the theme or the disk into a `PublishError` for the person who builds."""
    with kept_log() as lines:
        try:
            yield
        except PublishError:
            raise
        except (MkDocsException, TemplateError, YAMLError, UnicodeError, OSError) as error:
            raise PublishError("\n".join(lines) or str(error)) from error
