"""Which program this is: whatever may change what it makes changes the name that it goes by."""

import re
import sys
import sysconfig
from pathlib import Path

import pytest

from generator.building import engine as module
from generator.building.engine import engine


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of two files, beside which one other is installed."""
    package = tmp_path / "generator"
    for path in (package / "a.py", package / "words" / "th.yml"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a")
    (tmp_path / "site-packages" / "other-1.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(module, "PACKAGE", package)
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(tmp_path / "site-packages"))
    return package


def _name() -> str:
    return engine.__wrapped__()


def test_the_program_has_one_name_while_it_runs() -> None:
    assert engine() == engine()
    assert re.fullmatch("[0-9a-f]{32}", engine())


def test_the_name_is_the_same_as_long_as_nothing_changes(package: Path) -> None:
    before = _name()
    (package / "a.py").write_text("a")
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.cpython-311.pyc").write_text("compiled")
    assert _name() == before


def test_a_file_of_the_program_changes_the_name(package: Path) -> None:
    names = {_name()}
    (package / "a.py").write_text("b")
    names.add(_name())
    (package / "words" / "th.yml").rename(package / "words" / "en.yml")
    names.add(_name())
    (package / "words" / "new.yml").write_text("")
    names.add(_name())
    assert len(names) == 4


def test_another_version_of_what_is_installed_changes_the_name(package: Path) -> None:
    before = _name()
    installed = package.parent / "site-packages"
    (installed / "other-1.0.dist-info").rename(installed / "other-1.1.dist-info")
    assert _name() != before


def test_another_python_changes_the_name(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _name()
    monkeypatch.setattr(sys, "version", "4.0")
    assert _name() != before
