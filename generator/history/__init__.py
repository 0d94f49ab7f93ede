"""What a change of the data does to scores: what kind of change it is, its effects by cause, and what must not be missed."""
