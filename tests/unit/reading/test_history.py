"""What a page answers about its paper: current, or replaced on a day, and in what."""

from __future__ import annotations

from datetime import date

from counterbook.model.edition import Edition
from counterbook.reading.history import Answer, Change, Histories, History, is_reference

PATH = "procedures/a/"
DAYS = [date(2026, 11, 22), date(2026, 12, 1), date(2027, 1, 5), date(2027, 2, 1)]


def edition(n: int, both: str = "", en: str = "", parts: str = "", gone: str = "") -> Edition:
    pages = {f"parallel/{PATH}": both, f"en/{PATH}": en}
    read = dict(part.split("=") for part in parts.split())
    return Edition(
        DAYS[n],
        f"build{n}",
        {at: said for at, said in pages.items() if said},
        parts={PATH: read} if read else {},
        gone=tuple(gone.split()),
    )


def told(*editions: Edition) -> History | None:
    return Histories(editions, ["", "en/", "parallel/"]).of(PATH)


def test_a_page_that_was_never_published_has_no_history() -> None:
    assert told() is None
    assert told(Edition(DAYS[0], "x", {"parallel/procedures/b/": "one"})) is None


def test_every_sheet_of_the_first_edition_is_current() -> None:
    history = told(edition(0, "p1", "e1", "top=1 A=1 A1=1"))
    assert history == History(
        {"e1": Answer(), "p1": Answer()},
        (Change(DAYS[0], (), first=True),),
        {"en/": "e1", "parallel/": "p1"},
    )


def test_an_older_sheet_names_the_day_it_was_replaced_and_all_that_changed_since() -> None:
    history = told(
        edition(0, "p1", "e1", "top=1 cost=1 A=1 A1=1 A2=1"),
        edition(1, "p2", "", "top=1 cost=2 A=1 A1=1 A2=1"),
        edition(2, "p3", "e3", "top=1 cost=2 A=1 A1=1 A2=2"),
    )
    assert history is not None
    assert history.sheets == {
        "e1": Answer(DAYS[2], ("cost", "A2")),
        "e3": Answer(),
        "p1": Answer(DAYS[1], ("cost", "A2")),
        "p2": Answer(DAYS[2], ("A2",)),
        "p3": Answer(),
    }
    assert history.changes == (
        Change(DAYS[2], ("A2",), first=False),
        Change(DAYS[1], ("cost",), first=False),
        Change(DAYS[0], (), first=True),
    )
    assert history.versions == {"en/": "e3", "parallel/": "p3"}
    assert history.words == ("cost",)


def test_what_was_changed_and_changed_back_is_current_again() -> None:
    history = told(
        edition(0, "p1", parts="top=1"),
        edition(1, "p2", parts="top=2"),
        edition(2, "p1", parts="top=1"),
    )
    assert history is not None
    assert history.sheets == {"p1": Answer(), "p2": Answer(DAYS[2], ("top",))}


def test_a_page_taken_off_the_site_leaves_no_current_sheet() -> None:
    history = told(edition(0, "p1", parts="top=1"), edition(1, gone=f"parallel/{PATH} {PATH}"))
    assert history is not None
    assert (history.sheets, history.versions) == ({"p1": Answer(DAYS[1])}, {})


def test_many_lines_of_a_section_become_its_letter() -> None:
    lines = [f"A{n}" for n in range(1, 7)]
    before, after = (" ".join(f"{line}={n}" for line in [*lines, "B1"]) for n in (1, 2))
    history = told(edition(0, "p1", parts=before), edition(1, "p2", parts=after))
    assert history is not None
    assert history.sheets["p1"] == Answer(DAYS[1], ("A", "B1"))


def test_board_and_cards_are_answered_on_the_page_of_people() -> None:
    editions = [
        Edition(DAYS[0], "x", sheets={"board.pdf": "b1", "cards.pdf": "c1"}),
        Edition(DAYS[1], "y", sheets={"cards.pdf": "c2"}),
    ]
    history = Histories(editions, ["", "parallel/"]).of("people/")
    assert history is not None
    assert history.sheets == {"b1": Answer(), "c1": Answer(DAYS[1]), "c2": Answer()}
    assert history.changes == ()


def test_references_are_said_the_same_in_every_language() -> None:
    parts = ("A1", "AB12", "C", "A2a", "top", "cost", "by-when")
    assert [part for part in parts if is_reference(part)] == ["A1", "AB12", "C", "A2a"]
