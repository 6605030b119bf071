"""What pydantic found, said as findings of ours: a code, a place, and what was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from counterbook.model.scalars import RESERVED_IDS
from counterbook.schema import suggest
from counterbook.schema.kinds import Kind
from counterbook.schema.shapes import Path, Shape, shape_of_model
from counterbook.schema.texts import text_faults, words_faults
from counterbook.source.document import Document
from counterbook.source.finding import Finding

MOST = 200

_SCALARS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "bad_count": ("S206", suggest.count),
    "bad_date": ("S207", suggest.day),
    "bad_time": ("S208", suggest.time),
    "bad_quantity": ("S209", suggest.quantity),
    "bad_phone": ("S210", suggest.phone),
    "bad_truth": ("S211", suggest.truth),
    "bad_id": ("S204", suggest.id_),
}
_CONSTRAINTS = frozenset(
    {"deadline_time", "deadline_event", "fee_amount", "fact_value", "option_end", "replaced_by"}
)
_TEXTS = frozenset({"text_empty", "text_value", "text_language", "text_base"})
_CHOICE = re.compile(r"'([^']*)'")


def findings_of(
    error: ValidationError,
    kind: Kind,
    document: Document,
    prefix: tuple[int, ...],
    languages: Sequence[str],
) -> list[Finding]:
    """One finding a fault, in the order of the file, without those that follow from another."""
    details = error.errors(include_url=False, include_context=True)[:MOST]
    # A list counts as too short when its only item is wrong.
    wrong = [d["loc"] for d in details]
    details = [d for d in details if d["type"] != "too_short" or not _holds(d["loc"], wrong)]
    reader = _Reader(shape_of_model(kind.shape), document, prefix, languages)
    found = [finding for detail in details for finding in reader.findings(dict(detail))]
    return [f for f in found if not reader.is_echo(f)]


def _holds(path: Path, others: Sequence[Path]) -> bool:
    return any(len(other) > len(path) and other[: len(path)] == path for other in others)


class _Reader:
    """Knows what was expected at each place of one value."""

    def __init__(
        self, shape: Shape, document: Document, prefix: Path, languages: Sequence[str]
    ) -> None:
        self._shape = shape
        self._document = document
        self._prefix = prefix
        self._languages = languages
        self._meant: set[tuple[Path, str]] = set()
        self._missing: dict[int, tuple[Path, str]] = {}
        self._right: set[int] = set()
        self._unclear: set[Path] = set()

    def is_echo(self, finding: Finding) -> bool:
        """Whether a misspelt key beside it is the real fault.

        That key is the one which seems to be missing, or the one that tells which of several
        forms an entry has, so that nothing else in the entry seems to fit.
        """
        if id(finding) in self._right:
            return True
        parent, key = self._missing.get(id(finding), ((), ""))
        if not key:
            return False
        return (parent, key) in self._meant or parent in self._unclear

    def findings(self, detail: Mapping[str, Any]) -> Iterator[Finding]:
        """What one detail of pydantic means for the person who typed."""
        type_, typed, inner = detail["type"], detail.get("input"), tuple(detail["loc"])
        path: Path = (*self._prefix, *inner)
        if type_ == "missing":
            yield from self._missing_key(path)
        elif type_ == "extra_forbidden":
            yield self._unknown_key(path, inner, typed)
        elif type_ in _CONSTRAINTS:
            yield from self._constraint(type_, path)
        elif self._shape.at(inner).form == "words" and isinstance(typed, Mapping):
            yield from words_faults(self._document, path, typed, self._languages)
        elif type_ in _TEXTS and isinstance(typed, Mapping):
            yield from text_faults(
                self._document, path, typed, self._languages, self._around(inner)
            )
        else:
            yield self._value(type_, typed, path, inner, detail.get("ctx", {}))

    def _around(self, inner: Path) -> Shape:
        """The shape whose keys stand beside the language keys of a text."""
        is_gathered = inner[-1:] == ("text",) and self._shape.at(inner[:-1]).is_statement
        return self._shape.at(inner[:-1] if is_gathered else inner)

    def _missing_key(self, path: Path) -> Iterator[Finding]:
        if _in_file(path) in {_in_file(absent) for absent in self._document.absent}:
            return
        finding = self._document.finding_at_key("S202", path[:-1], key=path[-1])
        self._missing[id(finding)] = (path[:-1], str(path[-1]))
        yield finding

    def _unknown_key(self, path: Path, inner: Path, typed: object) -> Finding:
        key, known = str(path[-1]), self._shape.at(inner[:-1]).keys(self._languages)
        if path[:-1] != self._prefix and key in self._shape.keys(self._languages):
            self._meant.add((self._prefix, key))
            parent = _key_of(path[:-1])
            return self._document.finding_at_key(
                "S201", path, key=key, variant="outer", parent=parent
            )
        meant = suggest.key(key, known)
        self._meant.add((path[:-1], meant))
        values: dict[str, object] = {"key": _short(key), "suggestion": meant, "known": tuple(known)}
        if meant:
            values |= {"variant": "near", "near": meant}
        elif isinstance(typed, str) and not re.fullmatch(r"[\w-]+", key, re.ASCII):
            values["variant"] = "text"
        finding = self._document.finding_at_key("S201", path, **values)
        if meant == key:
            self._right.add(id(finding))
        elif meant and len(self._shape.at(inner[:-1]).models) > 1:
            self._unclear.add(path[:-1])
        return finding

    def _constraint(self, type_: str, path: Path) -> Iterator[Finding]:
        here = _in_file(path)
        if any(_in_file(absent)[: len(here)] == here for absent in self._document.absent):
            return
        # The class that lacks something has a place of its own, except at the top of a file.
        place = (*path, type_) if type_ == "replaced_by" else path
        yield self._document.finding_at_key("S217", place, variant=type_)

    def _value(
        self, type_: str, typed: object, path: Path, inner: Path, context: Mapping[str, Any]
    ) -> Finding:
        values: dict[str, object] = {"key": _key_of(path), "value": _short(typed), "suggestion": ""}
        expected = self._shape.at(inner)
        if type_ in ("too_short", "too_long"):
            limit = context.get("min_length", context.get("max_length"))
            values |= {"limit": limit, "variant": "many" if type_ == "too_long" else ""}
            return self._document.finding_at_key("S220", path, **values)
        if type_ in ("literal_error", "enum") and isinstance(typed, str):
            choices = _CHOICE.findall(str(context.get("expected", "")))
            values |= {"choices": tuple(choices), "suggestion": suggest.choice(typed, choices)}
            return self._document.finding("S205", path, **values)
        if type_ == "no_such_date":
            return self._document.finding("S207", path, **values, variant="calendar")
        if type_ == "string_pattern_mismatch":
            return self._document.finding("S204", path, **values, variant="language")
        if type_ in _SCALARS and isinstance(typed, str):
            code, meant = _SCALARS[type_]
            values["suggestion"] = meant(typed)
            if type_ == "bad_id":
                values |= _id_values(typed)
            return self._document.finding(code, path, **values)
        return self._shape_fault(expected, path, values)

    def _shape_fault(self, expected: Shape, path: Path, values: dict[str, object]) -> Finding:
        known = tuple(expected.keys(self._languages))
        if expected.form in ("text", "words") or expected.is_statement:
            return self._document.finding("S213", path, **values, known=tuple(self._languages))
        variant = {"list": "list", "keys": "keys", "named": "keys"}.get(expected.form, "text")
        return self._document.finding("S203", path, **values, variant=variant, known=known)


def _id_values(typed: str) -> dict[str, object]:
    if typed in RESERVED_IDS:
        return {"variant": "reserved", "suggestion": ""}
    strange = next((s for s in typed if s.isalpha() and not s.isascii()), None)
    if strange is None:
        return {}
    return {"variant": "letter", "character": strange, "code": f"U+{ord(strange):04X}"}


def _in_file(path: Path) -> Path:
    """A path without the steps that only the model knows."""
    return tuple(s for s in path if not (isinstance(s, str) and (s[:1] == "#" or s == "text")))


def _key_of(path: Path) -> str:
    return next((str(s) for s in reversed(path) if isinstance(s, str) and s[:1] != "#"), "")


def _short(typed: object) -> str:
    said = typed if isinstance(typed, str) else ""
    return said if len(said) <= 60 else said[:57] + "..."
