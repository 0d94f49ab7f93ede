"""The page of a scorecard as HTML.

A nation has thousands of scorecards on one framework, so this page is written without a template: each text that the
scorecards of a framework and period share is made once (`form.py`), and the rest is put between those texts.
"""
