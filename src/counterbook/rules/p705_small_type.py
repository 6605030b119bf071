"""P705: type that is too small to be read; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P705",
    severity=Severity.WARNING,
    title={
        "zh": "字太小",
        "en": "Type too small",
        "ko": "글자가 너무 작음",
    },
    message={
        "zh": "字太小，看不清（{detail}）",
        "en": "the type is too small to be read ({detail})",
        "ko": "글자가 너무 작아 읽기 어렵습니다({detail})",
    },
    remedy={
        "zh": "这一页的文字太多，请删短或分开",
        "en": "there is too much text on this page: cut it or divide it",
        "ko": "이 쪽에 글이 너무 많습니다. 줄이거나 나누세요",
    },
    why={
        "zh": "小于8磅的字，很多人不戴眼镜就看不清；小开本手册不小于9磅。",
        "en": (
            "Many people cannot read type below 8 points without glasses; small books need 9 "
            "points."
        ),
        "ko": (
            "8포인트보다 작은 글자는 안경 없이 읽기 어렵습니다. 작은 책은 9포인트 이상이어야 "
            "합니다."
        ),
    },
    bad="",
    good="",
    example_kind="none",
)
