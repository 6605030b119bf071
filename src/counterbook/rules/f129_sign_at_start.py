"""F129: a text that begins with a sign it cannot begin with."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F129",
    severity=Severity.ERROR,
    title={
        "zh": "文字开头的符号不行",
        "en": "A text begins with a special sign",
        "ko": "글이 특수 기호로 시작함",
    },
    message={
        "zh": "文字不能用 “{character}” 开头",
        "en": "a text cannot begin with ‘{character}’",
        "ko": "글은 ‘{character}’로 시작할 수 없습니다",
    },
    remedy={
        "zh": "给整段文字加英文双引号",
        "en": "put the whole text in straight double quotes",
        "ko": "글 전체를 영문 큰따옴표로 묶으세요",
    },
    why={
        "zh": "这些符号在行首另有用处，不加引号就不会当成文字。",
        "en": "At the start these signs mean something else; only in quotes are they text.",
        "ko": "이 기호는 맨 앞에서 다른 뜻이 있으므로 따옴표로 묶어야 글이 됩니다.",
    },
    bad=(
        "plain_title:\n"
        "  zh: 【新】登记您住的地方\n"
        "  en: [New] Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: 【新】登记您住的地方\n"
        '  en: "[New] Register where you sleep"\n'
        "  ko: 묵는 곳 등기하기\n"
    ),
)
