"""S207: a date in another form, or one the calendar lacks."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S207",
    severity=Severity.ERROR,
    title={
        "zh": "日期写法不对",
        "en": "Not a date",
        "ko": "날짜가 아님",
    },
    message={
        "zh": "“{value}”不是规定的日期写法{suggestion}",
        "en": "‘{value}’ is not a date in the form used here{suggestion}",
        "ko": "‘{value}’는 정해진 날짜 형식이 아닙니다{suggestion}",
    },
    remedy={
        "zh": "写成 年-月-日，月和日都用两位，例如 2026-06-01",
        "en": "write year-month-day with two digits for month and day, as in 2026-06-01",
        "ko": "연-월-일로, 월과 일은 두 자리로 쓰세요. 예: 2026-06-01",
    },
    why={
        "zh": "只用一种写法，程序才能按每种语言的习惯显示日期。",
        "en": "With one form, dates can be shown as each language writes them.",
        "ko": "한 가지 형식으로 써야 언어마다 알맞게 날짜를 보여 줄 수 있습니다.",
    },
    bad="effective:\n  from: 2026年6月1日\n",
    good="effective:\n  from: 2026-06-01\n",
    variants={
        "calendar": Variant(
            message={
                "zh": "日历上没有“{value}”这一天",
                "en": "there is no day ‘{value}’ in the calendar",
                "ko": "달력에 ‘{value}’ 날짜는 없습니다",
            },
            remedy={
                "zh": "核对月份和日子，再改成正确的日期",
                "en": "check month and day",
                "ko": "월과 일을 확인하세요",
            },
        ),
    },
)
