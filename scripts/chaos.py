"""Kill builds at many moments: `python3 scripts/chaos.py [--kills 100] [--seed 1]`.

Each build starts from the same good site and a changed handbook and is killed (SIGKILL, which no
program can catch): some at a random time, most at a random step of writing, swapping and cleaning
up. Then the site must be the old one or the new one, whole, byte for byte, and the next build must
finish and leave no rests. Exits 1 if a kill did harm. Needs a system with SIGKILL.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import environment

# Of all kills these parts fall on steps of writing and of the swap; the rest on any time.
_WRITING, _SWAP = 0.45, 0.25
# Every kill of this number is checked with a whole build after it.
_REBUILD_EVERY = 5

# Runs in the child: counts what the build does to files, and dies at the step that was drawn.
_CHILD = """
import os, signal, sys
site, log, last = sys.argv[1], sys.argv[2], int(sys.argv[3])
watched = {"open", "os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.truncate",
           "shutil.rmtree", "shutil.copyfile", "ctypes.dlsym"}
steps, begun, where = 0, False, os.path.dirname(site)
def writes(event, args):
    if event == "open":
        return isinstance(args[1], str) and args[1].strip("rbt") != ""
    return True
def hook(event, args):
    global steps, begun
    if event not in watched:
        return
    path = os.fsdecode(args[0]) if isinstance(args[0], (str, bytes)) else str(args[0])
    swaps = event == "ctypes.dlsym" and args[1] in ("renameat2", "renamex_np")
    begun = begun or f".{os.path.basename(site)}.new" in path
    if not begun or not (swaps or (path.startswith(where) and writes(event, args))):
        return
    steps += 1
    if log:
        with_log.write(f"{'swap' if swaps else event}\\n")
    if steps == last:
        os.kill(os.getpid(), signal.SIGKILL)
# Written at once: nobody closes it for us at the end.
with_log = open(os.open(log, os.O_WRONLY | os.O_CREAT), "w", 1, "utf-8") if log else None
sys.addaudithook(hook)
from counterbook.cli import main
main(["build", "--lang", "en", *sys.argv[4:]])
"""


@dataclass(frozen=True)
class Kill:
    """When one build dies: at a step of writing, or (``step`` 0) after so many seconds."""

    kind: str
    step: int = 0
    seconds: float = 0.0


class Ground:
    """A handbook in a folder of its own, with a good site and a change waiting to be built."""

    def __init__(self, folder: Path, options: list[str]) -> None:
        self.home = folder / "station"
        self.site = self.home / "site"
        self._options = options
        self._run("counterbook", "new", "handbook", str(self.home), "--languages", "zh,en,ko")
        self._station = self.home / "handbook" / "station.yml"
        self._before = self._station.read_text(encoding="utf-8")
        self.new = self._settle("示例")
        self.old = self._settle("")

    def _settle(self, addition: str) -> str:
        self.change(addition)
        self.build()
        return digest(self.site)

    def _run(self, *command: str) -> None:
        program = str(environment.program(command[0]))
        done = subprocess.run([program, *command[1:]], cwd=self.home.parent, capture_output=True)
        if done.returncode:
            sys.exit(done.stderr.decode("utf-8", "replace"))

    def change(self, addition: str) -> None:
        """Writes the handbook, with a few characters more on every page."""
        key = "handbook_title:\n  zh: "
        text = self._before.replace(key, key + addition)
        if addition and text == self._before:
            sys.exit("station.yml has no title to change")
        self._station.write_text(text, encoding="utf-8")

    def build(self) -> None:
        """Builds to the end."""
        config = str(self.home / "mkdocs.yml")
        self._run("counterbook", "build", "--config", config, *self._options)

    def start(self, last: int, log: str = "") -> subprocess.Popen[bytes]:
        """A build that dies at its step ``last`` (0: never) and may keep a log of its steps."""
        python = str(environment.program("python"))
        known = ["--config", str(self.home / "mkdocs.yml"), *self._options]
        return subprocess.Popen(
            [python, "-c", _CHILD, str(self.site), log, str(last), *known],
            cwd=self.home,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment.surroundings({"NO_MKDOCS_2_WARNING": "1"}),
        )

    def rests(self) -> list[str]:
        """What a build that ended should not have left beside the site."""
        return [path.name for path in self.home.iterdir() if path.name.startswith(".site")]


def digest(site: Path) -> str:
    """One hash of all names and bytes below a folder; of nothing where it is missing."""
    whole = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        whole.update(path.relative_to(site).as_posix().encode() + b"\0")
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def plan(ground: Ground, count: int, chance: random.Random) -> list[Kill]:
    """The moments to kill at, drawn from the steps and the time of a build that may end."""
    log = ground.home.with_name("steps")
    ground.change("示例")
    begun = time.monotonic()
    if ground.start(0, str(log)).wait():
        sys.exit("the build to learn from failed")
    seconds = time.monotonic() - begun
    steps = log.read_text(encoding="utf-8").splitlines()
    log.unlink()
    if not steps:
        sys.exit("no step of the build to learn from was seen")
    ground.change("")
    ground.build()
    swap = steps.index("swap") + 1 if "swap" in steps else len(steps)
    print(f"A build: {seconds:.1f} s, {len(steps)} steps, the swap is step {swap}")
    writing = [Kill("writing", chance.randint(1, swap - 1)) for _ in range(int(count * _WRITING))]
    late = range(swap, len(steps) + 1)
    swapping = [Kill("swap and after", chance.choice(late)) for _ in range(int(count * _SWAP))]
    rest = count - len(writing) - len(swapping)
    anywhen = [Kill("any time", seconds=chance.uniform(0, seconds)) for _ in range(rest)]
    return chance.sample(writing + swapping + anywhen, count)


def kill(ground: Ground, at: Kill) -> str:
    """Kills one build of the changed handbook; returns which site stands then."""
    ground.change("示例")
    process = ground.start(at.step)
    try:
        process.wait(at.seconds or None)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    found = digest(ground.site)
    return {ground.old: "old", ground.new: "new"}.get(found, "BROKEN")


def finish(ground: Ground) -> str:
    """Builds the changed handbook after a kill; returns what is wrong with the result."""
    ground.build()
    if ground.rests():
        return f"the build after it left {', '.join(ground.rests())}"
    return "" if digest(ground.site) == ground.new else "the build after it made something else"


def go_back(ground: Ground) -> str:
    """Builds the old site again; returns what is wrong with the result."""
    ground.change("")
    ground.build()
    return "" if digest(ground.site) == ground.old else "the old site could not be built again"


def run(count: int, seed: int, options: list[str], folder: Path) -> int:
    """Kills so many builds; prints a table; returns the number of kills that did harm."""
    ground = Ground(folder, options)
    results: Counter[tuple[str, str]] = Counter()
    harmed = 0
    for number, at in enumerate(plan(ground, count, random.Random(seed)), 1):
        state = kill(ground, at)
        finished = number % _REBUILD_EVERY == 0
        fault = finish(ground) if finished else ""
        if state != "old" or finished:
            fault = fault or go_back(ground)
        results[at.kind, state] += 1
        if state == "BROKEN" or fault:
            harmed += 1
            print(f"kill {number}: {at}: {state} {fault}")
    for (kind, state), times in sorted(results.items()):
        print(f"killed {kind:<15} site is {state:<7} {times:>4}")
    print(f"Kills survived: {count - harmed} of {count}")
    return harmed


def main(arguments: list[str]) -> int:
    """Run the kills; return 0 if none did harm."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_Raw)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--print", dest="printed", action="store_true", help="with PDFs")
    options = parser.parse_args(arguments)
    if os.name != "posix":
        print("Not run: this system has no SIGKILL.")
        return 2
    environment.prepare(environment.RUNTIME)
    with tempfile.TemporaryDirectory() as folder:
        chosen = [] if options.printed else ["--no-print"]
        return 1 if run(options.kills, options.seed, chosen, Path(folder)) else 0


_Raw = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
