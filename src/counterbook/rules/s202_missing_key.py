"""S202: a key that is required and absent."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S202",
    severity=Severity.ERROR,
    title={
        "zh": "缺少必填的一栏",
        "en": "A required key is missing",
        "ko": "꼭 필요한 항목이 없음",
    },
    message={
        "zh": "缺少“{key}”这一栏",
        "en": "the key ‘{key}’ is missing here",
        "ko": "‘{key}’ 항목이 없습니다",
    },
    remedy={
        "zh": "加上一行“{key}: …”",
        "en": "add a line ‘{key}: ...’",
        "ko": "‘{key}: …’ 줄을 추가하세요",
    },
    why={
        "zh": "没有这一栏，页面上就缺一块读者需要的内容。",
        "en": "Without it the page lacks something readers need.",
        "ko": "이 항목이 없으면 읽는 사람에게 필요한 내용이 빠집니다.",
    },
    bad=(
        "faq:\n"
        "  - question:\n"
        "      zh: 要钱吗？\n"
        "      en: Is there a fee?\n"
        "      ko: 수수료가 있나요?\n"
    ),
    good=(
        "faq:\n"
        "  - question:\n"
        "      zh: 要钱吗？\n"
        "      en: Is there a fee?\n"
        "      ko: 수수료가 있나요?\n"
        "    answer:\n"
        "      zh: 不要钱。\n"
        "      en: There is no fee.\n"
        "      ko: 수수료가 없습니다.\n"
    ),
)
