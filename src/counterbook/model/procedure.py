"""A procedure: one thing people come to the counter for."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from counterbook.model.base import Fact, Model
from counterbook.model.facts import (
    Deadline,
    Effective,
    Fee,
    LegalBasis,
    LocalPoint,
    NamedFact,
    Penalty,
    Processing,
    Review,
    Visits,
)
from counterbook.model.scalars import Count, Id, Truth
from counterbook.model.text import Statement, Text, Words

Status = Literal["draft", "active", "paused", "withdrawn"]
Actor = Literal["you", "host", "employer", "officer", "machine"]
ChannelType = Literal["online", "counter", "machine", "phone", "post"]


class Authority(Model):
    """The place that takes the papers and the place that decides; readers mix them up."""

    accepts: Id
    decides: Id | None = None


class Material(Fact):
    """A paper of ``papers.yml`` to bring: how many originals and copies, for whom."""

    paper: Id
    original: Count = 0
    copies: Count = 0
    if_asked: Truth = False
    handling: Literal["returned", "kept"] | None = None
    when: Text | None = None
    cases: tuple[Id, ...] = ()
    note: Text | None = None


class AnyOf(Fact):
    """Papers of which one is enough, under a name of their own."""

    any_of: tuple[Material, ...] = Field(min_length=2)
    name: Text
    when: Text | None = None
    cases: tuple[Id, ...] = ()


def _material_kind(value: Any) -> str:
    is_group = "any_of" in value if isinstance(value, dict) else isinstance(value, AnyOf)
    return "#any-of" if is_group else "#paper"


MaterialEntry = Annotated[
    Annotated[Material, Tag("#paper")] | Annotated[AnyOf, Tag("#any-of")],
    Discriminator(_material_kind),
]


class Step(Fact):
    """One action of one actor. ``screen`` holds words as an app or machine shows them."""

    actor: Actor
    text: Text
    screen: str | None = None
    minutes: Count | None = None
    place: Id | None = None
    note: Text | None = None


class Channel(Fact):
    """One way of doing it, with its own steps."""

    type: ChannelType
    name: Text | None = None
    place: Id | None = None
    languages: tuple[str, ...] = ()
    when: Text | None = None
    steps: tuple[Step, ...]


class Branch(Fact):
    """A case in which things go differently: condition first, then what to do."""

    if_: Text = Field(alias="if")
    then: Text
    go_to: Id | None = None


class Form(Fact):
    """A form to fill in."""

    name: Text
    file: str | None = None
    notes: Text | None = None


class Result(Fact):
    """What the reader holds in the end, and for how long it is good."""

    text: Text
    paper: Id | None = None
    validity: Statement | None = None


class Question(Fact):
    """A question people ask, and its answer."""

    question: Text
    answer: Text


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


class Procedure(Model):
    """Everything the handbook knows about one procedure."""

    id: Id
    category: Id
    status: Status = "active"
    replaced_by: Id | None = None
    sample: Truth = False
    title: Text
    plain_title: Text
    aliases: Words = Words({})
    summary: Text
    authority: Authority
    audience: tuple[Id, ...] = ()
    facts: dict[str, NamedFact] = Field(default_factory=dict)
    conditions: tuple[Statement, ...] = ()
    refused_when: tuple[Statement, ...] = ()
    deadline: Deadline | None = None
    processing: Processing | None = None
    visits: Visits | None = None
    fees: tuple[Fee, ...] = ()
    materials: tuple[MaterialEntry, ...] = ()
    branches: tuple[Branch, ...] = ()
    forms: tuple[Form, ...] = ()
    channels: tuple[Channel, ...] = ()
    result: Result | None = None
    after: tuple[Statement, ...] = ()
    appeal: Statement | None = None
    complaint: Statement | None = None
    penalty: Annotated[tuple[Penalty, ...], BeforeValidator(_as_list)] = ()
    mistakes: tuple[Statement, ...] = ()
    faq: tuple[Question, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()
    related: tuple[Id, ...] = ()
    local: tuple[LocalPoint, ...] = ()
    effective: Effective | None = None
    formerly: tuple[Id, ...] = ()
    review: Review

    @model_validator(mode="after")
    def _withdrawn_says_where(self) -> Self:
        if self.replaced_by is not None and self.status != "withdrawn":
            raise PydanticCustomError("replaced_by", "replaced_by needs status withdrawn")
        return self
