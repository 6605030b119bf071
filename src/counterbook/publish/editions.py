"""``editions.yml``: what was published when. Only `build --publish` writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from counterbook.model.edition import Edition, known_after

FILE = "editions.yml"
_HEAD = (
    "# 由 counterbook build --publish 自动写入：哪天发布了什么。请不要手工修改，请提交到git。\n"
    "# Written by counterbook build --publish: what was published when. Commit it, never edit it.\n"
)
_WIDTH = 100


class BrokenEditionsError(Exception):
    """The file of editions is not as it was written; the message says where, if that is known."""


def read_editions(root: Path) -> list[Edition]:
    """The editions of the handbook in a folder, the oldest first; none where nothing was written.

    Raises BrokenEditionsError for a file that holds anything else.
    """
    path = root / FILE
    if not path.is_file():
        return []
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.CBaseLoader)
        return [_edition(one) for one in loaded or []]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise BrokenEditionsError(f"{FILE}:{mark.line + 1}" if mark else FILE) from error
    except (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
        raise BrokenEditionsError(FILE) from error


def editions_or_none(root: Path) -> Sequence[Edition]:
    """The same for a page: nothing comes of a file that cannot be read."""
    try:
        return read_editions(root)
    except BrokenEditionsError:
        return []


def next_edition(before: Sequence[Edition], now: Edition) -> Edition:
    """An edition that holds everything, reduced to what is new after the editions before it."""
    known = known_after(before)
    pages = _new(now.pages, known.pages)
    sheets = _new(now.sheets, known.sheets)
    parts = {at: said for at, said in now.parts.items() if known.parts.get(at) != said}
    gone = [at for at in known.pages if at not in now.pages]
    gone += [path for path in known.sheets if path not in now.sheets]
    return Edition(now.date, now.build, pages, sheets, parts, tuple(gone))


def append_edition(root: Path, edition: Edition) -> None:
    """Adds an edition at the end of the file, which is never half written; all else stays."""
    path = root / FILE
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else _HEAD
    if before and not before.endswith("\n"):
        before += "\n"
    beside = path.with_name(f".{FILE}.tmp")
    beside.write_bytes((before + as_yaml(edition)).encode("utf-8"))
    beside.replace(path)


def as_yaml(edition: Edition) -> str:
    """An edition as it stands in the file; equal editions give equal text."""
    said: dict[str, Any] = {"date": edition.date.isoformat(), "build": edition.build}
    said["pages"] = dict(sorted(edition.pages.items()))
    said["sheets"] = dict(sorted(edition.sheets.items()))
    said["parts"] = {at: _written(found) for at, found in sorted(edition.parts.items())}
    said["gone"] = sorted(edition.gone)
    kept = {key: value for key, value in said.items() if value}
    return yaml.safe_dump([kept], allow_unicode=True, sort_keys=False, width=_WIDTH)


def _edition(one: Any) -> Edition:
    return Edition(
        date=date.fromisoformat(one["date"]),
        build=_text(one["build"]),
        pages=_texts(one.get("pages", {})),
        sheets=_texts(one.get("sheets", {})),
        parts={at: _read(said) for at, said in _texts(one.get("parts", {})).items()},
        gone=tuple(_text(address) for address in one.get("gone", ())),
    )


def _texts(values: Any) -> dict[str, str]:
    return {_text(key): _text(said) for key, said in values.items()}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _written(parts: Mapping[str, str]) -> str:
    return " ".join(f"{key}={said}" for key, said in parts.items())


def _read(said: str) -> dict[str, str]:
    return dict(_pair(part) for part in said.split())


def _pair(part: str) -> tuple[str, str]:
    key, equals, said = part.partition("=")
    if not equals:
        raise ValueError(part)
    return key, said


def _new(now: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    return {at: said for at, said in now.items() if known.get(at) != said}
