"""A handbook of one procedure in two languages, and a way to write a page as plain lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from counterbook.check import load
from counterbook.reading.library import Library
from counterbook.reading.outline import Item, Page, Section

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def library() -> Library:
    """The small handbook beside this file, checked and read."""
    checked = load(HERE / "handbook")
    assert checked.handbook is not None, checked.findings
    return Library(checked.handbook)


@pytest.fixture(scope="session")
def as_lines() -> Callable[[Page, str], str]:
    """Writes a page as its readers in one language read it from top to bottom."""
    return lambda page, code: "\n".join(_page(page, code)) + "\n"


def _page(page: Page, code: str) -> Iterator[str]:
    official = f" ({page.official_title[code]})" if page.official_title else ""
    yield f"{page.title[code]}{official} / {page.counter_title}"
    yield from (f"! {notice.text[code]}" for notice in page.notices)
    yield page.summary[code]
    for answer in page.answers:
        yield f"{answer.label[code]}:"
        for item in answer.values:
            yield "  " + _item(item, code)
    for section in page.sections:
        yield from _section(section, code)
    for link in page.related:
        yield f"-> {link.text[code]}"
    if page.trust:
        said = (page.trust.confidence_text[code], page.trust.prevails[code])
        yield f"{page.trust.verified_on} {page.trust.review_by} " + " | ".join(said)


def _section(section: Section, code: str) -> Iterator[str]:
    yield f"{section.letter} {section.title[code]} #{section.key}"
    if section.note:
        yield f"  ({section.note[code]})"
    for item in section.items:
        yield "  " + _item(item, code)
        yield from ("    " + _item(option, code) for option in item.options)


def _item(item: Item, code: str) -> str:
    parts = [item.ref] if item.ref else []
    if item.actor:
        parts.append(f"[{item.actor[code]}]")
    if item.condition:
        parts.append(f"<{item.condition[code]}>")
    parts.append(item.text[code])
    if item.text.lacks(code):
        parts.append(f"(in {item.text.language(code)})")
    if item.counter:
        parts.append(f"= {item.counter}")
    if item.screen:
        parts.append(f"screen {item.screen}")
    parts += [f"| {detail[code]}" for detail in item.details]
    if item.certainty and item.certainty.confidence != "law":
        parts.append(f"({item.certainty.confidence} {item.certainty.year})")
    if item.cases:
        parts.append(f"cases {' '.join(item.cases)}")
    if item.link:
        parts.append(f"-> {item.link.text[code]}")
    return " ".join(parts)
