"""The tables that foldings hand to the browser."""

from __future__ import annotations

import re

import pytest

from counterbook.languages.foldings import folding
from counterbook.languages.pack import shipped


def _table(name: str, *words: str) -> str:
    found = folding(name)
    assert found is not None
    return found.table(words)


def test_pinyin_has_a_reading_for_each_character_in_the_order_they_occur() -> None:
    assert _table("pinyin", "住宿", "住家") == "zhu su jia;"


def test_pinyin_has_readings_that_follow_from_the_character_before() -> None:
    assert _table("pinyin", "银行卡", "行人") == "yin xing ka ren;hang银行"


def test_pinyin_leaves_out_what_is_not_han() -> None:
    assert _table("pinyin", "Z签证 24小时") == "qian zheng xiao shi;"


def test_traditional_characters_stand_where_the_simplified_one_first_occurs() -> None:
    assert _table("traditional", "人发", "证人") == ",發髮,証證"


def test_hanja_counts_those_of_each_reading_that_occurs_and_those_between() -> None:
    # 家 is the sixth of the 29 with the reading 가; 여 and 권 follow far behind.
    table = _table("hanja", "가", "여권")
    assert table.startswith("가29-")
    counts = [int(n or 1) for n in re.findall(r"[^0-9]([0-9]*)", table)]
    assert sum(counts) == 52 * 94


def test_hangul_needs_no_table() -> None:
    assert _table("jamo", "주숙등기") == _table("romanisation", "주숙등기") == ""


@pytest.mark.parametrize("name", ["none", "", "../pinyin", "no_such"])
def test_an_unknown_folding_is_none(name: str) -> None:
    assert folding(name) is None


def test_every_folding_of_a_pack_is_there() -> None:
    packs = [pack for code in ("zh", "en", "ko") if (pack := shipped(code))]
    assert all(folding(name) for pack in packs for name in pack.foldings)
