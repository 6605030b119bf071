"""Places and phones as readers see them."""

from __future__ import annotations

from counterbook.reading.board import phone_cards
from counterbook.reading.library import Library


def test_place_says_where_when_and_in_which_languages(library: Library) -> None:
    desk = next(place for place in library.places if place.id == "desk")
    assert desk.where
    assert desk.languages
    said = [
        (desk.name[code], desk.where[code], desk.hours[0][code], desk.languages[code])
        for code in ("zh", "en")
    ]
    assert said == [
        ("涉外窗口", "1层、3号窗口", "周一至周三08:30至11:30", "中文、English"),
        (
            "Foreigners’ desk",
            "Floor 1, counter 3",
            "Monday to Wednesday, 08:30 to 11:30",
            "中文, English",
        ),
    ]
    assert (desk.phone, desk.sample) == ("024-0000 0000", True)


def test_phones_name_languages_in_their_own_script(library: Library) -> None:
    (card,) = phone_cards(library.speaker, "help")
    assert card.languages
    assert card.languages["zh"] == "中文、English、Русский"
    assert (card.shown, card.dialled) == ("12367", "12367")
