"""From the plain data of a document to a value of the model, or findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from counterbook.model.base import Model
from counterbook.schema.faults import findings_of
from counterbook.schema.kinds import Kind
from counterbook.source.document import Document
from counterbook.source.finding import Finding


def build_one(
    kind: Kind, document: Document, languages: Sequence[str]
) -> tuple[Model | None, list[Finding]]:
    """The value that a document holds; None where the findings say why not."""
    if not isinstance(document.data, dict):
        return None, [document.finding("F119", kind=kind.name)]
    return _build(kind, document, document.data, (), languages)


def build_list(
    kind: Kind, document: Document, languages: Sequence[str]
) -> tuple[list[tuple[int, Model]], list[Finding]]:
    """The good entries of a register with their numbers, and what is wrong with the others."""
    if not isinstance(document.data, list):
        return [], [document.finding("F120", kind=kind.name)]
    good: list[tuple[int, Model]] = []
    findings: list[Finding] = []
    for number, entry in enumerate(document.data):
        value, faults = _build(kind, document, entry, (number,), languages)
        findings += faults
        if value is not None:
            good.append((number, value))
    return good, findings


def _build(
    kind: Kind,
    document: Document,
    data: Any,
    prefix: tuple[int, ...],
    languages: Sequence[str],
) -> tuple[Model | None, list[Finding]]:
    try:
        value = kind.shape.model_validate(data, context={"languages": tuple(languages)})
    except ValidationError as error:
        return None, findings_of(error, kind, document, prefix, languages)
    return value, []


Labels = Mapping[str, Mapping[str, str | Mapping[str, str]]]


def build_labels(document: Document, languages: Sequence[str]) -> tuple[Labels, list[Finding]]:
    """A handbook's own labels: key -> language -> text, or plural form -> text."""
    if not isinstance(document.data, dict):
        return {}, [document.finding("F119", kind="labels")]
    findings: list[Finding] = []
    labels: dict[str, Mapping[str, str | Mapping[str, str]]] = {}
    for key, said in document.data.items():
        if not isinstance(said, dict):
            findings.append(document.finding("S213", (key,), key=key))
            continue
        for code in said:
            if code not in languages:
                fault = document.finding_at_key(
                    "S214", (key, code), key=code, known=", ".join(languages)
                )
                findings.append(fault)
        labels[key] = {code: said[code] for code in languages if code in said}
    return labels, findings
