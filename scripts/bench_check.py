"""What a check costs: `python3 scripts/bench_check.py [--n 60 400 1000]` (not on Windows).

For handbooks of that many procedures, every text of every clone changed: CPU seconds and memory
of a first check, of one where nothing has changed since, and, within one process as `serve` and
`build` do it, of loading again with nothing changed and with one file changed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import clones
import environment

LANGUAGES = ("zh", "en", "ko")

AGAIN = """
import sys, time
from pathlib import Path
from counterbook.check import Known, load
root, known = Path("handbook"), Known()
def timed():
    start = time.process_time()
    load(root, known=known)
    return time.process_time() - start
first, again = timed(), min(timed(), timed())
path = sorted((root / "procedures").rglob("*.yml"))[0]
path.write_text(path.read_text("utf-8").replace("  zh: ", "  zh: 新", 1), "utf-8")
print(f"{first:.2f} {again:.2f} {timed():.2f}")
"""


def cost(command: list[str], folder: Path) -> tuple[float, float, str]:
    """CPU seconds, megabytes and output of one command of the environment."""
    program = str(environment.program(command[0]))
    settings = environment.surroundings({"COUNTERBOOK_TODAY": "2026-11-22"})
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [program, *command[1:]], cwd=folder, env=settings, stdout=output, stderr=output
        )
        _, status, usage = os.wait4(process.pid, 0)
        output.seek(0)
        said = output.read().decode("utf-8", "replace")
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(said)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def runs(command: list[str], folder: Path, rounds: int, *, cold: bool = False) -> str:
    """CPU seconds of each run, and the memory of the last one."""
    seconds = []
    megabytes = 0.0
    for _ in range(rounds):
        if cold:
            shutil.rmtree(folder / ".counterbook", ignore_errors=True)
        cpu, megabytes, _ = cost(command, folder)
        seconds.append(f"{cpu:.2f}")
    return f"{' '.join(seconds)} s, {megabytes:.0f} MB"


def main() -> int:
    """Measures and prints one block a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, nargs="+", default=[60, 400])
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    environment.prepare(environment.RUNTIME)
    check = ["counterbook", "check", "--lang", "en"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "handbook"
        print("--version:", runs(["counterbook", "--version"], Path(name), given.rounds))
        for count in given.n:
            size = clones.make(environment.ROOT, folder, count, LANGUAGES)
            print(f"{count} procedures of {size / 1024:.1f} kB")
            print("  check, first:    ", runs(check, folder, given.rounds, cold=True))
            print("  check, unchanged:", runs(check, folder, given.rounds))
            again = cost(["python", "-c", AGAIN], folder)[2].strip()
            print("  load in one process, first, again, one file changed:", again, "s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
