"""T409: a text that no page can hold well."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

LONGEST = 1_000
_WORD = re.compile(r"[^\W\u3400-\u9fff]{61,}")
_ONE_LINE = frozenset({"title", "plain_title", "name", "handbook_title", "short_title", "plain"})


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Texts and words beyond all measure, and line breaks in titles and names."""
    for path, text in subject.texts:
        for code, said in text.items():
            values = _fault(path, said)
            if values:
                yield Violation((*path, code), values)


def _fault(path: Path, said: str) -> dict[str, object] | None:
    if "\n" in said and path[-1] in _ONE_LINE:
        return {"variant": "line-break"}
    word = _WORD.search(said) if len(said) > 60 else None
    if word:
        return {"variant": "word", "word": word[0][:20]}
    return {"count": len(said)} if len(said) > LONGEST else None


RULE = Rule(
    code="T409",
    severity=Severity.WARNING,
    title={
        "zh": "文字太长或断行",
        "en": "Text too long or broken",
        "ko": "너무 길거나 줄이 나뉜 글",
    },
    message={
        "zh": "这段文字有 {count} 个字，太长了",
        "en": "this text has {count} characters, which is too long",
        "ko": "이 글은 {count}자로 너무 깁니다",
    },
    remedy={
        "zh": "分成几条，每条一两句话",
        "en": "divide it into several items of one or two sentences each",
        "ko": "한두 문장씩 여러 항목으로 나누세요",
    },
    why={
        "zh": "三种语言要并排对照，一条太长就对不上行了。",
        "en": "Three languages stand side by side; lines of a long item no longer match.",
        "ko": "세 언어를 나란히 보는데 한 항목이 길면 줄이 맞지 않습니다.",
    },
    bad=(
        "plain_title:\n"
        "  zh: |-\n"
        "    登记\n"
        "    您住的地方\n"
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
        "line-break": Variant(
            message={
                "zh": "标题或名称里有换行",
                "en": "a title or name is broken into lines",
                "ko": "제목이나 이름에 줄 바꿈이 있습니다",
            },
            remedy={
                "zh": "写成一行",
                "en": "write it on one line",
                "ko": "한 줄로 쓰세요",
            },
        ),
        "word": Variant(
            message={
                "zh": "“{word}…”这个词太长，中间没有空格",
                "en": "the word ‘{word}...’ is too long and has no space in it",
                "ko": "‘{word}…’ 단어가 너무 길고 빈칸이 없습니다",
            },
            remedy={
                "zh": "看看是不是粘贴错了，或在中间加空格",
                "en": "see whether it was pasted by mistake, or put spaces into it",
                "ko": "잘못 붙여 넣지 않았는지 보고, 빈칸을 넣으세요",
            },
        ),
    },
    check=check,
)
