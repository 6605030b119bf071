"""Bigger handbooks for measuring: the handbook's own procedures under new ids, each text changed.

Every clone differs from its original in every text, so that nothing is gained by remembering
what was made before.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

_ID = re.compile(r"^id: (\S+)$", re.MULTILINE)
_LISTED = re.compile(r"^(related|formerly|go_to): \[.*\]$", re.MULTILINE)
_REFERS = re.compile(r"^ +go_to: \S+\n", re.MULTILINE)
_ORDER = re.compile(r"^  procedures:\n(?:    - \S+\n?)+", re.MULTILINE)


def make(origin: Path, target: Path, count: int, languages: Sequence[str]) -> int:
    """Copies a handbook into ``target`` with exactly ``count`` procedures.

    Returns the mean size of a procedure's YAML in bytes.
    """
    if target.exists():
        shutil.rmtree(target)
    target.mkdir(parents=True)
    for name in ("handbook", "docs", "overrides"):
        # The manual is the same however many procedures there are.
        shutil.copytree(origin / name, target / name, ignore=shutil.ignore_patterns("editors"))
    shutil.copy(origin / "mkdocs.yml", target / "mkdocs.yml")
    originals = sorted((target / "handbook" / "procedures").rglob("*.yml"))
    texts = [(path, path.read_text(encoding="utf-8")) for path in originals]
    sizes = []
    for number in range(count):
        path, text = texts[number % len(texts)]
        round_ = number // len(texts)
        made = path if round_ == 0 else path.with_name(f"{path.stem}-{round_}.yml")
        changed = text if round_ == 0 else _changed(text, round_, languages)
        made.write_text(changed, encoding="utf-8", newline="\n")
        sizes.append(len(changed.encode()))
    if count < len(texts):
        leave_out(target / "handbook", [path for path, _ in texts[count:]])
    return sum(sizes) // len(sizes)


def leave_out(handbook: Path, surplus: Sequence[Path]) -> None:
    """Takes procedures out of a handbook, with everything that refers to others by id."""
    for path in surplus:
        path.unlink()
    shutil.rmtree(handbook / "guides", ignore_errors=True)
    for path in handbook.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        text = _REFERS.sub("", _LISTED.sub("", text))
        if path.name == "categories.yml":
            text = _ORDER.sub("", text)
        path.write_text(text, encoding="utf-8", newline="\n")


def _changed(text: str, round_: int, languages: Sequence[str]) -> str:
    text = _ID.sub(rf"id: \1-{round_}", text, count=1)
    text = _LISTED.sub("", text)
    codes = "|".join(map(re.escape, languages))
    # Before the mark at the end, so that no sentence is added.
    said = re.compile(rf"^(\s*(?:- )?(?:{codes}): )(\"?)(.*?)([。！？.!?]?\"?)$", re.MULTILINE)
    text = said.sub(lambda m: f"{m[1]}{m[2]}{_numbered(m[3], round_)}{m[4]}", text)
    words = re.compile(r"^(\s+- )(?!\w+:(?:\s|$))([^\[{\"#].*)$", re.MULTILINE)
    return words.sub(rf"\1\2 ({round_})", text)


def _numbered(said: str, round_: int) -> str:
    """A text with a number before its final mark, so that it stays a sentence."""
    end = len(said.rstrip(".。?!？！”\"'"))
    return f"{said[:end]} ({round_}){said[end:]}" if end else said
