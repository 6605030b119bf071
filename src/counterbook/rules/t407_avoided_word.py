"""T407: a variant of a term that the glossary says to avoid."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every variant in running text; right terms, names of laws and quoted words are left out."""
    for code, variants in context.variants.items():
        for (path, said), words in variants.near(subject.running.get(code)):
            for word, instead in variants.found_in(said, words):
                yield Violation(path, {"word": word, "instead": instead})


RULE = Rule(
    code="T407",
    severity=Severity.WARNING,
    title={
        "zh": "不用这种说法",
        "en": "A word to avoid",
        "ko": "쓰지 않는 말",
    },
    message={
        "zh": "词汇表里说不用“{word}”",
        "en": "the glossary says not to use ‘{word}’",
        "ko": "용어 목록에서 쓰지 않기로 한 말입니다: ‘{word}’",
    },
    remedy={
        "zh": "改成“{instead}”；如果是引用原文，放进引号里",
        "en": "write ‘{instead}’; if it is quoted, put it in quotes",
        "ko": "‘{instead}’로 고치세요. 인용이면 따옴표 안에 넣으세요",
    },
    why={
        "zh": "同一样东西有两个名字，读者会以为是两样东西。",
        "en": "With two names for one thing, readers think they are two things.",
        "ko": "같은 것에 이름이 둘이면 서로 다른 것으로 압니다.",
    },
    bad=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: An alien must register within 24 hours of moving in.\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    good=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: A foreigner must register within 24 hours of moving in.\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    check=check,
    kinds=(
        "procedure",
        "guide",
        "notice",
        "station",
        "places",
        "events",
        "audiences",
        "phrases",
        "volunteers",
    ),
)
