"""Small things to present."""

from generator.model.project import Project
from generator.presenting.atlas import Atlas
from generator.presenting.language import Language
from generator.presenting.web import Web

NOTHING_AT_ALL = Project(frameworks={}, kinds={}, units={}, results=())


def web_of(language: str, atlas: Atlas) -> Web:
    """The pages of a language."""
    return Web(atlas, Language(language))
