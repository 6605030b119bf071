"""What the commands themselves say to staff, in the languages of messages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml


@cache
def phrases() -> Mapping[str, Mapping[str, str]]:
    """Every sentence by its key, then by language; slots stand in it as ``{name}``."""
    source = files(__package__).joinpath("phrases.yml").read_text(encoding="utf-8")
    known: dict[str, dict[str, str]] = yaml.load(source, Loader=yaml.CSafeLoader)
    return known


def phrase(key: str, language: str, **values: object) -> str:
    """One sentence to staff with its slots filled."""
    said = phrases()[key][language]
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", str(value))
    return said
