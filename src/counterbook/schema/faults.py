"""What pydantic found, said as findings of ours: a code, a place, and what was typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from counterbook.schema.kinds import Kind
from counterbook.source.document import Document
from counterbook.source.finding import Finding

_CODES = {
    "extra_forbidden": "S201",
    "missing": "S202",
    "bad_id": "S204",
    "literal_error": "S205",
    "bad_count": "S206",
    "bad_date": "S207",
    "no_such_date": "S207",
    "bad_time": "S208",
    "bad_quantity": "S209",
    "bad_phone": "S210",
    "bad_truth": "S211",
    "text_empty": "S212",
    "text_shape": "S213",
    "text_value": "S213",
    "words_shape": "S213",
    "words_list": "S219",
    "text_language": "S214",
    "text_base": "S215",
    "too_short": "S220",
    "too_long": "S220",
    "string_pattern_mismatch": "S204",
    "string_too_short": "S212",
    "enum": "S205",
}
_CONSTRAINTS = {
    "deadline_time": "within / promptly",
    "deadline_event": "event",
    "fee_amount": "amount / ask",
    "fact_value": "quantity / amount / number / date",
    "option_end": "next / go_to",
    "replaced_by": "status: withdrawn",
}

Path = tuple[str | int, ...]


def findings_of(
    error: ValidationError,
    kind: Kind,
    document: Document,
    prefix: tuple[int, ...],
    languages: Sequence[str],
) -> list[Finding]:
    """One finding a fault, in the order of the file, without those that follow from another."""
    details = error.errors(include_url=False, include_context=True)
    found = []
    absent = {f.values.get("key") for f in document.findings if f.code == "S216"}
    for detail in details:
        path: Path = (*prefix, *detail["loc"])
        if detail["type"] == "missing" and path[-1] in absent:
            continue
        found.append(_finding(dict(detail), path, kind, document, languages))
    unknown = {f.values.get("suggestion") for f in found if f.code == "S201"}
    return [f for f in found if not (f.code == "S202" and f.values["key"] in unknown)]


def _finding(
    detail: Mapping[str, Any],
    path: Path,
    kind: Kind,
    document: Document,
    languages: Sequence[str],
) -> Finding:
    type_, typed = detail["type"], detail.get("input")
    context = detail.get("ctx", {})
    if type_ in _CONSTRAINTS:
        return document.finding("S217", path, needs=_CONSTRAINTS[type_])
    code = _CODES.get(type_, "S203")
    values: dict[str, object] = {"value": _short(typed), "key": _last_key(path)}
    match code:
        case "S201":
            keys = list(_keys_at(kind.shape, path[len(_leading(path)) : -1]))
            values |= _suggestion(str(path[-1]), keys)
            return document.finding_at_key(code, path, **values)
        case "S202":
            return document.finding_at_key(code, path[:-1], **values)
        case "S214":
            wrong = str(context.get("key"))
            values |= {"key": wrong, "known": ", ".join(languages)}
            return document.finding_at_key(code, (*path, wrong), **values)
        case "S212" | "S213" if context.get("key") in languages:
            return document.finding(code, (*path, context["key"]), **values)
        case "S215":
            return document.finding_at_key(code, path, key=context.get("key"))
        case "S205":
            values["choices"] = str(context.get("expected", "")).replace("'", "")
        case "S203":
            values["shape"] = _shape(type_)
    return document.finding(code, path, **values)


def _leading(path: Path) -> Path:
    return path[:1] if path and isinstance(path[0], int) else ()


def _last_key(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _short(typed: object) -> str:
    said = typed if isinstance(typed, str) else type(typed).__name__
    return said if len(said) <= 60 else said[:57] + "..."


def _shape(type_: str) -> str:
    names = {"tuple_type": "list", "list_type": "list", "string_type": "text", "dict_type": "map"}
    return names.get(type_, "map" if type_.startswith(("model", "dataclass")) else type_)


def _suggestion(typed: str, keys: Sequence[str]) -> dict[str, str]:
    near = get_close_matches(typed.lower(), keys, n=1, cutoff=0.6)
    return {"suggestion": near[0] if near else "", "known": ", ".join(keys)}


def _keys_at(shape: type[BaseModel], path: Path) -> Iterator[str]:
    models = [shape]
    for step in path:
        models = [inner for model in models for inner in _step(model, step)] or models
    for model in dict.fromkeys(models):
        for name, field in model.model_fields.items():
            yield field.alias or name


def _step(model: type[BaseModel], step: str | int) -> list[type[BaseModel]]:
    for name, field in model.model_fields.items():
        if step in (name, field.alias):
            return list(_models_in(field.annotation))
    return []


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is not None:
        for part in get_args(annotation):
            yield from _models_in(part)
