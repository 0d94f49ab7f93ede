"""What stops publishing."""

from mkdocs.exceptions import PluginError


class PublishError(PluginError):
    """The site cannot be published; the message says why, in one line or a few, for the person who builds it.

    It is one of MkDocs' own errors, so that a bare `mkdocs build` tells it in a line too.
    """
