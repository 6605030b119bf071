"""R301: a reference to something that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from counterbook.model.facts import Deadline, LegalBasis
from counterbook.model.guide import Guide, Notice, Option
from counterbook.model.procedure import (
    AnyOf,
    Authority,
    Branch,
    Channel,
    Material,
    Procedure,
    Result,
    Step,
)
from counterbook.model.registers import Person
from counterbook.rules.context import Context, Path, Subject
from counterbook.rules.rule import Rule, Severity, Violation

# class -> field as it stands in YAML -> (attribute, kind of thing referred to)
_REFERENCES: dict[type, dict[str, tuple[str, str]]] = {
    Procedure: {
        "category": ("category", "categories"),
        "audience": ("audience", "audiences"),
        "related": ("related", "procedure"),
        "replaced_by": ("replaced_by", "procedure"),
    },
    Notice: {"audience": ("audience", "audiences"), "go_to": ("go_to", "procedure")},
    Option: {"go_to": ("go_to", "procedure")},
    Authority: {"accepts": ("accepts", "places"), "decides": ("decides", "places")},
    Material: {"paper": ("paper", "papers"), "cases": ("cases", "audiences")},
    AnyOf: {"cases": ("cases", "audiences")},
    Channel: {"place": ("place", "places")},
    Step: {"place": ("place", "places")},
    Branch: {"go_to": ("go_to", "procedure")},
    Result: {"paper": ("paper", "papers")},
    Deadline: {"event": ("event", "events")},
    LegalBasis: {"law": ("law", "laws")},
    Person: {"place": ("place", "places")},
}


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every id that names nothing, with the nearest one that does."""
    for path, part in subject.parts:
        for key, (attribute, kind) in _REFERENCES.get(type(part), {}).items():
            named = getattr(part, attribute)
            if isinstance(named, tuple):
                for number, id_ in enumerate(named):
                    yield from _missing(context, (*path, key, number), kind, id_)
            elif named:
                yield from _missing(context, (*path, key), kind, named)
    if isinstance(subject.value, Guide):
        yield from _questions(subject.value)


def _missing(context: Context, path: Path, kind: str, id_: str) -> Iterator[Violation]:
    known = context.known.get(kind, frozenset())
    if id_ not in known:
        near = get_close_matches(id_, sorted(known), n=1)
        yield Violation(path, {"id": id_, "kind": kind, "suggestion": near[0] if near else ""})


def _questions(guide: Guide) -> Iterator[Violation]:
    known = {question.id for question in guide.questions}
    for q, question in enumerate(guide.questions):
        for o, option in enumerate(question.options):
            if option.next and option.next not in known:
                near = get_close_matches(option.next, sorted(known), n=1)
                values = {"id": option.next, "kind": "question"}
                path = ("questions", q, "options", o, "next")
                yield Violation(path, {**values, "suggestion": near[0] if near else ""})


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
    bad="authority: {accepts: xita-staton}\n",
    good="authority: {accepts: xita-station}\n",
    check=check,
)
