"""The glossary: every term of the field in both languages, in the order of the page's language."""

from generator.presenting import urls
from generator.presenting.order import in_thai_order
from generator.presenting.page import Page
from generator.presenting.plan import PagePlan
from generator.presenting.web import Web


def glossary_page(web: Web, plan: PagePlan) -> Page:
    """The page of all terms."""
    return web.page(
        "glossary",
        plan.url,
        web.language.phrase("page.glossary"),
        template="glossary.html",
        description=web.language.phrase("index.glossary"),
        terms=in_thai_order(web.atlas.glossary.terms, lambda term: web.plain(term.term)),
        urls=urls,
    )
