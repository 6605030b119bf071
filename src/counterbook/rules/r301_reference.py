"""R301: a reference to something that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation

# What a file refers to inside itself, and the key under which it stands.
_INSIDE = {"question": "questions", "topic": "topics"}


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every id that names nothing, with the nearest one that does."""
    for path, kind, id_ in subject.references:
        known = _inside(subject, kind) if kind in _INSIDE else context.known.get(kind)
        if known is not None and id_ not in known:
            near = get_close_matches(id_, sorted(known), n=1)
            yield Violation(path, {"id": id_, "kind": kind, "suggestion": near[0] if near else ""})


def _inside(subject: Subject, kind: str) -> frozenset[str] | None:
    """The ids of a kind that a file has for itself; None where some of them were faulty."""
    field = _INSIDE[kind]
    if field in subject.touched:
        return None
    return frozenset(entry.id for entry in getattr(subject.value, field, ()))


RULE = Rule(
    code="R301",
    severity=Severity.ERROR,
    title={
        "zh": "引用的编号不存在",
        "en": "Refers to something that does not exist",
        "ko": "없는 항목을 가리킴",
    },
    message={
        "zh": "{kind}里没有“{id}”",
        "en": "there is no ‘{id}’ in {kind}",
        "ko": "{kind}에 ‘{id}’ 항목이 없습니다",
    },
    remedy={
        "zh": "改成已有的编号{suggestion}，或先在对应的文件里加上它",
        "en": "use an id that exists{suggestion}, or add it to its file first",
        "ko": "있는 항목 이름으로 고치거나{suggestion} 해당 파일에 먼저 추가하세요",
    },
    why={
        "zh": "材料、地点、法律只登记一次，各事项用编号引用；编号写错，页面上就会缺一块。",
        "en": "Papers, places and laws are registered once and referred to by id; a wrong id would "
        "leave a hole in the page.",
        "ko": "서류, 장소, 법은 한 번만 등록하고 이름으로 가리킵니다. 이름이 틀리면 화면에 빈 곳이 "
        "생깁니다.",
    },
    bad="authority:\n  accepts: sample-staton\n",
    good="authority:\n  accepts: sample-station\n",
    check=check,
)
