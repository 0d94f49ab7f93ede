"""What the share of an indicator is a share of."""

from generator.model.framework import FrameworkFile


def share_phrase(rules: FrameworkFile) -> str:
    """The phrase for a row's re-based weight: of its perspective, of its track, or of the whole scorecard."""
    if rules.total == "none":
        return "explain.rebased-perspective"
    return "explain.rebased-track" if rules.tracks else "explain.rebased"
