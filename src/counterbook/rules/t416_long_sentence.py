"""T416: a sentence too long to take in at once, or too many sentences in one item."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation
from counterbook.rules.running import filled
from counterbook.rules.wording import RUNNING, styled, texts

MOST = 2
_ENDS = frozenset(".。！!?？；")


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every sentence beyond its language's limit, and every item of more than two sentences."""
    for code, pack, style in styled(context):
        ends = _ends(subject, code)
        for path, said in texts(subject, code):
            # At most so long: most texts need no closer look.
            words = said.count(" ") + said.count("{") + 1 if pack.whole_words else len(said)
            if words <= style.longest and sum(map(said.count, ends)) <= MOST:
                continue
            parts = style.sentences(filled(said, "0 0"))
            longest = max(parts, key=style.length, default="")
            count = style.length(longest)
            if count > style.longest:
                values = {"count": count, "most": style.longest, "start": longest[:12].strip()}
                yield Violation(path, values)
            elif len(parts) > MOST:
                yield Violation(path, {"count": len(parts), "most": MOST, "variant": "many"})


def _ends(subject: Subject, code: str) -> frozenset[str]:
    """The signs that end sentences in the texts of a language."""
    running = subject.running.get(code)
    return _ENDS & running.said.signs if running else frozenset()


RULE = Rule(
    code="T416",
    severity=Severity.WARNING,
    title={
        "zh": "句子太长",
        "en": "A sentence too long",
        "ko": "너무 긴 문장",
    },
    message={
        "zh": "“{start}…”这一句太长：{count}，最多{most}",
        "en": "the sentence ‘{start}...’ is too long: {count}, at most {most}",
        "ko": "‘{start}…’ 문장이 너무 깁니다: {count}, 최대 {most}",
    },
    remedy={
        "zh": "分成两句，或分成两条；一句话只说一件事",
        "en": "make two sentences or two items of it; one sentence says one thing",
        "ko": "두 문장이나 두 항목으로 나누세요. 한 문장에는 한 가지만 쓰세요",
    },
    why={
        "zh": "读者在手机上一眼看完的，只有一短句。长度：中文按字算，英文按词算，韩文按音节算。",
        "en": (
            "On a phone, one short sentence is what a glance takes in. Chinese is "
            "counted in characters, English in words, Korean in syllables."
        ),
        "ko": (
            "휴대전화에서는 짧은 한 문장만 한눈에 들어옵니다. 중국어는 글자, 영어는 "
            "낱말, 한국어는 음절로 셉니다."
        ),
    },
    bad=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        "  en: If you do not stay in a hotel after you have come to the city, you or your host "
        "must go to the police station and register your stay there soon.\n"
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    good=(
        "summary:\n"
        '  zh: "您住下后，要去派出所登记。"\n'
        "  en: If you do not stay in a hotel, you must register. "
        "You or your host can go to the police station.\n"
        '  ko: "입주 후 파출소에서 등기하세요."\n'
    ),
    variants={
        "many": Variant(
            message={
                "zh": "这一条有{count}句话，最多{most}句",
                "en": "this item has {count} sentences, at most {most}",
                "ko": "이 항목은 {count}문장입니다. 최대 {most}문장입니다",
            },
            remedy={
                "zh": "分成几条，每条一两句话",
                "en": "divide it into items of one or two sentences",
                "ko": "한두 문장씩 여러 항목으로 나누세요",
            },
        ),
    },
    check=check,
    kinds=RUNNING,
    waits=True,
)
