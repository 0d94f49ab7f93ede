"""Maps of strategies and trees of cascaded indicators: inline SVG that needs no script, laid out when the site is built.

Names go into rows (`graph`), rows into the order with the fewest crossings (`order`), items onto places (`layout`), arrows
between them (`route`), and all of it into SVG (`draw`, `faces`). Nothing before `draw` knows a language or a page.
"""
