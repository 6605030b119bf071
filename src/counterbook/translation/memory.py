"""The files beside the YAML that keep what each confirmed translation was made from.

One file a YAML file, one line a text, in the order of the texts, so that two editors' changes
merge by themselves. Lines that cannot be read, such as the marks of a merge, are passed over:
what both sides had confirmed stays confirmed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".confirmed.jsonl"
_FOLDERS = ("procedures", "guides", "notices")
_LARGEST = 8_000_000


@dataclass(frozen=True, slots=True)
class Memory:
    """A base text, and by language the sign of the translation that was made from it."""

    at: str
    base: str
    made: Mapping[str, str]


Memories = Mapping[str, Sequence[Memory]]


def sign_of(text: str) -> str:
    """What stands for a translation: equal for equal texts."""
    return hashlib.sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()[:10]


def memory_beside(path: Path) -> Path:
    """The file that belongs to a YAML file."""
    return path.with_name(path.stem + SUFFIX)


def read_memories(root: Path, base: str) -> Memories:
    """What was confirmed, by the file of the texts. Files in another base language are void."""
    found: dict[str, Sequence[Memory]] = {}
    for path in memory_files(root):
        rows = list(_rows(path, base))
        if rows:
            found[_home(path.relative_to(root))] = rows
    return found


def memory_files(root: Path) -> list[Path]:
    """Every such file of a handbook; links are none."""
    folders = (root / name for name in _FOLDERS if not (root / name).is_symlink())
    below = (path for folder in folders for path in folder.rglob(f"*{SUFFIX}"))
    found = [*root.glob(f"*{SUFFIX}"), *below]
    return sorted(p for p in found if p.is_file() and not p.is_symlink())


def yaml_files(root: Path) -> Mapping[str, Path]:
    """The YAML files of a handbook by home, as `Place.home` names them."""
    found = {path.stem: path for path in root.glob("*.yml")}
    for folder in _FOLDERS:
        for path in sorted((root / folder).rglob("*.yml")):
            found.setdefault(f"{folder}/{path.stem}", path)
    return found


def memory_bytes(base: str, rows: Iterable[Memory]) -> bytes:
    """The content of such a file."""
    head = {"written by": "counterbook confirm", "base": base}
    lines = [head, *([row.at, row.base, dict(sorted(row.made.items()))] for row in rows)]
    said = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return said.encode("utf-8", "surrogatepass")


def _home(inside: Path) -> str:
    name = inside.name.removesuffix(SUFFIX)
    return f"{inside.parts[0]}/{name}" if len(inside.parts) > 1 else name


def _rows(path: Path, base: str) -> Iterator[Memory]:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError:
        return
    for line in data.decode("utf-8-sig", "replace").split("\n"):
        row = _value(line)
        if isinstance(row, dict) and row.get("base") != base:
            return
        if memory := _memory(row):
            yield memory


def _value(line: str) -> object:
    try:
        found: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found


def _memory(row: object) -> Memory | None:
    match row:
        case [str(at), str(said), dict(made)] if all(isinstance(v, str) for v in made.values()):
            return Memory(at, said, made)
    return None
