"""F113: a value that begins with &, * or !, or a merge key."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F113",
    severity=Severity.ERROR,
    title={
        "zh": "开头的符号有特殊含义",
        "en": "A sign with a meaning of its own",
        "ko": "뜻이 정해진 기호",
    },
    message={
        "zh": "文字不能用 “{what}” 这样的符号开头",
        "en": "a value cannot begin with a sign as in ‘{what}’",
        "ko": "‘{what}’처럼 기호로 시작할 수 없습니다",
    },
    remedy={
        "zh": "把整段文字放进英文双引号里；这里不能用 & * ! << 来引用别处的内容",
        "en": (
            "put the whole text in straight double quotes; & * ! << cannot be used to refer "
            "to other places"
        ),
        "ko": "글 전체를 영문 큰따옴표로 묶으세요. & * ! << 기호로 다른 곳을 가리킬 수 없습니다",
    },
    why={
        "zh": "这些符号会让程序到别处去取内容，写的人看不出来，也可能让程序停住。",
        "en": (
            "With these signs content is taken from elsewhere, which nobody sees, and a "
            "program can be made to hang."
        ),
        "ko": (
            "이 기호는 다른 곳의 내용을 가져오게 하므로 쓴 사람도 알 수 없고 프로그램이 멈출 "
            "수도 있습니다."
        ),
    },
    variants={
        "directive": Variant(
            message={
                "zh": "文件不能用 “{what}” 这样的指令开头",
                "en": "a file cannot begin with an instruction as in ‘{what}’",
                "ko": "파일은 ‘{what}’ 같은 지시로 시작할 수 없습니다",
            },
            remedy={
                "zh": "删掉这一行",
                "en": "delete this line",
                "ko": "이 줄을 지우세요",
            },
        ),
    },
    bad=(
        "plain_title:\n  zh: *重要*登记\n  en: Register where you sleep\n  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        'plain_title:\n  zh: "*重要*登记"\n  en: Register where you sleep\n  ko: 묵는 곳 등기하기\n'
    ),
)
