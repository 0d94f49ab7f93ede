"""One file of YAML to its record; and what files came to, kept for programs that read the same ones again."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from fractions import Fraction
from hashlib import blake2b
from io import BytesIO
from typing import cast

from msgspec import Struct

from generator.model.placed import Record
from generator.problems import Problem
from generator.reading.binding import RecordType
from generator.reading.binding import bind
from generator.reading.yaml_tree import Bounds
from generator.reading.yaml_tree import read_yaml


def read_record(
    record_type: type[RecordType], path: str, data: bytes, bounds: Bounds
) -> tuple[RecordType | None, tuple[Problem, ...]]:
    """The record of a file that has these bytes, and its problems; None where they leave nothing to work with."""
    node, problems = read_yaml(data, path, bounds)
    if node is None:
        return None, tuple(problems)
    record, misfits = bind(record_type, node)
    return record, (*problems, *misfits)


class Reading(Struct, frozen=True, array_like=True):
    """What one file came to as a record of that type while its bytes had this hash; `record` is pickled, empty where there is none."""

    digest: str
    record_type: str
    record: bytes
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Readings:
    """What files came to when they were last read, for programs that read them again and again: records never change.

    `kept` is what another run has found, by path, and `found` what this run has.
    """

    kept: Mapping[str, Reading] = field(default_factory=dict)
    found: dict[str, Reading] = field(default_factory=dict)
    _records: dict[str, tuple[Reading, Record | None]] = field(default_factory=dict)

    def read(
        self, record_type: type[RecordType], path: str, data: bytes, bounds: Bounds
    ) -> tuple[RecordType | None, tuple[Problem, ...]]:
        """The record of the file `path`, which has these bytes now, and its problems: those of last time where it had them then."""
        wanted = (blake2b(data, digest_size=16).hexdigest(), record_type.__name__)
        reading, record = self._records.get(path, (None, None))
        if reading is None or (reading.digest, reading.record_type) != wanted:
            reading, record = self._kept(path, wanted) or _reading(record_type, path, data, bounds, wanted)
            self._records[path] = reading, record
        self.found[path] = reading
        return cast("RecordType | None", record), reading.problems

    def _kept(self, path: str, wanted: tuple[str, str]) -> tuple[Reading, Record | None] | None:
        kept = self.kept.get(path)
        if kept is None or (kept.digest, kept.record_type) != wanted:
            return None
        try:
            return kept, _RecordsAlone(BytesIO(kept.record)).load() if kept.record else None
        except pickle.UnpicklingError:
            return None


class _RecordsAlone(pickle.Unpickler):
    """Reads pickles that hold records and what stands in them, and nothing that could be run."""

    def find_class(self, module: str, name: str) -> type:
        found = super().find_class(module, name)
        is_ours = module.startswith("generator.model.") and getattr(found, "__module__", "") == module
        if not isinstance(found, type) or not (is_ours or found in _PLAIN):
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a record")
        return found


_PLAIN = (Fraction, date)
"""What records hold beside each other."""


def _reading(
    record_type: type[Record], path: str, data: bytes, bounds: Bounds, wanted: tuple[str, str]
) -> tuple[Reading, Record | None]:
    record, problems = read_record(record_type, path, data, bounds)
    return Reading(*wanted, pickle.dumps(record) if record is not None else b"", problems), record
