"""Terms of the glossary where they stand on a page: a link to the entry, with the definition shown on hover and on focus.

The definitions are prepared once a language. Each term is explained once a page, where it first stands. In running text only
terms of several words are looked for: one word alone (`good`, `number`) is mostly not meant as a term. Thai has no spaces
between words, but its compounds begin with the head noun: a term is one only where no Thai letter stands before it.
"""

import re
from collections.abc import Callable
from collections.abc import Mapping

from generator.model.glossary import Term
from generator.presenting import urls
from generator.presenting.html import escaped
from generator.presenting.web import Web

LABELS: Mapping[str, str] = {
    "field.perspective": "perspective",
    "field.aspect": "evaluation-issue",
    "field.weight": "weight",
    "field.definition": "definition",
    "field.objective": "goal",
    "field.measured_in": "unit-of-measure",
    "field.frequency": "data-collection-and-reporting-frequency",
    "field.data_source": "data-source",
    "field.collection_process": "data-collection-process",
    "field.target_setter": "target-setter",
    "field.supervisor": "indicator-supervisor",
    "field.collector": "data-collector",
    "field.contact": "coordinator",
    "field.targets": "target",
    "field.baseline": "baseline",
    "field.owners": "lead-agency",
    "field.supporters": "supporter",
    "field.evidence": "supporting-evidence",
    "score.total": "total-score",
    "score.weighted": "weighted-score",
    "score.out-of-100": "score-out-of-100",
    "score.grade": "grade",
    "score.coverage": "weight-reported",
    "revision.provisional": "provisional-result",
}
"""The term that the label of a phrase stands for."""

MOST_ON_A_PAGE = 12
"""How many terms are explained in the running text of a page: more would be a nuisance, and make it large."""

_EVERYDAY = frozenset(
    {
        "not-less-than",
        "but-less-than",
        "and-above",
        "very-good",
        "needs-improvement",
        "per-cent",
        "royal-gazette",
    }
)
_SKIPPED = "a|h[1-6]|svg|math|code|pre|table|form|button|summary|label|select|dt|nav|script|style|caption"
_PARTS = re.compile(
    rf'<(?P<skip>{_SKIPPED})\b.*?</(?P=skip)>|<span class="sc-(?:visually-hidden|tip|term)".*?</span>|<[^>]*>|[^<]+',
    re.DOTALL,
)
_THAI = "ก-๎"
_KEPT = 4096

Explain = Callable[[str], str]
Found = tuple[tuple[int, int, str], ...]


class Tooltips:
    """The glossary of one language, ready to be shown where its terms stand; without terms every text stays as it is."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._terms = {each.id: each for each in web.atlas.glossary.terms}
        self._definitions = {name: self._definition(each) for name, each in self._terms.items()}
        words = {self._word(each): each.id for each in web.atlas.glossary.terms if self._is_looked_for(each)}
        self._ids = words
        self._pattern = self._of(words)
        self._found: dict[str, Found] = {}

    def label(self, key: str, url: str) -> str:
        """The phrase `key` as the label of something on the page at `url`, explained where the glossary has its term."""
        text = self._web.wording.plain[key]
        name = LABELS.get(key, "")
        return self._explained(name, text, self._entry(url)) if name in self._terms else text

    def labels(self, url: str) -> "Labels":
        """The labels of the page at `url`, each explained once."""
        return Labels(self, url)

    def page(self, html: str, url: str) -> str:
        """The page at `url` with the terms in its running text explained."""
        if self._pattern is None:
            return html
        entry = self._entry(url)
        told = {name for name in self._terms if f'id="tip-{name}"' in html}
        limit = len(told) + MOST_ON_A_PAGE
        parts = []
        for part in _PARTS.finditer(html):
            text = part[0]
            if text[0] != "<" and len(told) < limit and not text.isspace():
                text = self._text(text, told, limit, entry)
            parts.append(text)
        return "".join(parts)

    def _text(self, text: str, told: set[str], limit: int, entry: str) -> str:
        parts, last = [], 0
        for start, end, name in self._terms_in(text):
            if name not in told and len(told) < limit:
                told.add(name)
                parts += [text[last:start], self._explained(name, text[start:end], entry)]
                last = end
        return "".join([*parts, text[last:]]) if parts else text

    def _terms_in(self, text: str) -> Found:
        """Where terms stand in a text; the same text stands on many pages."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) > _KEPT:
                self._found.clear()
            assert self._pattern is not None, "asked for where there are terms"  # noqa: S101
            found = tuple(
                (each.start(), each.end(), self._ids[each[0].casefold()])
                for each in self._pattern.finditer(text)
            )
            self._found[text] = found
        return found

    def _explained(self, name: str, text: str, entry: str) -> str:
        return (
            f'<span class="sc-term"><a href="{entry}#term-{name}" aria-describedby="tip-{name}">{text}</a>'
            f'<span class="sc-tip" role="tooltip" id="tip-{name}">{self._definitions[name]}</span></span>'
        )

    def _entry(self, url: str) -> str:
        return escaped(self._web.linker(url)(urls.GLOSSARY))

    def _definition(self, term: Term) -> str:
        return escaped(self._web.plain(term.definition))

    def _word(self, term: Term) -> str:
        return escaped(self._web.plain(term.term)).casefold()

    def _is_looked_for(self, term: Term) -> bool:
        """Whether a term is looked for in running text: one of several words, in both languages alike."""
        words = term.term.en or ""
        has_own = (term.term.th if self._web.language.code == "th" else term.term.en) is not None
        return (
            has_own and term.id not in _EVERYDAY and bool(re.search(r"\w[ /-]\w", words)) and "…" not in words
        )

    def _of(self, words: Mapping[str, str]) -> re.Pattern[str] | None:
        """A pattern that finds the longest of some words."""
        if not words:
            return None
        longest_first = "|".join(
            re.escape(word) for word in sorted(words, key=lambda each: (-len(each), each))
        )
        if self._web.language.code == "th":
            return re.compile(rf"(?<![{_THAI}])(?:{longest_first})(?![\u0e30-\u0e3a\u0e45-\u0e4e])")
        return re.compile(rf"(?<![\w-])(?:{longest_first})(?![\w-])", re.IGNORECASE)


class Labels:
    """The labels of one page: a term that has been explained is not explained again."""

    def __init__(self, tooltips: Tooltips, url: str) -> None:
        self._tooltips = tooltips
        self._url = url
        self._told: set[str] = set()

    def __call__(self, key: str) -> str:
        """The label of the phrase `key` as HTML."""
        name = LABELS.get(key, "")
        if not name or name in self._told:
            return self._tooltips._web.wording.plain[key]  # noqa: SLF001 - of this module
        self._told.add(name)
        return self._tooltips.label(key, self._url)
