"""P714: a document without a structure for screen readers; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P714",
    severity=Severity.ERROR,
    title={
        "zh": "没有供读屏软件用的结构",
        "en": "No structure for screen readers",
        "ko": "화면 낭독기용 구조가 없음",
    },
    message={
        "zh": "这份文件没有供读屏软件用的结构",
        "en": "this file has no structure for screen readers",
        "ko": "이 파일에는 화면 낭독기용 구조가 없습니다",
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
        "zh": "看不见的人要靠读屏软件听这份文件。",
        "en": "People who cannot see have such files read to them.",
        "ko": "보지 못하는 사람은 화면 낭독기로 이 파일을 듣습니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
