"""The glossary file of a project folder; a project may go without."""

from pathlib import Path

from generator.model.glossary import Glossary
from generator.model.glossary import GlossaryFile
from generator.problems import Problem
from generator.reading.project import FileReader
from generator.reading.readings import Readings

GLOSSARY_FILE = "docs/glossary.yml"


def read_glossary(root: Path, readings: Readings | None = None) -> tuple[Glossary, list[Problem]]:
    """The terms and synonyms of `docs/glossary.yml` below `root`, and the problems of the file; nothing where there is no file.

    A file that has not changed since it went into the `readings` is taken from there.
    """
    if not (root / GLOSSARY_FILE).is_file():
        return Glossary(), []
    reader = FileReader(root, readings)
    file = reader.record(GlossaryFile, GLOSSARY_FILE)
    if file is None:
        return Glossary(), reader.problems
    return Glossary(tuple(file.terms), tuple(map(tuple, file.synonyms))), reader.problems
