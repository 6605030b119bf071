"""S206: an amount or number that is not made of digits."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S206",
    severity=Severity.ERROR,
    title={
        "zh": "不是整数",
        "en": "Not a whole number",
        "ko": "정수가 아님",
    },
    message={
        "zh": "“{key}”应该是数字，不能写“{value}”{suggestion}",
        "en": "‘{key}’ must be a whole number, not ‘{value}’{suggestion}",
        "ko": "‘{key}’ 항목은 숫자여야 합니다. ‘{value}’는 쓸 수 없습니다{suggestion}",
    },
    remedy={
        "zh": "只写 0 到 9 的数字，不写单位、逗号和小数点，例如 400",
        "en": "type digits 0 to 9 only, without unit, comma or point, as in 400",
        "ko": "0에서 9까지 숫자만 쓰고 단위, 쉼표, 소수점은 쓰지 마세요. 예: 400",
    },
    why={
        "zh": "单位和写法由程序按每种语言加上：400元、400 yuan、400위안。",
        "en": "The unit is added in each language: 400元, 400 yuan, 400위안.",
        "ko": "단위는 언어마다 자동으로 붙습니다: 400元, 400 yuan, 400위안.",
    },
    bad="fees:\n  - amount: 400元\n",
    good="fees:\n  - amount: 400\n",
)
