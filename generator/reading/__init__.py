"""YAML files of a project folder to records that know their place; every problem of every file is told at once."""
