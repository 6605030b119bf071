"""Who edited a page last, as git knows it, against who verified it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from counterbook.model.guide import Guide, Notice
from counterbook.model.handbook import Handbook
from counterbook.model.procedure import Procedure

_LONGEST = 30


def unverified(handbook: Handbook) -> dict[tuple[str, str], str]:
    """The pages that no second person verified, by kind and id; none where nobody asks for it.

    ``git`` where the last editor is not known: no git, no commit, or changes since the last one.
    ``second-person`` where the page names nobody, or the very person who edited it last.
    """
    if not handbook.station.publishing.second_person:
        return {}
    found = {}
    for kind, page, path in _files(handbook):
        if reason := _reason(page, _last_editors(path)):
            found[kind, page.id] = reason
    return found


def _files(handbook: Handbook) -> Iterator[tuple[str, Procedure | Guide | Notice, Path]]:
    for id_, procedure in handbook.procedures.items():
        folder = handbook.root / "procedures" / procedure.category
        yield "procedure", procedure, folder / f"{id_}.yml"
    for id_, guide in handbook.guides.items():
        yield "guide", guide, handbook.root / "guides" / f"{id_}.yml"
    for id_, notice in handbook.notices.items():
        yield "notice", notice, handbook.root / "notices" / f"{id_}.yml"


def _reason(page: Procedure | Guide | Notice, editors: frozenset[str]) -> str:
    if not editors:
        return "git"
    names = (page.review.verified_by or {}).values()
    verifiers = {_plain(name) for name in names}
    return "second-person" if not verifiers or verifiers & editors else ""


def _last_editors(path: Path) -> frozenset[str]:
    """What the last editor is called; nothing where the file has changed since, or git is not."""
    if _git(path, "status", "--porcelain", "--ignored") != "":
        return frozenset()
    said = _git(path, "log", "-1", "--format=%an%n%aN%n%ae") or ""
    return frozenset(_plain(name) for name in said.splitlines() if name.strip())


def _git(path: Path, *what: str) -> str | None:
    """What git says about a file, None where it says nothing."""
    command = ["git", "-C", str(path.parent), *what, "--", path.name]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_LONGEST, check=True, encoding="utf-8"
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    return done.stdout


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
