"""The pages of the documentation that are made: the data format, the list of problems, and the author's guide.

Each page has a handwritten template, in `docs/reference/` or `docs/guide/`, in which markers stand for what the models, the
words and the example files of `docs/examples/` say. So nothing on the pages can go stale: `make reference`.
"""
