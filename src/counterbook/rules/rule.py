"""What a rule is: a code, its words in three languages, an example, and perhaps a check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from counterbook.model.base import Model
from counterbook.rules.context import Context, Subject

Words = Mapping[str, str]
Path = tuple[str | int, ...]


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


Check = Callable[[Context, Subject], Iterable[Violation]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its words by message language (zh, en, ko).

    ``message`` says the fault, ``remedy`` what to type instead; both may use ``{slots}`` filled
    from a finding. ``bad`` and ``good`` are small YAML examples that the tests run, of a
    ``example_kind`` file. ``check`` is None where reading or the schema finds the fault.
    """

    code: str
    severity: Severity
    title: Words
    message: Words
    remedy: Words
    why: Words
    bad: str
    good: str
    example_kind: str = "procedure"
    check: Check | None = None
    kinds: tuple[str, ...] = ()

    def applies_to(self, value: Model, kind: str) -> bool:
        """Whether the rule looks at files of this kind; no ``kinds`` means all."""
        return not self.kinds or kind in self.kinds
