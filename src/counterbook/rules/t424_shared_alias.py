"""T424: a word that leads to two procedures."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject, folded
from counterbook.rules.rule import Rule, Severity, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every alias that another procedure has as well; pages out of the search are left alone."""
    if not subject.is_found:
        return
    for code, words in getattr(subject.value, "aliases", {}).items():
        for number, word in enumerate(words):
            others = context.alias_owners.get((code, folded(word)), frozenset()) - {subject.id}
            if others:
                values = {"word": word, "other": min(others)}
                yield Violation(("aliases", code, number), values)


RULE = Rule(
    code="T424",
    severity=Severity.WARNING,
    title={
        "zh": "两个事项用了同一个别名",
        "en": "An alias of two procedures",
        "ko": "두 민원이 함께 쓰는 별칭",
    },
    message={
        "zh": "“{word}”也是“{other}”的别名",
        "en": "‘{word}’ is an alias of ‘{other}’ too",
        "ko": "‘{word}’ 별칭은 ‘{other}’에도 있습니다",
    },
    remedy={
        "zh": "只留在更合适的那一个事项里，另一个写得具体些",
        "en": "keep it where it fits better, and make the other one more exact",
        "ko": "더 알맞은 민원에만 두고 다른 쪽은 더 자세히 쓰세요",
    },
    why={
        "zh": "搜同一个词出来两个事项，读者不知道该看哪一个。",
        "en": "Whoever searches for it gets two procedures and does not know which to read.",
        "ko": "같은 말로 두 민원이 나오면 어느 것을 볼지 모릅니다.",
    },
    bad=(
        "procedures/foreigners/stay.yml\n"
        "procedures/foreigners/stay-again.yml\n"
        "languages.yml\n"
        "station.yml\n"
        "categories.yml\n"
        "papers.yml\n"
        "places.yml\n"
        "laws.yml\n"
        "sources.yml\n"
        "events.yml\n"
        "audiences.yml\n"
        "glossary.yml\n"
    ),
    good=(
        "procedures/foreigners/stay.yml\n"
        "languages.yml\n"
        "station.yml\n"
        "categories.yml\n"
        "papers.yml\n"
        "places.yml\n"
        "laws.yml\n"
        "sources.yml\n"
        "events.yml\n"
        "audiences.yml\n"
        "glossary.yml\n"
    ),
    example_kind="folder",
    check=check,
    kinds=("procedure",),
    waits=True,
)
