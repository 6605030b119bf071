"""F117: brackets or indents nested deeper than any file needs."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F117",
    severity=Severity.ERROR,
    title={
        "zh": "嵌套太深",
        "en": "Nested too deep",
        "ko": "너무 깊은 단계",
    },
    message={
        "zh": "这里的括号或缩进超过了 {most} 层",
        "en": "brackets or indents go deeper than {most} levels here",
        "ko": "여기서 괄호나 들여쓰기가 {most}단계를 넘습니다",
    },
    remedy={
        "zh": "检查这里是不是多打了 “[”、“{” 或空格",
        "en": "see whether there are too many ‘[’, ‘{’ or spaces",
        "ko": "‘[’, ‘{’ 또는 빈칸을 너무 많이 쓰지 않았는지 보세요",
    },
    why={
        "zh": "手册里的内容最多十来层，再深就是打错了，也会拖垮程序。",
        "en": (
            "A handbook needs some ten levels; more is a mistake and can bring the program down."
        ),
        "ko": (
            "안내서는 열 단계 정도면 충분합니다. 더 깊으면 잘못 쓴 것이고 프로그램이 멈출 수 "
            "있습니다."
        ),
    },
    bad="related: " + "[" * 60 + "]" * 60 + "\n",
    good="related: []\n",
)
