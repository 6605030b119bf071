"""S203: a value of the wrong shape: text for a list, a list for keys."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S203",
    severity=Severity.ERROR,
    title={
        "zh": "内容的写法不对",
        "en": "The wrong shape",
        "ko": "쓰는 방식이 틀림",
    },
    message={
        "zh": "“{key}”的写法不对",
        "en": "‘{key}’ is written in the wrong way",
        "ko": "‘{key}’ 항목을 쓰는 방식이 틀렸습니다",
    },
    remedy={
        "zh": "对照别的事项里“{key}”的写法改正",
        "en": "look how ‘{key}’ is written in another procedure",
        "ko": "다른 민원의 ‘{key}’ 항목을 보고 고치세요",
    },
    why={
        "zh": "每一栏有固定的写法：一段文字、一个列表，或下面再分几栏。",
        "en": "Each key has its own way: one text, a list, or keys of its own below it.",
        "ko": "항목마다 쓰는 방식이 있습니다: 글 하나, 목록, 또는 아래에 다시 나눈 항목들.",
    },
    bad="audience: foreigner\n",
    good="audience: [foreigner]\n",
    variants={
        "list": Variant(
            message={
                "zh": "“{key}”应该是一个列表",
                "en": "‘{key}’ must be a list",
                "ko": "‘{key}’ 항목은 목록이어야 합니다",
            },
            remedy={
                "zh": "每一项另起一行，用 “- ” 开头，哪怕只有一项",
                "en": "begin a line with ‘- ’ for each item, even if there is only one",
                "ko": "하나뿐이어도 항목마다 줄을 바꾸고 ‘- ’로 시작하세요",
            },
        ),
        "keys": Variant(
            message={
                "zh": "“{key}”下面应该分几栏写",
                "en": "‘{key}’ must have keys of its own below it",
                "ko": "‘{key}’ 항목 아래에는 다시 항목이 있어야 합니다",
            },
            remedy={
                "zh": "另起一行，前面多空两格，写成“栏名: 内容”。这里可用的栏名：{known}",
                "en": (
                    "begin a new line with two more spaces and write ‘key: content’. The "
                    "keys are: {known}"
                ),
                "ko": (
                    "줄을 바꾸고 빈칸 두 개를 더 넣어 ‘이름: 내용’으로 쓰세요. 쓸 수 있는 "
                    "이름: {known}"
                ),
            },
        ),
        "text": Variant(
            message={
                "zh": "“{key}”应该只写一个内容，不能是列表，下面也不能再分栏",
                "en": "‘{key}’ takes one value, not a list or keys of its own",
                "ko": "‘{key}’ 항목에는 값 하나만 씁니다. 목록이나 아래 항목은 쓸 수 없습니다",
            },
            remedy={
                "zh": "把内容写在冒号后面的同一行",
                "en": "write the value on the same line, after the colon",
                "ko": "콜론 뒤 같은 줄에 내용을 쓰세요",
            },
        ),
    },
)
