"""Scorecards to pages: words, numbers, dates, order and HTML in one language at a time."""
