"""The answers a reader acts on first: by when, how long, how much, and which fine."""

from __future__ import annotations

from pathlib import Path

import yaml

from counterbook.model.facts import Penalty
from counterbook.model.handbook import Handbook

ANSWERS = yaml.safe_load(Path(__file__).with_name("answers.yml").read_text(encoding="utf-8"))


def test_deadlines_with_their_direction_and_event(handbook: Handbook) -> None:
    stated = {
        page.id: f"{page.deadline.within} {page.deadline.direction} {page.deadline.event}"
        for page in handbook.procedures.values()
        if page.deadline and page.deadline.within and page.deadline.stated
    }
    assert stated == ANSWERS["deadlines"]


def test_times_that_the_law_gives_an_office(handbook: Handbook) -> None:
    stated = {
        page.id: str(page.processing.statutory)
        for page in handbook.procedures.values()
        if page.processing and page.processing.statutory and page.processing.stated
    }
    assert stated == ANSWERS["by_law"]


def test_fees_in_their_order(handbook: Handbook) -> None:
    stated = {}
    for page in handbook.procedures.values():
        amounts = [fee.amount for fee in page.fees if fee.stated and fee.amount is not None]
        if amounts:
            stated[page.id] = amounts
    assert stated == ANSWERS["fees"]


def test_fines_by_article(handbook: Handbook) -> None:
    wrong = [
        f"{page.id}: {_range(penalty)}, cites {', '.join(penalty.source)}"
        for page in handbook.procedures.values()
        for penalty in page.penalty
        if penalty.stated and (penalty.min or penalty.max) and not _is_known(penalty)
    ]
    assert not wrong, "\n".join(wrong)


def _is_known(penalty: Penalty) -> bool:
    articles = (source.partition("(")[0] for source in penalty.source)
    known = [fine for article in articles for fine in ANSWERS["fines"].get(article, ())]
    return _range(penalty) in known


def _range(penalty: Penalty) -> list[int]:
    ends = (penalty.min, penalty.max)
    return [end.amount if end else 0 for end in ends]
