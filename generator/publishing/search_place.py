"""The place of the search box in Material's header, which is open only to its own search."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

NAME = "material/search"
"""What Material's header looks for among the plugins."""


class _Options(Config):
    enabled = Type(bool, default=True)


class _NoSearch(BasePlugin[_Options]):
    """Stands where Material looks for its search, and does nothing: no index, no worker, no event of MkDocs."""


def open_place(config: MkDocsConfig) -> None:
    """Let the header show `partials/search.html`, which is ours, unless the project has a plugin of that name itself."""
    if NAME not in config.plugins:
        plugin = _NoSearch()
        plugin.load_config({})
        config.plugins[NAME] = plugin
