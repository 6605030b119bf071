"""What the model expects at a place: a text, words, keys, a list, or one value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from counterbook.model.base import Fact
from counterbook.model.text import Statement, Text, Words

Path = tuple[str | int, ...]
Form = Literal["text", "words", "keys", "list", "named", "value"]


@dataclass(frozen=True)
class Shape:
    """``models`` for keys (more than one where the content decides), ``inside`` for the items
    of a list and for values under names of the writer's own.
    """

    form: Form
    models: tuple[type[BaseModel], ...] = ()
    inside: Shape | None = None

    @property
    def is_statement(self) -> bool:
        """Whether language keys stand among the keys."""
        return any(issubclass(model, Statement) for model in self.models)

    def keys(self, languages: Sequence[str]) -> list[str]:
        """The keys that can stand here, in the order of the model."""
        if self.form in ("text", "words"):
            return list(languages)
        own = [key for model in self.models for key in fields(model)]
        own.sort(key=lambda key: key in _COMMON)
        if self.is_statement:
            own = [*languages, *(key for key in own if key != "text")]
        return list(dict.fromkeys(own))

    def at(self, path: Iterable[str | int]) -> Shape:
        """The shape further in; steps that only the model knows are passed over."""
        shape = self
        for step in path:
            shape = shape._step(step)
        return shape

    def _step(self, step: str | int) -> Shape:
        if self.form == "list" and isinstance(step, int):
            return self.inside or _VALUE
        if self.form == "named":
            return self.inside or _VALUE
        if self.form in ("text", "words"):
            return _VALUE
        if self.form == "keys" and isinstance(step, str):
            if step.startswith("#"):
                return self
            found = [fields(model)[step] for model in self.models if step in fields(model)]
            return found[0] if found else _VALUE
        return self


_VALUE = Shape("value")

# Keys that every fact may have stand last, after those that make out the class.
_COMMON = frozenset(Fact.model_fields)


def shape_of_model(model: type[BaseModel]) -> Shape:
    """The shape of a whole file, or of an entry of a register."""
    return Shape("keys", (model,))


@cache
def fields(model: type[BaseModel]) -> dict[str, Shape]:
    """The keys of a class as they stand in YAML, with their shapes."""
    return {
        field.alias or name: _shape(field.annotation) for name, field in model.model_fields.items()
    }


def required(model: type[BaseModel]) -> list[str]:
    """The keys that must be there."""
    return [f.alias or name for name, f in model.model_fields.items() if f.is_required()]


def _shape(annotation: Any) -> Shape:
    parts = list(_parts(annotation))
    if Text in parts:
        return Shape("text")
    if Words in parts:
        return Shape("words")
    models = tuple(p for p in parts if isinstance(p, type) and issubclass(p, BaseModel))
    if models:
        return Shape("keys", models)
    for part in parts:
        if get_origin(part) is tuple:
            return Shape("list", inside=_shape(get_args(part)[0]))
        if get_origin(part) is dict:
            return Shape("named", inside=_shape(get_args(part)[1]))
    return _VALUE


def _parts(annotation: Any) -> Iterator[Any]:
    """The members of unions and of Annotated, None left out."""
    origin = get_origin(annotation)
    inner = get_args(annotation)
    if origin is not None and origin not in (tuple, dict, Literal) and inner:
        members = inner[:1] if hasattr(annotation, "__metadata__") else inner
        for member in members:
            yield from _parts(member)
    elif annotation is not type(None):
        yield annotation
