"""S208: a time of day in another form."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S208",
    severity=Severity.ERROR,
    title={
        "zh": "时间写法不对",
        "en": "Not a time of day",
        "ko": "시각이 아님",
    },
    message={
        "zh": "“{value}”不是规定的时间写法{suggestion}",
        "en": "‘{value}’ is not a time in the form used here{suggestion}",
        "ko": "‘{value}’는 정해진 시각 형식이 아닙니다{suggestion}",
    },
    remedy={
        "zh": "用 24 小时制，小时和分钟都用两位，中间用英文冒号，例如 09:30",
        "en": "write hours and minutes with two digits each, 00:00 to 24:00, as in 09:30",
        "ko": "24시간제로, 시와 분을 두 자리씩 쓰세요. 예: 09:30",
    },
    why={
        "zh": "上午、下午在各种语言里写法不同，24 小时制不会弄错。",
        "en": (
            "Morning and afternoon differ from language to language; the 24-hour clock "
            "cannot be mistaken."
        ),
        "ko": "오전과 오후는 언어마다 다르지만 24시간제는 헷갈리지 않습니다.",
    },
    bad=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        "  hours:\n"
        "    - days: [mon]\n"
        "      open: 8:30\n"
        "      close: 17:00\n"
    ),
    good=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        "  hours:\n"
        "    - days: [mon]\n"
        "      open: 08:30\n"
        "      close: 17:00\n"
    ),
    example_kind="places",
)
