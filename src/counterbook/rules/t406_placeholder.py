"""T406: text that is still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Rule, Severity, Violation

_EVERYWHERE = r"\bTODO\b|\bTBD\b|\bFIXME\b|\bX{3,}\b|\bx{4,}\b|×{3,}"
# What a text must hold for the pattern to be worth a try.
_SIGNS = ("todo", "tbd", "fixme", "xxx", "×××")
_NOTHING = re.compile(r"[\W_]+")


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every text or word that holds a mark for "still to be written", or nothing but signs.

    A draft is still being written, and no reader sees it.
    """
    if getattr(subject.value, "status", "active") == "draft":
        return
    words = tuple(word for pack in context.packs.values() for word in pack.placeholders)
    signs, pattern = _sought(words)
    joined = "\n".join((*subject.joined.values(), *_words(subject))).casefold()
    likely = any(sign in joined for sign in signs)
    for path, key, said in _everything(subject):
        if said[:1].isalnum() and not likely:
            continue
        found = pattern.search(said) or _NOTHING.fullmatch(said)
        if found:
            yield Violation((*path, *key), {"word": found[0][:20]})


@cache
def _sought(words: tuple[str, ...]) -> tuple[tuple[str, ...], re.Pattern[str]]:
    pattern = re.compile("|".join((_EVERYWHERE, *map(re.escape, words))), re.IGNORECASE)
    return (*_SIGNS, *(word.casefold() for word in words)), pattern


def _words(subject: Subject) -> Iterator[str]:
    return (word for _, words in subject.words for list_ in words.values() for word in list_)


def _everything(subject: Subject) -> Iterator[tuple[Path, Path, str]]:
    """Every text and word with the path of its place and the steps that lead further in."""
    for path, text in subject.texts:
        for code, said in text.items():
            yield path, (code,), said
    for path, words in subject.words:
        for code, list_ in words.items():
            for number, word in enumerate(list_):
                yield path, (code, number), word


RULE = Rule(
    code="T406",
    severity=Severity.ERROR,
    title={
        "zh": "文字还没写好",
        "en": "Text still to be written",
        "ko": "아직 쓰지 않은 글",
    },
    message={
        "zh": "“{word}”是还没写好的记号",
        "en": "‘{word}’ says that the text is still to be written",
        "ko": "‘{word}’는 아직 쓰지 않았다는 표시입니다",
    },
    remedy={
        "zh": "写好这一行；还没有译文时，把这一行删掉",
        "en": "write the line; where there is no translation yet, delete it",
        "ko": "이 줄을 쓰세요. 아직 번역이 없으면 이 줄을 지우세요",
    },
    why={
        "zh": "记号会原样印在页面和纸上。",
        "en": "The mark would be printed as it stands.",
        "ko": "표시가 화면과 종이에 그대로 나옵니다.",
    },
    bad=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: TODO\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    good=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: Register within 24 hours of moving in.\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    check=check,
    hides=(
        "T402",
        "T405",
        "T408",
    ),
)
