"""JSON Schemas for editors: one for each kind of file, explained in Chinese.

They follow JSON Schema draft 2020-12 as pydantic writes it; VS Code's YAML extension reads
them by the modeline at the top of each file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from counterbook.schema.kinds import KINDS, Kind

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Texts that look like numbers to an editor, and lists that may be written as one entry.
_NUMBERLIKE = frozenset({"article", "paragraph", "item", "badge"})
_ONE_OR_MANY = frozenset({"penalty"})


@cache
def descriptions() -> Mapping[str, Mapping[str, str]]:
    """Class of the model -> key in YAML -> what it is, in Chinese."""
    source = files(__package__).joinpath("descriptions.yml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, str]] = yaml.load(source, Loader=_LOADER)
    return found


def schema_of(kind: Kind, languages: Sequence[str]) -> dict[str, Any]:
    """The JSON Schema of one kind of file in a handbook with these languages, base first."""
    schema = kind.shape.model_json_schema(mode="validation", by_alias=True)
    definitions = schema.setdefault("$defs", {})
    _open_statements(schema, kind.shape.__name__, languages)
    for name, definition in definitions.items():
        _open_statements(definition, name, languages)
        _describe(definition, name)
    _describe(schema, kind.shape.__name__)
    schema = _with_references(schema)
    definitions = schema["$defs"]
    definitions["Text"] = _text(languages)
    definitions["Words"] = _words(languages)
    if kind.is_list:
        inner = {key: value for key, value in schema.items() if key != "$defs"}
        schema = {"type": "array", "items": inner, "$defs": definitions}
    return {"$schema": _DRAFT, **schema}


def write_schemas(folder: Path, languages: Sequence[str]) -> list[Path]:
    """Writes ``<kind>.schema.json`` for every kind of file; returns what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = {kind.name: schema_of(kind, languages) for kind in KINDS}
    schemas["labels"] = labels_schema(languages)
    return [_write(folder, name, schema) for name, schema in schemas.items()]


def labels_schema(languages: Sequence[str]) -> dict[str, Any]:
    """The JSON Schema of ``labels.yml``: key -> language -> words, or plural form -> words."""
    words = {"anyOf": [{"type": "string"}, {"type": "object"}]}
    said = {
        "type": "object",
        "properties": dict.fromkeys(languages, words),
        "additionalProperties": False,
    }
    return {"$schema": _DRAFT, "type": "object", "additionalProperties": said}


def _write(folder: Path, name: str, schema: dict[str, Any]) -> Path:
    path = folder / f"{name}.schema.json"
    text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _text(languages: Sequence[str]) -> dict[str, Any]:
    said = descriptions()["Text"]
    return {
        "type": "object",
        "description": said["self"],
        "properties": {code: {"type": "string"} for code in languages},
        "required": [languages[0]],
        "additionalProperties": False,
    }


def _words(languages: Sequence[str]) -> dict[str, Any]:
    words = {"type": "array", "items": {"type": "string"}}
    return {
        "type": "object",
        "description": descriptions()["Words"]["self"],
        "properties": dict.fromkeys(languages, words),
        "additionalProperties": False,
    }


def _with_references(part: Any) -> Any:
    """The same schema with each text pointing at the one definition of texts."""
    if isinstance(part, list):
        return [_with_references(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    if "x-shape" in part:
        kept = {key: part[key] for key in ("description",) if key in part}
        return {"$ref": f"#/$defs/{part['x-shape']}", **kept}
    kept = {key: _with_references(inner) for key, inner in part.items() if key != "default"}
    return _without_null(kept)


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """``X or nothing`` as plain ``X``: in YAML a key that says nothing is left out."""
    choices = [choice for choice in part.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) != 1:
        return part
    return {**choices[0], **{key: said for key, said in part.items() if key != "anyOf"}}


def _open_statements(definition: dict[str, Any], name: str, languages: Sequence[str]) -> None:
    """A statement is written as its language keys, not under ``text``."""
    if name not in _statements():
        return
    properties = {code: {"type": "string"} for code in languages}
    rest = {key: part for key, part in definition["properties"].items() if key != "text"}
    definition["properties"] = {**properties, **rest}
    required = [key for key in definition.get("required", ()) if key != "text"]
    definition["required"] = [languages[0], *required]


@cache
def _statements() -> frozenset[str]:
    from counterbook.model.text import Statement

    return frozenset(_names_below(Statement))


def _names_below(shape: type[BaseModel]) -> Iterator[str]:
    yield shape.__name__
    for inner in shape.__subclasses__():
        yield from _names_below(inner)


def _describe(definition: dict[str, Any], name: str) -> None:
    definition.pop("title", None)
    definition.pop("description", None)
    said = {**descriptions()["Fact"], **descriptions().get(name, {})}
    if "self" in said:
        definition["description"] = said["self"]
    properties = definition.get("properties", {})
    for key, part in list(properties.items()):
        part.pop("title", None)
        if key in said:
            part["description"] = said[key]
        if key in _NUMBERLIKE:
            properties[key] = {"type": ["string", "integer"], "description": said.get(key, "")}
        if key in _ONE_OR_MANY:
            properties[key] = {"anyOf": [part["items"], part], "description": said.get(key, "")}
