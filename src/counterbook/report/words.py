"""The sentences of a finding, in the language of the person at the desk."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping

from counterbook.report.names import list_word, name_of, script_name
from counterbook.rules.table import rule_of
from counterbook.source.finding import Finding

MESSAGE_LANGUAGES = ("zh", "en", "ko")

_SUGGESTION: Mapping[str, str] = {
    "zh": "（是不是“{said}”？）",
    "en": " (did you mean ‘{said}’?)",
    "ko": "(‘{said}’ 아닌가요?)",
}


def default_language() -> str:
    """The message language of this machine: from the locale, English where it is another."""
    named = next((v for k in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(k))), "")
    code = (named or locale.getlocale()[0] or "")[:2].lower()
    code = {"ch": "zh"}.get(code, code)
    return code if code in MESSAGE_LANGUAGES else "en"


def message_of(finding: Finding, language: str) -> str:
    """What is wrong."""
    rule = rule_of(finding.code)
    if rule is None:
        return finding.code
    message, _ = rule.words(finding.values.get("variant"))
    return _filled(message[language], finding, language)


def remedy_of(finding: Finding, language: str) -> str:
    """What to type instead."""
    rule = rule_of(finding.code)
    if rule is None:
        return ""
    _, remedy = rule.words(finding.values.get("variant"))
    return _filled(remedy[language], finding, language)


def _filled(pattern: str, finding: Finding, language: str) -> str:
    # Values come from files: only our own pattern is ever looked through for slots.
    values = {key: _said(key, value, language) for key, value in finding.values.items()}
    values = {"file": finding.file, "suggestion": "", **values}
    parts = pattern.split("{")
    filled = parts[0]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        # `{deadline}` in a remedy is an example of what to type, not a slot of ours.
        filled += values.get(name, "{" + name + "}") + rest if closed else "{" + part
    return filled


def _said(key: str, value: object, language: str) -> str:
    if key == "kind":
        return name_of(str(value), language)
    if key == "script":
        return script_name(str(value), language)
    if key == "suggestion":
        return _SUGGESTION[language].replace("{said}", _visible(str(value))) if value else ""
    if isinstance(value, tuple):
        return list_word(language).join(_visible(str(part)) for part in value)
    return _visible(str(value))


def _visible(said: str) -> str:
    """One line without characters that a terminal would obey."""
    return "".join(sign if sign.isprintable() else _code(sign) for sign in said)


def _code(sign: str) -> str:
    return " " if sign in "\n\t" else f"<U+{ord(sign):04X}>"
