"""Tries changed files in a copy of the handbook: what would the checker say of them?"""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from counterbook.check import is_error, load
from counterbook.source.finding import Finding

# Warnings that say that a translation does not say what its base text says.
_REFUSED = frozenset({"T402", "T405", "T408"})
# Taking a sheet confirms its lines.
_SETTLED = frozenset({"T420"})


@dataclass(frozen=True, slots=True)
class Trial:
    """What is new after the change: ``faults`` keep it out, ``notes`` only want to be seen."""

    faults: Sequence[tuple[Path, Finding]]
    notes: Sequence[Finding]


def tried(root: Path, files: Mapping[Path, bytes], known: Sequence[Finding]) -> Trial:
    """What the checker would say of changed files besides what is known, and all of it."""
    if not files:
        return Trial((), ())
    left = Counter(_what(finding) for finding in known)
    with TemporaryDirectory(prefix="counterbook-") as folder:
        copy = Path(folder) / root.resolve().name
        shutil.copytree(root, copy, symlinks=True)
        for path, content in files.items():
            (copy / path.relative_to(root)).write_bytes(content)
        found = load(copy, most=sys.maxsize).findings
    new = [finding for finding in found if not _is_known(finding, left)]
    faults = [f for f in new if is_error(f) or f.code in _REFUSED]
    return Trial(
        [(root / Path(f.file).relative_to(copy.name), f) for f in faults],
        [f for f in new if f not in faults and f.code not in _SETTLED],
    )


def _what(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.file, finding.shown


def _is_known(finding: Finding, left: Counter[tuple[str, str, str]]) -> bool:
    what = _what(finding)
    left[what] -= 1
    return left[what] >= 0
