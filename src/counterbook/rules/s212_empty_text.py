"""S212: a text in quotes that holds nothing."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S212",
    severity=Severity.ERROR,
    title={
        "zh": "文字是空的",
        "en": "An empty text",
        "ko": "빈 글",
    },
    message={
        "zh": "“{key}”后面的文字是空的",
        "en": "the text for ‘{key}’ is empty",
        "ko": "‘{key}’ 글이 비어 있습니다",
    },
    remedy={
        "zh": "填上文字；还没有译文时，把这一行删掉",
        "en": "write the text; where there is no translation yet, delete the line",
        "ko": "글을 쓰세요. 아직 번역이 없으면 이 줄을 지우세요",
    },
    why={
        "zh": "空着的一行看起来像是写过了，读者却什么也看不到。",
        "en": "An empty line looks finished, and readers see nothing.",
        "ko": "빈 줄은 다 쓴 것처럼 보이지만 읽는 사람에게는 아무것도 보이지 않습니다.",
    },
    bad=('plain_title:\n  zh: 登记您住的地方\n  en: " "\n  ko: 묵는 곳 등기하기\n'),
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
)
