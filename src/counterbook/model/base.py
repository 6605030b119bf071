"""The common ground of all model classes: frozen, closed, and honest about certainty."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Confidence(StrEnum):
    """How sure a fact is; the weakest part of a fact decides.

    ``law``: the text of the law was read, and is cited with its article.
    ``secondary``: a notice, guide or press page was read; shown with "may differ".
    ``unconfirmed``: from memory or disputed; never stated, shown as "ask at the counter".
    ``local``: set by city or station; never stated until the station enters its own value.
    """

    LAW = "law"
    SECONDARY = "secondary"
    UNCONFIRMED = "unconfirmed"
    LOCAL = "local"

    @property
    def may_be_stated(self) -> bool:
        """Whether a page may print the value itself."""
        return self in (Confidence.LAW, Confidence.SECONDARY)


class Fact(Model):
    """Anything a reader could act on: it may carry its own confidence and sources.

    ``source`` holds ``<law id>/<article>`` for law facts and ids of ``sources.yml`` otherwise.
    Where both are absent, the ``review`` block of the file speaks for the fact.
    """

    confidence: Confidence | None = None
    source: tuple[str, ...] = ()

    @property
    def stated(self) -> bool:
        """Whether a page may print this fact."""
        return self.confidence is None or self.confidence.may_be_stated
