"""What rules look at: the handbook as far as it could be read, one subject at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pydantic import BaseModel

from counterbook.model.base import Model
from counterbook.model.handbook import Handbook
from counterbook.model.text import Text
from counterbook.reading.speaker import Speaker

Path = tuple[str | int, ...]


@dataclass
class Subject:
    """One value of the handbook: a procedure, or one entry of a register."""

    kind: str
    id: str
    value: Model

    @cached_property
    def texts(self) -> Sequence[tuple[Path, Text]]:
        """Every text in the value with its path, in the order of the fields."""
        return [(path, part) for path, part in self.parts if isinstance(part, Text)]

    @cached_property
    def parts(self) -> Sequence[tuple[Path, object]]:
        """Every model and text inside the value with its path, the value itself first."""
        return list(_walk(self.value, ()))


@dataclass
class Context:
    """The handbook and what is known beside it.

    ``known`` holds by kind the ids of files and entries, also of those that could not be read,
    so that one fault is not reported twice.
    """

    handbook: Handbook
    subjects: Sequence[Subject]
    known: Mapping[str, frozenset[str]]
    today: date
    absent_files: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def speaker(self) -> Speaker:
        """The voice of the handbook, for rules about finished texts."""
        return Speaker(self.handbook)

    def of_kind(self, *kinds: str) -> Iterator[Subject]:
        """The subjects of some kinds."""
        return (subject for subject in self.subjects if subject.kind in kinds)


def _walk(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        yield path, value
        for name, shape in type(value).model_fields.items():
            yield from _walk(getattr(value, name), (*path, shape.alias or name))
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for number, part in enumerate(value):
            yield from _walk(part, (*path, number))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _walk(part, (*path, key))
