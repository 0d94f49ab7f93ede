"""The pages that everything else hangs from: they stand in the navigation unless `mkdocs.yml` says otherwise."""

from generator.presenting import urls
from generator.presenting.language import Language

_TITLES = {
    urls.HOME: "home.title",
    urls.FRAMEWORKS: "page.frameworks",
    urls.INDICATORS: "page.indicators",
    urls.UNITS: "page.units",
    urls.SCORECARDS: "page.scorecards",
    urls.GLOSSARY: "page.glossary",
    urls.A_TO_Z: "a-to-z.title",
    urls.NUMBERS: "numbers.title",
    urls.CHANGES: "changes.title",
}


def hubs(language: Language) -> dict[str, str]:
    """Url and title of each hub, in order."""
    return {url: language.phrase(phrase) for url, phrase in _TITLES.items()}
