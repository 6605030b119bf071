"""S213: something else where a text in each language belongs."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S213",
    severity=Severity.ERROR,
    title={
        "zh": "要按语言写",
        "en": "A text in each language",
        "ko": "언어별로 써야 함",
    },
    message={
        "zh": "“{key}”要按语言分行写",
        "en": "‘{key}’ needs one line for each language",
        "ko": "‘{key}’ 항목은 언어마다 한 줄씩 써야 합니다",
    },
    remedy={
        "zh": "另起一行，前面多空两格，每种语言一行：{known}",
        "en": "begin a new line with two more spaces, one line a language: {known}",
        "ko": "줄을 바꾸고 빈칸 두 개를 더 넣어 언어마다 한 줄씩 쓰세요: {known}",
    },
    why={
        "zh": "每段文字都要有各种语言，读者才能对照着看。",
        "en": "Every text stands in all languages, so that readers can compare the lines.",
        "ko": "모든 글에 각 언어가 있어야 나란히 볼 수 있습니다.",
    },
    bad="plain_title: 登记您住的地方\n",
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    variants={
        "one": Variant(
            message={
                "zh": "“{key}”这种语言的内容应该是一段文字",
                "en": "the content for ‘{key}’ must be one text",
                "ko": "‘{key}’의 내용은 글 하나여야 합니다",
            },
            remedy={
                "zh": "把文字写在“{key}: ”后面的同一行；要写几条时，每条单独列出",
                "en": (
                    "write the text on the same line after ‘{key}: ’; give several texts an "
                    "item each"
                ),
                "ko": "‘{key}: ’ 뒤 같은 줄에 쓰세요. 여러 개면 항목을 따로 만드세요",
            },
        ),
    },
)
