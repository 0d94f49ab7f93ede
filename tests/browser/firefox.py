"""Firefox, which Debian has as firefox-esr, driven by Marionette."""

import logging
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from marionette_driver import Wait
from marionette_driver.errors import NoSuchElementException
from marionette_driver.errors import StaleElementException
from marionette_driver.marionette import Marionette

PATIENCE = 60
"""Seconds after which a test gives up; it waits for what happens, not for this."""


@contextmanager
def firefox() -> Iterator[Marionette]:
    """Firefox without a window while the block runs. Raises FileNotFoundError where there is none."""
    program = which("firefox-esr") or which("firefox")
    if program is None:
        raise FileNotFoundError("firefox-esr is missing; make browser installs it")
    for name in ("mozversion", "mozprofile", "mozrunner"):
        logging.getLogger(name).setLevel(logging.ERROR)
    with TemporaryDirectory() as folder:
        # Marionette deletes its log where there is one: given /dev/null, it takes that from the whole machine.
        log = Path(folder) / "firefox.log"
        # any free port: with the one that it would take, one Firefox could run on a machine at a time
        found = Marionette(bin=program, port=0, headless=True, startup_timeout=180, gecko_log=str(log))
        try:
            found.start_session()
            found.timeout.implicit = 0
            yield found
        finally:
            found.cleanup()


def until(driver: Marionette, holds: Callable[[], object]) -> None:
    """Wait until something holds; it is asked again where the page makes another element of one that is looked at meanwhile."""
    Wait(driver, timeout=PATIENCE, ignored_exceptions=(StaleElementException, NoSuchElementException)).until(
        lambda _: holds()
    )
