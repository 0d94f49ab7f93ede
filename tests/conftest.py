"""What all tests share: a project folder written as one text, a cache folder of their own, and the Hypothesis profile."""

import os
import textwrap
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings

settings.register_profile(
    "default", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("patience", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

World = Callable[[str], Path]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the cache folder of the person who runs it; started processes inherit this."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("SCORECARDS_CACHE", raising=False)
        yield


def write_world(root: Path, text: str) -> Path:
    """Write the files of a text with headers `-- path --` below `root`; the text may be indented."""
    path = None
    lines: dict[str, list[str]] = {}
    for line in textwrap.dedent(text).strip("\n").split("\n"):
        if line.startswith("-- ") and line.endswith(" --"):
            path = line[3:-3]
            lines[path] = []
        else:
            assert path is not None, "a world starts with a header"
            lines[path].append(line)
    for name, content in lines.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(content) + "\n", encoding="utf-8")
    return root


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A function that writes a world into a folder of its own and gives the folder back."""
    return lambda text: write_world(tmp_path / "world", text)
