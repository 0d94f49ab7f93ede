"""Which program this is: what it makes from the same input may differ as soon as this differs."""

import hashlib
import sys
import sysconfig
from functools import cache
from pathlib import Path

import generator

PACKAGE = Path(generator.__file__).parent


@cache
def engine() -> str:
    """A hash of the program's own files, of the packages installed beside it with their versions, and of Python."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            found.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0")
            found.update(hashlib.blake2b(path.read_bytes()).digest())
    for folder in sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}):
        installed = sorted(each.name for each in Path(folder).glob("*.dist-info"))
        found.update("\0".join(installed).encode())
    return found.hexdigest()
