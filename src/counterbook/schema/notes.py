"""Notes on the line of a text: ``zh: 到大厅 # 3 号窗口``, where half of the text may be lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterbook.schema.shapes import Shape
from counterbook.source.compose import Node
from counterbook.source.document import Document
from counterbook.source.finding import Spot


def report_notes(
    document: Document, shape: Shape, node: Node | None, languages: Sequence[str]
) -> None:
    """Reports each note that stands behind a text. Behind ids, dates and amounts they are fine."""
    if not document.notes or node is None:
        return
    for line in _text_lines(shape, node, languages):
        column = document.notes.get(line)
        if column:
            document.findings.append(document.finding_at("F128", Spot(line, column), {}))


def _text_lines(shape: Shape, node: Node, languages: Sequence[str]) -> Iterator[int]:
    """The lines (from 1) on which text in a language stands."""
    for number, item in enumerate(node.items):
        yield from _text_lines(shape.at((number,)), item, languages)
    for key, inner in node.children.items():
        is_language = key in languages and (shape.form == "text" or shape.is_statement)
        if is_language or (shape.form == "words" and inner.is_value):
            yield inner.line + 1
        elif shape.form == "words":
            yield from (word.line + 1 for word in inner.items)
        else:
            yield from _text_lines(shape.at((key,)), inner, languages)
