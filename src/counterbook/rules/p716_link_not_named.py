"""P716: a link that does not say where it leads; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P716",
    severity=Severity.ERROR,
    title={
        "zh": "链接没有名称",
        "en": "A link without a name",
        "ko": "이름 없는 링크",
    },
    message={
        "zh": "这里有链接没有写明去哪里",
        "en": "a link does not say where it leads",
        "ko": "어디로 가는지 알 수 없는 링크가 있습니다",
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
        "zh": "用读屏软件的人要先听到链接去哪里。",
        "en": "Those who listen have to hear where a link leads.",
        "ko": "듣는 사람은 링크가 어디로 가는지 먼저 알아야 합니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
