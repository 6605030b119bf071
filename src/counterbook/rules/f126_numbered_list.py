"""F126: a list with typed numbers."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F126",
    severity=Severity.ERROR,
    title={
        "zh": "列表不用写序号",
        "en": "Numbers typed in a list",
        "ko": "번호를 쓴 목록",
    },
    message={
        "zh": "这一行用了序号 “{character}”",
        "en": "this line begins with the number ‘{character}’",
        "ko": "이 줄은 번호 ‘{character}’로 시작합니다",
    },
    remedy={
        "zh": "换成 “- ”，序号由程序加上",
        "en": "type ‘- ’ instead; the numbers are added for you",
        "ko": "‘- ’로 바꾸세요. 번호는 자동으로 붙습니다",
    },
    why={
        "zh": "三种语言里同一步的编号必须一样，所以由程序统一编号。",
        "en": (
            "One step must carry the same number in all languages, so the numbers are given "
            "for you."
        ),
        "ko": "같은 단계는 모든 언어에서 번호가 같아야 하므로 자동으로 붙입니다.",
    },
    bad="audience:\n  1. foreigner\n",
    good="audience:\n  - foreigner\n",
)
