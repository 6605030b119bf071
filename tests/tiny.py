"""Small handbooks for tests: the one of tests/cases, with parts of it changed."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

TINY = Path(__file__).parent / "cases" / "handbook"
PROCEDURE = "procedures/foreigners/stay.yml"
TODAY = "2026-11-21"

_CHAPTER = re.compile(r"^([A-Za-z_\u4e00-\u9fff]+)(?=\s*[:：])", re.MULTILINE)


def tiny(folder: Path, files: Mapping[str, str | bytes | None] = {}) -> Path:
    """A copy of the tiny handbook in `folder`, with files written over it (None: removed)."""
    root = folder / "handbook"
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def laid_over(part: str, whole: str | None = None) -> str:
    """The tiny procedure with the keys of `part` in place of its own."""
    base = (TINY / PROCEDURE).read_text(encoding="utf-8") if whole is None else whole
    chapters = dict(_chapters(base))
    for key, text in _chapters(part):
        place = key if key in chapters else f"{key} {len(chapters)}"
        chapters[place] = text
    return "".join(chapters.values())


def _chapters(text: str) -> list[tuple[str, str]]:
    starts = [found.start() for found in _CHAPTER.finditer(text)]
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    cuts = [*starts, len(text)]
    parts = [text[start:end] for start, end in itertools.pairwise(cuts)]
    return [((_CHAPTER.match(part) or [""])[0], part) for part in parts if part]


def drawn(folder: Path, drawing: str) -> Path:
    """A handbook of exactly the files that are drawn, one path a line; `->` draws a link.

    A file that the tiny handbook has gets its content, any other one that of the procedure.
    """
    root = folder / "handbook"
    for line in drawing.splitlines():
        name, _, target = (part.strip() for part in line.partition("->"))
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if target:
            path.symlink_to(target)
            continue
        source = TINY / name
        text = source.read_text("utf-8") if source.is_file() else _renamed(path.stem)
        path.write_text(text, "utf-8")
    return root


def _renamed(id_: str) -> str:
    return (TINY / PROCEDURE).read_text("utf-8").replace("id: stay\n", f"id: {id_}\n", 1)
