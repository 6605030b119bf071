"""Every part of a value of the model, with the path that leads to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from counterbook.model.text import Text, Words

Path = tuple[str | int, ...]
Part = tuple[Path, object]


# Who asks for the parts of a page mostly asks several times in a row.
_latest: tuple[object, list[Part]] = (None, [])


def parts_of(value: object, path: Path = ()) -> Iterator[Part]:
    """The models, texts and words inside a value, the value itself first, in field order.

    Paths use the keys of YAML, except that a statement's text stands under ``text``.
    """
    global _latest
    latest = _latest
    if value is latest[0] and not path:
        return iter(latest[1])
    found: list[Part] = []
    _collect(value, path, found)
    if not path:
        _latest = (value, found)
    return iter(found)


def _collect(value: object, path: Path, found: list[Part]) -> None:
    class_: type = type(value)
    form = _form(class_)
    if form in (BaseModel, Text):
        found.append((path, value))
    if form not in _HOLDERS:
        return
    for key, part in _inside(value, form):
        kind = type(part)
        if kind is Text:
            found.append(((*path, key), part))
        elif kind not in _SIMPLE and not (kind is tuple and not part):
            _collect(part, (*path, key), found)


def _inside(value: Any, form: type) -> Iterable[tuple[str | int, object]]:
    if form is BaseModel:
        fields = vars(value)
        class_: type[BaseModel] = type(value)
        return ((key, fields[name]) for name, key in _keys(class_))
    return enumerate(value) if form is tuple else value.items()


_HOLDERS = frozenset({BaseModel, tuple, dict})
# What most fields hold, and nothing is inside.
_SIMPLE = frozenset({str, int, bool, type(None)})


# Asked once for a class, since classes of the model take long to say what they are.
@cache
def _form(class_: type) -> type:
    """What a class is to the walk: a model, a text or words, a tuple, a dict, or anything else."""
    if issubclass(class_, Text | Words):
        return Text
    if issubclass(class_, tuple) and not hasattr(class_, "_fields"):
        return tuple
    return next((form for form in (BaseModel, dict) if issubclass(class_, form)), object)


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model with their keys in YAML."""
    return tuple((name, shape.alias or name) for name, shape in model.model_fields.items())
