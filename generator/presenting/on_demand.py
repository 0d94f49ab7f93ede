"""Values that are made when they are first asked for."""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class OnDemand(dict[str, Value]):
    """Values by key, each made by `make` when it is first asked for."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Value:
        self[key] = self._make(key)
        return self[key]
