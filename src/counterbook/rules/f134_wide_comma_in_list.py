"""F134: a full-width comma inside square brackets."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F134",
    severity=Severity.ERROR,
    title={
        "zh": "列表里的逗号是中文的",
        "en": "A full-width comma in a list",
        "ko": "목록 안의 전각 쉼표",
    },
    message={
        "zh": "方括号里的 “{character}” 是中文标点，前后会连成一项",
        "en": "‘{character}’ inside the brackets is full-width, so both sides become one item",
        "ko": "대괄호 안의 ‘{character}’는 전각 문자여서 앞뒤가 한 항목이 됩니다",
    },
    remedy={
        "zh": "换成英文逗号加空格 “, ”；如果本来就是一项，给它加英文双引号",
        "en": (
            "type a plain comma and a space ‘, ’; if it is one item, put it in straight "
            "double quotes"
        ),
        "ko": "영문 쉼표와 빈칸 ‘, ’로 바꾸세요. 원래 한 항목이면 영문 큰따옴표로 묶으세요",
    },
    why={
        "zh": "方括号里只有英文逗号才把各项分开。",
        "en": "Only a plain comma parts the items between square brackets.",
        "ko": "대괄호 안에서는 영문 쉼표만 항목을 나눕니다.",
    },
    bad="audience: [foreigner，host]\n",
    good="audience: [foreigner, host]\n",
)
