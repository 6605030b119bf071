"""A YAML file as plain data, in which every place can be found again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from counterbook.source.decode import decode
from counterbook.source.finding import Finding, Spot
from counterbook.source.scan import scan

DEEPEST = 40

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SPECIAL = re.compile(r"(?:^|[\s\[{,:-])[&*!]\S|<<\s*:", re.MULTILINE)

Step = str | int


@dataclass
class Document:
    """A file that was read: ``data`` of dict, list and str, or None with the findings why not."""

    file: str
    lines: Sequence[str] = ()
    data: Any = None
    findings: list[Finding] = field(default_factory=list)
    root: yaml.Node | None = None

    def finding(self, code: str, path: Iterable[Step] = (), **values: object) -> Finding:
        """A finding at the place of a path; ``at_key`` is for faults of the key itself."""
        return self._at(code, self.spot(path), values)

    def finding_at_key(self, code: str, path: Sequence[Step], **values: object) -> Finding:
        """A finding at the key that a path ends in, not at its value."""
        return self._at(code, self.spot(path, key=True), values)

    def _at(self, code: str, spot: Spot, values: dict[str, object]) -> Finding:
        shown = self.lines[spot.line - 1] if spot.line <= len(self.lines) else ""
        return Finding(code, self.file, spot, shown, values)

    def spot(self, path: Iterable[Step], *, key: bool = False) -> Spot:
        """Where a path of keys and numbers stands; steps that the file lacks are passed over."""
        node, mark = self.root, None
        if node is None:
            return Spot(1, 1)
        mark = node.start_mark
        for step in path:
            found = _child(node, step)
            if found is None:
                continue
            key_node, node = found
            at_key = key_node is not None and (key or not isinstance(node, yaml.ScalarNode))
            mark = (key_node if at_key and key_node else node).start_mark
        return Spot(mark.line + 1, mark.column + 1)


def _child(node: yaml.Node, step: Step) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            if key_node.value == step:
                return key_node, value_node
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def read(file: str, data: bytes) -> Document:
    """A document from the bytes of a file; ``file`` is the name that reports show."""
    decoded = decode(file, data)
    text = "\n".join(decoded.mended)
    document = Document(file, lines=decoded.lines, findings=list(decoded.findings))
    if document.findings:
        return document
    document.findings.extend(scan(file, document.lines))
    if not document.findings:
        _parse(document, text)
    return document


def _parse(document: Document, text: str) -> None:
    try:
        if _SPECIAL.search(text):
            document.findings.extend(_refused(document, text))
        if not document.findings:
            document.root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        document.findings.append(_syntax(document, error))
    except (yaml.YAMLError, RecursionError, ValueError):
        document.findings.append(document.finding("F111"))
    if document.findings:
        return
    if document.root is None:
        document.findings.append(document.finding("F112"))
        return
    document.data = _Plain(document).value(document.root, 0)
    if document.findings:
        document.data = None if _fatal(document.findings) else document.data


def _fatal(findings: Iterable[Finding]) -> bool:
    return any(finding.code != "S216" for finding in findings)


def _refused(document: Document, text: str) -> list[Finding]:
    found = []
    for event in yaml.parse(text, Loader=_LOADER):
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        merge = isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]
        if anchor or tag or merge:
            mark = event.start_mark
            what = f"*{anchor}" if isinstance(event, yaml.AliasEvent) else tag or anchor or "<<"
            spot = Spot(mark.line + 1, mark.column + 1)
            found.append(document._at("F113", spot, {"what": what}))
    return found


def _syntax(document: Document, error: yaml.MarkedYAMLError) -> Finding:
    mark = error.problem_mark or error.context_mark
    problem = str(error.problem or "")
    if "expected a single document" in str(error.context or ""):
        mark = error.problem_mark
        code = "F114"
    elif error.context_mark and _left_open(problem, str(error.context or "")):
        mark, code = error.context_mark, "F115"
    elif "mapping values are not allowed" in problem:
        code = "F116"
    else:
        code = "F111"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = min(line, max(len(document.lines), 1))
    return document._at(code, Spot(line, column), {"problem": problem})


def _left_open(problem: str, context: str) -> bool:
    return "unexpected end of stream" in problem or "parsing a flow" in context


class _Plain:
    """Turns nodes into dict, list and str, and finds what YAML itself would let pass."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def value(self, node: yaml.Node, depth: int) -> Any:
        if depth > DEEPEST:
            self._report("F117", node)
            return None
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, depth + 1) for child in node.value]
        return self._mapping(node, depth)

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._report("F111", key_node)
                continue
            if key in lines:
                self._report("F118", key_node, key=key, line=lines[key])
                continue
            lines[key] = key_node.start_mark.line + 1
            if _is_absent(value_node):
                self._report("S216", key_node, key=key)
                continue
            data[key] = self.value(value_node, depth + 1)
        return data

    def _report(self, code: str, node: yaml.Node, **values: object) -> None:
        spot = Spot(node.start_mark.line + 1, node.start_mark.column + 1)
        self._document.findings.append(self._document._at(code, spot, values))


def _is_absent(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value in ("", "~", "null") and not node.style
