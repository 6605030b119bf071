"""T402: numbers that differ between the languages of one text."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.languages.numbers import numbers_of
from counterbook.languages.pack import Pack
from counterbook.model.text import Text
from counterbook.reading.slots import SLOT
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.running import Running

# Names, in which a language may count in words: 三语, 3개 언어.
_NAMES = frozenset({"handbook_title", "short_title", "slogan"})

_SHOWN = 12


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every text whose numbers, those in slots left out, are not the same in all languages."""
    numbers = {
        code: iter(_numbers(running, context.packs[code]))
        for code, running in subject.running.items()
    }
    for path, text in subject.texts:
        said = {code: next(numbers[code]) for code in text}
        if len(set(said.values())) > 1 and path[-1] not in _NAMES:
            yield Violation((*path, _odd_one(text, said)), {"numbers": _shown(said)})


def _numbers(running: Running, pack: Pack) -> list[tuple[str, ...]]:
    texts = (SLOT.sub(" ", said) if "{" in said else said for _, said in running.texts)
    return numbers_of(texts, pack)


def _odd_one(text: Text, said: dict[str, tuple[str, ...]]) -> str:
    """The language that stands alone with its numbers; the first other one if none does."""
    alone = [code for code in said if list(said.values()).count(said[code]) == 1]
    return alone[0] if len(alone) == 1 else list(text)[1]


def _shown(said: dict[str, tuple[str, ...]]) -> str:
    return " | ".join(
        f"{code} {' '.join(numbers[:_SHOWN]) or '-'}" for code, numbers in said.items()
    )


RULE = Rule(
    code="T402",
    severity=Severity.WARNING,
    title={
        "zh": "各语言的数字不一致",
        "en": "Numbers differ between languages",
        "ko": "언어마다 숫자가 다름",
    },
    message={
        "zh": "各语言的数字不一致：{numbers}",
        "en": "the numbers differ between the languages: {numbers}",
        "ko": "언어마다 숫자가 다릅니다: {numbers}",
    },
    remedy={
        "zh": "核对哪个是对的，改成一样；能写成事实的数字请用 {deadline} 这样的写法",
        "en": (
            "see which is right and make them agree; numbers that are facts are best written "
            "as {deadline} and the like"
        ),
        "ko": "맞는 것을 확인해 같게 고치세요. 사실인 숫자는 {deadline}처럼 쓰는 것이 좋습니다",
    },
    why={
        "zh": "同一件事，中文写24小时、韩文写48小时，总有人会因此被罚。",
        "en": "When one language says 24 hours and another 48, somebody will be fined for it.",
        "ko": "한 언어는 24시간, 다른 언어는 48시간이라고 하면 누군가는 과태료를 내게 됩니다.",
    },
    bad=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: Register within 24 hours of moving in.\n"
        "  ko: 입주 후 48시간 이내에 등기하세요.\n"
    ),
    good=(
        "summary:\n"
        "  zh: 您住下后，24小时内要登记。\n"
        "  en: Register within 24 hours of moving in.\n"
        "  ko: 입주 후 24시간 이내에 등기하세요.\n"
    ),
    check=check,
    kinds=(
        "procedure",
        "guide",
        "notice",
        "station",
        "places",
        "papers",
        "events",
        "people",
        "phrases",
        "volunteers",
    ),
)
