"""F104: a full-width or no-break space where plain spaces belong."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F104",
    severity=Severity.ERROR,
    title={
        "zh": "行首的空格是全角的",
        "en": "A wide space at the start of a line",
        "ko": "줄 앞의 전각 빈칸",
    },
    message={
        "zh": "这一行开头的空格不是普通空格（{character}）",
        "en": "the space at the start of this line is not a plain one ({character})",
        "ko": "이 줄 앞의 빈칸은 보통 빈칸이 아닙니다({character})",
    },
    remedy={
        "zh": "删掉它，切换到英文输入法，用空格键重新打",
        "en": "delete it, switch the keyboard to English and type plain spaces",
        "ko": "지우고 영문 입력으로 바꾼 뒤 빈칸을 다시 치세요",
    },
    why={
        "zh": "全角空格和网页上复制来的空格看不出差别，但程序会把它当成文字。",
        "en": (
            "Wide spaces and spaces copied from web pages look alike, but they are read as text."
        ),
        "ko": "전각 빈칸이나 웹에서 복사한 빈칸은 비슷해 보이지만 글자로 읽힙니다.",
    },
    bad=(
        "plain_title:\n"
        "\u3000\u3000zh: 登记您住的地方\n"
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
