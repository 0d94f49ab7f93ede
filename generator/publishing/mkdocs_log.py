"""What MkDocs says while it works: kept, not printed."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Keeper(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage().strip()
        if line and line not in self._lines and record.thread == self._thread:
            self._lines.append(line)


@contextmanager
def kept_log() -> Iterator[list[str]]:
    """Give the list in which warnings and errors of MkDocs in this thread are gathered; nothing is printed meanwhile."""
    lines: list[str] = []
    logger, keeper = logging.getLogger("mkdocs"), _Keeper(lines)
    logger.addHandler(keeper)
    logger.propagate = False
    try:
        yield lines
    finally:
        logger.removeHandler(keeper)
        logger.propagate = not any(isinstance(each, _Keeper) for each in logger.handlers)
