"""Rules about texts: digits, slots, scripts, words, in edge cases."""

import pytest

from tests.unit.rules.conftest import Said


def summary(zh: str, en: str, ko: str) -> str:
    return f'summary:\n  zh: "{zh}"\n  en: "{en}"\n  ko: "{ko}"\n'


@pytest.mark.parametrize(
    ("zh", "en", "ko"),
    [
        ("带1份。", "Bring 1.", "1부를 내세요."),
        ("打12367。", "Call 12367.", "12367에 전화하세요."),
        ("2,000元", "2,000 yuan", "２,０００위안"),
        ("10万人", "100,000 people", "10만 명"),
        ("2026年3月1日", "1 March 2026", "2026년 3월 1일"),
        ("08:30", "08:30", "08:30"),
        ("{deadline}，1份", "1 copy {deadline}", "{deadline} 1부"),
        ("第3条", "Article 3", "제3조"),
    ],
)
def test_equal_numbers_however_they_are_written(said: Said, zh: str, en: str, ko: str) -> None:
    assert said("T402", summary(zh, en, ko)) == []


@pytest.mark.parametrize(
    ("zh", "en", "ko", "shown"),
    [
        ("24小时", "48 hours", "24시간", "zh 24 | en 48 | ko 24"),
        ("1份", "a copy", "1부", "zh 1 | en - | ko 1"),
        ("1份、2份", "2 copies and 2", "1부, 2부", "zh 1 2 | en 2 2 | ko 1 2"),
        ("编号007", "number 7", "번호 007", "zh 007 | en 7 | ko 007"),
    ],
)
def test_numbers_that_differ(said: Said, zh: str, en: str, ko: str, shown: str) -> None:
    assert said("T402", summary(zh, en, ko)) == [
        f"the numbers differ between the languages: {shown}"
    ]


@pytest.mark.parametrize(
    "slot",
    [
        "{deadline}",
        "{deadline.short}",
        "{fee}",
        "{fee.1}",
        "{penalty.max}",
        "{phone.police}",
        "{place.foreigner-desk}",
        "{paper.passport}",
        "{law.exit-entry-law}",
    ],
)
def test_slots_with_a_fact_behind_them(said: Said, slot: str) -> None:
    assert said("T403", summary(slot, slot, slot)) == []


@pytest.mark.parametrize("text", ["{{ x }}", "{ }", "{中文说明}", "{}", "{a, b}", "} {"])
def test_braces_that_are_only_text(said: Said, text: str) -> None:
    assert said("T403", summary(text, text, text)) == []


def test_a_slot_of_an_event_is_the_quantity_alone(said: Said) -> None:
    events = """\
- id: moving-in
  name: {zh: 入住, en: moving in, ko: 입주}
  after:
    zh: 入住后{quantity}内
    en: within {quantitiy} of moving in
    ko: 입주 후 {deadline} 이내에
"""
    assert said("T403", events=events) == [
        "‘{quantitiy}’ stands for nothing here (did you mean ‘{quantity}’?)",
        "‘{deadline}’ stands for nothing here",
    ]


def test_a_slot_into_a_register_that_cannot_be_read_is_left_alone(said: Said) -> None:
    text = "{place.nowhere}"
    assert said("T403", summary(text, text, text), places="- id: [\n") == []


@pytest.mark.parametrize(
    ("ko", "words"),
    [
        ("{deadline}까지 오세요.", []),
        ("{fee}만 내세요. {fee}도 {fee}에 {fee}입니다", []),
        ("{fee}이상입니다", []),
        ("{fee}을 내세요", ["을"]),
        ("{fee}로", ["로"]),
        ("{fee}이 들고 {fee}가 들고", ["이", "가"]),
    ],
)
def test_korean_particles_that_change(said: Said, ko: str, words: list[str]) -> None:
    found = said("T404", summary("{fee}", "It costs {fee}", ko))
    assert [message[1:2] for message in found] == words


def test_english_words_that_a_slot_brings_along(said: Said) -> None:
    part = summary("{deadline}", "Come within {deadline} with a {fee} note", "{deadline}")
    assert len(said("T404", part)) == 2
    assert said("T404", summary("{fee}", "Come within {deadline.short}", "{fee}")) == []


@pytest.mark.parametrize(
    ("zh", "en", "ko", "lines"),
    [
        ("用微信WeChat扫码", "Scan with WeChat", "WeChat으로 스캔", ""),
        ("登记表", "slip (登记表)", "주숙등기표(登记表)", ""),
        ("说“감사합니다”", "say ‘谢谢’", "‘谢谢’라고 하세요", ""),
        ("12367", "12367", "12367", ""),
        ("登记", "登记", "등기", "en"),
        ("登记", "Register", "登记", "ko"),
        ("Register it here now", "Register", "등기", "zh"),
        ("登记", "Register 登记", "등기", "en"),
        ("등기", "Register", "登记", "zh ko"),
    ],
)
def test_letters_of_another_language(said: Said, zh: str, en: str, ko: str, lines: str) -> None:
    found = said("T405", summary(zh, en, ko))
    assert [message.split("‘")[1].split("’")[0] for message in found] == lines.split()


@pytest.mark.parametrize("text", ["TODO", "to do: TBD", "XXX", "待补", "번역 예정", "???", "—"])
def test_marks_for_text_still_to_be_written(said: Said, text: str) -> None:
    assert len(said("T406", summary("登记", text, "등기"))) == 1


@pytest.mark.parametrize("text", ["todos", "XX Road", "待补办的证件".replace("待补", "等"), "x"])
def test_words_that_only_look_like_such_marks(said: Said, text: str) -> None:
    assert said("T406", summary("登记", text, "등기")) == []


@pytest.mark.parametrize(
    ("zh", "en", "ko", "words"),
    [
        (
            "住宿登记单丢了",
            "An alien’s slip",
            "임시 거주 등기표",
            ["住宿登记单", "alien", "임시거주등기표"],
        ),
        ("写着“住宿登记单”", "the word ‘alien’", "등기", []),
        ("登记", "alienation, Aliens", "등기", ["alien"]),
        ("外国人", "Rules for the Law on Entry and Exit of Aliens", "등기", []),
    ],
)
def test_words_to_avoid(said: Said, zh: str, en: str, ko: str, words: list[str]) -> None:
    found = said("T407", summary(zh, en, ko))
    assert [message.split("‘")[1].rstrip("’") for message in found] == words


def test_a_slot_that_one_language_lacks(said: Said) -> None:
    part = summary("{deadline}{fee}", "{deadline}", "{fee}{deadline}")
    assert said("T408", part) == ["the line ‘en’ lacks ‘{fee}’"]


def test_characters_the_fonts_lack(said: Said) -> None:
    part = summary("登记䶮", "Register 🙂 now 🙂", "등기 ㉠")
    assert said("P701", part) == ["‘🙂’ (U+1F642) cannot be printed; the fonts lack it"]


def test_slots_of_volunteers_are_those_of_the_station(said: Said) -> None:
    about = (
        "about:\n  - zh: '打{phone.none}。'\n    en: 'Call {phone.none}.'\n    ko: '{phone.none}'\n"
    )
    message = "‘{phone.none}’ stands for nothing here (did you mean ‘{phone.police}’?)"
    assert said("T403", volunteers=about) == [message] * 3


def test_no_slots_in_registers(said: Said) -> None:
    papers = "- id: passport\n  name:\n    zh: '{fee}'\n    en: passport\n    ko: 여권\n"
    assert said("T403", papers=papers) == ["‘{fee}’ cannot be used here"]


def test_a_deadline_without_a_number_has_no_short_form(said: Said) -> None:
    part = "deadline:\n  promptly: true\n" + summary("{deadline}", "{deadline}", "{deadline}")
    assert said("T403", part) == []
    assert len(said("T403", part.replace("{deadline}", "{deadline.short}"))) == 3


def test_a_copied_text_in_a_language_of_the_same_letters(said: Said) -> None:
    languages = "languages:\n  - code: zh\n  - code: en\n  - code: fr\n    name: Français\n"
    copied = (
        "summary:\n  zh: 登记。\n  en: Register where you live.\n  fr: Register where you live.\n"
    )
    assert said("T405", copied, languages=languages) == ["the lines ‘fr’ and ‘en’ are the same"]


def test_a_variant_with_nothing_better_is_left_alone(said: Said) -> None:
    glossary = "- id: slip\n  official:\n    zh: 登记表\n  avoid:\n    en: [paper form]\n"
    assert said("T407", summary("登记。", "A paper form.", "등기."), glossary=glossary) == []


def test_latin_letters_take_half_the_room_of_a_leaflet(said: Said) -> None:
    assert said("P702", summary("登记。", "Register. " * 1_500, "등기.")) == []
    assert len(said("P702", summary("登记。" * 5_000, "Register.", "등기."))) == 1


def test_a_sentence_that_begins_with_a_slot(said: Said) -> None:
    part = summary("请登记。", "{deadline} you must register.", "등기하세요.")
    assert said("T404", part) == [
        "a sentence that begins with ‘{deadline}’ begins with a small letter"
    ]
