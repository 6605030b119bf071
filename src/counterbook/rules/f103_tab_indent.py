"""F103: a tab where spaces belong."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F103",
    severity=Severity.ERROR,
    title={
        "zh": "行首用了 Tab 键",
        "en": "A tab at the start of a line",
        "ko": "줄 앞에 탭",
    },
    message={
        "zh": "这一行开头用了 Tab 键",
        "en": "this line begins with a tab",
        "ko": "이 줄은 탭으로 시작합니다",
    },
    remedy={
        "zh": "删掉 Tab，改用空格键：每缩进一级打两个空格",
        "en": "delete the tab and type spaces, two for each level",
        "ko": "탭을 지우고 한 단계마다 빈칸 두 개를 쓰세요",
    },
    why={
        "zh": "Tab 在不同的电脑上宽度不一样，看不出哪一行属于哪一栏。",
        "en": (
            "A tab is wider on one computer than on another, so nobody can tell which line "
            "belongs to which key."
        ),
        "ko": "탭은 컴퓨터마다 너비가 달라서 어느 줄이 어느 항목에 속하는지 알 수 없습니다.",
    },
    bad=(
        "plain_title:\n"
        "\tzh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
)
