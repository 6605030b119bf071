"""Every part of a value of the model, with the path that leads to it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from counterbook.model.text import Text, Words

Path = tuple[str | int, ...]


def parts_of(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """The models, texts and words inside a value, the value itself first, in field order.

    Paths use the keys of YAML, except that a statement's text stands under ``text``.
    """
    if isinstance(value, Text | Words):
        yield path, value
    elif isinstance(value, BaseModel):
        yield path, value
        for name, shape in type(value).model_fields.items():
            yield from parts_of(getattr(value, name), (*path, shape.alias or name))
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for number, part in enumerate(value):
            yield from parts_of(part, (*path, number))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from parts_of(part, (*path, key))
