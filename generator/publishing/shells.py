"""A shell: a page of the theme, rendered once, with tokens where each page has its own text.

A shell is cut into its literal parts once, as they stand on the disk; filling it is one join. A list (table of contents, breadcrumbs) is rendered
with two entries: what stands inside an entry and between two entries is learned from them, whatever the theme's markup is.
"""

import re
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from generator.publishing.failure import PublishError
from generator.publishing.headers import inline_scripts

_OPEN = "~fill."
_CLOSE = "~"
_SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
_LEFT_OVER = re.compile(r"(?:~|%7e)fill\b[^\s\"'<>]{0,40}", re.IGNORECASE)

Pairs = Sequence[tuple[str, str]]
"""Entries of a list: address or anchor, and title; escaped for HTML."""


def token(name: str) -> str:
    """The text that stands for `name` in a shell. Escaping for HTML and quoting for URLs leave it as it is."""
    return f"{_OPEN}{name}{_CLOSE}"


def entries(name: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Two entries of the list `name`, made of tokens."""
    first, second = ((token(f"{name}.{each}.target"), token(f"{name}.{each}.title")) for each in (0, 1))
    return first, second


@dataclass(frozen=True, slots=True)
class _List:
    """A place where a list stands: what is between target and title, and between two entries."""

    position: int
    name: str
    middle: bytes
    joint: bytes


@dataclass(frozen=True, slots=True)
class Shell:
    """The parts of a rendered page: literal text at even positions, at odd ones what each page brings."""

    parts: tuple[bytes, ...]
    texts: tuple[tuple[int, str], ...]
    first_targets: tuple[tuple[int, str], ...]
    lists: tuple[_List, ...]
    mark: str
    """A hash of all parts: two shells with the same mark print the same."""
    scripts: tuple[str, ...] = ()
    """The hashes of the scripts in it; one that holds a token differs from page to page and has none."""

    def fill(self, texts: Mapping[str, str], lists: Mapping[str, Pairs]) -> bytes:
        """The page with its own texts and lists in place; KeyError if one that the shell asks for is not given."""
        parts = list(self.parts)
        for position, name in self.texts:
            parts[position] = encoded(texts[name])
        for position, name in self.first_targets:
            parts[position] = encoded(lists[name][0][0])
        for each in self.lists:
            parts[each.position] = each.joint.join(
                [encoded(target) + each.middle + encoded(title) for target, title in lists[each.name]]
            )
        return b"".join(parts)


def encoded(text: str) -> bytes:
    """The text as it stands on the disk; what UTF-8 cannot hold is written as MkDocs does."""
    return text.encode("utf-8", errors="xmlcharrefreplace")


def cut(rendered: str, *, texts: Iterable[str], lists: Iterable[str]) -> Shell:
    """Cut a rendered page at its tokens. It must hold every name of `texts` and `lists`, and no other token.

    Raises `PublishError` that names the token which is missing, unknown, damaged or out of place.
    """
    texts, lists = frozenset(texts), frozenset(lists)
    literals, names = _split(rendered)
    parts = [literals[0]]
    at_text: list[tuple[int, str]] = []
    at_first: list[tuple[int, str]] = []
    at_list: list[_List] = []
    step = 0
    while step < len(names):
        name, position = names[step], len(parts)
        owner = name.split(".", maxsplit=1)[0]
        if name in texts:
            at_text.append((position, name))
            step += 1
        elif owner in lists and names[step : step + 4] == _run(owner):
            inside, joint, again = literals[step + 1 : step + 4]
            if inside != again:
                raise PublishError(f"the theme writes the entries of {token(owner)} in different ways")
            at_list.append(_List(position, owner, encoded(inside), encoded(joint)))
            step += 4
        elif owner in lists and name == f"{owner}.0.target":
            at_first.append((position, owner))
            step += 1
        else:
            raise PublishError(f"the theme has the token {token(name)} where it cannot be filled")
        parts += ["", literals[step]]
    found = {name for _, name in at_text} | {each.name for each in at_list}
    if missing := sorted((texts | lists) - found):
        raise PublishError(f"the theme has lost the token {', '.join(map(token, missing))}")
    mark = blake2b(rendered.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    scripts = tuple(sorted(inline_scripts("\n".join(_whole(rendered)))))
    return Shell(tuple(map(encoded, parts)), tuple(at_text), tuple(at_first), tuple(at_list), mark, scripts)


def _whole(rendered: str) -> list[str]:
    """The scripts without a token in them."""
    return [each for each in _SCRIPT.findall(rendered) if _OPEN not in each]


def _run(name: str) -> list[str]:
    return [f"{name}.{each}.{part}" for each in (0, 1) for part in ("target", "title")]


def _split(rendered: str) -> tuple[list[str], list[str]]:
    """Literal texts and the token names between them."""
    first, *rest = rendered.split(_OPEN)
    literals, names = [first], []
    for each in rest:
        name, _, literal = each.partition(_CLOSE)
        names.append(name)
        literals.append(literal)
    for literal in literals:
        if damaged := _LEFT_OVER.search(literal):
            raise PublishError(f"the theme has changed a token into {damaged.group()}")
    return literals, names
