"""P715: a picture without a description; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P715",
    severity=Severity.ERROR,
    title={
        "zh": "图片没有文字说明",
        "en": "A picture without a description",
        "ko": "설명이 없는 그림",
    },
    message={
        "zh": "这里有图片没有文字说明",
        "en": "a picture has no description",
        "ko": "설명이 없는 그림이 있습니다",
    },
    remedy={
        "zh": "给照片写上说明；二维码和图标没有说明时，请告诉维护系统的人",
        "en": "describe the photo; for codes and icons tell whoever looks after the system",
        "ko": "사진에 설명을 쓰세요. QR 코드나 아이콘이면 시스템 관리자에게 알리세요",
    },
    why={
        "zh": "看不见的人靠这句说明知道图上是什么。",
        "en": "It is all that people who cannot see learn of the picture.",
        "ko": "보지 못하는 사람은 이 설명으로 그림을 압니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
