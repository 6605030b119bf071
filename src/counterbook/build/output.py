"""The place a site is built into: refused, locked, beside the old one, swapped in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from counterbook.build.error import BuildError
from counterbook.build.exchange import exchange
from counterbook.build.identity import INPUTS, files_below

# A folder without it is not a site of ours.
_OURS = "sitemap.xml"


def refuse_foreign(site: Path, home: Path) -> None:
    """Raises BuildError where the output is the project, its inputs or somebody's files."""
    refuse_inputs(site, home)
    # Whatever it looks like: a folder that holds these is never emptied.
    holds = {home, *home.parents, Path.home(), *Path.home().parents}
    foreign = site.is_dir() and any(site.iterdir()) and not (site / _OURS).exists()
    if site in holds or foreign or site.is_file():
        raise BuildError("bad-output", where=site.as_posix())


def refuse_inputs(out: Path, home: Path) -> None:
    """Raises BuildError where the output is among what a build is made from."""
    if any(home / name in (out, *out.parents) for name in INPUTS):
        raise BuildError("bad-output", where=out.as_posix())


@contextmanager
def lock(site: Path) -> Iterator[None]:
    """One build of a site at a time; raises BuildError where another one is at work.

    The system drops the lock of a process that dies, so nobody ever has to remove it by hand.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    held = FileLock(site.with_name(f".{site.name}.lock"), blocking=False)
    try:
        held.acquire()
    except Timeout as error:
        raise BuildError("busy") from error
    try:
        yield
    finally:
        # Windows removes the file on release; elsewhere that is safe only while we hold it.
        with suppress(OSError):
            Path(held.lock_file).unlink()
        held.release()


@contextmanager
def beside(site: Path) -> Iterator[Path]:
    """An empty place beside the site to build in, gone afterwards; OSError becomes BuildError.

    Rests of a build that was killed are cleaned first, and a site that it had moved aside on a
    system that cannot exchange folders is put back.
    """
    fresh, old = _place(site, "new"), _place(site, "old")
    try:
        if old.exists() and not site.exists():
            old.rename(site)
        _clean(old, fresh)
        yield fresh
    except OSError as error:
        raise BuildError("failed", reason=_reason(error)) from error
    finally:
        _clean(fresh)


def swap(fresh: Path, site: Path) -> None:
    """Puts the fresh site in the place of the old one, which stands as it was if that fails."""
    if not site.exists():
        fresh.rename(site)
    elif exchange(fresh, site):
        _clean(fresh)
    else:
        _swap_in_two_steps(fresh, site)


def _swap_in_two_steps(fresh: Path, site: Path) -> None:
    old = _place(site, "old")
    _clean(old)
    try:
        site.rename(old)
    except OSError as error:
        raise BuildError("held", where=_held_file(site).as_posix()) from error
    try:
        fresh.rename(site)
    except OSError:
        old.rename(site)
        raise
    _clean(old)


def _held_file(site: Path) -> Path:
    """The file that another program keeps open, so that Windows does not let it be moved."""
    for path in files_below(site):
        try:
            path.rename(path)
        except OSError:
            return path
    return site


def _place(site: Path, name: str) -> Path:
    return site.with_name(f".{site.name}.{name}")


def _clean(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _reason(error: OSError) -> str:
    return f"{error.strerror}: {error.filename}" if error.filename else str(error)
