"""T420: a translation was confirmed, and the text it was made from has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_SHOWN, _BEFORE = 40, 10


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every translation whose base text is no longer the one it was confirmed with."""
    staleness = context.handbook.staleness
    if not staleness.pairs:
        return
    for path, text in subject.texts:
        for code in text:
            stale = staleness.of(text, code)
            if stale:
                variant = "rewritten" if stale.rewritten else "stale"
                names = {"language": code, "id": _home(subject)}
                now = text[staleness.base]
                values = {
                    "before": _around(stale.before, now),
                    "now": _around(now, stale.before),
                }
                yield Violation((*path, code), {**names, **values, "variant": variant})


def _home(subject: Subject) -> str:
    return subject.id if subject.kind in ("procedure", "guide", "notice") else subject.kind


def _around(said: str, other: str) -> str:
    """The part of a text where it begins to differ from another."""
    same = next((n for n, (a, b) in enumerate(zip(said, other, strict=False)) if a != b), 0)
    start = same - _BEFORE if same > 2 * _BEFORE else 0
    part = said[start : start + _SHOWN]
    return f"{'…' if start else ''}{part}{'…' if start + _SHOWN < len(said) else ''}"


RULE = Rule(
    code="T420",
    severity=Severity.WARNING,
    title={
        "zh": "原文改了，译文没有跟上",
        "en": "The base text changed and the translation did not",
        "ko": "원문이 바뀌었는데 번역이 그대로임",
    },
    message={
        "zh": "这一行的原文改过了，{language} 译文还是旧的。原来是“{before}”，现在是“{now}”",
        "en": "the text this was translated from has changed, and {language} still says the old "
        "thing. It was ‘{before}’ and is now ‘{now}’",
        "ko": "이 줄의 원문이 바뀌었는데 {language} 번역은 그대로입니다. "
        "이전 원문: ‘{before}’, 지금 원문: ‘{now}’",
    },
    remedy={
        "zh": "改好译文，或确认它仍然正确，然后运行 "
        "counterbook confirm {id} --language {language}；"
        "在那之前，页面会注明“正在重新翻译”并在旁边显示原文",
        "en": "rewrite it, or see that it is still right, then run counterbook confirm {id} "
        "--language {language}; until then pages say that it is being translated again and show "
        "the base text beside it",
        "ko": "번역을 고치거나 아직 맞는지 확인한 뒤 "
        "counterbook confirm {id} --language {language} 명령을 실행하세요. "
        "그때까지는 ‘다시 번역하는 중’이라고 표시되고 원문이 함께 보입니다",
    },
    variants={
        "rewritten": Variant(
            message={
                "zh": "这一行的原文和 {language} 译文都改过了，还没有人确认两者一致。"
                "原文原来是“{before}”，现在是“{now}”",
                "en": "the base text and its {language} translation have both changed, and nobody "
                "has confirmed that they agree. The base text was ‘{before}’ and is now ‘{now}’",
                "ko": "이 줄의 원문과 {language} 번역이 모두 바뀌었는데, 서로 맞는지 아직 확인하지 "
                "않았습니다. 이전 원문: ‘{before}’, 지금 원문: ‘{now}’",
            },
            remedy={
                "zh": "对照一遍，意思一致就运行 counterbook confirm {id} --language {language}",
                "en": "compare them; where they agree, run counterbook confirm {id} "
                "--language {language}",
                "ko": "둘을 비교해 뜻이 같으면 counterbook confirm {id} --language {language} "
                "명령을 실행하세요",
            },
        )
    },
    why={
        "zh": "办事员只改中文，外语还写着旧的期限或材料，读外语的人就会照旧的去办。",
        "en": "A clerk changes the base text only; readers of the other languages would go on "
        "following the old deadline or the old list of papers.",
        "ko": "원문만 고치면 다른 언어를 읽는 사람은 옛 기한과 옛 서류대로 하게 됩니다.",
    },
    bad="",
    good="",
    example_kind="none",
    check=check,
)
