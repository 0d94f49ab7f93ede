"""A build by the workers of a Dask cluster is the build of this machine's own. Needs `pip install distributed`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.sites import files
from tests.nation.world import write_nation
from tests.worlds.copies import REPOSITORY

pytestmark = pytest.mark.optional

UNITS = 40
"""Enough for several jobs of each kind."""


def _build(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(root), "build", "--no-cache", *arguments],
        cwd=REPOSITORY,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(autouse=True, scope="module")
def _dask() -> None:
    pytest.importorskip("distributed")


def test_a_local_cluster_builds_what_this_machine_builds(tmp_path: Path) -> None:
    root = tmp_path / "nation"
    write_nation(root, UNITS)
    assert _build(root).returncode == 0
    expected = files(root / "site")
    made = (root / "site/index.html").stat().st_mtime_ns
    run = _build(root, "--executor", "generator.building.dask:local", "--workers", "2")
    assert (run.returncode, run.stderr) == (0, "")
    assert (root / "site/index.html").stat().st_mtime_ns != made
    assert files(root / "site") == expected


def test_a_scheduler_is_connected_to(tmp_path: Path) -> None:
    from distributed import LocalCluster  # noqa: PLC0415 - may not be there

    root = tmp_path / "nation"
    write_nation(root, UNITS)
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        address = str(cluster.scheduler_address)
        arguments = ("--executor", "generator.building.dask:connect")
        run = _build(root, *arguments, DASK_SCHEDULER_ADDRESS=address)
        assert (run.returncode, run.stderr) == (0, "")
        assert cluster.status.name == "running", "a cluster that was there before stays"


def test_a_scheduler_that_nobody_names_is_told(tmp_path: Path) -> None:
    root = tmp_path / "nation"
    write_nation(root, UNITS)
    run = _build(root, "--executor", "generator.building.dask:connect", DASK_SCHEDULER_ADDRESS="")
    assert run.returncode == 1
    assert run.stderr.startswith("there is nobody to do the work: DASK_SCHEDULER_ADDRESS")
