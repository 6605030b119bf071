"""P708: a letter in a font of another language; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P708",
    severity=Severity.ERROR,
    title={
        "zh": "字体不对",
        "en": "A wrong font",
        "ko": "글꼴이 맞지 않음",
    },
    message={
        "zh": "这里的字体不是这种语言的（{detail}）",
        "en": "these letters stand in the font of another language ({detail})",
        "ko": "이 글자는 다른 언어의 글꼴로 되어 있습니다({detail})",
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
        "zh": (
            "同一个汉字，中国、韩国、日本的写法不一样，例如“直”“骨”“海”。用错字体，读者一看就别扭。"
        ),
        "en": (
            "The same character is written differently in China, Korea and Japan, as 直, 骨 "
            "and 海 are. Readers see at once that it is wrong."
        ),
        "ko": (
            "直, 骨, 海처럼 같은 한자도 한국·중국·일본의 모양이 다릅니다. 글꼴이 틀리면 바로 "
            "어색하게 보입니다."
        ),
    },
    bad="",
    good="",
    example_kind="none",
)
