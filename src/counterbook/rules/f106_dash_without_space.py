"""F106: a list mark without a space after it."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F106",
    severity=Severity.ERROR,
    title={
        "zh": "“-” 后面缺少空格",
        "en": "No space after the hyphen",
        "ko": "‘-’ 뒤에 빈칸이 없음",
    },
    message={
        "zh": "“-” 后面缺少一个空格",
        "en": "there is no space after ‘-’",
        "ko": "‘-’ 뒤에 빈칸이 없습니다",
    },
    remedy={
        "zh": "在 “-” 后面加一个空格：“- ”；如果它本来就是文字，请给整段文字加英文双引号",
        "en": (
            "type a space after it: ‘- ’; if it is part of a text, put the whole text in "
            "straight quotes"
        ),
        "ko": (
            "‘-’ 뒤에 빈칸을 하나 넣으세요: ‘- ’. 글의 일부라면 글 전체를 영문 큰따옴표로 묶으세요"
        ),
    },
    why={
        "zh": "没有空格时，几行会连成一段文字，列表就不见了。",
        "en": "Without the space, several lines run together into one text and the list is gone.",
        "ko": "빈칸이 없으면 여러 줄이 한 문장으로 이어져 목록이 사라집니다.",
    },
    bad="audience:\n  -foreigner\n",
    good="audience:\n  - foreigner\n",
    variants={
        "tab": Variant(
            message={
                "zh": "“-” 后面是制表符（Tab 键），不是空格",
                "en": "there is a tab after ‘-’ instead of a space",
                "ko": "‘-’ 뒤에 빈칸이 아니라 탭이 있습니다",
            },
            remedy={
                "zh": "删掉它，打一个普通空格：“- ”",
                "en": "delete it and type a plain space: ‘- ’",
                "ko": "지우고 보통 빈칸을 하나 넣으세요: ‘- ’",
            },
        ),
        "wide": Variant(
            message={
                "zh": "“-” 后面的空格是全角的",
                "en": "the space after ‘-’ is a full-width one",
                "ko": "‘-’ 뒤의 빈칸이 전각입니다",
            },
            remedy={
                "zh": "删掉这个空格，用英文输入法打一个普通空格",
                "en": "delete it and type a plain space",
                "ko": "지우고 영문 입력 상태에서 보통 빈칸을 쓰세요",
            },
        ),
    },
)
