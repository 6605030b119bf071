"""What `counterbook check` said the last time, for as long as nothing has changed since.

Kept in the project's folder `.counterbook/check`, under a hash of everything that findings depend
on: the files of the handbook, the day, the package, Python and the installed packages. So a rule
must look at nothing else. A report that cannot be read or does not fit is no report.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from counterbook import __version__
from counterbook.source.finding import Finding, Spot

if TYPE_CHECKING:
    from counterbook.check import Checked

_PLACE = Path(".counterbook") / "check"
_PACKAGE = Path(__file__).parent
_WORDS_AND_CODE = (".py", ".yml", ".txt", ".json")
# Larger files are pictures: their name, size and time will do.
_LARGEST = 1_048_576


@dataclass(frozen=True)
class Report:
    """The findings of a handbook; ``procedures`` counts those of one without errors."""

    findings: Sequence[Finding]
    errors: int
    procedures: int


def report_on(root: Path) -> Report:
    """What a check of the handbook in a folder says, with file names as they were given."""
    key = _key(root)
    known = _recalled(root, key) if key else None
    if known is not None:
        return known
    report = _checked(root)
    # A file that was saved during the check may have been read before or after.
    if key and key == _key(root):
        _keep(root, key, report)
    return report


def report_of(paths: Sequence[Path], root: Path) -> Report:
    """What a check of files and folders against the registers of a handbook says."""
    from counterbook.check import check_files

    return _counted(check_files(paths, root))


def _checked(root: Path) -> Report:
    from counterbook.check import load, uncollected

    with uncollected():
        report = _counted(load(root, shown_root=Path()))
        # What is left goes with the process soon: nobody has to look through it for garbage.
        gc.freeze()
    return report


def _counted(checked: Checked) -> Report:
    from counterbook.check import is_error

    errors = sum(is_error(finding) for finding in checked.findings)
    procedures = len(checked.handbook.procedures) if checked.handbook else 0
    return Report(checked.findings, errors, procedures)


def _key(root: Path) -> str | None:
    """The hash of everything that decides a report; None where a file cannot be read."""
    if not (root.parent / "mkdocs.yml").is_file():
        return None
    day = os.environ.get("COUNTERBOOK_TODAY") or date.today().isoformat()
    digest = hashlib.sha256()
    try:
        for part in (__version__, sys.version, day, root.as_posix(), *_installed()):
            digest.update(f"{part}\0".encode("utf-8", "surrogateescape"))
        for name, content in (*_package(), *_contents(root)):
            digest.update(f"{name}\0".encode("utf-8", "surrogateescape"))
            digest.update(hashlib.sha256(content).digest())
    except OSError:
        return None
    return digest.hexdigest()


def _installed() -> list[str]:
    """The folders of installed packages, which are named after their versions."""
    found = [name for place in sys.path if place.endswith("-packages") for name in _list(place)]
    return sorted(name for name in found if name.endswith(".dist-info"))


def _list(place: str) -> list[str]:
    return os.listdir(place) if os.path.isdir(place) else []


def _package() -> Iterator[tuple[str, bytes]]:
    """Every file of the package that can change a finding."""
    for place, folders, names in os.walk(_PACKAGE):
        folders.sort()
        for name in sorted(names):
            if name.endswith(_WORDS_AND_CODE):
                with open(os.path.join(place, name), "rb") as file:
                    yield name, file.read()


def _contents(root: Path) -> Iterator[tuple[str, bytes]]:
    """Everything in a folder by name: the content of files, and what other things are."""
    for place, folders, names in os.walk(root, onerror=_fail):
        folders.sort()
        for name in sorted((*folders, *names)):
            path = os.path.join(place, name)
            link = os.readlink(path) if os.path.islink(path) else ""
            yield path, link.encode("utf-8", "surrogateescape")
            if name not in folders:
                yield path, _content(path)


def _content(path: str) -> bytes:
    found = os.stat(path)
    if not stat.S_ISREG(found.st_mode):
        return str(found.st_mode).encode()
    if found.st_size > _LARGEST:
        return f"{found.st_size} {found.st_mtime_ns}".encode()
    with open(path, "rb") as file:
        return file.read()


def _fail(error: OSError) -> None:
    raise error


def _recalled(root: Path, key: str) -> Report | None:
    """The report under a key; None where there is none, or where it was damaged."""
    try:
        sum_, _, body = (root.parent / _PLACE).read_bytes().partition(b"\n")
        if sum_.decode() != hashlib.sha256(body).hexdigest():
            return None
        said = json.loads(body)
    except (OSError, ValueError):
        return None
    if said["key"] != key:
        return None
    return Report(_findings(said["findings"]), said["errors"], said["procedures"])


def _keep(root: Path, key: str, report: Report) -> None:
    """Keeps a report in place of the one before."""
    rows = [[f.code, f.file, *f.spot, f.shown, dict(f.values)] for f in report.findings]
    said = {"key": key, "errors": report.errors, "procedures": report.procedures, "findings": rows}
    path = root.parent / _PLACE
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        # Reports show days and the like as text, so as text they are kept.
        body = json.dumps(said, ensure_ascii=False, default=str).encode("utf-8")
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        beside.replace(path)
    except (OSError, ValueError):
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _findings(rows: Sequence[Sequence[Any]]) -> list[Finding]:
    return [
        Finding(code, file, Spot(line, column), shown, _values(values))
        for code, file, line, column, shown, values in rows
    ]


def _values(values: dict[str, Any]) -> dict[str, object]:
    # JSON has no tuples, and findings have no lists.
    return {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
