"""Why a build could not be finished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterbook.source.finding import Finding


class BuildError(Exception):
    """A build that could not be finished: a phrase for staff, and the findings behind it."""

    def __init__(self, key: str, findings: Sequence[Finding] = (), **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.findings = findings
        self.values: Mapping[str, object] = values
