"""Rules about how things are said, in edge cases; and that they wait for what is said."""

import pytest

from tests.unit.rules.conftest import Said
from tests.unit.rules.test_texts import summary

ZH, EN, KO = "登记。", "Register.", "등기하세요."


def words(messages: list[str]) -> list[str]:
    return [message.split("‘")[1].split("’")[0] for message in messages]


@pytest.mark.parametrize(
    ("zh", "en", "ko", "found"),
    [
        ("请提交护照。", "Submit your passport.", "여권을 제출하세요.", ["提交", "submit", "제출"]),
        ("必须登记，须知。", EN, KO, []),
        ("您须登记。", EN, KO, ["须"]),
        ("护照、照片等。", EN, KO, ["等"]),
        ("请等一等，等民警叫您。", EN, KO, []),
        ("窗口写着“提交”。", "The button says ‘Submit’.", "‘제출’ 단추를 누르세요.", []),
        ("您应该带证件，活该。", EN, KO, []),
        (ZH, "A resident card; you reside here.", KO, ["reside"]),
        (ZH, "Do it via the app, etc.", KO, ["via", "etc."]),
        (ZH, EN, "외교부에 물어보세요. 출입경과에 가세요.", []),
        (ZH, EN, "사기를 당해 돈을 보냈으면 신고하세요.", []),
    ],
)
def test_words_of_offices(said: Said, zh: str, en: str, ko: str, found: list[str]) -> None:
    assert words(said("T410", summary(zh, en, ko))) == found


@pytest.mark.parametrize(
    ("zh", "en", "ko", "found"),
    [
        ("請登記。", EN, KO, ["請"]),
        (ZH, "Go to the apartment.", KO, ["apartment"]),
        (
            "24小时内登记。",
            "Organise it within 24 hours.",
            "24시간이내에 할수 있습니다.",
            ["4시간이내", "할수 있"],
        ),
        (ZH, EN, "등기하지 않아도 됩니다. 할 수 있습니다.", []),
    ],
)
def test_spelling(said: Said, zh: str, en: str, ko: str, found: list[str]) -> None:
    assert words(said("T411", summary(zh, en, ko))) == found


@pytest.mark.parametrize(
    ("code", "zh", "en", "ko", "lines"),
    [
        ("T412", "带护照,去登记。", EN, KO, 1),
        ("T412", "打电话(免费)。", "Register，now.", "등기하세요。", 3),
        ("T412", "08:30至17:00，2,000元，https://handbook.example.org/。", EN, KO, 0),
        ("T413", "带 护照。", "Register  now .", "등기 하세요 .", 3),
        ("T413", "用Wi-Fi Calling。", "Register, now.", "등기, 하세요.", 0),
        ("T414", "写着‘登记’和“护照”。", "Say ‘yes’; it’s free.", "‘등기’라고 쓰세요.", 0),
        ("T414", "写着“登记。", "Say 'yes'...", "「등기」", 3),
        ("T415", "登记！", "Register!", "등기하세요!", 3),
        ("T417", "三天内登记。第二天去。", "Within two days.", "열흘 안에.", 3),
        ("T417", "哪一天都行，不会一天天增加。", "One by one.", "만 16세부터.", 0),
        ("T419", ZH, EN, "등기한다. 등기함.", 1),
        ("T419", ZH, EN, "네. 등기해야 합니다. 알려 주세요.", 0),
        ("T421", "登记", "Register", "등기하세요", 3),
        ("T421", "登记（见下）。", "Register (see below).", "등기하세요(아래).", 0),
    ],
)
def test_marks(said: Said, code: str, zh: str, en: str, ko: str, lines: int) -> None:
    assert len(said(code, summary(zh, en, ko))) == lines


def test_titles_have_no_full_stop(said: Said) -> None:
    title = "title:\n  zh: 登记。\n  en: Register.\n  ko: 등기\n"
    assert said("T421", title) == ["titles and names end without a full stop"] * 2


@pytest.mark.parametrize(
    ("zh", "en", "ko", "found"),
    [
        ("字" * 40 + "。", "word " * 21 + "word.", "가" * 50 + ".", []),
        (
            "字" * 41 + "。",
            "word " * 22 + "word.",
            "가" * 51 + ".",
            [
                f"the sentence ‘{s}...’ is too long: {n}, at most {m}"
                for s, n, m in (("字" * 12, 41, 40), ("word word wo", 23, 22), ("가" * 12, 51, 50))
            ],
        ),
        ("一。二。三。", "One. Two.", "하나.", ["this item has 3 sentences, at most 2"]),
    ],
)
def test_lengths(said: Said, zh: str, en: str, ko: str, found: list[str]) -> None:
    assert said("T416", summary(zh, en, ko)) == found


@pytest.mark.parametrize(
    ("zh", "en", "ko", "found"),
    [
        ("您要登记。", "You must register.", "등기해야 합니다.", []),
        ("您可以登记。", "You must register.", "등기할 수 있습니다.", ["zh"]),
        ("必须登记。", "You can register.", "등기해야 합니다.", ["en"]),
        ("不能带走。", "You must not take it.", "가져가면 안 됩니다.", []),
        ("可以带走。", "You must not take it.", "가져가면 안 됩니다.", ["zh"]),
        ("谁都不能拿走。", "Nobody must take it.", "가져가면 안 됩니다.", []),
    ],
)
def test_strength_of_duties(said: Said, zh: str, en: str, ko: str, found: list[str]) -> None:
    messages = said("T418", summary(zh, en, ko))
    assert [message.rpartition("line ‘")[2][:2] for message in messages] == found


def test_how_things_are_said_waits_for_what_is_said(said: Said) -> None:
    loud = summary("登记！", EN, KO)
    assert len(said("T415", loud)) == 1
    assert said("T415", loud + "fees: 0\n") == []
    passed = (
        "review:\n  verified_on: 2026-01-01\n  review_by: 2026-02-01\n  confidence: secondary\n"
    )
    assert len(said("T415", loud + passed + "  source: [S16]\n")) == 1


def test_a_missing_language_silences_its_own_text_only(said: Said) -> None:
    loud = summary("登记！", EN, KO)
    assert len(said("T415", loud + "mistakes:\n  - zh: 晚了。\n    en: Late.\n")) == 1
    assert said("T415", "summary:\n  zh: 登记！\n  en: Register.\n") == []


ALIASES = "aliases:\n  zh: [住宿登记, 登记住处, {}]\n  en: [a, b, c]\n  ko: [가, 나, 다]\n"


def test_an_alias_of_two_procedures(said: Said) -> None:
    from tests.tiny import laid_over

    other = {"procedures/foreigners/slip": laid_over("id: slip\n" + ALIASES.format("补 登记表"))}
    found = said("T424", ALIASES.format("补登记表"), **other)
    assert "‘补登记表’ is an alias of ‘slip’ too" in found
    assert "‘补 登记表’ is an alias of ‘stay’ too" in found
    hidden = {"procedures/foreigners/slip": laid_over("id: slip\nstatus: draft\n" + ALIASES)}
    assert said("T424", ALIASES.format("x"), **hidden) == []


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("visits:\n  count: 0\n", 1),
        ("visits:\n  count: 0\nchannels:\n  - type: online\n    steps: []\n", 0),
        ("visits:\n  count: 2\n", 0),
    ],
)
def test_no_visit(said: Said, part: str, found: int) -> None:
    assert len(said("N506", part)) == found


@pytest.mark.parametrize(
    ("code", "times", "found"),
    [
        ("N507", "on_the_spot: true\n  promised: 2 hours", 0),
        ("N507", "on_the_spot: true\n  promised: 2 days", 1),
        ("N507", "on_the_spot: true\n  statutory: 30 days", 0),
        ("N508", "statutory: 7 working-days\n  promised: 10 days", 0),
        ("N508", "statutory: 7 days\n  promised: 8 working-days", 1),
        ("N508", "statutory: 2 months\n  promised: 1 years", 1),
        ("N508", "promised: 5 days", 0),
    ],
)
def test_times(said: Said, code: str, times: str, found: int) -> None:
    assert len(said(code, f"processing:\n  {times}\n")) == found


BARE = """\
legal_basis: []
review: {verified_on: 2026-11-01, review_by: 2027-05-01, confidence: secondary}
"""


def test_what_nothing_stands_behind(said: Said) -> None:
    deadline = "deadline:\n  within: 1 days\n  event: moving-in\n"
    assert said("N509", BARE + "fees:\n  - amount: 5\n" + deadline) == [
        "nothing stands behind this deadline",
        "nothing stands behind this fee",
    ]
    unsure = "fees:\n  - amount: 5\n    confidence: local\n"
    assert said("N509", BARE + unsure + deadline + "  source: [S16]\n") == []


def test_hosts(said: Said) -> None:
    part = summary("见http://handbook.example.org/a。", "See https://a.b.org/c.", KO)
    assert said("R307", part) == [
        "‘http://handbook.example.org’ is not encrypted; others can read what people type there",
        "‘a.b.org’ is not one of the known sites",
    ]
    sources = "- id: S16\n  title: A\n  where: www.b.org/notice\n- id: B-8\n  title: B\n"
    assert said("R307", summary("https://b.org/x", EN, KO), sources=sources) == []


def test_more_than_a_leaflet_holds(said: Said) -> None:
    answer = "".join(
        f"  - question: {{zh: 问, en: Q?, ko: 문}}\n"
        f"    answer: {{zh: {'字' * 900}, en: {n}, ko: 답}}\n"
        for n in range(14)
    )
    (message,) = said("P702", f"faq:\n{answer}")
    assert message.startswith("this procedure has too much text for both sides of its leaflet")
