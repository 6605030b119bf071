"""Every part of a value of the model, with the path that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from counterbook.model.text import Text, Words

Path = tuple[str | int, ...]
Part = tuple[Path, object]


def parts_of(value: object, path: Path = ()) -> Iterator[Part]:
    """The models, texts and words inside a value, the value itself first, in field order.

    Paths use the keys of YAML, except that a statement's text stands under ``text``.
    """
    found: list[Part] = []
    _collect(value, path, found)
    return iter(found)


def _collect(value: object, path: Path, found: list[Part]) -> None:
    if isinstance(value, Text | Words):
        found.append((path, value))
    elif isinstance(value, BaseModel):
        found.append((path, value))
        fields = vars(value)
        for name, key in _keys(type(value)):
            if type(fields[name]) not in _SIMPLE:
                _collect(fields[name], (*path, key), found)
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for number, part in enumerate(value):
            if type(part) not in _SIMPLE:
                _collect(part, (*path, number), found)
    elif isinstance(value, dict):
        for key, part in value.items():
            _collect(part, (*path, key), found)


# What most fields hold, and nothing is inside.
_SIMPLE = frozenset({str, int, bool, type(None)})


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model with their keys in YAML."""
    return tuple((name, shape.alias or name) for name, shape in model.model_fields.items())
