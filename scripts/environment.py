"""The project's own environment: `.venv`, holding exactly the locked packages.

Uses the standard library only and, down to `require_python`, nothing newer than Python 3.8, so
that an old interpreter gets a sentence and not a traceback.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
RUNTIME = "requirements.lock"
TEST = "requirements-test.lock"
STAMP = "counterbook-stamp"


class SetupError(Exception):
    """What keeps a script from running, in one line for the person who started it."""


def require_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Raise a SetupError that names the Python needed, if this one is too old."""
    if version[:2] < OLDEST_PYTHON:
        needed, found = (".".join(map(str, v[:2])) for v in (OLDEST_PYTHON, version))
        raise SetupError(f"Counterbook needs Python {needed} or newer; this is Python {found}.")


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from; kept inside it, as the last thing written."""

    python: str
    place: str
    locks: str
    project: str
    installed: str

    @classmethod
    def wanted(cls, root: Path, lock: str) -> Stamp:
        """Return the stamp that an environment made now from `lock` would get."""
        return cls(
            python=sys.version,
            # Scripts in an environment hold its absolute path: a moved folder needs a new one.
            place=str(root),
            locks=digest(root / RUNTIME, root / TEST),
            project=digest(root / "pyproject.toml"),
            installed=lock,
        )

    @classmethod
    def read(cls, venv: Path) -> Stamp | None:
        """Return the stamp of `venv`, or None if it was never finished or is not ours."""
        try:
            return cls(**json.loads((venv / STAMP).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, venv: Path) -> None:
        """Mark `venv` as finished."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        (venv / STAMP).write_text(text + "\n", encoding="utf-8")


@dataclass(frozen=True)
class Work:
    """Which steps bring an environment up to date."""

    make: bool
    packages: bool
    project: bool


def work_needed(found: Stamp | None, wanted: Stamp) -> Work:
    """Return the steps that lead from the environment found to the one wanted."""
    if found is None or (found.python, found.place, found.locks) != (
        wanted.python,
        wanted.place,
        wanted.locks,
    ):
        return Work(make=True, packages=True, project=True)
    # The test lock holds all of the runtime lock, so it also serves for a build.
    packages = found.installed not in (wanted.installed, TEST)
    return Work(make=False, packages=packages, project=found.project != wanted.project)


def prepare(lock: str, root: Path = ROOT) -> None:
    """Bring the environment under `root` up to `lock`; does nothing if it is there already."""
    require_python()
    venv = root / ".venv"
    wanted = Stamp.wanted(root, lock)
    found = Stamp.read(venv)
    work = work_needed(found, wanted)
    if work == Work(make=False, packages=False, project=False):
        return
    if found and not work.packages:
        wanted = replace(wanted, installed=found.installed)
    try:
        # Without a stamp an interrupted installation is started anew the next time.
        (venv / STAMP).unlink(missing_ok=True)
        carry_out(work, root, lock)
        wanted.write(venv)
    except OSError as fault:
        raise SetupError(f"Cannot set up {venv}: {fault}") from None


def carry_out(work: Work, root: Path, lock: str) -> None:
    """Make the environment, install packages and project, as far as `work` asks for it."""
    if work.make:
        version = ".".join(map(str, sys.version_info[:3]))
        say(f"Making the environment .venv (Python {version}) ...")
        make_venv(root / ".venv")
    if work.packages:
        say(f"Installing {count_packages(root / lock)} packages from {lock}, once ...")
        pip_install(root, "--require-hashes", "--only-binary", ":all:", "-r", str(root / lock))
    if work.project:
        say("Installing Counterbook itself ...")
        pip_install(root, "--no-deps", "--no-build-isolation", "-e", str(root))


def make_venv(venv: Path) -> None:
    """Make an empty environment at `venv`, in place of whatever is there."""
    # Started from inside .venv, the interpreter would pull the ground from under itself.
    python = getattr(sys, "_base_executable", None) or sys.executable
    hint = "on Debian and Ubuntu, the package python3-venv may be missing"
    if os.name == "nt":
        hint = "is one of its programs, `counterbook serve` perhaps, still running?"
    quietly([python, "-m", "venv", "--clear", str(venv)], f"Cannot make {venv} ({hint})")


def pip_install(root: Path, *arguments: str) -> None:
    """Install with the environment's own pip, from whatever index pip is set up for."""
    pip = [str(program("python", root)), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    quietly([*pip, "install", *arguments], "pip failed (is its package index within reach?)")


def quietly(command: list[str], fault: str) -> None:
    """Run `command` silently; its last line of output goes into the error if it fails."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except KeyboardInterrupt:
        raise SetupError("Stopped; the next run starts the installation anew.") from None
    if done.returncode:
        raise SetupError(f"{fault}: {last_fault(done.stdout)}")


def last_fault(output: str) -> str:
    """Return the line of a tool's output that says what went wrong."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["no reason was given"])[-1]


def run(command: list[str], **extra: str) -> int:
    """Run a program of the environment in the project's folder; return its exit code."""
    command = [str(program(command[0])), *command[1:]]
    try:
        return subprocess.call(command, cwd=ROOT, env=surroundings(extra))
    except KeyboardInterrupt:
        return 130


def surroundings(extra: dict[str, str], root: Path = ROOT) -> dict[str, str]:
    """Return the environment variables for our programs, as if `.venv` were activated."""
    folder = program("python", root).parent
    return {
        **os.environ,
        "PATH": os.pathsep.join([str(folder), os.environ.get("PATH", os.defpath)]),
        "VIRTUAL_ENV": str(root / ".venv"),
        "NO_MKDOCS_2_WARNING": "1",
        **extra,
    }


def program(name: str, root: Path = ROOT, windows: bool = os.name == "nt") -> Path:
    """Return where the environment under `root` keeps the program `name`."""
    if windows:
        return root / ".venv" / "Scripts" / f"{name}.exe"
    return root / ".venv" / "bin" / name


def digest(*files: Path) -> str:
    """Return one SHA-256 for the contents of `files`, whichever line ends a checkout gave them."""
    total = hashlib.sha256()
    for file in files:
        text = file.read_bytes().replace(b"\r\n", b"\n")
        total.update(hashlib.sha256(text).digest())
    return total.hexdigest()


def count_packages(lock: Path) -> int:
    """Return how many packages `lock` names."""
    text = lock.read_text(encoding="utf-8")
    return len(set(re.findall(r"^([A-Za-z0-9_.-]+)==", text, flags=re.MULTILINE)))


def say(text: str) -> None:
    """Tell the person at the screen what is going on, at once also through a pipe."""
    print(text, flush=True)
