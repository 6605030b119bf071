"""A text is put into a file, and every other byte stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterbook.source.document import read
from counterbook.source.patch import Patch, PatchError, patched

FILE = """\
# A note at the top
title:   # and one behind a key
  zh: 登记
  en: Register   # plain
  ko: "등기: 하기"

steps:
  - actor: you
    text: {zh: 去, en: 'Go'}
  - zh: |
      两行
      文字
    en: >-
      Two
      lines
    confidence: law
last:
  zh: 末"""
ORDER = ("zh", "en", "ko")

CASES = [
    (("title",), "en", "Enrol", "  en: Register   # plain", "  en: Enrol   # plain"),
    (("title",), "ko", "등기", '  ko: "등기: 하기"', '  ko: "등기"'),
    (("title",), "ko", 'say "가"', '  ko: "등기: 하기"', '  ko: "say \\"가\\""'),
    (("title",), "en", "Note: it", "en: Register ", 'en: "Note: it" '),
    (("title",), "en", "{fee} first", "en: Register ", 'en: "{fee} first" '),
    (("title",), "en", "- [x", "en: Register ", 'en: "- [x" '),
    (("title",), "en", "no # note", "en: Register ", 'en: "no # note" '),
    (("title",), "en", "null", "en: Register ", 'en: "null" '),
    (("steps", 0, "text"), "en", "Don't", "en: 'Go'", "en: 'Don''t'"),
    (("steps", 0, "text"), "ko", "가기, 오기", "en: 'Go'}", "en: 'Go', ko: \"가기, 오기\"}"),
    (("steps", 1, "text"), "en", "Two", ">-\n      Two\n      lines\n", "Two\n"),
    (
        ("steps", 1, "text"),
        "ko",
        "두 줄",
        "      lines\n",
        "      lines\n    ko: 두 줄\n",
    ),
    (("last",), "ko", "끝", "  zh: 末", "  zh: 末\n  ko: 끝"),
    (("last",), "en", "=1+1", "  zh: 末", "  zh: 末\n  en: =1+1"),
]


@pytest.mark.parametrize(("path", "key", "text", "before", "after"), CASES)
def test_only_that_place_changes(
    path: tuple[str | int, ...], key: str, text: str, before: str, after: str
) -> None:
    assert FILE.count(before) == 1
    done = patched(FILE.encode(), [Patch(path, key, text)], ORDER).decode()
    assert done == FILE.replace(before, after)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_marks_stay(end: str) -> None:
    data = ("\ufeff" + FILE.replace("\n", end)).encode()
    done = patched(data, [Patch(("last",), "ko", "끝")], ORDER)
    assert done == data + f"{end}  ko: 끝".encode()


@pytest.mark.parametrize(
    ("path", "key"),
    [
        (("none",), "en"),
        (("steps", 9, "text"), "en"),
        (("title", "zh"), "en"),
        (("title", "zh", "x"), "en"),
        (("steps", 0), "en"),
    ],
)
def test_a_place_that_is_not_there_is_refused(path: tuple[str | int, ...], key: str) -> None:
    with pytest.raises(PatchError):
        patched(FILE.encode(), [Patch(path, key, "x")], ORDER)


@pytest.mark.parametrize("text", ["tab\tbell\x07", "two\nlines", "a\u2028b", "\ud800", " x "])
def test_what_yaml_cannot_hold_on_one_line_is_refused(text: str) -> None:
    with pytest.raises((PatchError, UnicodeEncodeError)):
        patched(FILE.encode(), [Patch(("title",), "en", text)], ORDER)


def test_two_texts_for_one_place_are_refused() -> None:
    patches = [Patch(("title",), "en", "Enrol"), Patch(("title",), "en", "Sign up")]
    with pytest.raises(PatchError):
        patched(FILE.encode(), patches, ORDER)


def test_many_texts_at_once() -> None:
    patches = [
        Patch(("last",), "en", "End"),
        Patch(("title",), "en", "Enrol: now"),
        Patch(("last",), "ko", "끝"),
        Patch(("title",), "ko", "등기"),
    ]
    done = patched(FILE.encode(), patches, ORDER).decode()
    wanted = FILE.replace("en: Register ", 'en: "Enrol: now" ').replace('"등기: 하기"', '"등기"')
    assert done == f"{wanted}\n  en: End\n  ko: 끝"


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_comes_out_as_it_went_in_or_is_refused(text: str) -> None:
    try:
        done = patched(FILE.encode(), [Patch(("title",), "en", text)], ORDER)
    except PatchError:
        return
    wanted = read("", FILE.encode()).data
    wanted["title"]["en"] = text
    assert read("", done).data == wanted
