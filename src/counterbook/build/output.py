"""The place a site is built into: refused, locked, beside the old one, swapped in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counterbook.build.error import BuildError
from counterbook.build.identity import INPUTS

# A folder without it is not a site of ours.
_OURS = "sitemap.xml"


def refuse_foreign(site: Path, home: Path) -> None:
    """Raises BuildError where the output is the project, its inputs or somebody's files."""
    holds_project = home == site or site in home.parents
    inside_inputs = any(home / name in (site, *site.parents) for name in INPUTS)
    foreign = site.is_dir() and any(site.iterdir()) and not (site / _OURS).exists()
    if holds_project or inside_inputs or foreign or site.is_file():
        raise BuildError("bad-output", where=site.as_posix())


@contextmanager
def lock(site: Path) -> Iterator[None]:
    """One build of a site at a time; raises BuildError where another one is at work."""
    path = site.with_name(f".{site.name}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    pid = _holder(path)
    if pid is not None:
        raise BuildError("busy", pid=pid)
    path.write_text(str(os.getpid()), encoding="utf-8")
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _holder(path: Path) -> int | None:
    try:
        pid = int(path.read_text(encoding="utf-8"))
        os.kill(pid, 0)
    except (OSError, ValueError):
        return None
    return pid if pid != os.getpid() else None


@contextmanager
def beside(site: Path) -> Iterator[Path]:
    """An empty place beside the site to build in, gone afterwards; OSError becomes BuildError."""
    fresh = site.with_name(f".{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        yield fresh
    except OSError as error:
        raise BuildError("failed", reason=str(error)) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap(fresh: Path, site: Path) -> None:
    """Puts the fresh site in the place of the old one, which stands again if that fails."""
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
