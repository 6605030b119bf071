"""What a fact cites exists, was read, is in force, and carries the confidence it claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from counterbook.model.base import Confidence, Fact
from counterbook.model.facts import LegalBasis, Review
from counterbook.model.handbook import Handbook

ARTICLES = yaml.safe_load(Path(__file__).with_name("articles.yml").read_text(encoding="utf-8"))
_LAW = re.compile(r"(?P<law>[a-z0-9-]+)/(?P<article>\d+)(?:\(\d+\))*")

Cited = tuple[str, Confidence | None, tuple[str, ...]]


@pytest.fixture(scope="module")
def cited(handbook: Handbook) -> list[Cited]:
    """Where, how sure, and the sources of every fact and review of the handbook."""
    registers = ("procedures", "guides", "notices", "places", "papers")
    values = [value for name in registers for value in getattr(handbook, name).values()]
    values += [handbook.station, handbook.volunteers]
    return [
        row for value in values for row in _citations(getattr(value, "id", "volunteers"), value)
    ]


@pytest.fixture(scope="module")
def articles(handbook: Handbook, cited: list[Cited]) -> list[tuple[str, str, str]]:
    """Where, law and article, for each citation of a law."""
    found = [
        (where, match["law"], match["article"])
        for where, _, sources in cited
        for source in sources
        if (match := _LAW.fullmatch(source))
    ]
    pages = [*handbook.procedures.values(), *handbook.notices.values()]
    for page in pages:
        found += [(page.id, basis.law, basis.article) for basis in page.legal_basis]
    return found


def test_every_source_is_in_a_register(handbook: Handbook, cited: list[Cited]) -> None:
    unknown = [
        f"{where}: {source}"
        for where, _, sources in cited
        for source in sources
        if not _is_known(handbook, source)
    ]
    assert not unknown, "\n".join(unknown)


def test_what_is_law_cites_an_article(cited: list[Cited]) -> None:
    without = [
        f"{where}: {', '.join(sources) or 'nothing'}"
        for where, confidence, sources in cited
        if confidence is Confidence.LAW and not any(_LAW.fullmatch(s) for s in sources)
    ]
    assert not without, "\n".join(without)


def test_what_is_not_law_cites_a_source_that_was_seen(cited: list[Cited]) -> None:
    without = [
        where
        for where, confidence, sources in cited
        if confidence is Confidence.SECONDARY and not any("/" not in source for source in sources)
    ]
    assert not without, "\n".join(without)


def test_no_repealed_law_is_cited(handbook: Handbook, articles: list[tuple[str, str, str]]) -> None:
    repealed = [
        f"{where}: {law}, Article {article}"
        for where, law, article in articles
        if handbook.laws[law].repealed_on
    ]
    assert not repealed, "\n".join(repealed)


def test_every_cited_article_was_read(articles: list[tuple[str, str, str]]) -> None:
    unread = [
        f"{where}: {law}, Article {article}"
        for where, law, article in articles
        if int(article) not in ARTICLES.get(law, ())
    ]
    assert not unread, "\n".join(sorted(set(unread)))


def test_the_articles_name_laws_that_exist(handbook: Handbook) -> None:
    assert set(ARTICLES) <= set(handbook.laws)


def _citations(where: str, value: object) -> Iterator[Cited]:
    if isinstance(value, Fact | Review) and (value.confidence or value.source):
        yield where, value.confidence, value.source
    if isinstance(value, BaseModel) and not isinstance(value, LegalBasis):
        for name in type(value).model_fields:
            yield from _citations(f"{where}.{name}", getattr(value, name))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _citations(f"{where}.{key}", part)
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for number, part in enumerate(value):
            yield from _citations(f"{where}[{number}]", part)


def _is_known(handbook: Handbook, source: str) -> bool:
    match = _LAW.fullmatch(source)
    return match["law"] in handbook.laws if match else source in handbook.sources
