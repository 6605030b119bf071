"""Decision guides and notices."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from counterbook.model.base import Model
from counterbook.model.facts import Effective, LegalBasis, LocalPoint, NamedFact, Review
from counterbook.model.procedure import Status
from counterbook.model.scalars import Id, Truth
from counterbook.model.text import Statement, Text, Words


class Option(Model):
    """One answer to a question: it leads to another question or ends at a procedure."""

    answer: Text
    next: Id | None = None
    go_to: Id | None = None
    say: Text | None = None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if (self.next is None) == (self.go_to is None):
            raise PydanticCustomError("option_end", "give either next or go_to")
        return self


class GuideQuestion(Model):
    """A question of a guide."""

    id: Id
    question: Text
    note: Text | None = None
    options: tuple[Option, ...] = Field(min_length=2)


class Guide(Model):
    """Questions that lead to a procedure; the first question is the start."""

    id: Id
    status: Status = "active"
    sample: Truth = False
    title: Text
    summary: Text
    aliases: Words = Words({})
    facts: dict[str, NamedFact] = Field(default_factory=dict)
    questions: tuple[GuideQuestion, ...] = Field(min_length=1)
    review: Review


class Notice(Model):
    """A police notice: a page and a poster."""

    id: Id
    status: Status = "active"
    sample: Truth = False
    title: Text
    plain_title: Text
    summary: Text
    aliases: Words = Words({})
    icon: str | None = None
    audience: tuple[Id, ...] = ()
    facts: dict[str, NamedFact] = Field(default_factory=dict)
    points: tuple[Statement, ...] = Field(min_length=1)
    go_to: tuple[Id, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()
    local: tuple[LocalPoint, ...] = ()
    effective: Effective | None = None
    review: Review
