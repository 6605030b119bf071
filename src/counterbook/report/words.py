"""The sentences of a finding, in the language of the person at the desk."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping

from counterbook.rules.table import all_rules
from counterbook.source.finding import Finding

MESSAGE_LANGUAGES = ("zh", "en", "ko")

_KINDS: Mapping[str, Mapping[str, str]] = {
    "papers": {"zh": "材料表 papers.yml ", "en": "papers.yml", "ko": "papers.yml"},
    "places": {"zh": "地点表 places.yml ", "en": "places.yml", "ko": "places.yml"},
    "laws": {"zh": "法律表 laws.yml ", "en": "laws.yml", "ko": "laws.yml"},
    "events": {"zh": "事件表 events.yml ", "en": "events.yml", "ko": "events.yml"},
    "audiences": {"zh": "人群表 audiences.yml ", "en": "audiences.yml", "ko": "audiences.yml"},
    "categories": {"zh": "分类表 categories.yml ", "en": "categories.yml", "ko": "categories.yml"},
    "sources": {"zh": "来源表 sources.yml ", "en": "sources.yml", "ko": "sources.yml"},
    "procedure": {"zh": "事项 procedures/ ", "en": "procedures/", "ko": "procedures/"},
    "question": {"zh": "这个向导的问题", "en": "the questions of this guide", "ko": "이 안내의 질문"},
}
_SUGGESTION = {"zh": "（是不是“{said}”？）", "en": " (did you mean ‘{said}’?)", "ko": "(‘{said}’ 인가요?)"}


def default_language() -> str:
    """The message language of this machine: from the locale, English where it is another."""
    named = next((v for k in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(k))), "")
    code = (named or locale.getlocale()[0] or "")[:2].lower()
    code = {"ch": "zh"}.get(code, code)
    return code if code in MESSAGE_LANGUAGES else "en"


def message_of(finding: Finding, language: str) -> str:
    """What is wrong."""
    rule = all_rules().get(finding.code)
    return _filled(rule.message[language], finding, language) if rule else finding.code


def remedy_of(finding: Finding, language: str) -> str:
    """What to type instead."""
    rule = all_rules().get(finding.code)
    return _filled(rule.remedy[language], finding, language) if rule else ""


def _filled(pattern: str, finding: Finding, language: str) -> str:
    # Values come from files: only our own pattern is ever looked through for slots.
    values = {key: _said(key, value, language) for key, value in finding.values.items()}
    parts = pattern.split("{")
    filled = parts[0]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        filled += values.get(name, "") + rest if closed else "{" + part
    return filled


def _said(key: str, value: object, language: str) -> str:
    if key == "kind":
        return _KINDS.get(str(value), {}).get(language, str(value))
    if key == "suggestion":
        return _SUGGESTION[language].replace("{said}", str(value)) if value else ""
    return str(value)
