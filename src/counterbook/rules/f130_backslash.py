"""F130: a backslash inside double quotes."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F130",
    severity=Severity.ERROR,
    title={
        "zh": "引号里有反斜杠",
        "en": "A backslash in quotes",
        "ko": "따옴표 안의 역슬래시",
    },
    message={
        "zh": "双引号里的 “{character}” 会变成别的字",
        "en": "‘{character}’ inside double quotes would turn into something else",
        "ko": "큰따옴표 안의 ‘{character}’는 다른 글자로 바뀝니다",
    },
    remedy={
        "zh": "把两头的双引号 \" 换成单引号 '",
        "en": "type single quotes ' instead of double ones \" at both ends",
        "ko": "양 끝의 큰따옴표 \" 를 작은따옴표 ' 로 바꾸세요",
    },
    why={
        "zh": "英文双引号里，反斜杠和后面的字母会合成另一个字符，例如换行。",
        "en": (
            "Inside double quotes a backslash and the next letter become one other "
            "character, such as a line break."
        ),
        "ko": (
            "영문 큰따옴표 안에서는 역슬래시와 다음 글자가 합쳐져 줄 바꿈 같은 다른 문자가 됩니다."
        ),
    },
    bad=(
        "plain_title:\n"
        '  zh: "登记\\n您住的地方"\n'
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: '登记\\n您住的地方'\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
)
