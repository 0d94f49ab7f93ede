"""Long histories of a project: thousands of small changes as offices make them, from a seed, in seconds.

From the command line: `python -m tests.worlds.histories FOLDER COMMITS` copies the repository's own project there, with a history.
"""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.worlds.copies import copy_of_repository
from tests.worlds.repositories import git

FIRST_SECOND = 1_420_070_400
"""The first of January 2015 in UTC."""

BETWEEN_S = 6 * 3600

RULES = 20
"""One change in so many is one of the rules; a third of these only reword them."""

_FIGURES = re.compile(r"^ +(?:inputs|value|score|self|verified|results?|[1-4]): .*$", re.MULTILINE)
_NUMBER = re.compile(r"(?<=: )(\d+)(?=[,}\n]|$)", re.MULTILINE)
_ANSWER = re.compile(r"\bto-(?:25|50|75)\b")
_LEVELS = re.compile(r"levels: \{1: -?\d[^}]*\}")
_WEIGHTS = re.compile(r"(- \{id: [^,}]+, weight: )(\d+)(\}\n +- \{id: [^,}]+, weight: )(\d+)(\})")
_TITLE = re.compile(r"(?<=\ben: )([A-Z][a-z]+)\b")


def write_history(root: Path, commits: int, seed: int = 1) -> None:
    """Give the project in the folder `root` a history of so many changes after its first; its files are as the last one left them."""
    git(root, "init")
    subprocess.run(
        ["git", "fast-import", "--quiet"], cwd=root, check=True, input=b"".join(_stream(root, commits, seed))
    )
    git(root, "reset", "--hard", "main")


def _stream(root: Path, commits: int, seed: int) -> Iterator[bytes]:
    """What `git fast-import` reads."""
    chance = random.Random(seed)  # noqa: S311 - nothing to keep secret
    files = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for top in ("frameworks", "results", "docs")
        for path in sorted(root.glob(f"{top}/**/*.yml"))
    }
    results = [path for path in files if path.count("/") == 3 and path.startswith("results/")]
    rules = [path for path in files if path.startswith("frameworks/")]
    kinds = (
        (_other_weights, [path for path in rules if _WEIGHTS.search(files[path])]),
        (_other_levels, [path for path in rules if _LEVELS.search(files[path])]),
        (_other_words, [path for path in rules if _TITLE.search(files[path])]),
    )
    yield _commit(0, "Begin", files)
    number = 1
    while number <= commits:
        is_rule = chance.randrange(RULES) == 0
        edit, paths = chance.choice(kinds) if is_rule else (_other_figure, results)
        path = chance.choice(paths)
        text = edit(files[path], chance)
        if text != files[path]:
            files[path] = text
            yield _commit(number, f"Change {path.rpartition('/')[2]}", {path: text})
            number += 1


def _commit(number: int, subject: str, files: dict[str, str]) -> bytes:
    second = FIRST_SECOND + number * BETWEEN_S
    message = f"{subject}\n\nRole: Data officer\n"
    parts = [
        f"commit refs/heads/main\ncommitter Office <office@example.go.th> {second} +0700\n".encode(),
        _data(message),
        *(
            part
            for path, text in files.items()
            for part in (f"M 100644 inline {path}\n".encode(), _data(text))
        ),
    ]
    return b"".join(parts) + b"\n"


def _data(text: str) -> bytes:
    content = text.encode()
    return f"data {len(content)}\n".encode() + content + b"\n"


def _other_figure(text: str, chance: random.Random) -> str:
    """A number of a result is one more or one less, or an answer is another."""
    start = text.index("\nresults:")
    found = [
        each.start() + number.start()
        for each in _FIGURES.finditer(text)
        for number in _NUMBER.finditer(each[0])
    ]
    places = [each for each in found if each > start]
    answers = [each for each in _ANSWER.finditer(text) if each.start() > start]
    if answers and (not places or chance.random() < len(answers) / (len(answers) + len(places))):
        answer = chance.choice(answers)
        return text[: answer.start()] + chance.choice(("to-25", "to-50", "to-75")) + text[answer.end() :]
    if not places:
        return text
    place = chance.choice(places)
    number = _NUMBER.match(text, place)
    assert number is not None
    now = max(1, int(number[0]) + chance.choice((-1, 1)))
    return text[:place] + str(now) + text[number.end() :]


def _other_weights(text: str, chance: random.Random) -> str:
    """Two neighbours have changed their weights."""
    each = chance.choice(list(_WEIGHTS.finditer(text)))
    return text[: each.start()] + f"{each[1]}{each[4]}{each[3]}{each[2]}{each[5]}" + text[each.end() :]


def _other_levels(text: str, chance: random.Random) -> str:
    """The levels of an indicator are all one more or one less."""
    each, by = chance.choice(list(_LEVELS.finditer(text))), chance.choice((-1, 1))
    moved = re.sub(r"(?<=: )-?\d+(?:\.\d+)?", lambda number: f"{float(number[0]) + by:g}", each[0])
    return text[: each.start()] + moved + text[each.end() :]


def _other_words(text: str, chance: random.Random) -> str:
    """A word of a translation is another."""
    word = chance.choice(list(_TITLE.finditer(text)))
    return text[: word.start()] + ("Every" if word[0] != "Every" else "Each") + text[word.end() :]


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True)
    write_history(copy_of_repository(folder), int(sys.argv[2]))
