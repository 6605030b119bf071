"""F108: a character that cannot be seen."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F108",
    severity=Severity.ERROR,
    title={
        "zh": "有看不见的字符",
        "en": "A character nobody can see",
        "ko": "보이지 않는 문자",
    },
    message={
        "zh": "这里有一个看不见的字符 {character}",
        "en": "there is an invisible character here, {character}",
        "ko": "여기에 보이지 않는 문자 {character}가 있습니다",
    },
    remedy={
        "zh": "把光标放到这里，删掉前后各一个字，重新输入",
        "en": "put the cursor here, delete the characters on both sides and type them again",
        "ko": "커서를 여기에 두고 앞뒤 글자를 지운 뒤 다시 입력하세요",
    },
    why={
        "zh": (
            "从网页、聊天软件或 PDF 里复制文字时常常带进来。它会让编号对不上，或让文字倒过来显示。"
        ),
        "en": (
            "It often comes along when text is copied from web pages, chats or PDFs. It "
            "makes ids differ or text run backwards."
        ),
        "ko": (
            "웹, 채팅, PDF에서 글을 복사할 때 자주 따라옵니다. 이름이 서로 달라지거나 글이 "
            "거꾸로 보입니다."
        ),
    },
    bad=(
        "plain_title:\n"
        "  zh: 登记\u200b您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    variants={
        "control": Variant(
            message={
                "zh": "这里有一个不是文字的字符 {character}",
                "en": "there is a character here that is no text, {character}",
                "ko": "여기에 글자가 아닌 문자 {character}가 있습니다",
            },
            remedy={
                "zh": (
                    "把光标放到这里，删掉前后各一个字，重新输入；如果整个文件都这样，"
                    "请重新用记事本建一个文件"
                ),
                "en": (
                    "delete the characters around this place and type them again; if the "
                    "whole file is like this, make a new one in Notepad"
                ),
                "ko": (
                    "이 자리 앞뒤 글자를 지우고 다시 입력하세요. 파일 전체가 그렇다면 "
                    "메모장에서 새로 만드세요"
                ),
            },
        ),
        "direction": Variant(
            message={
                "zh": "这里有一个会把文字倒过来显示的字符 {character}",
                "en": "there is a character here that turns the direction of text, {character}",
                "ko": "여기에 글의 방향을 바꾸는 문자 {character}가 있습니다",
            },
            remedy={
                "zh": "删掉这一段，重新输入，不要复制粘贴",
                "en": "delete this part and type it by hand instead of pasting it",
                "ko": "이 부분을 지우고 붙여 넣지 말고 직접 입력하세요",
            },
        ),
    },
)
