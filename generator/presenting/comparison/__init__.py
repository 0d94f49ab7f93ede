"""Units side by side: the heat map of their scores, and how far their order depends on the weights."""
