"""How texts are cut: fonts, whole words, numbers with their units."""

import pytest

from counterbook.languages.packs.zh import PACK
from counterbook.print.runs import Cutter, Part, Tongue, has_long_chunk

ZH = Tongue(
    "zh",
    ("Hani",),
    unbroken=False,
    before_number=PACK.before_number,
    after_number=PACK.after_number,
)
EN = Tongue("en", ("Latn",), unbroken=False)
KO = Tongue("ko", ("Hang",), unbroken=True)
CUTTER = Cutter([ZH, EN, KO])


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        ("en", "Bring your passport.", ["Bring your passport."]),
        ("en", "within 24 hours", ["within 24\u00a0hours"]),
        ("en", "up to 2 000 yuan", ["up to 2\u00a0000\u00a0yuan"]),
        ("en", "Exit Law, Article 39", ["Exit Law, Article\u00a039"]),
        ("en", "Choose 住宿登记 there", ["Choose ", {"l": "zh", "t": "住宿登记"}, " there"]),
        ("en", "中文, English, 한국어", [
            {"l": "zh", "t": "中文"}, ", English, ", {"l": "ko", "t": "한국어"},
        ]),
        ("zh", "入住后24小时内", ["入住", {"k": ["后24小时内"]}]),
        ("zh", "可以罚款，最高2,000元", ["可以罚款，", {"k": ["最高2,000元"]}]),
        ("zh", "要等3个工作日", ["要", {"k": ["等3个工作日"]}]),
        ("zh", "第39条", [{"k": ["第39条"]}]),
        ("zh", "打开APP", ["打开APP"]),
        ("zh", "会说한국어的人", ["会说", {"l": "ko", "t": "한국어"}, "的人"]),
        ("ko", "여권을 가져오세요.", [{"w": ["여권을", "가져오세요."]}]),
        ("ko", "여권(원본)을", [{"w": ["여권"]}, {"w": ["(원본)을"]}]),
        ("ko", "등기표(登记表)의 사본", [
            {"w": ["등기표"]},
            {"k": ["(", {"l": "zh", "t": "登记表"}, ")의"]},
            " ",
            {"w": ["사본"]},
        ]),
    ],
)  # fmt: skip
def test_cut(code: str, text: str, parts: list[Part]) -> None:
    assert CUTTER.cut(text, code) == parts


@pytest.mark.parametrize("code", ["zh", "en", "ko"])
def test_nothing_is_lost(code: str) -> None:
    text = "打开“移民局12367”APP (住宿登记) ‘외국인’ 24시간 a · b"

    def joined(parts: list[Part]) -> str:
        said = ""
        for part in parts:
            if isinstance(part, str):
                said += part
            elif "w" in part:
                said += " ".join(str(word) for word in part["w"])
            else:
                inside = part.get("k", part.get("t"))
                said += inside if isinstance(inside, str) else joined(inside or [])
        return said

    assert joined(CUTTER.cut(text, code)).replace("\u00a0", " ") == text


def test_words_stay_in_their_language_where_scripts_are_the_same() -> None:
    cutter = Cutter([Tongue("mn", ("Cyrl",), False), Tongue("ru", ("Cyrl",), False)])
    assert cutter.cut("Бүртгэл, регистрация", "mn") == ["Бүртгэл, регистрация"]


def test_a_foreign_word_goes_to_the_first_language_that_has_its_script() -> None:
    cutter = Cutter([EN, Tongue("mn", ("Cyrl",), False), Tongue("ru", ("Cyrl",), False)])
    assert cutter.cut("say Привет", "en") == ["say ", {"l": "mn", "t": "Привет"}]


@pytest.mark.parametrize(
    ("text", "long"),
    [("去派出所登记", False), ("打开APP登记", False), ("上网站s.nia.gov.cn登记", True)],
)
def test_what_would_leave_holes_in_a_narrow_line(text: str, long: bool) -> None:
    assert has_long_chunk(text) is long
