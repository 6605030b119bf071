"""S209: a length of time in another form."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S209",
    severity=Severity.ERROR,
    title={
        "zh": "期限写法不对",
        "en": "Not a length of time",
        "ko": "기간이 아님",
    },
    message={
        "zh": "“{value}”不是规定的期限写法{suggestion}",
        "en": "‘{value}’ is not a length of time in the form used here{suggestion}",
        "ko": "‘{value}’는 정해진 기간 형식이 아닙니다{suggestion}",
    },
    remedy={
        "zh": (
            "写成 数字、空格、英文单位，例如 24 hours。单位可选：minutes hours days "
            "working-days months years"
        ),
        "en": (
            "write number, space, unit, as in 24 hours; the units are minutes hours days "
            "working-days months years"
        ),
        "ko": (
            "숫자, 빈칸, 영문 단위로 쓰세요. 예: 24 hours. 단위: minutes hours days "
            "working-days months years"
        ),
    },
    why={
        "zh": "单位固定，三种语言才能自动写对：24小时、24 hours、24시간。",
        "en": "With fixed units each language says it right by itself: 24小时, 24 hours, 24시간.",
        "ko": "단위가 정해져 있어야 언어마다 알맞게 씁니다: 24小时, 24 hours, 24시간.",
    },
    bad="processing:\n  statutory: 15个工作日\n",
    good="processing:\n  statutory: 15 working-days\n",
)
