"""What a page costs: our build beside MkDocs, Zensical, Hugo and Eleventy, and at the size of a nation. Not part of the tests."""
