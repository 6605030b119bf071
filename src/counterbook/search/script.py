"""The reader's script: the foldings a handbook needs, the engine, the box."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files

_PARTS = ("grams.js", "index.js", "tongue.js", "engine.js", "marks.js", "open.js", "box.js")
_COMMENT = re.compile(r"^\s*/\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)
# Strings, and regular expressions where a value may stand: their spaces count.
_LITERAL = re.compile(
    r'("(?:[^"\\\n]|\\.)*"'
    r"|(?:(?<=[(,=:?!&|])|(?<=return))\s?/(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*)"
)
_SPACED_SIGN = re.compile(r" ?([=+\-*/%<>!&|?:,;(){}\[\]]+) ?")


def reader_script(foldings: Iterable[str]) -> str:
    """One classic script for all pages of a handbook, without comments and needless spaces."""
    parts = ["var foldings = {};\n", *foldings, *map(_part, _PARTS)]
    body = _tight(_INDENT.sub("", _COMMENT.sub("", "".join(parts))))
    return f'(function () {{\n"use strict";\n{body}}})();\n'


def _tight(script: str) -> str:
    pieces = _LITERAL.split(script)
    return "".join(
        piece if n % 2 else _SPACED_SIGN.sub(r"\1", piece) for n, piece in enumerate(pieces)
    )


def _part(name: str) -> str:
    return files(__package__).joinpath("reader", name).read_text(encoding="utf-8")
