"""Runs a program of the environment and tells what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import environment


@dataclass(frozen=True)
class Cost:
    """CPU seconds (user and system, children too), wall seconds, peak memory of one process."""

    cpu: float
    wall: float
    megabytes: float


def measured(command: list[str], folder: Path, program: Path | None = None) -> Cost:
    """Runs a command and returns its cost; stops where it fails.

    Wall time is mostly waiting on a machine that others use as well: compare CPU.
    """
    program = program or environment.program(command[0])
    started = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        done = subprocess.Popen(
            [str(program), *command[1:]],
            cwd=folder,
            env=environment.surroundings({"NO_MKDOCS_2_WARNING": "1"}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        _, status, used = os.wait4(done.pid, 0)
        wall = time.perf_counter() - started
        done.returncode = os.waitstatus_to_exitcode(status)
        if done.returncode:
            said.seek(0)
            sys.exit(said.read().decode("utf-8", "replace")[-2000:])
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def bytes_in(folder: Path) -> int:
    """The size of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
