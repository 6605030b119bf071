"""From the plain data of a document to values of the model, or findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from counterbook.languages.labels import shipped_labels
from counterbook.model.base import Model
from counterbook.schema.faults import MOST, findings_of
from counterbook.schema.hoist import indent_children
from counterbook.schema.kinds import Kind
from counterbook.schema.notes import report_notes
from counterbook.schema.salvage import salvage
from counterbook.schema.shapes import Path, shape_of_model
from counterbook.source.document import Document

Labels = Mapping[str, Mapping[str, str | Mapping[str, str]]]


@dataclass(frozen=True)
class Built:
    """A value and where it stands. ``whole`` is False where faults were taken out of it.

    ``touched`` are the keys of the value that lost something, ``made_up`` the paths of stand-ins
    and of texts that lost a language.
    """

    value: Model
    document: Document
    path: tuple[int, ...] = ()
    whole: bool = True
    touched: frozenset[str] = frozenset()
    made_up: tuple[Path, ...] = ()


def build(kind: Kind, document: Document, languages: Sequence[str]) -> Iterator[Built]:
    """The values that a document holds; what is wrong with them goes to the document."""
    wanted, code = (list, "F120") if kind.is_list else (dict, "F119")
    if not isinstance(document.data, wanted):
        document.findings.append(document.finding(code, kind=kind.name))
        return
    if not kind.is_list:
        yield from _one(kind, document, document.data, (), languages)
        return
    for number, entry in enumerate(document.data):
        yield from _one(kind, document, entry, (number,), languages)


def _one(
    kind: Kind, document: Document, data: Any, path: tuple[int, ...], languages: Sequence[str]
) -> Iterator[Built]:
    indent_children(document, shape_of_model(kind.shape), path, languages)
    if document.notes:
        node = document.root.items[path[0]] if document.root and path else document.root
        report_notes(document, shape_of_model(kind.shape), node, languages)
    yield from _validated(kind, document, data, path, languages)


def _validated(
    kind: Kind,
    document: Document,
    data: Any,
    path: tuple[int, ...],
    languages: Sequence[str],
    *,
    again: bool = False,
) -> Iterator[Built]:
    absent = [a[len(path) :] for a in document.absent if a[: len(path)] == path]
    empty = frozenset(str(inner[0]) for inner in absent)
    halves = tuple(inner[:-1] for inner in absent if inner[-1] in languages)
    try:
        value = kind.shape.model_validate(data, context={"languages": tuple(languages)})
    except ValidationError as error:
        shape = shape_of_model(kind.shape)
        if not again and indent_children(document, shape, path, languages, all_=True):
            yield from _validated(kind, document, data, path, languages, again=True)
            return
        document.findings.extend(findings_of(error, kind, document, path, languages))
        few = error.error_count() <= MOST
        left = salvage(kind, document, data, path, languages) if few else None
        if left:
            touched = left.touched | empty
            made_up = (*left.made_up, *halves)
            yield Built(left.value, document, path, False, touched, made_up)
    else:
        yield Built(value, document, path, whole=not empty, touched=empty, made_up=halves)


def build_labels(document: Document, languages: Sequence[str]) -> Labels:
    """A handbook's own labels: key -> language -> text, or plural form -> text."""
    if not isinstance(document.data, dict):
        document.findings.append(document.finding("F119", kind="labels"))
        return {}
    labels: dict[str, Mapping[str, str | Mapping[str, str]]] = {}
    for key, said in document.data.items():
        meant = get_close_matches(key, shipped_labels(), n=1, cutoff=0.85)
        if meant and meant[0] != key:
            values = {"key": key, "variant": "near", "near": meant[0]}
            document.findings.append(document.finding_at_key("S201", (key,), **values))
        if not isinstance(said, dict):
            values = {"key": key, "known": tuple(languages)}
            document.findings.append(document.finding("S213", (key,), **values))
            continue
        for code in said:
            if code not in languages:
                values = {"key": code, "known": tuple(languages), "suggestion": ""}
                document.findings.append(document.finding_at_key("S214", (key, code), **values))
        labels[key] = {code: said[code] for code in languages if code in said}
    return labels
