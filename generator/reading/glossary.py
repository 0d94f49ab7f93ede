"""The glossary file of a project folder; a project may go without."""

from pathlib import Path

from generator.model.glossary import GlossaryFile
from generator.model.glossary import Term
from generator.problems import Problem
from generator.reading.project import FileReader
from generator.reading.readings import Readings

GLOSSARY_FILE = "docs/glossary.yml"


def read_glossary(root: Path, readings: Readings | None = None) -> tuple[list[Term], list[Problem]]:
    """The terms of `docs/glossary.yml` below `root`, and the problems of the file; nothing where there is no file.

    A file that has not changed since it went into the `readings` is taken from there.
    """
    if not (root / GLOSSARY_FILE).is_file():
        return [], []
    reader = FileReader(root, readings)
    file = reader.record(GlossaryFile, GLOSSARY_FILE)
    return (file.terms if file else []), reader.problems
