"""The schemas that editors read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from counterbook.schema.json_schema import schema_of, write_schemas
from counterbook.schema.kinds import KINDS, PROCEDURE, Kind

ROOT = Path(__file__).parents[3]


def properties(schema: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        for key, part in schema.get("properties", {}).items():
            yield f"{path}.{key}", part
        for key, part in schema.items():
            yield from properties(part, f"{path}.{key}" if key != "properties" else path)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_key_is_explained_in_chinese(kind: Kind) -> None:
    schema = schema_of(kind, ("zh", "en"))
    unexplained = [
        path
        for path, part in properties(schema)
        if path.rpartition(".")[2] not in ("zh", "en")
        and not any("\u4e00" <= sign <= "\u9fff" for sign in part.get("description", ""))
    ]
    assert unexplained == []


def test_texts_take_the_languages_of_the_handbook() -> None:
    definitions = schema_of(PROCEDURE, ("mn", "ru"))["$defs"]
    assert definitions["Text"]["properties"] == {"mn": {"type": "string"}, "ru": {"type": "string"}}
    assert definitions["Text"]["required"] == ["mn"]
    assert list(definitions["Statement"]["properties"]) == ["mn", "ru", "confidence", "source"]


def test_a_penalty_may_be_one_or_many() -> None:
    penalty = schema_of(PROCEDURE, ("zh", "en"))["properties"]["penalty"]
    assert [part.get("type", "one") for part in penalty["anyOf"]] == ["one", "array"]


def test_schemas_in_the_repository_are_fresh(tmp_path: Path) -> None:
    for path in write_schemas(tmp_path, ("zh", "en", "ko")):
        kept = ROOT / "schemas" / path.name
        assert json.loads(path.read_text("utf-8")) == json.loads(kept.read_text("utf-8")), path.name


def test_every_file_of_the_handbook_names_its_schema() -> None:
    unnamed = []
    for path in sorted((ROOT / "handbook").rglob("*.yml")):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        if named == first or not (path.parent / named).is_file():
            unnamed.append(path.name)
    assert unnamed == []
