"""Records in the words of the field: what the YAML files say, and what scoring makes of it."""
