"""P712: a sign at the wrong end of a line; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P712",
    severity=Severity.WARNING,
    title={
        "zh": "标点出现在行首或行尾",
        "en": "Punctuation at the wrong end of a line",
        "ko": "줄의 처음이나 끝에 올 수 없는 문장 부호",
    },
    message={
        "zh": "标点落在了行首或行尾（{detail}）",
        "en": "a line starts or ends with a sign that must not stand there ({detail})",
        "ko": "줄의 처음이나 끝에 올 수 없는 문장 부호가 있습니다({detail})",
    },
    remedy={
        "zh": "看看这句话的标点有没有多余的空格；没有的话，把这一行发给维护系统的人",
        "en": (
            "see whether there is a needless space before the sign; if not, send this line "
            "to whoever looks after the system"
        ),
        "ko": (
            "문장 부호 앞에 필요 없는 빈칸이 있는지 보세요. 없으면 이 줄을 시스템 관리자에게 "
            "보내세요"
        ),
    },
    why={
        "zh": "逗号、句号不放在行首，左括号、左引号不放在行尾。",
        "en": (
            "No line starts with a comma or a full stop, and none ends with an opening "
            "bracket or quotation mark."
        ),
        "ko": "쉼표와 마침표는 줄 처음에, 여는 괄호와 따옴표는 줄 끝에 오지 않습니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
