"""N505: two dates in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.facts import Effective, Fee, Review
from counterbook.model.registers import HoursException, Law
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation

# class -> (attribute, key in YAML) of the earlier day, then of the later one
_ORDER = {
    Effective: (("since", "from"), ("until", "until")),
    Fee: (("since", "from"), ("until", "until")),
    Review: (("verified_on", "verified_on"), ("review_by", "review_by")),
    HoursException: (("first", "first"), ("last", "last")),
    Law: (("in_force", "in_force"), ("repealed_on", "repealed_on")),
}


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every pair of dates that must not be the other way round."""
    for path, part in subject.models:
        pair = _ORDER.get(type(part))
        if pair is None:
            continue
        (early, first), (late, last) = pair
        first_day, last_day = getattr(part, early), getattr(part, late)
        if first_day and last_day and last_day < first_day:
            values = {"first": first, "last": last, "first_day": first_day, "last_day": last_day}
            yield Violation((*path, last), values)


RULE = Rule(
    code="N505",
    severity=Severity.ERROR,
    title={
        "zh": "日期前后颠倒",
        "en": "Dates the wrong way round",
        "ko": "날짜의 앞뒤가 바뀜",
    },
    message={
        "zh": "“{last}”（{last_day}）早于“{first}”（{first_day}）",
        "en": "‘{last}’ ({last_day}) is before ‘{first}’ ({first_day})",
        "ko": "‘{last}’({last_day})가 ‘{first}’({first_day})보다 빠릅니다",
    },
    remedy={
        "zh": "核对两个日期，改正其中一个",
        "en": "check both dates and correct one of them",
        "ko": "두 날짜를 확인하고 하나를 고치세요",
    },
    why={
        "zh": "日期颠倒，这一页就永远不生效，或一直过期。",
        "en": (
            "With dates the wrong way round the page would never hold, or be out of date for ever."
        ),
        "ko": "날짜가 바뀌면 이 내용은 언제나 효력이 없습니다.",
    },
    bad=("effective:\n  from: 2028-12-01\n  until: 2028-06-01\n"),
    good=("effective:\n  from: 2026-06-01\n  until: 2027-12-01\n"),
    check=check,
    hides=("L601",),
)
