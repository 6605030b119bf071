"""S210: a phone number in another form."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S210",
    severity=Severity.ERROR,
    title={
        "zh": "电话写法不对",
        "en": "Not a phone number",
        "ko": "전화번호가 아님",
    },
    message={
        "zh": "“{value}”不是规定的电话写法{suggestion}",
        "en": "‘{value}’ is not a phone number in the form used here{suggestion}",
        "ko": "‘{value}’는 정해진 전화번호 형식이 아닙니다{suggestion}",
    },
    remedy={
        "zh": (
            '短号码照写，例如 "110"；别的写成 +86 加号码，不要空格和横线，区号不要前面的 '
            '0，例如 "+862412345678"'
        ),
        "en": (
            'write short numbers as they are, as in "110"; others with +86, no spaces or '
            'hyphens, the area code without its 0, as in "+862412345678"'
        ),
        "ko": (
            '짧은 번호는 그대로 쓰고("110"), 나머지는 +86을 붙여 빈칸과 줄표 없이, '
            '지역번호의 0을 빼고 쓰세요. 예: "+862412345678"'
        ),
    },
    why={
        "zh": "这样写，手机一按就能拨打，在国外也能拨通。",
        "en": "So a phone can dial it at a touch, also from abroad.",
        "ko": "이렇게 쓰면 휴대전화에서 바로 걸 수 있고 외국에서도 걸립니다.",
    },
    bad=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        "  phone: 024-1234 5678\n"
    ),
    good=(
        "- id: desk\n"
        "  name:\n"
        "    zh: 窗口\n"
        "    en: desk\n"
        "    ko: 창구\n"
        "  kind: counter\n"
        '  phone: "+862412345678"\n'
    ),
    example_kind="places",
)
