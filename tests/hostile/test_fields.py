"""The list of fields comes from the model, so that a new field cannot be forgotten."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from pydantic import BaseModel

import counterbook.model
from counterbook.model.base import Model

from .spoil import FREE, HELD


def models() -> Iterator[type[BaseModel]]:
    for module in pkgutil.iter_modules(counterbook.model.__path__):
        found = import_module(f"counterbook.model.{module.name}")
        for _, kind in inspect.getmembers(found, inspect.isclass):
            if issubclass(kind, Model) and kind.__module__ == found.__name__:
                yield kind


def plain_fields() -> set[tuple[str, str]]:
    """Fields of bare text: neither a Text by language nor held to a pattern by their type."""
    found = set()
    for kind in models():
        for name in kind.__annotations__:
            said = str(kind.__annotations__[name])
            if name in kind.model_fields and said.split(" |")[0] in ("str", "tuple[str, ...]"):
                found.add((kind.__name__, name))
    return found


def test_every_field_of_bare_text_is_spoiled_or_held_to_a_pattern() -> None:
    assert plain_fields() - FREE - HELD == set()
