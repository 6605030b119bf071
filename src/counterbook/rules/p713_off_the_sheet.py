"""P713: text that reaches over the edge of the paper; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P713",
    severity=Severity.ERROR,
    title={
        "zh": "文字超出纸边",
        "en": "Text off the sheet",
        "ko": "종이 밖으로 나간 글",
    },
    message={
        "zh": "这里的文字超出了纸边（{detail}）",
        "en": "text reaches over the edge of the sheet ({detail})",
        "ko": "글이 종이 밖으로 나갔습니다({detail})",
    },
    remedy={
        "zh": "把很长的名称或网址改短",
        "en": "make the long name or address shorter",
        "ko": "긴 이름이나 주소를 줄이세요",
    },
    why={
        "zh": "纸边以外的字印不出来。",
        "en": "What is outside the paper is not printed.",
        "ko": "종이 밖의 글자는 인쇄되지 않습니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
