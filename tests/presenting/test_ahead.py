"""Templates that are compiled before any run."""

import sys
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest

from generator.presenting import web
from generator.presenting.ahead import compile_templates

TEMPLATES = Path(web.__file__).parent.parent / "templates"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where compiled templates are kept while a test runs, and an environment that has seen none."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(web, "cache_from_source", lambda _: str(folder / "all.pyc"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    web.environment.cache_clear()
    yield folder
    web.environment.cache_clear()


def _must_not_compile(*_: object, **__: object) -> str:
    raise AssertionError("this was compiled before")


def test_every_template_is_compiled_and_then_read_also_where_nothing_may_be_written(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_templates()
    assert len(list(kept.iterdir())) == len(list(TEMPLATES.rglob("*.html")))
    web.environment.cache_clear()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(jinja2.Environment, "compile", _must_not_compile)
    assert web.environment().get_template("unit.html").name == "unit.html"


def test_where_nothing_may_be_written_templates_are_compiled_each_time(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compile_templates()
    assert not kept.exists()


def test_what_cannot_be_written_stops_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError(str(kept))

    monkeypatch.setattr(jinja2.FileSystemBytecodeCache, "dump_bytecode", read_only)
    compile_templates()
    assert list(kept.iterdir()) == []
