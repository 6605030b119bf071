"""Articles that facts cite join the legal basis of a page."""

from __future__ import annotations

from counterbook.model.facts import LegalBasis
from counterbook.model.procedure import Procedure
from counterbook.reading.basis import basis_of

TEXT = {"zh": "字"}
PROCEDURE = Procedure.model_validate(
    {
        "id": "x",
        "category": "y",
        "title": TEXT,
        "plain_title": TEXT,
        "summary": TEXT,
        "authority": {"accepts": "z"},
        "mistakes": [
            {"zh": "一", "confidence": "law", "source": ["some-law/39", "S1"]},
            {"zh": "二", "confidence": "law", "source": ["some-law/76(1)", "other-law/2"]},
            {"zh": "三", "confidence": "local", "source": ["some-law/90"]},
        ],
        "penalty": {"text": TEXT, "confidence": "law", "source": ["some-law/76"]},
        "review": {"verified_on": "2026-11-21", "review_by": "2027-05-21", "confidence": "law"},
    }
)


def test_listed_articles_first_then_cited_ones_once_each() -> None:
    listed = [LegalBasis(law="some-law", article="39", paragraph="2")]
    basis = basis_of(PROCEDURE, listed, {"some-law"})
    assert [(b.law, b.article, b.paragraph) for b in basis] == [
        ("some-law", "39", "2"),
        ("some-law", "76", None),
    ]
