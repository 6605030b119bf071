"""P703: a leaflet that needs two pages; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P703",
    severity=Severity.WARNING,
    title={
        "zh": "单页要印两页",
        "en": "A leaflet of two pages",
        "ko": "두 쪽이 된 안내지",
    },
    message={
        "zh": "这张单页一页放不下，印成了{detail}页",
        "en": "this leaflet does not fit on one page; it has {detail}",
        "ko": "이 안내지는 한 쪽에 다 들어가지 않아 {detail}쪽이 되었습니다",
    },
    remedy={
        "zh": "删掉重复的话，或把特殊情况分成另一个事项；也可以双面打印",
        "en": (
            "cut what is said twice, or make a procedure of its own of a special case; or "
            "print it on both sides"
        ),
        "ko": (
            "겹치는 말을 줄이거나 특수한 경우를 다른 민원으로 나누세요. 양면으로 인쇄해도 됩니다"
        ),
    },
    why={
        "zh": "一张纸好发好拿。字再小就看不清，所以多出的内容印到背面。",
        "en": (
            "One page is easy to hand out. Smaller type could not be read, so the rest goes "
            "to the back."
        ),
        "ko": (
            "한 장이어야 나눠 주기 쉽습니다. 글자를 더 줄이면 읽을 수 없어 나머지는 뒷면에 "
            "인쇄합니다."
        ),
    },
    bad="",
    good="",
    example_kind="none",
)
