"""What a change of the data does: both sides scored, compared, and every difference traced to what caused it."""
