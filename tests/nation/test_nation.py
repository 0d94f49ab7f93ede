"""The synthetic nation is a sound project, the same on any machine."""

from pathlib import Path
from typing import get_args

from generator.model.criteria import Criteria
from generator.pipeline import score
from tests.nation.world import write_nation

UNITS = 3


def test_the_nation_is_scored_without_a_problem(tmp_path: Path) -> None:
    write_nation(tmp_path, UNITS)
    scored = score(tmp_path)
    assert [each.code for each in scored.problems if each.severity != "note"] == []
    assert len(scored.scorecards) == UNITS
    assert all(each.total is not None and each.illustrative for each in scored.scorecards)


def test_the_nation_has_25_indicators_of_every_kind(tmp_path: Path) -> None:
    write_nation(tmp_path, 1)
    (framework,) = score(tmp_path).project.frameworks.values()
    assert len(framework.indicators) == 25
    kinds = {type(each.criteria) for each in framework.indicators.values()}
    assert kinds == set(get_args(get_args(Criteria)[0]))


def test_the_nation_is_the_same_each_time(tmp_path: Path) -> None:
    written = []
    for name in ("one", "other"):
        write_nation(tmp_path / name, UNITS)
        files = sorted(path for path in (tmp_path / name).rglob("*.yml"))
        written.append([(path.relative_to(tmp_path / name), path.read_bytes()) for path in files])
    assert written[0] == written[1]
