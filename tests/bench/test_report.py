"""Measurements are kept, taken up again and told as medians with ratios."""

from pathlib import Path

from tests.bench.measure import Usage
from tests.bench.report import RENDER
from tests.bench.report import WHOLE
from tests.bench.report import report
from tests.bench.store import Measurement
from tests.bench.store import Output
from tests.bench.store import Store
from tests.bench.store import Task
from tests.bench.store import output_of
from tests.bench.store import read

OUTPUT = Output(pages=1000, html=40_000_000, written=50_000_000)


def task(number: int, case: str = "Other", *, of: str = "1", units: int = 250, suite: str = "peers") -> Task:
    return Task(suite=suite, case=case, version=of, units=units, round=number)


def kept(
    store: Store, case: str, *cpus: float, of: str = "1", units: int = 250, suite: str = "peers"
) -> None:
    for number, cpu in enumerate(cpus):
        usage = Usage(cpu=cpu, wall=cpu / 2, peak=100 * cpu)
        made = task(number, case, of=of, units=units, suite=suite)
        store.add(Measurement(task=made, usage=usage, output=OUTPUT))


def rows(text: str) -> dict[str, list[str]]:
    """The cells of each row by the first cell."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return {first: rest for first, *rest in lines}


def test_each_tool_stands_beside_ours_the_cheapest_first(tmp_path: Path) -> None:
    store = Store(tmp_path / "made" / "peers.jsonl", resume=False)
    store.describe({"cores": "2"})
    kept(store, WHOLE, 2.0, 9.0, 3.0)
    kept(store, RENDER, 0.5, 0.5, 0.4)
    kept(store, "Other", 6.0, 6.5, 5.0, of="7.1")
    text = report(*read(store.path))
    assert text.startswith("- cores: 2\n\n250 units, 1,000 pages, median of 3 rounds\n")
    found = rows(text)
    assert list(found)[2:] == [RENDER, WHOLE, "Other"]
    assert found["Other"][:6] == ["7.1", "6.00", "5.00–6.50", "6.00", "2.00", "12.0"]
    assert found["Other"][6:] == ["3.00", "600", "40.0", "50.0"]
    assert found[WHOLE][3:6] == ["3.00", "1.00", "6.00"]


def test_a_size_stands_beside_the_smallest(tmp_path: Path) -> None:
    store = Store(tmp_path / "scale.jsonl", resume=False)
    kept(store, "cold", 4.0, units=1000, suite="scale")
    kept(store, "cold", 2.0, units=100, suite="scale")
    found = rows(report(*read(store.path)))
    assert found["100"][4:7] == ["2.00", "1.00", "20.0"]
    assert found["1,000"][4:7] == ["4.00", "2.00", "4.00"]


def test_only_the_version_measured_last_counts(tmp_path: Path) -> None:
    store = Store(tmp_path / "peers.jsonl", resume=False)
    kept(store, WHOLE, 9.0, 9.0, of="old")
    kept(store, WHOLE, 2.0, of="new")
    assert rows(report(*read(store.path)))[WHOLE][:2] == ["new", "2.00"]


def test_a_run_is_taken_up_again_or_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "peers.jsonl"
    kept(Store(path, resume=False), "Other", 1.0)
    again = Store(path, resume=True)
    assert again.has(task(0))
    assert not again.has(task(1))
    assert not again.has(task(0, of="2"))
    assert not Store(path, resume=False).has(task(0))


def test_output_is_counted_without_error_pages(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for name, size in {
        "index.html": 5,
        "404.html": 7,
        "en/404.html": 7,
        "en/a.html": 11,
        "a.css": 13,
    }.items():
        (tmp_path / name).write_bytes(b"x" * size)
    assert output_of(tmp_path) == Output(pages=2, html=30, written=43)
