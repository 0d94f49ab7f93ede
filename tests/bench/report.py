"""The tables, in Markdown."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from statistics import median

from tests.bench.store import Measurement

WHOLE = "Scorecards: whole pipeline"
RENDER = "Scorecards: render and write"
WRITE = "Writing the same bytes"

_MEGABYTE = 1_000_000
_PEERS = ("Build", "Version", "CPU s", "least–most", "ms CPU/page", "times whole", "times render and write", "wall s", "peak MB", "HTML MB", "all MB")  # fmt: skip
_SCALE = ("Units", "Build", "Pages", "CPU s", "least–most", "ms CPU/page", "times first size", "ms CPU/unit", "wall s", "peak MB", "HTML MB", "all MB")  # fmt: skip


class Case:
    """The rounds of one case, each figure the median of its own column."""

    def __init__(self, rounds: Sequence[Measurement]) -> None:
        self.last = rounds[-1]
        self.rounds = [each for each in rounds if each.task.version == self.last.task.version]
        self.cpu = self._median(lambda each: each.usage.cpu)
        self.wall = self._median(lambda each: each.usage.wall)
        peaks = [each.usage.peak for each in self.rounds if each.usage.peak is not None]
        self.peak = f"{median(peaks):,.0f}" if peaks else "–"
        self.per_page = 1000 * self.cpu / self.last.output.pages
        cpus = [each.usage.cpu for each in self.rounds]
        self.spread = f"{_short(min(cpus))}–{_short(max(cpus))}"

    def _median(self, figure: Callable[[Measurement], float]) -> float:
        return median(map(figure, self.rounds))

    @property
    def tail(self) -> list[str]:
        """Wall seconds, peak and bytes."""
        return [
            _short(self.wall),
            self.peak,
            f"{self.last.output.html / _MEGABYTE:,.1f}",
            f"{self.last.output.written / _MEGABYTE:,.1f}",
        ]


def report(machine: dict[str, str], found: Iterable[Measurement]) -> str:
    """All tables of what was measured, with the machine above them."""
    groups: dict[tuple[str, int, str], list[Measurement]] = {}
    for each in found:
        groups.setdefault((each.task.suite, each.task.units, each.task.case), []).append(each)
    cases = {key: Case(rounds) for key, rounds in groups.items()}
    of_peers: dict[int, dict[str, Case]] = {}
    of_scale: dict[tuple[int, str], Case] = {}
    for (suite, units, name), case in cases.items():
        if suite == "peers":
            of_peers.setdefault(units, {})[name] = case
        else:
            of_scale[units, name] = case
    parts = ["\n".join(f"- {name}: {value}" for name, value in machine.items())]
    parts += [_peers(each) for _, each in sorted(of_peers.items())]
    if of_scale:
        parts.append(_scale(of_scale))
    return "\n\n".join(parts) + "\n"


def _peers(cases: dict[str, Case]) -> str:
    """Each tool beside ours, the cheapest first."""
    of_whole, of_render = (cases[name].per_page if name in cases else None for name in (WHOLE, RENDER))
    ordered = sorted(cases.items(), key=lambda pair: pair[1].per_page)
    some = ordered[0][1]
    rows = [
        [
            name,
            each.last.task.version,
            _short(each.cpu),
            each.spread,
            _short(each.per_page),
            _times(each.per_page, of_whole),
            _times(each.per_page, of_render),
            *each.tail,
        ]
        for name, each in ordered
    ]
    head = f"{some.last.task.units:,} units, {some.last.output.pages:,} pages, {_rounds(cases.values())}"
    return f"{head}\n\n{_table(_PEERS, rows)}"


def _scale(cases: dict[tuple[int, str], Case]) -> str:
    """Our whole pipeline at each size, each case beside itself at the smallest size."""
    first = {case: each.per_page for (_, case), each in sorted(cases.items(), reverse=True)}
    rows = [
        [
            f"{units:,}",
            case,
            f"{each.last.output.pages:,}",
            _short(each.cpu),
            each.spread,
            _short(each.per_page),
            _times(each.per_page, first[case]),
            _short(1000 * each.cpu / units),
            *each.tail,
        ]
        for (units, case), each in sorted(cases.items())
    ]
    version = next(iter(cases.values())).last.task.version
    return f"Whole pipeline at {version}, {_rounds(cases.values())}\n\n{_table(_SCALE, rows)}"


def _rounds(cases: Iterable[Case]) -> str:
    numbers = sorted({len(each.rounds) for each in cases})
    few, many = numbers[0], numbers[-1]
    if few != many:
        return f"median of {few} to {many} rounds"
    return "one round" if few == 1 else f"median of {few} rounds"


def _times(figure: float, of: float | None) -> str:
    return "–" if of is None else _short(figure / of)


def _short(number: float) -> str:
    """Three digits that count, no more: the machine knows no better."""
    if number >= 100:
        return f"{number:,.0f}"
    if number >= 10:
        return f"{number:.1f}"
    return f"{number:.2f}" if number >= 1 else f"{number:.3f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    texts = {"Build", "Version"}
    marks = ["---" if each in texts else "--:" for each in head]
    return "\n".join(f"| {' | '.join(line)} |" for line in [head, marks, *rows])
