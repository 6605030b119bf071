"""F127: straight and curly quotes mixed up."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F127",
    severity=Severity.ERROR,
    title={
        "zh": "引号用错了",
        "en": "Quotes mixed up",
        "ko": "따옴표가 섞임",
    },
    message={
        "zh": "开头是英文引号 “{character}”，结尾却是中文引号",
        "en": "this begins with a straight quote ‘{character}’ and ends with a curly one",
        "ko": "곧은따옴표 ‘{character}’로 시작해 굽은따옴표로 끝납니다",
    },
    remedy={
        "zh": '两头都换成英文双引号 "',
        "en": 'type straight double quotes " at both ends',
        "ko": '양쪽 모두 영문 큰따옴표 " 를 쓰세요',
    },
    why={
        "zh": "英文引号要成对，中文引号只是文字的一部分。",
        "en": "Straight quotes come in pairs; curly ones are only part of the text.",
        "ko": "영문 따옴표는 짝이 맞아야 하고, 굽은따옴표는 글의 일부일 뿐입니다.",
    },
    bad=(
        "plain_title:\n"
        '  zh: "登记您住的地方”\n'
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        '  zh: "登记您住的地方"\n'
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    variants={
        "wrapped": Variant(
            message={
                "zh": "这段文字两头的引号是中文的，里面的 “: ” 会被当成新的一栏",
                "en": (
                    "the quotes round this text are curly ones, so its ‘: ’ would begin a new key"
                ),
                "ko": "글을 묶은 따옴표가 굽은따옴표라서 안의 ‘: ’가 새 항목으로 읽힙니다",
            },
            remedy={
                "zh": '把两头的引号换成英文双引号 "',
                "en": 'type straight double quotes " at both ends',
                "ko": '양쪽을 영문 큰따옴표 " 로 바꾸세요',
            },
        ),
        "after": Variant(
            message={
                "zh": "引号后面还有文字",
                "en": "there is text after the closing quote",
                "ko": "닫는 따옴표 뒤에 글이 더 있습니다",
            },
            remedy={
                "zh": "文字里面的引号用中文引号 “ ”，英文双引号只放在整段文字的两头",
                "en": (
                    "inside a text use curly quotes ‘ ’; straight quotes stand only at both "
                    "ends of the whole text"
                ),
                "ko": (
                    "글 안에는 굽은따옴표 ‘ ’를 쓰고, 영문 큰따옴표는 글 전체의 양 끝에만 쓰세요"
                ),
            },
        ),
    },
)
