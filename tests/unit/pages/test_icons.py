"""Icons on a page: drawn where they are first seen."""

from __future__ import annotations

from counterbook.pages.icons import drawn_once, icon


def test_an_icon_is_drawn_where_it_is_first_seen() -> None:
    menu, close = icon("menu"), icon("close")
    start = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">'
    drawing = menu.removeprefix(start).removesuffix("/></svg>").removeprefix("<path ")
    assert drawn_once(f"{menu}{close}{menu}") == (
        f'{start}<path id="_1" {drawing}/></svg>{close}{start}<use href="#_1"/></svg>'
    )


def test_an_unknown_icon_is_nothing() -> None:
    assert [icon(name) for name in (None, "", "no-such-icon", "../menu")] == [""] * 4
