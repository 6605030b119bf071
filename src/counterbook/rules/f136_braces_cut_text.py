"""F136: a comma that cuts a text between braces in two."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F136",
    severity=Severity.ERROR,
    title={
        "zh": "花括号里的逗号把文字切断了",
        "en": "A comma cuts the text in braces",
        "ko": "중괄호 안의 쉼표가 글을 자름",
    },
    message={
        "zh": "花括号里的 “{key}” 没有冒号和内容，多半是文字被逗号切断了",
        "en": (
            "‘{key}’ inside the braces has no colon and no content; a comma probably cut a "
            "text in two"
        ),
        "ko": "중괄호 안의 ‘{key}’에 콜론과 내용이 없습니다. 쉼표가 글을 자른 것 같습니다",
    },
    remedy={
        "zh": "不用花括号，每种语言写一行；或给文字加英文双引号",
        "en": (
            "leave out the braces and write one language a line, or put the text in straight "
            "double quotes"
        ),
        "ko": "중괄호 없이 언어마다 한 줄씩 쓰거나 글을 영문 큰따옴표로 묶으세요",
    },
    why={
        "zh": "花括号里，逗号表示下一栏开始，逗号后面的文字会丢失。",
        "en": "Between braces a comma begins the next key, so the text after it would be lost.",
        "ko": "중괄호 안에서 쉼표는 다음 항목의 시작이므로 그 뒤의 글이 사라집니다.",
    },
    bad="plain_title: {zh: 登记, en: Bring passport, photo, ko: 등기}\n",
    good=(
        "plain_title:\n"
        "  zh: 带护照、照片\n"
        "  en: Bring passport, photo\n"
        "  ko: 여권과 사진 가져오기\n"
    ),
)
