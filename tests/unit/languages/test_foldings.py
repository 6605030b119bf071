"""The tables that foldings hand to the browser."""

from __future__ import annotations

import pytest

from counterbook.languages.foldings import folding
from counterbook.languages.pack import shipped


def _table(name: str, *words: str) -> str:
    found = folding(name)
    assert found is not None
    return found.table(words)


def test_pinyin_has_each_character_once_and_readings_that_follow_from_the_one_before() -> None:
    assert (
        _table("pinyin", "银行卡", "行人", "住宿") == "ka卡|ren人|su宿|xing行|yin银|zhu住;hang银行"
    )


def test_pinyin_leaves_out_what_is_not_han() -> None:
    assert _table("pinyin", "Z签证 24小时") == "qian签|shi时|xiao小|zheng证;"


def test_traditional_characters_lead_to_those_that_occur() -> None:
    assert _table("traditional", "证发人") == "发發髮|证証證"


def test_hangul_needs_no_table() -> None:
    assert _table("jamo", "주숙등기") == _table("romanisation", "주숙등기") == ""


@pytest.mark.parametrize("name", ["none", "", "../pinyin", "no_such"])
def test_an_unknown_folding_is_none(name: str) -> None:
    assert folding(name) is None


def test_every_folding_of_a_pack_is_there() -> None:
    packs = [pack for code in ("zh", "en", "ko") if (pack := shipped(code))]
    assert all(folding(name) for pack in packs for name in pack.foldings)
