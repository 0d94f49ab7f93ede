"""The text of one result file for `git diff`: its scores as a lock has them, then every value with its whole name, then its comments.

```text
# town-2569 round-1 works, by the rules as they stand in the folder
total=2603/700 total-published=3.7186 …
1 score=19/5 weight=80 weighted=76/25
# what the file says
results.1.inputs.in_time: 88
```
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

from generator.checking import check_results
from generator.model.project import Project
from generator.presenting.locked import score_lines
from generator.problems import Problem
from generator.problems import errors
from generator.reading.blobs import contents_of
from generator.reading.git import NoGitError
from generator.reading.project import read_framework
from generator.reading.project import read_results
from generator.reading.project import read_units
from generator.reading.project import without_collecting
from generator.reading.yaml_tree import FILE_BOUNDS
from generator.reading.yaml_tree import read_yaml
from generator.reviewing.origins import blob_name
from generator.reviewing.origins import blobs_of
from generator.scoring.scorecard import score_results

MOST_AHEAD = 40
"""How many contents of the same file are scored at once: who looks at one of them looks at the next, and loading takes the time."""

_COMMENT = re.compile(r"(?:^|\s)#.*")
_DEPTH = 3

_Asked = tuple[str, bytes]
"""A path, or the name of a copy, and a content."""


@without_collecting()
def told_results(root: Path, place: str, content: bytes) -> dict[_Asked, str]:
    """The text of a content, and of others that its file had; `place` is a path below `root`, or only the name of the file."""
    if place.count("/") == _DEPTH:
        return {(place, content): _Teller(root).text(place, content)}
    known = blobs_of(root, place)
    path = known.get(blob_name(content, known), "")
    if not path:
        # a content that git has not seen, such as one of a patch: it can only be of this file, where the unit has but one
        paths = sorted(each.relative_to(root).as_posix() for each in root.glob(f"results/*/*/{place}"))
        path = paths[0] if len(paths) == 1 else ""
    teller = _Teller(root)
    found = {(place, content): teller.text(path, content)}
    try:
        others = contents_of(root, list(known)[:MOST_AHEAD])
    except NoGitError:
        others = {}
    for name, each in others.items():
        found.setdefault((place, each), teller.text(known[name], each))
    return found


class _Teller:
    """Tells result files of one project; what they are measured by is read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._units, _ = read_units(root)
        self._projects: dict[str, tuple[Project, list[Problem]]] = {}

    def text(self, path: str, content: bytes) -> str:
        """The text of a content of the result file at `path`, empty where it is not known."""
        lines = [*self._scores(path, content), "# what the file says", *_values(path, content)]
        return "\n".join(lines) + "\n"

    def _scores(self, path: str, content: bytes) -> Iterator[str]:
        if not path:
            yield "# not scored: the framework and the period of this content are not known"
            return
        _, framework_id, period, name = path.split("/")
        unit = name.removesuffix(".yml")
        yield f"# {framework_id} {period} {unit}, by the rules as they stand in the folder"
        project, problems = self._project(framework_id)
        reported, unread, _ = read_results(self._root, path, content)
        framework = project.frameworks.get(framework_id)
        found = errors([*problems, *unread])
        if framework is None or reported is None or found:
            yield f"# not scored: {', '.join(sorted({each.code for each in found})) or 'no such framework'}"
            return
        found = errors(check_results(project, reported))
        if found:
            yield f"# not scored: {', '.join(sorted({each.code for each in found}))}"
            return
        scorecard, _ = score_results(framework, project.units[unit], reported)
        yield score_lines(framework.rules, scorecard)

    def _project(self, framework_id: str) -> tuple[Project, list[Problem]]:
        """The one framework with the units, and the problems of its files."""
        if framework_id not in self._projects:
            framework, problems = read_framework(self._root, framework_id)
            units = self._units
            frameworks = {} if framework is None else {framework_id: framework}
            project = Project(
                frameworks=frameworks,
                kinds=units.kinds if units else {},
                units=units.units if units else {},
                results=(),
            )
            self._projects[framework_id] = project, problems
        return self._projects[framework_id]


def _values(path: str, content: bytes) -> Iterator[str]:
    """Every value of a file with its whole name, and its comments; the file as it stands where it cannot be read."""
    text = content.decode("utf-8", "replace")
    node, _ = read_yaml(content, path, FILE_BOUNDS)
    if node is None:
        yield from text.splitlines()
        return
    yield from _flat("", node)
    for line in text.splitlines():
        comment = _COMMENT.search(line)
        if comment:
            yield comment[0].strip()


def _flat(name: str, node: object) -> Iterator[str]:
    """Mappings in the order of the file, lists by number from 1; a text of several lines has its name before each."""
    if isinstance(node, Mapping) and node:
        for key, value in node.items():
            yield from _flat(f"{name}.{key}" if name else str(key), value)
    elif isinstance(node, list) and node:
        for number, value in enumerate(node, 1):
            yield from _flat(f"{name}.{number}", value)
    elif isinstance(node, str) and node:
        yield from (f"{name}: {line}".rstrip() for line in node.split("\n"))
    else:
        yield f"{name}: {'{}' if isinstance(node, Mapping) else '[]' if isinstance(node, list) else '(nothing)'}"
