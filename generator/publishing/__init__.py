"""Page records become the site: shell and fill, MkDocs at the rim, data files, replacement by renames."""
