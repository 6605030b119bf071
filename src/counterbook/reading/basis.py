"""The articles that a page stands on: those it lists, then those that its facts cite."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from counterbook.model.base import Fact, Model
from counterbook.model.facts import LegalBasis
from counterbook.model.walk import parts_of

_CITED = re.compile(r"([a-z0-9-]+)/(\d+)(?:\((\d+)\))?")


def basis_of(
    value: Model, listed: Sequence[LegalBasis], laws: Container[str]
) -> tuple[LegalBasis, ...]:
    """All articles of a page once each; a cited article that is listed already is not repeated.

    Facts that are not stated do not count, nor do laws that ``laws`` does not hold.
    """
    found = {(basis.law, basis.article): basis for basis in reversed(listed)}
    basis = list(listed)
    for _, part in parts_of(value):
        if not isinstance(part, Fact) or not part.stated:
            continue
        for source in part.source:
            cited = _CITED.fullmatch(source)
            if cited and cited[1] in laws and (cited[1], cited[2]) not in found:
                article = LegalBasis(law=cited[1], article=cited[2])
                found[cited[1], cited[2]] = article
                basis.append(article)
    return tuple(basis)
