"""N506: no visit, and no way to do it from home."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.model.procedure import Procedure
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation

_REMOTE = frozenset({"online", "phone", "post"})


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """A count of 0 visits where every channel is a place to go to."""
    value = subject.value
    if not isinstance(value, Procedure) or "channels" in subject.touched:
        return
    remote = any(channel.type in _REMOTE for channel in value.channels)
    if value.visits and value.visits.count == 0 and not remote:
        yield Violation(("visits", "count"))


RULE = Rule(
    code="N506",
    severity=Severity.WARNING,
    title={
        "zh": "说不用来，却没有别的办法",
        "en": "No visit, and no other way",
        "ko": "방문이 없다면서 다른 방법도 없음",
    },
    message={
        "zh": "这里写“不用来”（count: 0），但没有网上、电话或邮寄的办法",
        "en": "this says that no visit is needed, but there is no way online, by phone or by post",
        "ko": "방문이 필요 없다고 했지만 온라인, 전화, 우편 방법이 없습니다",
    },
    remedy={
        "zh": "在 channels 里加上 type: online、phone 或 post 的办法，或者改正 count",
        "en": "add a channel of type online, phone or post, or correct count",
        "ko": "channels에 type: online, phone, post 방법을 추가하거나 count를 고치세요",
    },
    why={
        "zh": "读者以为不用跑，结果没有地方办。",
        "en": "Readers stay at home and then find no way to do it.",
        "ko": "읽는 사람은 가지 않아도 되는 줄 알고 처리하지 못합니다.",
    },
    bad=("visits:\n  count: 0\n"),
    good=("visits:\n  count: 1\n"),
    check=check,
    kinds=("procedure",),
)
