"""How good texts of a language look: what a look at their letters can tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files


@dataclass(frozen=True)
class Style:
    """Patterns of one language; an empty one is never looked for.

    ``sentence_end`` parts sentences, ``unit`` is what their length is counted in and ``longest``
    how many of them a reader takes in. ``wrong_mark``, ``wrong_space``, ``wrong_quote``, ``loud``
    and ``wrong_ending`` find what does not belong; their group ``sign`` is what is shown.
    ``duties`` has by its strength what says a duty plainly, and what says it at all. ``counted``
    finds numbers in words, ``bringing`` what stands before a paper to bring.
    """

    sentence_end: str
    unit: str
    longest: int
    final_mark: str
    wrong_mark: str = ""
    wrong_space: str = ""
    wrong_quote: str = ""
    loud: str = ""
    wrong_ending: str = ""
    counted: str = ""
    bringing: str = ""
    duties: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def sentences(self, text: str) -> list[str]:
        """The sentences of a text."""
        return [part for part in pattern(self.sentence_end).split(text) if part.strip()]

    def length(self, sentence: str) -> int:
        """How long a sentence is for its readers."""
        return len(pattern(self.unit).findall(sentence))


@cache
def pattern(said: str) -> re.Pattern[str]:
    """A pattern of a style, compiled once."""
    return re.compile(said, re.MULTILINE)


@dataclass(frozen=True, eq=False)
class Habit:
    """A way of writing to avoid: quick ``letters``, the exact pattern, what to write instead."""

    letters: str
    pattern: str
    instead: str
    any_case: bool

    @cached_property
    def exact(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first looked for: most never are."""
        return re.compile(self.pattern, re.IGNORECASE if self.any_case else 0)


@cache
def habits(text_rules: str | None, kind: str, *, whole_words: bool) -> tuple[Habit, ...]:
    """The habits of one kind that a language's list names; none for a language without a list."""
    source = files(__package__).joinpath("words", f"{text_rules}.txt")
    if not text_rules or not text_rules.isalnum() or not source.is_file():
        return ()
    rows = (line.split("\t") for line in source.read_text("utf-8").splitlines())
    return tuple(_habit(row, whole_words=whole_words) for row in rows if row[0] == kind)


def _habit(row: list[str], *, whole_words: bool) -> Habit:
    letters, instead = row[1], row[2] if len(row) > 2 else ""
    exact = row[3] if len(row) > 3 else re.escape(letters)
    return Habit(letters, rf"(?<!\w){exact}(?!\w)" if whole_words else exact, instead, whole_words)
