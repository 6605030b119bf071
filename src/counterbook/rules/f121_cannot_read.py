"""F121: a file that cannot be read."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F121",
    severity=Severity.ERROR,
    title={
        "zh": "文件打不开",
        "en": "The file cannot be read",
        "ko": "파일을 열 수 없음",
    },
    message={
        "zh": "这个文件打不开：{reason}",
        "en": "this file cannot be read: {reason}",
        "ko": "이 파일을 열 수 없습니다: {reason}",
    },
    remedy={
        "zh": "看看它是不是正被别的程序占用，或者您有没有权限打开",
        "en": "see whether another program holds it open or whether you may read it",
        "ko": "다른 프로그램이 쓰고 있는지, 열 권한이 있는지 확인하세요",
    },
    why={
        "zh": "打不开的文件，里面的内容就不会出现在手册里。",
        "en": "What cannot be read cannot stand in the handbook.",
        "ko": "열 수 없는 파일의 내용은 안내서에 들어가지 않습니다.",
    },
    bad="",
    good="",
    example_kind="none",
    variants={
        "not-a-file": Variant(
            message={
                "zh": "这里应该是一个文件，现在不是",
                "en": "there should be a file here, and there is none",
                "ko": "여기에는 파일이 있어야 하는데 없습니다",
            },
            remedy={
                "zh": "删掉它，放一个 .yml 文件",
                "en": "delete it and put a .yml file in its place",
                "ko": "지우고 .yml 파일을 넣으세요",
            },
        ),
    },
)
