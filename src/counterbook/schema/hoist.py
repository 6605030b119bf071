"""Keys that stand beside their parent although they belong under it.

``title:`` followed by ``zh: ...`` in the same column would be five faults: a key without
content, three unknown keys, a missing text. It is one: the lines below are not indented.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterbook.schema.shapes import Path, Shape
from counterbook.source.compose import Node
from counterbook.source.document import Document


def indent_children(document: Document, shape: Shape, path: Path, languages: Sequence[str]) -> None:
    """Moves such keys under their parent and reports the first of each group."""
    if not document.absent:
        return
    place = _reach(document, path)
    if place is None:
        return
    data, node = place
    if isinstance(data, dict) and shape.form in ("keys", "named"):
        _mend(document, shape, path, languages, data, node)
        for key in list(data):
            indent_children(document, shape.at((key,)), (*path, key), languages)
    elif isinstance(data, list) and shape.form == "list":
        for number in range(len(data)):
            indent_children(document, shape.at((number,)), (*path, number), languages)


def _reach(document: Document, path: Path) -> tuple[object, Node] | None:
    data, node = document.data, document.root
    for step in path:
        if node and isinstance(data, dict):
            data, node = data.get(step), node.children.get(str(step))
        elif node and isinstance(data, list) and isinstance(step, int):
            data, node = data[step], node.items[step]
        else:
            return None
    return (data, node) if node else None


def _mend(
    document: Document,
    shape: Shape,
    path: Path,
    languages: Sequence[str],
    data: dict[str, object],
    node: Node,
) -> None:
    parent: str | None = None
    moved: dict[str, object] = {}
    known = shape.keys(languages)
    for key in list(node.keys):
        is_known = key in known
        if is_known or shape.form == "named":
            parent = key if (*path, key) in document.absent else None
            moved = {}
            continue
        if parent is None or key not in data or key not in shape.at((parent,)).keys(languages):
            parent = None
            continue
        if not moved:
            _report(document, path, parent, key)
            data[parent] = moved
            node.children[parent] = Node.holder(*node.keys[parent])
        moved[key] = data.pop(key)
        _move_node(node, parent, key)


def _move_node(node: Node, parent: str, key: str) -> None:
    under = node.children[parent]
    under.children[key] = node.children.pop(key)
    under.keys[key] = node.keys[key]


def _report(document: Document, path: Path, parent: str, key: str) -> None:
    document.absent.discard((*path, parent))
    spot = document.spot((*path, parent), key=True)
    document.findings[:] = [
        f for f in document.findings if not (f.code == "S216" and f.spot == spot)
    ]
    finding = document.finding_at_key("F131", (*path, key), key=key, parent=parent)
    document.findings.append(replace(finding, values={**finding.values, "variant": "under"}))
