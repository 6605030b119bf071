"""On paper a translation that its base text has left behind says so, the base text beside it."""

from counterbook.print.cells import Cells
from counterbook.reading.library import Library
from counterbook.reading.line import Line

LINE = Line(
    {"zh": "带照片。", "en": "Bring it.", "ko": "가져오세요."}, "zh", stale=frozenset({"en"})
)


def test_in_one_language_the_base_text_stands_beside(library: Library) -> None:
    (cell,) = Cells(library.speaker, ["en"]).of(LINE)
    assert cell == {
        "l": "en",
        "p": ["Bring it."],
        "s": {"l": "en", "p": ["Being re-translated. Go by the original text"]},
        "b": {"l": "zh", "p": ["带照片。"]},
    }


def test_side_by_side_the_base_text_has_its_own_column(library: Library) -> None:
    zh, en, ko = Cells(library.speaker, ["zh", "en", "ko"]).of(LINE)
    assert ["s" in cell for cell in (zh, en, ko)] == [False, True, False]
    assert not any("b" in cell for cell in (zh, en, ko))
