"""F107: a key without a space after its colon."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F107",
    severity=Severity.ERROR,
    title={
        "zh": "冒号后面缺少空格",
        "en": "No space after the colon",
        "ko": "콜론 뒤에 빈칸이 없음",
    },
    message={
        "zh": "“{key}:” 后面缺少一个空格",
        "en": "there is no space after ‘{key}:’",
        "ko": "‘{key}:’ 뒤에 빈칸이 없습니다",
    },
    remedy={
        "zh": "在冒号后面加一个空格：“{key}: ”",
        "en": "type a space after the colon: ‘{key}: ’",
        "ko": "콜론 뒤에 빈칸을 하나 넣으세요: ‘{key}: ’",
    },
    why={
        "zh": "没有空格时，整行会被当成一段文字。",
        "en": "Without the space the whole line is taken for a text.",
        "ko": "빈칸이 없으면 줄 전체를 글로 읽습니다.",
    },
    bad="status:active\n",
    good="status: active\n",
    variants={
        "wide": Variant(
            message={
                "zh": "“{key}:” 后面的空格是全角的",
                "en": "the space after ‘{key}:’ is a full-width one",
                "ko": "‘{key}:’ 뒤의 빈칸이 전각입니다",
            },
            remedy={
                "zh": "删掉这个空格，用英文输入法打一个普通空格",
                "en": "delete it and type a plain space",
                "ko": "지우고 영문 입력 상태에서 보통 빈칸을 쓰세요",
            },
        ),
    },
)
