"""F105: a sign that is no list mark at the start of an item."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F105",
    severity=Severity.ERROR,
    title={
        "zh": "列表符号不对",
        "en": "A wrong list mark",
        "ko": "목록 표시가 틀림",
    },
    message={
        "zh": "这一行开头的 “{character}” 不能当列表符号",
        "en": "‘{character}’ cannot begin a list item",
        "ko": "‘{character}’ 기호로는 목록을 쓸 수 없습니다",
    },
    remedy={
        "zh": "换成英文减号，后面加一个空格：“- ”",
        "en": "type a plain hyphen and a space: ‘- ’",
        "ko": "영문 빼기표와 빈칸을 쓰세요: ‘- ’",
    },
    why={
        "zh": "只有英文减号加空格才表示“列表里的一项”。",
        "en": "Only a hyphen and a space begin an item of a list.",
        "ko": "영문 빼기표와 빈칸만 목록의 한 항목을 뜻합니다.",
    },
    bad="audience:\n  － foreigner\n",
    good="audience:\n  - foreigner\n",
    variants={
        "inline": Variant(
            message={
                "zh": "“{key}” 后面不能直接写 “- ”",
                "en": "‘- ’ cannot stand on the same line as ‘{key}:’",
                "ko": "‘{key}:’와 같은 줄에 ‘- ’를 쓸 수 없습니다",
            },
            remedy={
                "zh": "让 “- ” 另起一行，前面空两格",
                "en": "begin a new line with two spaces and ‘- ’",
                "ko": "줄을 바꾸고 빈칸 두 개 뒤에 ‘- ’를 쓰세요",
            },
        ),
        "absent": Variant(
            message={
                "zh": "这一行前面缺少 “- ”",
                "en": "this line lacks its ‘- ’",
                "ko": "이 줄 앞에 ‘- ’가 없습니다",
            },
            remedy={
                "zh": "在开头加上 “- ”，和上面几项对齐",
                "en": "begin it with ‘- ’, aligned with the items above",
                "ko": "위의 항목과 맞추어 ‘- ’로 시작하세요",
            },
        ),
    },
)
