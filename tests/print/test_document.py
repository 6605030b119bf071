"""What is composed for the typesetter."""

from dataclasses import replace

import pytest

from counterbook.languages.pack import Pack, shipped
from counterbook.model.base import Confidence
from counterbook.print.cells import Cells
from counterbook.print.document import Document, column_widths
from counterbook.print.edition import Edition, editions
from counterbook.print.fonts import chain
from counterbook.print.front import newest_review
from counterbook.print.page import Pages, certainty_mark
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from counterbook.reading.outline import Certainty, Item, Page


def pack(code: str) -> Pack:
    found = shipped(code)
    assert found is not None
    return found


def test_editions_follow_the_languages() -> None:
    assert editions(("zh", "mn")) == (
        Edition("parallel", ("zh", "mn"), "parallel/", "a4"),
        Edition("zh", ("zh",), "", "a5"),
        Edition("mn", ("mn",), "mn/", "a5"),
    )


def test_font_chains() -> None:
    zh, en, ko = pack("zh"), pack("en"), pack("ko")
    latin = {"name": "Noto Sans", "covers": "latin-in-cjk"}
    assert chain(zh, (en, ko)) == [latin, "Noto Sans SC", "Noto Sans", "Noto Sans KR"]
    assert chain(en, (zh, ko)) == ["Noto Sans", "Noto Sans SC", "Noto Sans KR"]
    assert chain(ko, (zh, en)) == [latin, "Noto Sans KR", "Noto Sans SC", "Noto Sans"]


@pytest.mark.parametrize(
    ("certainty", "mark"),
    [
        (None, ""),
        (Certainty(Confidence.LAW), ""),
        (Certainty(Confidence.SECONDARY, "2024"), "○\u00a02024"),
        (Certainty(Confidence.SECONDARY), "○"),
        (Certainty(Confidence.LOCAL), "?"),
    ],
)
def test_certainty_mark(certainty: Certainty | None, mark: str) -> None:
    assert certainty_mark(certainty) == mark


def line(zh: str, en: str, ko: str, missing: frozenset[str] = frozenset()) -> Line:
    return Line({"zh": zh, "en": en, "ko": ko}, "zh", missing)


def page_with(item: Item) -> Page:
    from counterbook.reading.outline import Section

    title = line("带什么", "What to bring", "준비물")
    section = Section("what-to-bring", "A", title, (item,), "papers")
    return Page("procedure", "a", title, None, title, "带什么", sections=(section,))


PAPER = Item(
    ref="A1",
    kind="paper",
    text=line("中国护照", "Chinese passport", "중국 여권"),
    counter="普通护照",
    certainty=Certainty(Confidence.SECONDARY, "2024"),
)


def item_of(library: Library, codes: tuple[str, ...], item: Item) -> object:
    pages = Pages(Cells(library.speaker, codes), frozenset())
    return pages.page(page_with(item), "1.1")["sections"][0]["items"][0]


def test_side_by_side_the_counter_word_stands_in_its_own_column(library: Library) -> None:
    assert item_of(library, ("zh", "en", "ko"), PAPER) == {
        "ref": "A1",
        "kind": "paper",
        "text": [
            {"l": "zh", "p": ["中国护照"]},
            {"l": "en", "p": ["Chinese passport"]},
            {"l": "ko", "p": [{"w": ["중국", "여권"]}]},
        ],
        "counter": [{"l": "zh", "p": ["普通护照"]}, None, None],
        "mark": "○\u00a02024",
    }


def test_alone_each_language_shows_the_counter_word(library: Library) -> None:
    assert item_of(library, ("en",), PAPER) == {
        "ref": "A1",
        "kind": "paper",
        "text": [{"l": "en", "p": ["Chinese passport"]}],
        "counter": [{"l": "zh", "p": ["普通护照"]}],
        "mark": "○\u00a02024",
    }


def test_a_missing_text_keeps_the_language_it_is_in(library: Library) -> None:
    item = replace(PAPER, text=line("护照", "护照", "여권", frozenset({"en"})), counter=None)
    found = item_of(library, ("en",), item)
    assert isinstance(found, dict)
    assert found["text"] == [{"l": "zh", "p": ["护照"], "m": True}]


def test_equal_content_has_an_equal_hash(library: Library) -> None:
    pages = Pages(Cells(library.speaker, ("en",)), frozenset())
    one, again = pages.page(page_with(PAPER), "1.1"), pages.page(page_with(PAPER), "2.7")
    other = pages.page(page_with(replace(PAPER, ref="A2")), "1.1")
    assert one["hash"] == again["hash"] != other["hash"]


def test_longer_languages_get_wider_columns(library: Library) -> None:
    pages = [page for chapter in library.chapters for page in chapter.pages]
    zh, en, ko = column_widths(("zh", "en", "ko"), pages)
    assert zh < ko < en
    assert zh >= 0.8
    assert en <= 1.2


def test_without_public_address_there_is_no_code(library: Library) -> None:
    station = library.handbook.station.model_copy(update={"site": ""})
    quiet = Library(replace(library.handbook, station=station))
    data = Document(quiet, editions(("zh", "en", "ko"))[0], "x", draft=True).data()
    assert not any("qr" in page for chapter in data["chapters"] for page in chapter["pages"])
    assert len(data["use"]) == 7


def test_a_paused_page_is_not_printed(library: Library) -> None:
    handbook, id_ = library.handbook, library.chapters[0].pages[0].id
    paused = handbook.procedures[id_].model_copy(update={"status": "paused"})
    changed = Library(replace(handbook, procedures={**handbook.procedures, id_: paused}))
    data = Document(changed, editions(("zh", "en", "ko"))[1], "x", draft=True).data()
    printed = [page["id"] for chapter in data["chapters"] for page in chapter["pages"]]
    assert id_ not in printed
    assert len(printed) == sum(len(c.pages) for c in library.chapters) - 1


def test_the_draft_line_goes_when_a_station_publishes(library: Library) -> None:
    edition = editions(("zh", "en", "ko"))[0]
    draft = Document(library, edition, "x", draft=True).data()["cover"]["lines"]
    published = Document(library, edition, "x", draft=False).data()["cover"]["lines"]
    assert len(draft) == len(published) + 1


def test_the_document_is_dated_by_its_newest_check(library: Library) -> None:
    days = {p.review.verified_on for p in library.handbook.procedures.values()}
    assert newest_review(library) >= max(days)
