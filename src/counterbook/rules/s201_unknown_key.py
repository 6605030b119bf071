"""S201: a key that nobody reads."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S201",
    severity=Severity.ERROR,
    title={
        "zh": "没有这一栏",
        "en": "No such key",
        "ko": "없는 항목",
    },
    message={
        "zh": "没有“{key}”这一栏",
        "en": "there is no key ‘{key}’ here",
        "ko": "‘{key}’ 항목은 없습니다",
    },
    remedy={
        "zh": "改成这里有的栏名：{known}",
        "en": "use a key that exists here: {known}",
        "ko": "여기에 있는 항목으로 고치세요: {known}",
    },
    why={
        "zh": "栏名错一个字母，里面的内容就不会出现在手册里。",
        "en": "With one wrong letter in a key its content would not stand in the handbook.",
        "ko": "항목 이름이 한 글자만 틀려도 그 내용은 안내서에 나오지 않습니다.",
    },
    bad="procesing:\n  on_the_spot: true\n",
    good="processing:\n  on_the_spot: true\n",
    variants={
        "outer": Variant(
            message={
                "zh": "“{key}”不能放在“{parent}”下面，它自成一栏",
                "en": "‘{key}’ cannot stand under ‘{parent}’; it is a key of its own",
                "ko": "‘{key}’ 항목은 ‘{parent}’ 아래에 둘 수 없는 독립된 항목입니다",
            },
            remedy={
                "zh": "删掉这一行前面的空格，让它从最左边开始；它下面的行也一起往左移",
                "en": "delete the spaces before it so that it begins at the very left, and move "
                "the lines under it with it",
                "ko": "앞의 빈칸을 지워 맨 왼쪽에서 시작하게 하고, 그 아래 줄도 함께 옮기세요",
            },
        ),
        "text": Variant(
            message={
                "zh": "“{key}”会被当成栏名，因为后面有 “: ”",
                "en": "‘{key}’ is taken for a key because ‘: ’ follows it",
                "ko": "뒤에 ‘: ’가 있어 ‘{key}’를 항목 이름으로 읽습니다",
            },
            remedy={
                "zh": "如果这一行是文字，给整行文字加英文双引号",
                "en": "if this line is a text, put all of it in straight double quotes",
                "ko": "이 줄이 글이라면 전체를 영문 큰따옴표로 묶으세요",
            },
        ),
        "near": Variant(
            message={
                "zh": "没有“{key}”这一栏，是不是“{near}”？",
                "en": "there is no key ‘{key}’ here; did you mean ‘{near}’?",
                "ko": "‘{key}’ 항목은 없습니다. ‘{near}’ 아닌가요?",
            },
            remedy={
                "zh": "改成“{near}: ”",
                "en": "write ‘{near}: ’",
                "ko": "‘{near}: ’로 고치세요",
            },
        ),
    },
)
