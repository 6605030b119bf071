"""What texts say that names do not."""

from __future__ import annotations

from counterbook.search.gist import gists
from counterbook.search.records import Record


def _gist(text: str, *names: str, code: str = "en", common: str = "") -> str:
    record = Record("procedure", "a", {code: names}, {}, text={code: text})
    return gists([record], code, common.split())[0]


def test_words_stay_once_and_only_where_names_lack_them() -> None:
    assert _gist("Lost it? The bus, the taxi, the bus.", "Lost things") == "the bus taxi"


def test_common_words_go() -> None:
    assert _gist("Where is the bus?", common="where the") == "bus"


def test_of_other_scripts_new_pairs_stay() -> None:
    assert _gist("护照丢了要报警吗", "护照丢了", code="zh") == "了要报警吗"


def test_pairs_that_many_texts_hold_go() -> None:
    records = [
        Record("procedure", str(n), {}, {}, text={"ko": f"{sign}나 신고해야"})
        for n, sign in enumerate("가다라마바사")
    ]
    assert gists(records, "ko", [])[0] == "가나"


def test_without_a_text_there_is_no_gist() -> None:
    assert gists([Record("place", "a", {}, {})], "en", []) == [""]
