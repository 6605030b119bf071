"""Where a page stands: what is above it, and what comes before and after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterbook.model.handbook import Handbook
from counterbook.pages.addresses import HOME, Address
from counterbook.pages.order import neighbours, trail
from counterbook.pages.render import Renderer
from counterbook.reading.library import Library


@pytest.mark.parametrize(
    ("address", "above"),
    [
        (HOME, [("Home", "")]),
        (Address("glossary"), [("Home", "")]),
        (
            Address("procedure", "register"),
            [("Home", ""), ("Foreigners", "procedures/#foreigners")],
        ),
        (Address("guide", "where"), [("Home", ""), ("Guides", "guides/")]),
    ],
    ids=lambda value: value.path if isinstance(value, Address) else "",
)
def test_what_is_above_a_page(
    renderer: Renderer, address: Address, above: list[tuple[str, str]]
) -> None:
    assert [(line["en"], path) for line, path in trail(renderer, address)] == above


def test_neighbours_are_of_the_same_chapter_and_kind(handbook: Handbook) -> None:
    (first,) = handbook.procedures.values()
    procedures = {
        id_: first.model_copy(update={"id": id_}) for id_ in ("register", "renew", "report")
    }
    library = Library(replace(handbook, procedures=procedures))
    one, two, three = (Address("procedure", id_) for id_ in procedures)
    assert neighbours(library) == {
        one: (None, two),
        two: (one, three),
        three: (two, None),
        Address("guide", "where"): (None, None),
        Address("notice", "register-soon"): (None, None),
    }
