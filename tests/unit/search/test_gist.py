"""What texts say that names do not."""

from __future__ import annotations

from counterbook.search.gist import gists, usual_words
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


def _page(number: int, name: str, body: str, code: str) -> Record:
    return Record("procedure", str(number), {code: (name,)}, {}, text={code: ""}, body={code: body})


def test_words_of_most_pages_and_few_names_are_usual() -> None:
    said = "Go to the station with a form."
    pages = [_page(n, f"Form {n}", said, "en") for n in range(20)]
    pages.append(_page(20, "Station hours", said, "en"))
    # "form" stands in most names and tells them apart from the rest of the world; "go" in none.
    assert usual_words(pages, "en") == ["station"]


def test_of_other_scripts_pairs_are_usual() -> None:
    pages = [_page(n, f"登记{n}", "去派出所", "zh") for n in range(20)]
    pages.append(_page(20, "派出所几点开门", "去派出所", "zh"))
    assert usual_words(pages, "zh") == ["出所", "派出"]
