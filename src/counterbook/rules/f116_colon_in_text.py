"""F116: a colon and a space inside a text."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F116",
    severity=Severity.ERROR,
    title={
        "zh": "文字里有冒号加空格",
        "en": "A colon and a space inside a text",
        "ko": "글 안의 콜론과 빈칸",
    },
    message={
        "zh": "这段文字里的 “: ” 会被当成新的一栏",
        "en": "the ‘: ’ inside this text would begin a new key",
        "ko": "이 글 안의 ‘: ’는 새 항목으로 읽힙니다",
    },
    remedy={
        "zh": "给整段文字加英文双引号；中文里也可以换成中文冒号 “：”",
        "en": "put the whole text in straight double quotes",
        "ko": "글 전체를 영문 큰따옴표로 묶으세요",
    },
    why={
        "zh": "一行里只能有一个 “: ”，它把栏名和内容分开。",
        "en": "A line has one ‘: ’, which parts the key from its content.",
        "ko": "한 줄에는 항목 이름과 내용을 나누는 ‘: ’ 하나만 쓸 수 있습니다.",
    },
    bad=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Registration: where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        '  en: "Registration: where you sleep"\n'
        "  ko: 묵는 곳 등기하기\n"
    ),
)
