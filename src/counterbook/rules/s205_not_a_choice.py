"""S205: a word that is none of the choices."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S205",
    severity=Severity.ERROR,
    title={
        "zh": "不在可选的内容里",
        "en": "None of the choices",
        "ko": "고를 수 없는 값",
    },
    message={
        "zh": "“{key}”不能填“{value}”{suggestion}",
        "en": "‘{key}’ cannot be ‘{value}’{suggestion}",
        "ko": "‘{key}’ 항목에 ‘{value}’ 값은 쓸 수 없습니다{suggestion}",
    },
    remedy={
        "zh": "从这些里选一个：{choices}",
        "en": "choose one of: {choices}",
        "ko": "다음 중 하나를 고르세요: {choices}",
    },
    why={
        "zh": "页面按这几个词来决定怎么显示。",
        "en": "Pages are laid out by these words.",
        "ko": "화면은 이 단어들에 따라 표시됩니다.",
    },
    bad="status: open\n",
    good="status: active\n",
)
