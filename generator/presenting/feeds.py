"""Atom feeds of what changed scores (RFC 4287): one of each framework and one of all, in each language.

A feed names no person: its author is the site. A commit has a day and no hour worth telling, so each entry is of noon in UTC, which
is that day for readers nearly everywhere. Addresses are absolute where the address of the site is known, else relative to the feed.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from html import escape
from itertools import islice
from urllib.parse import quote
from uuid import NAMESPACE_URL
from uuid import uuid5

from generator.presenting import urls
from generator.presenting.change_words import alarms
from generator.presenting.change_words import change_url
from generator.presenting.change_words import day_of
from generator.presenting.change_words import published
from generator.presenting.change_words import reasons
from generator.presenting.change_words import rule_name
from generator.presenting.change_words import rule_words
from generator.presenting.change_words import scores
from generator.presenting.chronicled import RecordedChange
from generator.presenting.feed_links import feed_links
from generator.presenting.language import BOTH
from generator.presenting.moves import Moves
from generator.presenting.revising import CHANGES_ON_A_PAGE
from generator.presenting.web import Web

MOST = 100
"""Entries of a feed: the newest."""

Placed = tuple[RecordedChange, str]
"""A change and the page that tells it."""

_NAMES = uuid5(NAMESPACE_URL, "https://www.rfc-editor.org/rfc/rfc4287")
"""What the ids of all feeds and entries are made below; any fixed one does."""


def feeds(web: Web, moves: Moves, address: str = "") -> dict[str, bytes]:
    """The feeds of one language by path; `address` is that of the site's root, with its slash. What has no change has none."""
    by_framework = {
        name: moves.of_framework(name) for name in web.atlas.frameworks if moves.has_changes(name)
    }
    everything = [each for changes in by_framework.values() for each in _placed(changes)]
    order = {each: at for at, each in enumerate(moves.order())}
    everything.sort(key=lambda each: order[each[0].recorded.hash])
    language = web.language.code
    found = {urls.feed(language): _feed(web, everything, address)} if everything else {}
    for name, changes in by_framework.items():
        found[urls.feed(language, name)] = _feed(web, _placed(changes), address, name)
    return found


def _placed(changes: Sequence[RecordedChange]) -> Iterator[Placed]:
    """Each change with the page that tells it: its own, or its place in the list of its framework."""
    for at, each in enumerate(changes):
        listed_on = urls.revisions(each.framework, at // CHANGES_ON_A_PAGE + 1)
        own = change_url(each.framework, each.recorded, has_page=each.has_page)
        yield each, own or f"{listed_on}#change-{each.recorded.commit.id}"


def _feed(web: Web, changes: Iterable[Placed], address: str, framework: str = "") -> bytes:
    [(path, title)] = feed_links(web, framework)
    told = list(islice(changes, MOST))
    site = _site(web)
    page = urls.revisions(framework) if framework else urls.CHANGES
    newest = max(each.recorded.commit.date for each, _ in told)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{web.language.code}">',
        f"  <id>{_id(address or site, path)}</id>",
        f"  <title>{_text(title)}</title>",
        f"  <updated>{_moment(newest)}</updated>",
        f"  <author><name>{_text(site)}</name></author>",
        f'  <link rel="alternate" type="text/html" href="{_way(web, path, page, address)}"/>',
    ]
    if address:
        lines.append(
            f'  <link rel="self" type="application/atom+xml" href="{escape(address)}{quote(path)}"/>'
        )
    for each, page in told:
        lines += _entry(web, each, _way(web, path, page, address))
    return "\n".join([*lines, "</feed>", ""]).encode()


def _entry(web: Web, change: RecordedChange, way: str) -> Iterator[str]:
    recorded, language = change.recorded, web.language.code
    title = f"{web.framework_title(change.framework)} · {day_of(web, recorded)}"
    yield "  <entry>"
    yield f"    <id>{_id(recorded.hash, change.framework, language)}</id>"
    yield f"    <title>{_text(title)}</title>"
    yield f"    <updated>{_moment(recorded.commit.date)}</updated>"
    yield f'    <link rel="alternate" type="text/html" href="{way}"/>'
    yield f"    <summary>{_text(_summary(web, change))}</summary>"
    yield "  </entry>"


def _summary(web: Web, change: RecordedChange) -> str:
    """All that is told of a change in a few sentences, one a line."""
    said = [*published(web, change), *alarms(web, change)]
    said += [f"{rule_name(web, each)}: {rule_words(web, each)}" for each in change.rules]
    said += [
        f"{each.where}: {web.plain(each.reason)} ({web.plain(each.authority)})"
        for each in reasons(web, change)
    ]
    said += [
        f"{each.unit} · {each.period}: {each.before} → {each.after} ({', '.join([each.change, *each.effects])})"
        for each in scores(web, change.scores)
    ]
    return "\n".join(said)


def _site(web: Web) -> str:
    """What the site is called in the language, else in another, else by what it is."""
    names = web.atlas.project.names
    languages = [web.language.code, *(each.code for each in BOTH)]
    return next((names[each] for each in languages if each in names), web.language.phrase("revision.title"))


def _moment(day: str) -> str:
    return f"{day}T12:00:00Z"


def _id(*names: str) -> str:
    """An id that stays as long as what it is made of."""
    return uuid5(_NAMES, "\n".join(names)).urn


def _text(text: str) -> str:
    """A text in XML, without the characters that it cannot hold; blanks of every width are one blank."""
    said = "".join(" " if each.isspace() and each != "\n" else each for each in text)
    return escape("".join(each for each in said if each.isprintable() or each == "\n"), quote=False)


def _way(web: Web, path: str, page: str, address: str) -> str:
    """From the feed at a path to a page."""
    below = "" if web.language.code == "th" else f"{web.language.code}/"
    url, hash_, anchor = page.partition("#")
    start = address or "../" * path.count("/")
    return escape(f"{start}{below}{quote(url)}{hash_}{anchor}")
