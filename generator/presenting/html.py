"""Plain text as HTML: what the parts of pages use that are written without a template."""

import re
from collections.abc import Iterator


def escaped(text: str) -> str:
    """Text that may stand between tags and inside quotes, byte for byte as a template escapes it.

    Most texts hold nothing to escape, and looking for it is much quicker than replacing it.
    """
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&#34;")
    if "'" in text:
        text = text.replace("'", "&#39;")
    return text


def paragraphs(text: str) -> str:
    """A text as paragraphs and lists in the order of its lines: a blank line makes a paragraph, `- ` a list.

    An indented line goes on with the item above it.
    """
    return "".join(_blocks(text))


def _blocks(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", text.strip()):
        items: list[str] = []
        words: list[str] = []
        for line in block.split("\n"):
            if line.lstrip().startswith("- "):
                yield from _paragraph(words)
                items.append(line.strip()[2:])
            elif items and line.startswith(" "):
                items[-1] += f" {line.strip()}"
            else:
                yield from _list(items)
                words.append(line.strip())
        yield from _paragraph(words)
        yield from _list(items)


def _paragraph(words: list[str]) -> Iterator[str]:
    if words:
        yield f"<p>{escaped(' '.join(words))}</p>"
    words.clear()


def _list(items: list[str]) -> Iterator[str]:
    if items:
        yield f"<ul>{''.join([f'<li>{escaped(item)}</li>' for item in items])}</ul>"
    items.clear()
