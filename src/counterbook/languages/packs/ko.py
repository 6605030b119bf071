"""Korean, South Korean spelling."""

from __future__ import annotations

from counterbook.languages.pack import Pack
from counterbook.languages.style import Style

_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_PLAIN_LEADS = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ"}
_FIRST_SYLLABLE, _LAST_SYLLABLE, _SYLLABLES_A_LEAD = 0xAC00, 0xD7A3, 588


def _sort_key(text: str) -> tuple[str, ...]:
    # Unicode holds the syllables in dictionary order; spaces do not count in it.
    return (text.replace(" ", "").casefold(), text)


def _initial(text: str) -> str:
    code = ord(text[0])
    if not _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return "#"
    lead = _LEADS[(code - _FIRST_SYLLABLE) // _SYLLABLES_A_LEAD]
    return _PLAIN_LEADS.get(lead, lead)


PACK = Pack(
    code="ko",
    locale="ko-KR",
    babel="ko",
    name="한국어",
    mark="한",
    screen_fonts=(
        "system-ui",
        "-apple-system",
        "Apple SD Gothic Neo",
        "Malgun Gothic",
        "Noto Sans KR",
        "Noto Sans CJK KR",
        "sans-serif",
    ),
    print_fonts=("Noto Sans KR",),
    collation="jamo",
    foldings=("jamo", "romanisation", "hanja"),
    text_rules="ko",
    unbroken_words=True,
    sort_key=_sort_key,
    initial=_initial,
    scripts=("Hang",),
    mistaken_codes=(
        "kr",
        "kor",
        "ko-kr",
        "ko_kr",
        "korean",
        "한국어",
        "조선어",
        "韩文",
        "韩语",
        "朝鲜文",
    ),
    # Particles whose form depends on the last sound before them, which a slot hides.
    slot_traps=(
        r"\}(?P<word>은|는|이|가|을|를|과|와|으로|로|으로서|로서|으로써|로써|으로부터|로부터|이나|나"
        r"|이랑|랑|이라고|라고|이라는|라는|이라서|라서|이란|란|이며|며|이든|든)(?![가-힣])",
    ),
    placeholders=("작성 예정", "번역 예정", "추후 작성", "여기에 입력", "내용 입력"),
    number_scales={"천": 1_000, "만": 10_000, "억": 100_000_000},
    style=Style(
        sentence_end=r"(?<=[.?!])\s+(?=[가-힣A-Z0-9{‘“(])",
        unit=r"[가-힣A-Za-z0-9]",
        longest=50,
        final_mark=r"[.?!:][’”)]?$|[’”)]$",
        wrong_mark=r"(?P<sign>[，。；：？！（）、０-９Ａ-Ｚａ-ｚ])",
        wrong_space=r"(?P<sign> )(?:(?<=\S ) +(?=\S)|(?<=\w ) *[,.?](?!\w))",
        wrong_quote=r"(?P<sign>[\"「」]|\.\.\.|ㆍ)",
        loud=r"(?P<sign>!)",
        wrong_ending=r"(?P<sign>한다|된다|있다|없다|이다|했다|였다|해요|돼요|[어아에예]요|함|됨|바람|요망"
        r"|하십시오)\.(?=\s|$)",
        counted=r"(?<![가-힣])(?P<sign>(?:한|두|세|네|다섯|여섯|열|스무|이십사|삼십) ?(?:시간|달)"
        r"|이틀|사흘|나흘|닷새|열흘|보름)(?![가-힣]*째)",
        duties={
            "must": (r"야 합니다|반드시", r"야 |반드시|필요|의무|세요"),
            "must-not": (
                r"[면서] 안 됩니다|[면서]는 안 됩니다",
                r"안 |없|마세요|말고|못|않|아닙|아니|금지",
            ),
        },
    ),
    common_words=(
        "하나요 어떻게 어디서 어디에 어디로 언제 얼마나 무엇을 뭘 왜 누가 해야 필요해요 "
        "필요합니까 하려면 하려고 하고싶어요 하는데 했는데 했을때 할때 할수있나요 있나요 "
        "없나요 되나요 됩니까 합니까 합니다 했습니다 했어요 해요 돼요 되었어요 싶어요 "
        "인가요 은요 제가 저는 우리 그리고 또 좀 수있 면되 알려주세요 주세요"
    ),
)
