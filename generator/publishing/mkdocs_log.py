"""What MkDocs says while it works: kept, not printed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Keeper(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage().strip()
        if line and line not in self._lines:
            self._lines.append(line)


@contextmanager
def kept_log() -> Iterator[list[str]]:
    """Give the list in which warnings and errors of MkDocs are gathered; nothing is printed meanwhile."""
    lines: list[str] = []
    logger, keeper = logging.getLogger("mkdocs"), _Keeper(lines)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(keeper)
    try:
        yield lines
    finally:
        logger.removeHandler(keeper)
        logger.propagate = propagated
