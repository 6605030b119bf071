"""P717: a table none of whose cells is a head; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P717",
    severity=Severity.ERROR,
    title={
        "zh": "表格没有表头",
        "en": "A table without heads",
        "ko": "제목 칸이 없는 표",
    },
    message={
        "zh": "这里有表格没有表头",
        "en": "a table has no head cells",
        "ko": "제목 칸이 없는 표가 있습니다",
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
        "zh": "读屏软件靠表头告诉人这一格是什么。",
        "en": "Heads tell those who listen what a cell is about.",
        "ko": "제목 칸이 있어야 듣는 사람이 각 칸의 뜻을 압니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
