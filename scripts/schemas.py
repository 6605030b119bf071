"""Writes the JSON Schemas in ``schemas/`` anew; run it after a change of the model."""

from __future__ import annotations

from pathlib import Path

from counterbook.check import load
from counterbook.schema.json_schema import write_schemas

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Writes one schema for each kind of file, in the languages of the handbook."""
    languages: tuple[str, ...] = ("zh", "en", "ko")
    handbook = load(ROOT / "handbook").handbook
    if handbook is not None:
        languages = handbook.languages.codes
    for path in write_schemas(ROOT / "schemas", languages):
        print(path.relative_to(ROOT).as_posix())


if __name__ == "__main__":
    main()
