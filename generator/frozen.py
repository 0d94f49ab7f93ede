"""Frozen records of which every result file has dozens.

A dataclass that is frozen when the program runs makes each instance by way of `object`, at five times the cost. These are frozen
for the type checker, which lets nothing change them, and are plain when the program runs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from typing import TypeVar
from typing import dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool = False, order: bool = False) -> Callable[[type[Record]], type[Record]]:
    """A dataclass with slots that is equal, and has one hash, where its fields are equal."""
    return dataclass(slots=True, unsafe_hash=True, kw_only=kw_only, order=order)
