"""P711: a Korean word that goes on in the next line; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P711",
    severity=Severity.WARNING,
    title={
        "zh": "韩语词被拆成两行",
        "en": "A split Korean word",
        "ko": "두 줄로 나뉜 낱말",
    },
    message={
        "zh": "一个韩语词被拆到两行（{detail}）",
        "en": "a Korean word is split over two lines ({detail})",
        "ko": "낱말이 두 줄로 나뉘었습니다({detail})",
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
        "zh": "韩语按词换行；从词中间断开，读起来别扭，还会看错。",
        "en": "Korean lines break between words; inside a word a break is hard to read.",
        "ko": "낱말 중간에서 줄이 바뀌면 읽기 어렵고 잘못 읽을 수 있습니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
