"""S215: a text without the base language."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S215",
    severity=Severity.ERROR,
    title={
        "zh": "缺少基准语言",
        "en": "The base language is missing",
        "ko": "기본 언어가 없음",
    },
    message={
        "zh": "“{key}”缺少“{language}”这种语言",
        "en": "‘{key}’ lacks the language ‘{language}’",
        "ko": "‘{key}’ 항목에 ‘{language}’ 글이 없습니다",
    },
    remedy={
        "zh": "加上一行“{language}: …”",
        "en": "add a line ‘{language}: ...’",
        "ko": "‘{language}: …’ 줄을 추가하세요",
    },
    why={
        "zh": "别的语言没有译文时，会显示这种语言，所以它不能缺。",
        "en": "Where another language lacks a text this one is shown, so it cannot be left out.",
        "ko": "다른 언어에 글이 없을 때 이 언어를 보여 주므로 빠질 수 없습니다.",
    },
    bad="plain_title:\n  en: Register where you sleep\n  ko: 묵는 곳 등기하기\n",
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
)
