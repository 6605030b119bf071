"""F135: spaces at the ends of a quoted text."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F135",
    severity=Severity.WARNING,
    title={
        "zh": "文字两头有空格",
        "en": "Spaces at the ends of a text",
        "ko": "글 양 끝의 빈칸",
    },
    message={
        "zh": "引号里的文字开头或结尾有多余的空格",
        "en": "there are spaces at the start or end of this quoted text",
        "ko": "따옴표 안의 글 앞이나 뒤에 빈칸이 있습니다",
    },
    remedy={
        "zh": "删掉引号里面多余的空格（显示时已经去掉）",
        "en": "delete them (they are left out on pages)",
        "ko": "지우세요(화면에서는 빼고 보여 줍니다)",
    },
    why={
        "zh": "多余的空格会让两处一样的文字变得不一样。",
        "en": "Spaces that nobody sees make two equal texts differ.",
        "ko": "보이지 않는 빈칸 때문에 같은 글이 서로 달라집니다.",
    },
    bad=(
        "plain_title:\n"
        '  zh: " 登记您住的地方 "\n'
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        '  zh: "登记您住的地方"\n'
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
)
