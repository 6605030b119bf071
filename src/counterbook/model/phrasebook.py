"""Sentences to point at when words fail, and what volunteers do."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from counterbook.model.base import Model
from counterbook.model.scalars import Count, Id, Truth
from counterbook.model.text import Statement, Text, Words


class Topic(Model):
    """What a group of phrases is about."""

    id: Id
    name: Text


class Phrase(Model):
    """One sentence in all languages, and who says it to whom.

    ``sounds`` holds how a sentence is read aloud in Latin letters, for languages that need it
    (pinyin after GB/T 16159, Revised Romanisation), typed by hand, as a list of one.
    """

    id: Id
    topic: Id
    speaker: Literal["visitor", "officer"]
    text: Text
    sounds: Words = Words({})


class Phrasebook(Model):
    """All phrases by topic, in the order in which a visit goes."""

    topics: tuple[Topic, ...] = Field(min_length=1)
    phrases: tuple[Phrase, ...] = Field(min_length=1)


class Points(Model):
    """What a volunteer gets for a task."""

    task: Text
    points: Count
    sample: Truth = False


class Volunteers(Model):
    """Volunteer stations (ids of ``places.yml``), what they do, and the points table."""

    about: tuple[Statement, ...] = ()
    stations: tuple[Id, ...] = ()
    points: tuple[Points, ...] = ()
