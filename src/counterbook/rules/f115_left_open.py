"""F115: a quote or bracket that is not closed."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F115",
    severity=Severity.ERROR,
    title={
        "zh": "引号或括号没有成对",
        "en": "A quote or bracket is left open",
        "ko": "닫히지 않은 따옴표나 괄호",
    },
    message={
        "zh": "这里的 “{character}” 没有配对的另一半",
        "en": "the ‘{character}’ that opens here is never closed",
        "ko": "여기서 연 ‘{character}’의 짝이 없습니다",
    },
    remedy={
        "zh": "在这段内容末尾补上 “{close}”",
        "en": "type ‘{close}’ at its end",
        "ko": "끝에 ‘{close}’를 써 주세요",
    },
    why={
        "zh": "少了另一半，后面所有的行都会被当成同一段内容。",
        "en": "Without its other half, all the lines that follow are taken for one text.",
        "ko": "짝이 없으면 그 뒤의 줄을 모두 한 내용으로 읽습니다.",
    },
    bad=('plain_title:\n  zh: "登记您住的地方\n  en: Register where you sleep\n'),
    good=('plain_title:\n  zh: "登记您住的地方"\n  en: Register where you sleep\n'),
    variants={
        "unexpected": Variant(
            message={
                "zh": "这里的 “{character}” 前面没有配对的 “{close}”",
                "en": "nothing was opened with ‘{close}’ that this ‘{character}’ could close",
                "ko": "여기 ‘{character}’ 앞에 짝이 되는 ‘{close}’가 없습니다",
            },
            remedy={
                "zh": "删掉 “{character}”，或在前面补上 “{close}”",
                "en": "delete ‘{character}’ or type ‘{close}’ before it",
                "ko": "‘{character}’를 지우거나 앞에 ‘{close}’를 쓰세요",
            },
        ),
    },
)
