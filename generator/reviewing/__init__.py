"""What a change of the data does: two revisions scored, compared, and every difference traced to what caused it."""
