"""Packs, and languages that have none."""

from __future__ import annotations

from counterbook.languages.labels import merged, shipped_labels
from counterbook.languages.pack import pack_for, shipped
from counterbook.model.station import Language


def test_a_language_without_a_pack_gets_a_neutral_one() -> None:
    pack = pack_for(Language(code="mn", name="Монгол", mark="МН"))
    assert shipped("mn") is None
    assert (pack.name, pack.mark, pack.locale, pack.collation) == ("Монгол", "МН", "mn", "alphabet")


def test_languages_yml_comes_before_the_pack() -> None:
    pack = pack_for(Language(code="en", locale="en-IE", mark="E"))
    assert (pack.locale, pack.mark, pack.name) == ("en-IE", "E", "English")


def test_codes_cannot_reach_other_modules() -> None:
    assert shipped("../zh") is None
    assert shipped("packs.zh") is None


def test_initials_of_index_entries() -> None:
    zh, ko = shipped("zh"), shipped("ko")
    assert zh
    assert zh.initial
    assert ko
    assert ko.initial
    assert [zh.initial(word) for word in ("住宿登记", "户口", "110报警")] == ["Z", "H", "#"]
    assert [ko.initial(word) for word in ("주숙등기", "까치", "110 신고")] == ["ㅈ", "ㄱ", "#"]


def test_order_of_index_entries() -> None:
    zh, ko = shipped("zh"), shipped("ko")
    assert zh
    assert ko
    assert sorted(["住宿", "护照", "户口"], key=zh.sort_key) == ["户口", "护照", "住宿"]
    assert sorted(["하나", "가게", "나라"], key=ko.sort_key) == ["가게", "나라", "하나"]


def test_every_label_is_there_in_every_shipped_language() -> None:
    absent = [
        (key, code)
        for key, said in shipped_labels().items()
        for code in ("zh", "en", "ko")
        if code not in said
    ]
    assert absent == []


def test_own_labels_lie_over_the_shipped_ones() -> None:
    labels = merged({"cost": {"en": "Fee"}, "own": {"en": "Ours"}})
    assert labels["cost"] == {**shipped_labels()["cost"], "en": "Fee"}
    assert labels["own"] == {"en": "Ours"}
