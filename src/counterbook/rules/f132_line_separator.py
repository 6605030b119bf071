"""F132: a line break character pasted from elsewhere."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F132",
    severity=Severity.ERROR,
    title={
        "zh": "有特殊的换行符",
        "en": "A special line break",
        "ko": "특수 줄 바꿈 문자",
    },
    message={
        "zh": "这里有一个从别处粘贴来的换行符 {character}",
        "en": "there is a line break pasted from elsewhere here, {character}",
        "ko": "여기에 다른 곳에서 붙여 넣은 줄 바꿈 문자 {character}가 있습니다",
    },
    remedy={
        "zh": "把光标放到这里，删掉它，需要换行就按回车键",
        "en": "put the cursor here and delete it; for a line break press Enter",
        "ko": "커서를 여기에 두고 지우세요. 줄을 바꾸려면 Enter 키를 누르세요",
    },
    why={
        "zh": "它从聊天软件或 PDF 里带来，有的程序当成换行，有的不当。",
        "en": "It comes from chats and PDFs; some programs break the line there, others do not.",
        "ko": (
            "채팅이나 PDF에서 따라온 것으로, 프로그램마다 줄을 바꾸기도 하고 안 바꾸기도 합니다."
        ),
    },
    bad=(
        "plain_title:\n"
        "  zh: 登记\u2028"
        "您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
)
