"""S211: something other than true or false."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S211",
    severity=Severity.ERROR,
    title={
        "zh": "只能写 true 或 false",
        "en": "Only true or false",
        "ko": "true 또는 false만",
    },
    message={
        "zh": "“{key}”只能写 true 或 false，不能写“{value}”{suggestion}",
        "en": "‘{key}’ is either true or false, not ‘{value}’{suggestion}",
        "ko": "‘{key}’ 항목은 true 또는 false만 씁니다. ‘{value}’는 쓸 수 없습니다{suggestion}",
    },
    remedy={
        "zh": "是写 true，否写 false",
        "en": "write true for yes, false for no",
        "ko": "예는 true, 아니요는 false로 쓰세요",
    },
    why={
        "zh": "“是”“有”“yes”有许多写法，只认一种才不会弄错。",
        "en": "There are many ways to say yes; with one of them nothing is mistaken.",
        "ko": "‘예’를 쓰는 방법은 여러 가지이므로 한 가지만 씁니다.",
    },
    bad="sample: yes\n",
    good="sample: true\n",
)
