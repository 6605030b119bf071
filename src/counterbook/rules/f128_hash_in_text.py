"""F128: a # inside a text, after which everything would vanish."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F128",
    severity=Severity.ERROR,
    title={
        "zh": "文字里有 “#”",
        "en": "A # inside a text",
        "ko": "글 안의 ‘#’",
    },
    message={
        "zh": "“#” 后面的文字会丢失",
        "en": "the text after ‘#’ would be lost",
        "ko": "‘#’ 뒤의 글이 사라집니다",
    },
    remedy={
        "zh": "如果是文字，给整段加英文双引号；如果是备注，请另起一行写",
        "en": (
            "if it is text, put the whole text in straight double quotes; if it is a note, "
            "give it a line of its own"
        ),
        "ko": "글이라면 전체를 영문 큰따옴표로 묶고, 메모라면 따로 한 줄에 쓰세요",
    },
    why={
        "zh": "空格加 “#” 表示备注，备注不会印出来。",
        "en": "A space and ‘#’ begin a note, and notes are not printed.",
        "ko": "빈칸과 ‘#’은 메모의 시작이고 메모는 인쇄되지 않습니다.",
    },
    bad=(
        "plain_title:\n"
        "  zh: 到大厅 #3 窗口登记\n"
        "  en: Register at window 3\n"
        "  ko: 3번 창구에서 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        '  zh: "到大厅 #3 窗口登记"\n'
        "  en: Register at window 3\n"
        "  ko: 3번 창구에서 등기하기\n"
    ),
)
