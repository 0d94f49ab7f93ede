"""A result file as its scores, for `git diff` and `git log -p`, which ask for each content alone, often hundreds of times.

What a content came to is kept beside the other caches, as long as the program and the rules stay the same; so most are answered without
loading what reads and scores. Nothing here fails: git would stop its diff. What cannot be scored is told as it stands.
"""

import hashlib
import os
import shutil
import sys
from pathlib import Path

from generator.building.engine import engine

_RULES = ("frameworks", "results/units.yml")
_FOLDER = "textconv"


def main(root: str, file: str) -> None:
    """What git runs: print the text of a file."""
    cache = os.environ.get("SCORECARDS_CACHE")
    text = shown(Path(root).resolve(), Path(file), Path(cache) if cache else None)
    sys.stdout.buffer.write(text.encode())


def shown(root: Path, file: Path, cache: Path | None = None) -> str:
    """The scores of a result file of the project in `root` and all that it says; `file` may be a copy that git has made.

    A copy keeps the name of the file, and nothing of the folders above it. `cache` is the folder for what is kept.
    """
    content = file.read_bytes()
    kept = _kept(root, cache)
    name = f"{_digest(_place(root, file).encode(), content)}.txt"
    try:
        return (kept / name).read_text("utf-8")
    except OSError:
        pass
    try:
        from generator.reviewing.told_result import told_results  # noqa: PLC0415 - seldom needed, and slow to load

        texts = told_results(root, _place(root, file), content)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong, git gets the file
        return f"# {type(error).__name__}\n{content.decode('utf-8', 'replace')}"
    _keep(kept, {f"{_digest(place.encode(), each)}.txt": text for (place, each), text in texts.items()})
    return texts[_place(root, file), content]


def _place(root: Path, file: Path) -> str:
    """The path below the project, or the name alone of a copy that lies elsewhere."""
    whole = Path(os.path.abspath(file))  # noqa: PTH100 - links stay as they are
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root / "results") else file.name


def _kept(root: Path, cache: Path | None) -> Path:
    """Where texts of this program and these rules are kept."""
    home = cache or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "scorecards"
    found = [engine().encode(), str(root).encode()]
    for name in _RULES:
        place = root / name
        paths = sorted(place.rglob("*.yml")) if place.is_dir() else [place]
        for path in paths:
            found += [path.as_posix().encode(), path.read_bytes() if path.is_file() else b""]
    return home / _FOLDER / _digest(str(root).encode()) / _digest(*found)


def _keep(folder: Path, texts: dict[str, str]) -> None:
    """Keep texts, and none of other rules. A cache that cannot be written is no reason to fail."""
    try:
        if not folder.is_dir():
            shutil.rmtree(folder.parent, ignore_errors=True)
            folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            beside = folder / f".{name}.{os.getpid()}"
            beside.write_text(text, "utf-8")
            beside.replace(folder / name)
    except OSError:
        return


def _digest(*parts: bytes) -> str:
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()
