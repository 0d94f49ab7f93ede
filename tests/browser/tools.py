"""The checkers that `make browser` installs from npm (package-lock.json)."""

from pathlib import Path

import pytest

MODULES = Path(__file__).parent / "node_modules"


def tool(path: str) -> Path:
    """A file of a checker; the test fails where it is not installed."""
    if not (MODULES / path).exists():
        pytest.fail(f"{MODULES / path} is missing; make browser installs it")
    return MODULES / path
