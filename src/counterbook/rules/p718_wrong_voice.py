"""P718: text that is marked as another language; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P718",
    severity=Severity.ERROR,
    title={
        "zh": "文字标错了语言",
        "en": "Text marked as another language",
        "ko": "언어 표시가 틀린 글",
    },
    message={
        "zh": "这里的文字标成了别的语言（{detail}）",
        "en": "this text is marked as another language ({detail})",
        "ko": "이 글은 다른 언어로 표시되어 있습니다({detail})",
    },
    remedy={
        "zh": "看看这句话是不是填错了语言；没有填错的话，把这一行发给维护系统的人",
        "en": (
            "see whether the text stands under the wrong language; if not, send this line to "
            "whoever looks after the system"
        ),
        "ko": "글이 다른 언어 칸에 들어갔는지 보세요. 아니면 이 줄을 시스템 관리자에게 보내세요",
    },
    why={
        "zh": "读屏软件会用错语音，例如用中文的发音读韩语，谁也听不懂。",
        "en": (
            "A screen reader would say Korean with a Chinese voice, and nobody would understand it."
        ),
        "ko": "화면 낭독기가 한국어를 중국어 발음으로 읽어 아무도 알아듣지 못합니다.",
    },
    bad="",
    good="",
    example_kind="none",
)
