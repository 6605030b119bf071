"""Characters that the fonts of print have."""

from counterbook.languages.glyphs import lacking


def test_characters_of_each_family() -> None:
    signs = "外䶮한Aя🙂"
    assert lacking(signs, ["Noto Sans SC", "Noto Sans KR"]) == {"🙂"}
    assert lacking(signs, ["Noto Sans SC"]) == {"한", "🙂"}
    assert lacking(signs, []) == {"外", "䶮", "한", "🙂"}


def test_of_a_font_of_the_stations_own_only_typesetting_can_tell() -> None:
    assert lacking("🙂", ["Station Sans"]) == frozenset()
