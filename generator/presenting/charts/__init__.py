"""Charts of plans, weights and results as pictures in SVG, made at build time, each beside a table that says the same.

`frame` is what all of them have in common; each other module draws one kind. Sizes are in units of the picture.
"""
