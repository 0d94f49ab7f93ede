"""Scorecards: performance frameworks and results in YAML, scored exactly, published as a bilingual site."""

__version__ = "0.1.0"
