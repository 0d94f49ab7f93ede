"""What the figures were measured on, without naming the machine."""

import os
import platform
import re
from pathlib import Path


def machine(folder: Path) -> dict[str, str]:
    """The machine and the file system on which `folder` stands, in words."""
    kilobytes = int(_first(r"MemTotal:\s*(\d+)", "/proc/meminfo") or 0)
    return {
        "CPU": _first(r"model name\s*:\s*(.+)", "/proc/cpuinfo") or platform.machine(),
        "cores": str(os.cpu_count()),
        "memory": f"{kilobytes / 1_000_000:.1f} GB",
        "file system": _file_system(folder.resolve()),
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
        "Python": platform.python_version(),
        "load average at the start": f"{os.getloadavg()[0]:.2f}",
    }


def _first(pattern: str, path: str) -> str:
    """What a pattern finds first in a file of the system; nothing where there is no such file."""
    try:
        found = re.search(pattern, Path(path).read_text())
    except OSError:
        return ""
    return found[1].strip() if found else ""


def _file_system(folder: Path) -> str:
    """The type of the file system that is mounted nearest above the folder."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return "not known"
    above = [(len(place), kind) for _, place, kind, *_ in mounts if folder.is_relative_to(place)]
    return max(above)[1] if above else "not known"
