"""What can still be checked of a value with faults, so that one run names all faults.

The faulty parts are taken out, and what must be there is filled in with stand-ins that the
rules are told to leave alone. Nothing of this ever reaches a page: the faults are errors.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from counterbook.model.base import Model
from counterbook.schema import suggest
from counterbook.schema.kinds import Kind
from counterbook.schema.shapes import Path, Shape, fields, required, shape_of_model
from counterbook.source.compose import Node
from counterbook.source.document import Document

_ROUNDS = 60
_STAND_INS = {
    "id": "stand-in",
    "status": "draft",
    "type": "counter",
    "kind": "counter",
    "actor": "you",
    "verified_on": "2000-01-01",
    "review_by": "2000-01-01",
    "confidence": "secondary",
}


_HOLDER_GOES = frozenset({"too_short", "too_long"})


@dataclass
class Salvaged:
    """The value without its faulty parts, the keys that were touched, and stand-ins' paths."""

    value: Model
    touched: frozenset[str]
    made_up: tuple[Path, ...]


def salvage(
    kind: Kind,
    document: Document,
    data: Any,
    prefix: tuple[int, ...],
    languages: Sequence[str],
) -> Salvaged | None:
    """What is left of a faulty value; None where that is nothing to check."""
    if not isinstance(data, dict) or document.root is None:
        return None
    node = document.root.items[prefix[0]] if prefix else document.root
    bench = _Bench(data, node, shape_of_model(kind.shape), languages)
    for _ in range(_ROUNDS):
        try:
            value = kind.shape.model_validate(data, context={"languages": tuple(languages)})
        except ValidationError as error:
            faults = {(d["type"], tuple(d["loc"])) for d in error.errors(include_url=False)}
            if not bench.mend(faults):
                return None
        else:
            return Salvaged(value, frozenset(bench.touched), tuple(bench.made_up))
    return None


@dataclass
class _Bench:
    data: Any
    node: Node
    shape: Shape
    languages: Sequence[str]
    touched: set[str] = field(default_factory=set)
    made_up: list[Path] = field(default_factory=list)
    _moved: bool = False

    def mend(self, faults: Iterable[tuple[str, Path]]) -> bool:
        """Takes out or fills in what each fault is about; whether that changed anything."""
        changed = False
        for type_, path in sorted(faults, key=lambda fault: _order(fault[1]), reverse=True):
            changed |= self._mend(type_, path)
            if self._moved:
                # The items behind it have other numbers now: ask again.
                self._moved = False
                break
        return changed

    def _mend(self, type_: str, path: Path) -> bool:
        if type_ == "missing":
            holder = self._in_data(path[:-1])
            return bool(holder or len(path) == 1) and self._stand_in(holder, str(path[-1]))
        here = self._in_data(path)
        self.touched.update(str(step) for step in here[:1])
        if type_ == "text_base":
            return self._stand_in(here, self.languages[0], whole=True)
        if type_ in ("text_language", "text_empty", "text_value", "words_list"):
            return self._remove_languages(here)
        if type_ == "extra_forbidden" and len(here) == 1:
            known = self.shape.keys(self.languages)
            self.touched.add(suggest.key(str(here[0]), known))
        if type_ == "replaced_by":
            return self._remove(("replaced_by",))
        return self._remove(here[:-1] if type_ in _HOLDER_GOES else here)

    def _in_data(self, path: Path) -> Path:
        """A path without the steps that only the model knows."""
        data, steps = self.data, []
        for step in path:
            is_key = isinstance(data, dict) and step in data
            is_item = isinstance(data, list) and isinstance(step, int) and step < len(data)
            if is_key or is_item:
                data = data[step]
                steps.append(step)
        return tuple(steps)

    def _reach(self, path: Path) -> tuple[Any, Node | None]:
        data: Any = self.data
        node: Node | None = self.node
        for step in path:
            data = data[step]
            node = _inner(node, step) if node else None
        return data, node

    def _remove(self, path: Path) -> bool:
        if not path:
            return False
        holder, node = self._reach(path[:-1])
        last = path[-1]
        del holder[last]
        self._moved = isinstance(last, int)
        if node and isinstance(last, int):
            del node.items[last]
        return True

    def _remove_languages(self, path: Path) -> bool:
        """Takes out of a text what is no language, no text, or empty."""
        holder, _ = self._reach(path)
        shape = self.shape.at(path)
        is_good = _is_words if shape.form == "words" else _is_text
        beside = [key for key in shape.keys(self.languages) if key not in self.languages]
        wrong = [
            key
            for key, said in holder.items()
            if key not in beside and not (key in self.languages and is_good(said))
        ]
        for key in wrong:
            del holder[key]
        # What is left of the text says nothing about the languages that went.
        self.made_up.append(path)
        return bool(wrong)

    def _stand_in(self, path: Path, key: str, *, whole: bool = False) -> bool:
        holder, _ = self._reach(path)
        shape = self.shape.at((*path, key))
        holder[key] = "..." if whole else _made_up(key, shape, self.languages)
        self.touched.update(str(step) for step in (*path, key)[:1])
        self.made_up.append(path if whole else (*path, key))
        return True


def _is_text(said: object) -> bool:
    return isinstance(said, str) and bool(said.strip())


def _is_words(said: object) -> bool:
    return isinstance(said, list) and all(_is_text(word) for word in said)


def _order(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def _made_up(key: str, shape: Shape, languages: Sequence[str]) -> Any:
    if shape.form == "text":
        return dict.fromkeys(languages, "...")
    if shape.form == "list":
        return []
    if shape.form == "keys":
        model = shape.models[0]
        inner = fields(model)
        return {name: _made_up(name, inner[name], languages) for name in required(model)}
    return _STAND_INS.get(key, "stand-in")


def _inner(node: Node, step: str | int) -> Node | None:
    return node.items[step] if isinstance(step, int) else node.children.get(step)
