"""Many results at once: examined and printed side by side, and only what has changed since the last build."""
