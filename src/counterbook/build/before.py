"""What was printed before: an earlier print in a folder, or a published edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterbook.build.error import BuildError
from counterbook.build.gate import editions_of, sound_issue
from counterbook.build.shop import Say, handbook_of
from counterbook.check import load
from counterbook.model.edition import Edition, known_after
from counterbook.model.guide import Guide, Notice
from counterbook.model.handbook import Handbook
from counterbook.model.procedure import Procedure

_PARALLEL = "parallel/"


@dataclass(frozen=True)
class Before:
    """The content of each sheet of an earlier print by its path.

    ``published`` says that it was an edition; then ``gone`` are the pages printed no more.
    """

    known: Mapping[str, str]
    published: bool = False
    gone: Sequence[str] = ()


def printed_before(since: str, root: Path, *, say: Say) -> Before:
    """An earlier print by its folder or list, an edition by its day or build id.

    A day stands for what was published until that day; raises BuildError where nothing was.
    """
    if Path(since).exists():
        return Before(_listed(Path(since)))
    if not root.is_dir():
        raise BuildError("no-such-path", where=root.as_posix())
    handbook = handbook_of(load(root))
    editions = editions_of(handbook)
    until = _until(editions, since)
    if not editions:
        raise BuildError("no-edition-yet", where=since)
    if not until:
        known = ", ".join(f"{edition.date} {edition.build}" for edition in editions)
        raise BuildError("no-edition", where=since, known=known)
    from counterbook.print.snapshot import sheets_by_path

    issue = sound_issue(handbook, say)
    was = known_after(until)
    now = set(_printed(issue.handbook))
    paths = (at.removeprefix(_PARALLEL) for at in was.pages if at.startswith(_PARALLEL))
    gone = [path.rstrip("/") for path in paths if path not in now]
    return Before(sheets_by_path(was, handbook.languages.codes, until[-1].build), True, gone)


def _printed(handbook: Handbook) -> Iterator[str]:
    """The addresses of the pages that are on paper: a paused one is only on the site."""
    shelves: Mapping[str, Mapping[str, Procedure | Guide | Notice]] = {
        "procedures": handbook.procedures,
        "guides": handbook.guides,
        "notices": handbook.notices,
    }
    for folder, pages in shelves.items():
        yield from (f"{folder}/{id_}/" for id_, page in pages.items() if page.status == "active")


def _listed(path: Path) -> dict[str, str]:
    from counterbook.print import known_sheets

    try:
        return known_sheets(path)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BuildError("no-such-path", where=path.as_posix()) from error


def _until(editions: Sequence[Edition], since: str) -> Sequence[Edition]:
    """The editions up to a build, or up to a day; none for anything else."""
    builds = [edition.build for edition in editions]
    if since in builds:
        return editions[: len(builds) - builds[::-1].index(since)]
    return [edition for edition in editions if _is_day(since) and str(edition.date) <= since]


def _is_day(said: str) -> bool:
    return len(said) == 10 and said[4] == said[7] == "-" and said.replace("-", "").isdigit()
