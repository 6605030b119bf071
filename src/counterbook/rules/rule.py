"""What a rule is: a code, its words in three languages, an example, and perhaps a check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    # The model is heavy to load, and the words of rules are needed without it.
    from counterbook.rules.context import Context, Subject

Words = Mapping[str, str]
Path = tuple[str | int, ...]
ExampleKind = str


class Severity(StrEnum):
    """An error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Violation:
    """Where in a subject a rule is broken, and what fills the rule's sentences."""

    path: Path
    values: Mapping[str, object] = field(default_factory=dict)
    at_key: bool = False


Check: TypeAlias = "Callable[[Context, Subject], Iterable[Violation]]"


@dataclass(frozen=True, slots=True)
class Variant:
    """Other sentences of the same rule, for one form of its fault."""

    message: Words
    remedy: Words


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its words by message language (zh, en, ko).

    ``message`` says the fault, ``remedy`` what to type instead; both may use ``{slots}`` filled
    from a finding, whose value ``variant`` chooses other sentences. ``bad`` and ``good`` are small
    examples that the tests run. ``example_kind`` says what they are: keys laid over a small
    procedure, the whole ``file`` of a procedure, the names of a register (its whole file), a
    ``folder`` drawn as one path a line, or ``none`` where the fault cannot be written down.
    ``check`` is None where reading or the schema finds the fault. ``hides`` are the codes whose
    findings about the same text are only echoes of this rule's. A rule that ``waits`` speaks of
    how things are said, and keeps silent about a file until nothing is wrong with what it says.
    """

    code: str
    severity: Severity
    title: Words
    message: Words
    remedy: Words
    why: Words
    bad: str
    good: str
    example_kind: ExampleKind = "procedure"
    check: Check | None = None
    kinds: tuple[str, ...] = ()
    variants: Mapping[str, Variant] = field(default_factory=dict)
    encoding: str = "utf-8"
    hides: tuple[str, ...] = ()
    waits: bool = False

    def applies_to(self, kind: str) -> bool:
        """Whether the rule looks at files of this kind; no ``kinds`` means all."""
        return not self.kinds or kind in self.kinds

    def words(self, variant: object) -> tuple[Words, Words]:
        """Message and remedy for one form of the fault."""
        chosen = self.variants.get(str(variant))
        return (chosen.message, chosen.remedy) if chosen else (self.message, self.remedy)
