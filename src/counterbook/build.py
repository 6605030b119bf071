"""Check, site, print, then the swap: the old site stands until the new one is whole."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from counterbook import __version__
from counterbook.check import Checked, load, uncollected
from counterbook.print.wish import Order
from counterbook.source.finding import Finding

if TYPE_CHECKING:
    from counterbook.model.handbook import Handbook
    from counterbook.print import Printed
    from counterbook.print.preflight import Flaw

Say = Callable[..., None]

_INPUTS = ("handbook", "docs", "overrides")
_OURS = "sitemap.xml"
# Seconds between two looks at the files.
_LOOK_AGAIN = 0.5
# Sheets made before, so that a build only makes those that changed.
_MEMORY = ".counterbook/print"


class BuildError(Exception):
    """A build that could not be finished: a phrase for staff, and the findings behind it."""

    def __init__(self, key: str, findings: Sequence[Finding] = (), **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.findings = findings
        self.values: Mapping[str, object] = values


@dataclass(frozen=True)
class Built:
    """What a build made: the site's folder, its first page, and the folder of PDFs."""

    site: Path
    home: Path
    print: Path


class Build:
    """One build of the handbook that a ``mkdocs.yml`` stands beside."""

    def __init__(self, config: Path, site: Path | None, *, say: Say) -> None:
        self._config = config.resolve()
        self._home = self._config.parent
        self._site = (site or self._home / "site").resolve()
        self._say = say

    def run(self, *, with_print: bool = True, offline: bool = False) -> Built:
        """Makes site and PDFs beside the old ones and swaps them in at the end.

        With ``offline``, a copy that needs no server is packed beside the site.
        Raises BuildError, with the old site untouched, whatever goes wrong before the swap.
        """
        if not self._config.is_file():
            raise BuildError("no-config", where=self._home.as_posix())
        self._refuse_foreign_output()
        handbook = self._checked()
        with _lock(self._site), _beside(self._site) as fresh, uncollected():
            self._say("building-site", count=len(handbook.procedures))
            self._make(handbook, fresh, with_print=with_print)
            _swap(fresh, self._site)
            if offline:
                self._pack()
        return Built(self._site, self._site / "index.html", self._site / "print")

    def _pack(self) -> None:
        from counterbook.site.offline import write_offline

        packed = self._site.with_name(f"{self._site.name}-offline.zip")
        self._say("offline", where=write_offline(self._site, packed).as_posix())

    def _checked(self) -> Handbook:
        # Through the site's memory, so that the plugin need not read the same files again.
        from counterbook.site.edition import checked

        self._say("checking", where="handbook")
        return _handbook_of(checked(self._home / "handbook"))

    def _make(self, handbook: Handbook, fresh: Path, *, with_print: bool) -> None:
        from counterbook.site.builder import SiteError, build_site, link_prints

        try:
            build_site(self._config, fresh, handbook=handbook.root)
        except SiteError as error:
            raise BuildError("failed", reason=str(error)) from error
        if with_print:
            _print(handbook, fresh / "print", Order(), build_id(self._home), self._say)
            link_prints(fresh)

    def _refuse_foreign_output(self) -> None:
        site = self._site
        holds_project = self._home == site or site in self._home.parents
        inside_inputs = any(self._home / name in (site, *site.parents) for name in _INPUTS)
        foreign = site.is_dir() and any(site.iterdir()) and not (site / _OURS).exists()
        if holds_project or inside_inputs or foreign or site.is_file():
            raise BuildError("bad-output", where=site.as_posix())


def print_handbook(root: Path, out: Path, order: Order, *, say: Say) -> list[Printed]:
    """What is ordered of the handbook in ``root``, written into ``out``."""
    if not root.is_dir():
        raise BuildError("no-such-path", where=root.as_posix())
    handbook = _handbook_of(load(root))
    modes = (*handbook.languages.codes, "parallel")
    if order.mode and order.mode not in modes:
        raise BuildError("unknown-id", id=order.mode, known=", ".join(modes))
    return _print(handbook, out, order, build_id(root.resolve().parent), say)


def print_flaws(root: Path, *, say: Say) -> list[Flaw]:
    """What is wrong with the sheets of a sound handbook, all of them set and looked through."""
    from counterbook.languages.pack import pack_for
    from counterbook.print.preflight import flaws_in

    handbook = _handbook_of(load(root))
    packs = [pack_for(language) for language in handbook.languages.languages]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        printed = _print(handbook, out, Order(), build_id(root.resolve().parent), say)
        return [
            flaw
            for sheet in printed
            if sheet.path.endswith(".pdf") and sheet.kind != "booklet"
            for flaw in flaws_in(out / sheet.path, sheet.path, sheet.kind, packs)
        ]


def known_before(since: Path) -> dict[str, str]:
    """The sheets of an earlier print, from its folder or the list in it."""
    from counterbook.print import known_sheets

    try:
        return known_sheets(since)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BuildError("no-such-path", where=since.as_posix()) from error


def saves_of(root: Path) -> Iterator[None]:
    """One signal for each time that something in a folder was saved, without end."""
    before = _stamps(root)
    while True:
        time.sleep(_LOOK_AGAIN)
        now = _stamps(root)
        if now != before:
            before = now
            yield


def _stamps(root: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in _files_below(root) if path.exists()}


def build_id(home: Path) -> str:
    """Twelve hex digits that stand for the inputs and the version, wherever they are built."""
    digest = hashlib.sha256(__version__.encode())
    for name in (*_INPUTS, "mkdocs.yml"):
        for path in _files_below(home / name):
            digest.update(path.relative_to(home).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _files_below(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else []


def _handbook_of(checked: Checked) -> Handbook:
    if checked.handbook is None:
        raise BuildError("not-built", checked.findings)
    return checked.handbook


def _print(handbook: Handbook, out: Path, order: Order, id_: str, say: Say) -> list[Printed]:
    from counterbook.print import PrintError, Shop, UnknownIdError
    from counterbook.reading.library import Library

    shop = Shop(
        Library(handbook),
        id_,
        out,
        memory=handbook.root.resolve().parent / _MEMORY,
        progress=lambda name: say("printing", name=name),
    )
    try:
        printed = shop.run(order)
    except UnknownIdError as error:
        raise BuildError("unknown-id", id=error.id, known=", ".join(error.known)) from error
    except PrintError as error:
        raise BuildError("failed", reason=str(error)) from error
    long = [sheet.subject for sheet in printed if sheet.kind == "leaflet" and sheet.pages > 1]
    if long:
        say("two-pages", count=len(long), ids=", ".join(long))
    if order == type(order)():
        shop.memory.forget_the_rest()
    return printed


@contextmanager
def _lock(site: Path) -> Iterator[None]:
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
def _beside(site: Path) -> Iterator[Path]:
    fresh = site.with_name(f".{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        yield fresh
    except OSError as error:
        raise BuildError("failed", reason=str(error)) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, site: Path) -> None:
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
