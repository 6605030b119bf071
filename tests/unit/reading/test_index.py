"""The A to Z of each language."""

from __future__ import annotations

from counterbook.reading.library import Library


def test_english_by_alphabet(library: Library) -> None:
    rows = [(g.initial, e.word, e.id, e.see) for g in library.index("en") for e in g.entries]
    assert rows == [
        ("A", "Accommodation registration", "register", "Register where you sleep"),
        ("D", "Do I have to register", "where", None),
        ("N", "Notice on registration", "register-soon", "Register when you move in"),
        ("R", "register my address", "register", "Register where you sleep"),
        ("R", "Register when you move in", "register-soon", None),
        ("R", "Register where you sleep", "register", None),
    ]


def test_chinese_by_pinyin(library: Library) -> None:
    rows = [(g.initial, [e.word for e in g.entries]) for g in library.index("zh")]
    assert rows == [
        ("D", ["登记您住的地方"]),
        ("W", ["外国人住宿登记"]),
        ("Y", ["要登记吗"]),
        ("Z", ["住宿登记", "住宿登记告知", "住下就登记"]),
    ]
