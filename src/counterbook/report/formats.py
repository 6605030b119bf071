"""Findings as text for people, JSON for programs, annotations for GitHub."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence

from counterbook.report.words import message_of, remedy_of
from counterbook.rules.table import rule_of
from counterbook.source.finding import Finding

_WIDEST = 100


def severity_of(finding: Finding) -> str:
    """``error`` or ``warning``."""
    rule = rule_of(finding.code)
    return str(rule.severity) if rule else "error"


def as_text(findings: Sequence[Finding], language: str) -> str:
    """One head line a finding, then indented the line of the file, a caret, and the remedy."""
    return "".join(_block(finding, language) for finding in findings)


def _block(finding: Finding, language: str) -> str:
    line, column = finding.spot
    head = f"{finding.file}:{line}:{column} {finding.code} {message_of(finding, language)}\n"
    shown = ""
    if finding.shown.strip():
        start = max(0, column - _WIDEST // 2) if len(finding.shown) > _WIDEST else 0
        part = finding.shown[start : start + _WIDEST].replace("\t", " ")
        gutter = f"  {line} | "
        caret = " " * (len(gutter) - 2) + "| " + " " * width(part[: column - 1 - start]) + "^"
        shown = f"{gutter}{part}\n{caret}\n"
    remedy = remedy_of(finding, language)
    return head + shown + (f"    {remedy}\n" if remedy else "")


def width(text: str) -> int:
    """How many columns of a terminal a text takes; a Chinese or Korean character takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def as_json(findings: Sequence[Finding], language: str) -> str:
    """A list of objects with code, severity, file, line, column, message, remedy."""
    rows = [
        {
            "code": finding.code,
            "severity": severity_of(finding),
            "file": finding.file,
            "line": finding.spot.line,
            "column": finding.spot.column,
            "message": message_of(finding, language),
            "remedy": remedy_of(finding, language),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Sequence[Finding], language: str) -> str:
    """Workflow commands that mark the lines of a pull request."""
    return "".join(_annotation(finding, language) for finding in findings)


def _annotation(finding: Finding, language: str) -> str:
    said = f"{message_of(finding, language)}\n{remedy_of(finding, language)}"
    file = _escaped(finding.file, "%\r\n:,")
    place = f"file={file},line={finding.spot.line},col={finding.spot.column}"
    said = _escaped(said, "%\r\n")
    return f"::{severity_of(finding)} {place},title={finding.code}::{said}\n"


def _escaped(said: str, signs: str) -> str:
    return "".join(f"%{ord(sign):02X}" if sign in signs else sign for sign in said)


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
