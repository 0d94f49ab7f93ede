"""Cutting a rendered page at its tokens, and filling it."""

import pytest

from generator.publishing.failure import PublishError
from generator.publishing.shells import cut
from generator.publishing.shells import entries
from generator.publishing.shells import token


def _list(name: str) -> str:
    items = "\n  ".join(f'<li><a href="#{target}">\n{title}</a></li>' for target, title in entries(name))
    return f"<ul>\n  {items}\n</ul>"


def test_texts_stand_where_their_tokens_stood() -> None:
    shell = cut(
        f"<title>{token('title')}</title><b>{token('title')}: {token('body')}</b>",
        texts=["title", "body"],
        lists=[],
    )
    assert shell.fill({"title": "ก", "body": "ข"}, {}) == "<title>ก</title><b>ก: ข</b>".encode()


def test_a_text_may_hold_what_looks_like_a_token() -> None:
    shell = cut(f"<p>{token('body')}</p>", texts=["body"], lists=[])
    assert shell.fill({"body": "~fill.body~ ~fill.other~"}, {}) == b"<p>~fill.body~ ~fill.other~</p>"


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("a", "A")], '<ul>\n  <li><a href="#a">\nA</a></li>\n</ul>'),
        (
            [("a", "A"), ("b", "B"), ("c", "C")],
            '<ul>\n  <li><a href="#a">\nA</a></li>\n  <li><a href="#b">\nB</a></li>\n  <li><a href="#c">\nC</a></li>\n</ul>',
        ),
    ],
)
def test_a_list_of_any_length_is_written_as_the_theme_writes_two_entries(
    pairs: list[tuple[str, str]], expected: str
) -> None:
    shell = cut(_list("contents"), texts=[], lists=["contents"])
    assert shell.fill({}, {"contents": pairs}) == expected.encode()


def test_the_first_entry_may_be_linked_to_from_elsewhere() -> None:
    shell = cut(
        f'<a href="#{token("contents.0.target")}">skip</a>{_list("contents")}', texts=[], lists=["contents"]
    )
    assert shell.fill({}, {"contents": [("x", "X"), ("y", "Y")]}).startswith(b'<a href="#x">skip</a><ul>')


@pytest.mark.parametrize(
    ("rendered", "message"),
    [
        ("<p></p>", "the theme has lost the token ~fill.body~, ~fill.contents~"),
        (
            f"{token('body')}{_list('contents')}~FILL.TITLE~",
            "the theme has changed a token into ~FILL.TITLE~",
        ),
        (
            f"{token('body')}{_list('contents')}%7Efill.title%7E",
            "the theme has changed a token into %7Efill.title%7E",
        ),
        (f"{token('body')}{_list('contents')}~fill…", "the theme has changed a token into ~fill…"),
        (
            f"{token('body')}{_list('contents')}{token('date')}",
            "the theme has the token ~fill.date~ where it cannot be filled",
        ),
        (
            f"{token('body')}{_list('contents')}{token('contents.1.title')}",
            "the theme has the token ~fill.contents.1.title~ where it cannot be filled",
        ),
        (
            token("body")
            + _list("contents").replace("\n" + token("contents.1.title"), token("contents.1.title")),
            "the theme writes the entries of ~fill.contents~ in different ways",
        ),
    ],
)
def test_a_broken_token_is_named(rendered: str, message: str) -> None:
    with pytest.raises(PublishError) as failure:
        cut(rendered, texts=["body"], lists=["contents"])
    assert str(failure.value) == message
