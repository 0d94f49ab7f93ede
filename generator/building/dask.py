"""Workers of a Dask cluster in place of this machine's processes: `scorecards build --executor generator.building.dask:connect`.

The workers need this very program, and the project under the same path on a file system that all of them share: jobs bring
names of files, and workers write what they print into the new site.
"""

import logging
import os
from collections.abc import Callable
from concurrent.futures import Executor
from concurrent.futures import Future
from typing import Any
from typing import TypeVar

from distributed import Client
from distributed import LocalCluster

Result = TypeVar("Result")

ADDRESS = "DASK_SCHEDULER_ADDRESS"
"""The variable of the environment that says where the scheduler is, as `tcp://host:8786`."""

LOCAL_WORKERS = 2


class DaskExecutor(Executor):
    """Hands jobs to the workers of a client; the client, and the cluster that was started for it, end with it."""

    def __init__(self, client: Client, cluster: LocalCluster | None = None) -> None:
        self._client = client
        self._cluster = cluster
        # Jobs write files, and comparing them, as Dask does to find equal ones, costs more than doing them.
        self._jobs = client.get_executor(pure=False)

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:  # noqa: ANN401 - as in Executor
        """Hand out one job."""
        found: Future[Result] = self._jobs.submit(fn, *args, **kwargs)
        return found

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as in Executor
        """End the jobs that are under way, or without `wait` cancel them, and go."""
        self._jobs.shutdown(wait=wait and not cancel_futures)
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()


def local() -> Executor:
    """A cluster of two processes on this machine, to see that all is well before there is a larger one.

    What fails is raised where it was asked for. Workers would only tell, as an error, that closing cuts off their heartbeats.
    """
    cluster = LocalCluster(
        n_workers=LOCAL_WORKERS, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
    )
    return DaskExecutor(Client(cluster), cluster)


def connect() -> Executor:
    """The cluster whose scheduler stands at `DASK_SCHEDULER_ADDRESS`; ValueError where that is not said."""
    address = os.environ.get(ADDRESS)
    if not address:
        raise ValueError(f"{ADDRESS} does not say where the scheduler is")
    return DaskExecutor(Client(address))
