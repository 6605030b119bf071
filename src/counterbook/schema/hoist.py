"""Keys that stand beside their parent although they belong under it.

``title:`` followed by ``zh: ...`` in the same column would be five faults: a key without
content, three unknown keys, a missing text. It is one: the lines below are not indented.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterbook.schema.shapes import Path, Shape
from counterbook.source.compose import Node
from counterbook.source.document import Document


def indent_children(
    document: Document, shape: Shape, path: Path, languages: Sequence[str], *, all_: bool = False
) -> bool:
    """Moves such keys under their parent and reports the first of each group; whether any were.

    With ``all_`` also those whose parent kept some of its children.
    """
    place = _reach(document, path) if document.absent or all_ else None
    if place is None:
        return False
    data, node = place
    moved = False
    steps: Sequence[str | int] = ()
    if isinstance(data, dict) and shape.form in ("keys", "named"):
        moved = _mend(document, shape, path, languages, data, node, all_=all_)
        steps = list(data)
    elif isinstance(data, list) and shape.form == "list":
        steps = range(len(data))
    for step in steps:
        inner = (*path, step)
        moved |= indent_children(document, shape.at((step,)), inner, languages, all_=all_)
    return moved


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
    *,
    all_: bool,
) -> bool:
    parent: str | None = None
    moved: dict[str, object] = {}
    any_moved = False
    known = shape.keys(languages)
    for key in list(node.keys):
        is_known = key in known
        if is_known or shape.form == "named":
            is_parent = (*path, key) in document.absent or (
                all_ and isinstance(data.get(key), dict)
            )
            parent = key if is_parent else None
            moved = {}
            continue
        if parent is None or key not in data or not _fits(shape, parent, key, data, languages):
            parent = None
            continue
        if not moved:
            _report(document, path, parent, key)
            moved = _children(data, node, parent)
        moved[key] = data.pop(key)
        _move_node(node, parent, key)
        any_moved = True
    return any_moved


def _fits(
    shape: Shape, parent: str, key: str, data: Mapping[str, object], languages: Sequence[str]
) -> bool:
    there = data.get(parent)
    is_free = not (isinstance(there, dict) and key in there)
    return is_free and key in shape.at((parent,)).keys(languages)


def _children(data: dict[str, object], node: Node, parent: str) -> dict[str, object]:
    there = data.get(parent)
    if isinstance(there, dict):
        return there
    node.children[parent] = Node.holder(*node.keys[parent])
    children: dict[str, object] = {}
    data[parent] = children
    return children


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
