"""The search index: what the site shows, made ready to be searched in the reader's browser.

`defined.py` takes from the definitions what can be found, `remarks.py` what scorecards tell in words; `catalog.py` writes titles
and facts, `body.py` the texts; `index.py` puts all of it together. `text.py` is the one reading of letters, which
`assets/search/text.js` has too.
"""
