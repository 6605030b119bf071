"""P706: a page without anything on it; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P706",
    severity=Severity.ERROR,
    title={
        "zh": "空白页",
        "en": "An empty page",
        "ko": "빈 쪽",
    },
    message={
        "zh": "这一页是空的",
        "en": "this page is empty",
        "ko": "빈 쪽입니다",
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
        "zh": "空白页浪费纸，读者还会以为少印了内容。",
        "en": "It wastes paper, and readers think that something is missing.",
        "ko": "종이를 낭비하고, 빠진 내용이 있는 것처럼 보입니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
