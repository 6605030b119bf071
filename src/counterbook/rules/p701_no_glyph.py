"""P701: a character that the fonts of print lack."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """The first such character of each text."""
    unprintable = context.unprintable(subject.signs)
    if not unprintable:
        return
    for path, text in subject.texts:
        for code, said in text.items():
            found = next((sign for sign in said if sign in unprintable), None)
            if found:
                values = {"character": found, "code": f"U+{ord(found):04X}"}
                yield Violation((*path, code), values)


RULE = Rule(
    code="P701",
    severity=Severity.ERROR,
    title={
        "zh": "印不出来的字",
        "en": "A character that cannot be printed",
        "ko": "인쇄할 수 없는 글자",
    },
    message={
        "zh": "“{character}”（{code}）印不出来，字体里没有",
        "en": "‘{character}’ ({code}) cannot be printed; the fonts lack it",
        "ko": "‘{character}’({code})는 글꼴에 없어 인쇄할 수 없습니다",
    },
    remedy={
        "zh": "换成别的字；表情符号请改成文字",
        "en": "use another character; put words in place of emoji",
        "ko": "다른 글자로 바꾸세요. 이모티콘은 글로 쓰세요",
    },
    why={
        "zh": "字体里没有的字，印出来是一个空方框。",
        "en": "A character that is not in the font is printed as an empty box.",
        "ko": "글꼴에 없는 글자는 빈 네모로 인쇄됩니다.",
    },
    bad=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记🙂。\n"
        "  en: Register within 24 hours of moving in.\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    good=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: Register within 24 hours of moving in.\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    check=check,
)
