"""What MkDocs says is kept by who has asked for it."""

import logging
import threading

import pytest

from generator.publishing.mkdocs_log import kept_log

LOGGER = logging.getLogger("mkdocs.structure.pages")


def test_warnings_are_kept_once_and_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with kept_log() as lines:
        for _ in range(2):
            LOGGER.warning(" a %s ", "link")
        LOGGER.error("another")
        LOGGER.info("nothing of note")
        LOGGER.warning("")
    assert lines == ["a link", "another"]
    assert capfd.readouterr() == ("", "")


def test_each_thread_keeps_its_own(caplog: pytest.LogCaptureFixture) -> None:
    found: list[list[str]] = []

    def other() -> None:
        with kept_log() as lines:
            LOGGER.warning("theirs")
        found.append(lines)

    with kept_log() as lines:
        LOGGER.warning("mine")
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        LOGGER.warning("mine too")
    assert (lines, found) == (["mine", "mine too"], [["theirs"]])
    assert caplog.messages == []


def test_one_may_end_before_the_other_and_all_is_as_it_was() -> None:
    logger = logging.getLogger("mkdocs")
    handlers = list(logger.handlers)
    seen = []
    first, second = kept_log(), kept_log()
    for step in (
        first.__enter__,
        second.__enter__,
        lambda: first.__exit__(None, None, None),
        lambda: second.__exit__(None, None, None),
    ):
        step()
        seen.append(logger.propagate)
    assert seen == [False, False, False, True]
    assert logger.handlers == handlers
