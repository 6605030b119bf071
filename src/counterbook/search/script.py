"""The reader's script: the foldings a handbook needs, the engine, the box."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files

_PARTS = ("grams.js", "index.js", "engine.js", "box.js")
_COMMENT = re.compile(r"^\s*/\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


def reader_script(foldings: Iterable[str]) -> str:
    """One classic script for all pages of a handbook."""
    parts = ["var foldings = {};\n", *foldings, *map(_part, _PARTS)]
    body = _INDENT.sub("", _COMMENT.sub("", "".join(parts)))
    return f'(function () {{\n"use strict";\n{body}}})();\n'


def _part(name: str) -> str:
    return files(__package__).joinpath("reader", name).read_text(encoding="utf-8")
