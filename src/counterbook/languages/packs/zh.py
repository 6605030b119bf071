"""Chinese, as written in mainland China."""

from __future__ import annotations

from counterbook.languages.pack import Pack


def _sort_key(text: str) -> tuple[str, ...]:
    # pypinyin is heavy to load and needed only where an index is made.
    from pypinyin import Style, lazy_pinyin

    syllables = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)
    return (" ".join(syllables), text)


def _initial(text: str) -> str:
    first = _sort_key(text)[0][:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


PACK = Pack(
    code="zh",
    locale="zh-CN",
    babel="zh_Hans_CN",
    name="中文",
    mark="中",
    screen_fonts=(
        "system-ui",
        "-apple-system",
        "PingFang SC",
        "HarmonyOS Sans SC",
        "MiSans",
        "Microsoft YaHei",
        "Noto Sans SC",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "sans-serif",
    ),
    print_fonts=("Noto Sans SC",),
    collation="pinyin",
    foldings=("pinyin", "traditional"),
    text_rules="zh",
    prevails_label="chinese-prevails",
    justified=True,
    sort_key=_sort_key,
    initial=_initial,
)
