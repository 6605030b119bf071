"""The handbook as data: what a page says, as JSON, the same bytes for the same handbook."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from counterbook.reading.library import Library
from counterbook.reading.line import Line

_NAMES: dict[type, tuple[str, ...]] = {}


def data_files(library: Library) -> Mapping[str, Callable[[], bytes]]:
    """The files of data/ by their names below the site, and what makes each of them."""
    files: dict[str, Callable[[], bytes]] = {
        f"data/procedures/{id_}.json": partial(_page, library, id_) for id_ in library.procedures
    }
    files["data/handbook.json"] = lambda: _bytes(_overview(library))
    return files


def write_data(library: Library, site: Path) -> None:
    """Writes data/handbook.json and data/procedures/<id>.json below the site."""
    (site / "data" / "procedures").mkdir(parents=True, exist_ok=True)
    for name, make in data_files(library).items():
        (site / name).write_bytes(make())


def _overview(library: Library) -> Any:
    station = library.handbook.station
    return {
        "title": dict(station.handbook_title),
        "station": dict(station.name),
        "languages": list(library.speaker.codes),
        "chapters": [
            {"id": c.id, "name": as_data(c.name), "procedures": [page.id for page in c.pages]}
            for c in library.chapters
        ],
        "guides": [as_data(page) for page in library.guides.values()],
        "notices": [as_data(page) for page in library.notices.values()],
        "places": [as_data(place) for place in library.places],
    }


def as_data(value: Any) -> Any:
    """A value of `reading` as plain data; a text becomes an object by language code."""
    # By type and in order of number: this runs for every value of every page.
    kind = type(value)
    if value is None or kind is str:
        return value
    if kind is Line:
        return {code: said for code, said in value.texts.items() if code not in value.missing}
    if kind is tuple:
        return [as_data(said) for said in value]
    if names := _names(kind):
        return _filled(value, names)
    if isinstance(value, Mapping):
        return {str(key): as_data(said) for key, said in value.items()}
    if isinstance(value, list):
        return [as_data(said) for said in value]
    return value.isoformat() if isinstance(value, date) else value


def _filled(value: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """The fields of a value that say anything; nothing and nought are not the same."""
    data: dict[str, Any] = {}
    for name in names:
        said = getattr(value, name)
        # Most fields are empty.
        if said is not None and type(said) is not str and said != ():
            said = as_data(said)
        if said or said == 0:
            data[name] = said
    return data


def _names(kind: type) -> tuple[str, ...]:
    """The names of a dataclass' fields; none for any other type."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()
    return _NAMES[kind]


def _page(library: Library, id_: str) -> bytes:
    return _bytes(as_data(library.procedures[id_]))


def _bytes(data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()
