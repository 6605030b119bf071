"""Korean, South Korean spelling."""

from __future__ import annotations

from counterbook.languages.pack import Pack

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
    foldings=("jamo", "romanisation"),
    text_rules="ko",
    unbroken_words=True,
    sort_key=_sort_key,
    initial=_initial,
)
