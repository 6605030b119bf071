"""Which fields of the model name something else in the handbook by its id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from counterbook.model.facts import Deadline, LegalBasis
from counterbook.model.guide import Guide, Notice, Option
from counterbook.model.phrasebook import Phrase, Volunteers
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
from counterbook.model.registers import Category, Person
from counterbook.rules.context import Path, Subject

# class -> field as it stands in YAML -> (attribute, kind of thing referred to)
_FIELDS: dict[type, dict[str, tuple[str, str]]] = {
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
    Category: {"procedures": ("procedures", "procedure")},
    Volunteers: {"stations": ("stations", "places")},
    Phrase: {"topic": ("topic", "topic")},
    Person: {"place": ("place", "places")},
}


class Reference(NamedTuple):
    """At a path, the id of a thing of some kind is named."""

    path: Path
    kind: str
    id: str


def references(subject: Subject) -> Iterator[Reference]:
    """Everything that a subject refers to, questions of its own guide included."""
    for path, part in subject.models:
        for key, (attribute, kind) in _FIELDS.get(type(part), {}).items():
            named = getattr(part, attribute)
            if isinstance(named, tuple):
                for number, id_ in enumerate(named):
                    yield Reference((*path, key, number), kind, id_)
            elif named:
                yield Reference((*path, key), kind, named)
    if isinstance(subject.value, Guide):
        yield from _questions(subject.value)


def _questions(guide: Guide) -> Iterator[Reference]:
    for q, question in enumerate(guide.questions):
        for o, option in enumerate(question.options):
            if option.next:
                path = ("questions", q, "options", o, "next")
                yield Reference(path, "question", option.next)


def sources(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Every source that a fact or a review cites, with its path."""
    for path, part in subject.models:
        cited = vars(part).get("source")
        if isinstance(cited, tuple):
            for number, id_ in enumerate(cited):
                yield (*path, "source", number), id_
