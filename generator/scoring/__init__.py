"""Pure and exact: records in, scorecards with their working out. No file, no clock, no language, no float."""
