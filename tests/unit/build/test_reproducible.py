"""The same handbook gives the same bytes, whatever machine, folder, clock and locale build it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from counterbook.starter.begin import begin_handbook

# Starts the command with a clock that says another time.
CLOCK = """
import sys, time
now = float(sys.argv.pop(1))
local, world = time.localtime, time.gmtime
time.time, time.time_ns = lambda: now, lambda: int(now * 1e9)
time.localtime = lambda at=None: local(now if at is None else at)
time.gmtime = lambda at=None: world(now if at is None else at)
from counterbook.cli import main
main()
"""
IN_1990, IN_2026, IN_2090 = "646876800", "1795305600", "3802550400"


def built(home: Path, clock: str, **surroundings: str) -> dict[str, bytes]:
    """Every file of the site and the offline copy of a new handbook in a folder."""
    begin_handbook(home, ("zh", "en"))
    build = ["build", "--config", str(home / "mkdocs.yml"), "--no-print", "--offline"]
    done = subprocess.run(
        [sys.executable, "-c", CLOCK, clock, *build],
        env={**os.environ, **surroundings},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    made = [*(home / "site").rglob("*"), home / "site-offline.zip"]
    return {p.relative_to(home).as_posix(): p.read_bytes() for p in made if p.is_file()}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    home = tmp_path_factory.mktemp("usual") / "station"
    return built(home, IN_2026, PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C.UTF-8")


@pytest.mark.parametrize(
    ("clock", "surroundings"),
    [
        (IN_1990, {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C"}),
        (
            IN_2090,
            {
                "PYTHONHASHSEED": "3",
                "TZ": "Pacific/Kiritimati",
                "LC_ALL": "zh_CN.GB18030",
                "PYTHONUTF8": "0",
                "PYTHONCOERCECLOCALE": "0",
                "PYTHONIOENCODING": "gb18030",
            },
        ),
    ],
)
def test_the_same_bytes_anywhere_at_any_time(
    usual: dict[str, bytes], clock: str, surroundings: dict[str, str], tmp_path: Path
) -> None:
    found = built(tmp_path / "办事 指南 (2)", clock, **surroundings)
    assert [name for name in found if found[name] != usual.get(name)] == []
    assert found.keys() == usual.keys()
