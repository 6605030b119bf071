"""P709: text that hardly stands out from its ground; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P709",
    severity=Severity.ERROR,
    title={
        "zh": "字和底色太接近",
        "en": "Pale text",
        "ko": "바탕과 구별되지 않는 글자",
    },
    message={
        "zh": "字和底色太接近（{detail}），要在4.5 : 1以上",
        "en": "the text hardly stands out from its ground ({detail}); it needs 4.5 : 1",
        "ko": "글자와 바탕의 명도 대비가 너무 낮습니다({detail}). 4.5 : 1 이상이어야 합니다",
    },
    remedy={
        "zh": "这不是文字的问题，是版式的问题。请把这一行发给维护系统的人",
        "en": (
            "this is a fault of the layout, not of your text; send this line to whoever "
            "looks after the system"
        ),
        "ko": "글이 아니라 조판의 문제입니다. 이 줄을 시스템 관리자에게 보내세요",
    },
    why={
        "zh": "视力不好的人看不清；黑白打印机印出来更淡。",
        "en": (
            "People with weak eyes cannot read it, and a black-and-white printer makes it "
            "paler still."
        ),
        "ko": "눈이 나쁜 사람은 읽을 수 없고, 흑백 인쇄기로는 더 흐려집니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
