"""What is stale, found by comparing the texts of a file with what was confirmed of them."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from counterbook.model.staleness import Stale
from counterbook.model.text import Text
from counterbook.translation.memory import Memory, sign_of
from counterbook.translation.places import Place
from counterbook.translation.staleness import staleness


def at(home: str, path: str, zh: str, **others: str) -> Place:
    steps = tuple(int(step) if step.isdigit() else step for step in path.split("/"))
    return Place(home, "", steps, Text({"zh": zh, **others}))


def confirmed(places: list[Place]) -> list[Memory]:
    return [
        Memory(p.at, p.text["zh"], {c: sign_of(t) for c, t in p.text.items() if c != "zh"})
        for p in places
    ]


BEFORE = [
    at("a", "title", "登记", en="Register", ko="등기"),
    at("a", "steps/0", "带护照。", en="Bring your passport.", ko="여권을 가져오세요."),
    at("a", "steps/1", "去窗口。", en="Go to the counter.", ko="창구로 가세요."),
    at("a", "steps/2", "拿登记表。", en="Take the slip.", ko="등기표를 받으세요."),
]
MEMORY = {"a": confirmed(BEFORE)}


def stale(places: list[Place]) -> dict[tuple[str, str], Stale]:
    found = staleness(places, "zh", MEMORY)
    return {
        (place.at, code): one
        for place in places
        for code in place.text
        if (one := found.of(place.text, code))
    }


def test_nothing_is_stale_where_nothing_was_ever_confirmed() -> None:
    found = staleness(BEFORE, "zh", {})
    assert (found.known, dict(found.pairs)) == (False, {})


def test_nothing_is_stale_right_after_confirming() -> None:
    assert stale(BEFORE) == {}
    assert staleness(BEFORE, "zh", MEMORY).known


def test_a_changed_base_text_makes_each_translation_stale() -> None:
    now = [at("a", "steps/0", "带护照和照片。", **_others(BEFORE[1])), *BEFORE[2:]]
    assert stale(now) == {
        ("steps/0", "en"): Stale("带护照。"),
        ("steps/0", "ko"): Stale("带护照。"),
    }


def test_a_translation_that_followed_is_rewritten_until_somebody_confirms_it() -> None:
    now = [
        at(
            "a",
            "steps/0",
            "带护照和照片。",
            en="Bring passport and photo.",
            ko="여권을 가져오세요.",
        )
    ]
    assert stale(now) == {
        ("steps/0", "en"): Stale("带护照。", rewritten=True),
        ("steps/0", "ko"): Stale("带护照。"),
    }


def test_a_translation_that_was_only_polished_is_not_stale() -> None:
    assert stale([at("a", "steps/0", "带护照。", en="Take your passport with you.")]) == {}


def test_a_new_line_before_the_others_makes_none_of_them_stale() -> None:
    new = at("a", "steps/0", "先预约。", en="Book first.", ko="먼저 예약하세요.")
    assert stale([BEFORE[0], new, *_moved(1)]) == {}


def test_lines_in_another_order_are_not_stale() -> None:
    first, second, third = BEFORE[1:]
    now = [_to(third, "steps/0"), _to(second, "steps/1"), _to(first, "steps/2")]
    assert stale(now) == {}


@given(st.permutations(BEFORE[1:]))
def test_no_order_of_the_lines_makes_any_of_them_stale(lines: list[Place]) -> None:
    assert stale([BEFORE[0], *(_to(line, f"steps/{n}") for n, line in enumerate(lines))]) == {}


@given(st.sampled_from(range(3)), st.text(min_size=1))
def test_whatever_the_base_text_becomes_its_translations_are_stale(n: int, said: str) -> None:
    before = BEFORE[n + 1]
    assume(said not in [place.text["zh"] for place in BEFORE])
    now = at("a", f"steps/{n}", said, **_others(before))
    assert set(stale([*(p for p in BEFORE if p is not before), now])) == {
        (now.at, "en"),
        (now.at, "ko"),
    }


def test_a_line_that_moved_and_changed_is_known_by_its_translation() -> None:
    changed = at("a", "steps/3", "拿登记表和收据。", **_others(BEFORE[3]))
    new = at("a", "steps/0", "先预约。", en="Book first.")
    now = [new, _to(BEFORE[1], "steps/1"), _to(BEFORE[2], "steps/2"), changed]
    assert stale(now) == {
        ("steps/3", "en"): Stale("拿登记表。"),
        ("steps/3", "ko"): Stale("拿登记表。"),
    }


def test_a_deleted_line_makes_no_other_one_stale() -> None:
    assert stale([BEFORE[0], _to(BEFORE[2], "steps/0"), _to(BEFORE[3], "steps/1")]) == {}


def test_two_lines_with_one_translation_are_told_apart() -> None:
    both = [*BEFORE, at("a", "steps/3", "去柜台。", en="Go to the counter.", ko="창구로 가세요.")]
    assert stale(both) == {}


def test_a_renamed_file_keeps_what_was_confirmed() -> None:
    assert stale([Place("b", "", p.path, p.text) for p in BEFORE]) == {}


def test_a_renamed_file_whose_text_changed_is_stale_at_the_same_place_only() -> None:
    others = _others(BEFORE[0])
    now = [at("b", "title", "办登记", **others), at("b", "summary", "办完登记", **others)]
    # One pair of texts is equally stale wherever it stands; these are two.
    assert stale(now) == {
        ("title", "en"): Stale("登记"),
        ("title", "ko"): Stale("登记"),
    }


def test_another_file_with_a_confirmed_pair_is_not_stale() -> None:
    assert stale([*BEFORE, at("b", "title", "登记", en="Register")]) == {}


def test_readers_are_warned_of_stale_lines_and_not_of_rewritten_ones() -> None:
    now = at(
        "a", "steps/0", "带护照和照片。", en="Bring passport and photo.", ko="여권을 가져오세요."
    )
    found = staleness([now], "zh", MEMORY)
    assert found.outdated(now.text) == {"ko"}


def test_a_text_that_lacks_a_language_is_missing_and_not_stale() -> None:
    assert stale([at("a", "steps/0", "带护照和照片。")]) == {}


def _others(place: Place) -> dict[str, str]:
    return {code: said for code, said in place.text.items() if code != "zh"}


def _to(place: Place, path: str) -> Place:
    return at(place.home, path, place.text["zh"], **_others(place))


def _moved(by: int) -> list[Place]:
    return [_to(place, f"steps/{n + by}") for n, place in enumerate(BEFORE[1:])]
