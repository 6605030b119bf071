"""F133: characters that show that text was damaged before."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F133",
    severity=Severity.ERROR,
    title={
        "zh": "文字已经损坏",
        "en": "Text was damaged",
        "ko": "깨진 글자",
    },
    message={
        "zh": "这里的文字已经损坏（{character}）",
        "en": "the text here is already damaged ({character})",
        "ko": "여기 글이 이미 깨졌습니다({character})",
    },
    remedy={
        "zh": "找到原文，重新输入这一段",
        "en": "find the original and type this part again",
        "ko": "원문을 찾아 이 부분을 다시 입력하세요",
    },
    why={
        "zh": "用错编码打开又保存过的文字恢复不了，只能重新输入。",
        "en": "Text that was opened in the wrong encoding and saved again cannot be restored.",
        "ko": "잘못된 인코딩으로 열어 저장한 글은 되살릴 수 없습니다.",
    },
    bad=(
        "plain_title:\n"
        "  zh: 登记锟斤拷的地方\n"
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
        "private": Variant(
            message={
                "zh": "这个字符 {character} 只在个别电脑上看得到，印不出来",
                "en": (
                    "the character {character} shows only on some computers and cannot be printed"
                ),
                "ko": "{character} 문자는 일부 컴퓨터에서만 보이고 인쇄되지 않습니다",
            },
            remedy={
                "zh": "删掉它，换成一般的字",
                "en": "delete it and type an ordinary character",
                "ko": "지우고 보통 글자로 바꾸세요",
            },
        ),
    },
)
