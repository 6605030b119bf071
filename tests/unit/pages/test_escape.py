"""What is put between HTML as it is must be as safe as markupsafe makes it."""

from __future__ import annotations

from io import BytesIO

import markupsafe
import pytest
import segno
from markupsafe import Markup

from counterbook.pages.lean import escape
from counterbook.pages.qr import qr_code

SIGNS = (*map(chr, range(0x250)), "护", "\u202e", "\u2028", "\U0001f600")


def test_every_sign_is_written_as_markupsafe_writes_it() -> None:
    texts = [f"a{sign}b" for sign in SIGNS]
    assert [escape(text) for text in texts] == [markupsafe.escape(text) for text in texts]


def test_what_is_safe_stays_and_what_is_no_text_is_escaped_too() -> None:
    class Loud:
        def __str__(self) -> str:
            return "<b>"

    assert escape(Markup("<b>")) == "<b>"
    assert escape(Loud()) == "&lt;b&gt;"
    assert escape(7) == "7"


@pytest.mark.parametrize("length", [0, 20, 60, 120])
def test_the_code_is_drawn_as_its_library_draws_it(length: int) -> None:
    address = f"https://police.example/{'x' * length}"
    code = segno.make(address, error="L", boost_error=False, micro=False, mask=0)
    drawn = BytesIO()
    code.save(drawn, kind="svg", border=4, xmldecl=False, svgns=False, omitsize=True, nl=False)
    expected = drawn.getvalue().decode().replace("<svg ", '<svg aria-hidden="true" ', 1)
    assert qr_code(address) == Markup(expected)
