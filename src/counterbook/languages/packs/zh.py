"""Chinese, as written in mainland China."""

from __future__ import annotations

from functools import lru_cache

from counterbook.languages.pack import Pack
from counterbook.languages.style import Style


@lru_cache(maxsize=50_000)
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
    before_number=r"最[高低多少长短]|[未不住]满|罚款|至[少多]|不?超过|不到|到期|以下|每[人天次]|"
    r"[停居拘]留|原件|复印件|打印|费用",
    after_number=r"(?:个?工作日|个?小时|个月|分钟|周岁|字签证|[\u3400-\u9fff])[内前后]?",
    sort_key=_sort_key,
    initial=_initial,
    scripts=("Hani",),
    mistaken_codes=(
        "cn",
        "ch",
        "chi",
        "zho",
        "zh-cn",
        "zh_cn",
        "chinese",
        "中文",
        "汉语",
        "中国语",
    ),
    # `{deadline}` is a whole phrase and ends in 内 already.
    slot_traps=(r"\{deadline\}\s*(?P<word>以内|之内|内)",),
    placeholders=("待补", "待填", "待写", "待译", "待翻译", "待编写", "此处填写", "占位"),
    number_scales={"千": 1_000, "万": 10_000, "亿": 100_000_000},
    style=Style(
        sentence_end=r"(?<=[。！？；])",
        unit=r"[\u3400-\u9fff]|[A-Za-z0-9][A-Za-z0-9.,:/-]*",
        longest=40,
        final_mark=r"[。！？；：][”’）]?$|[”’）]$",
        wrong_mark=r"(?<=[\u3400-\u9fff”）])(?P<sign>[,;:?()])|(?P<sign2>[０-９Ａ-Ｚａ-ｚ])",
        wrong_space=r"(?P<sign> (?:(?<=[\u3400-\u9fff，。；：、] ) *(?=[A-Za-z0-9\u3400-\u9fff])"
        r"|(?<=[A-Za-z0-9] ) *(?=[\u3400-\u9fff，。；：、])))",
        wrong_quote=r"(?P<sign>[\"「」『』]|\.\.\.|。。|，，)",
        loud=r"(?P<sign>[！!])",
        counted=r"(?<!第)(?P<sign>[二两三四五六七八九十][一二三四五六七八九十]*(?:小时|个小时|天|日内|个月|年内"
        r"|元|份|张|个工作日))",
        bringing=r"(?<!最好)(?:带|带上|带好|带着|交|出示)(?:您的|孩子的|本人的)?",
        duties={
            "must": (r"必须|应当", r"要|必须|应|需|得"),
            "must-not": (r"不得|不可以", r"不|别|禁|没|未"),
        },
    ),
    common_words=(
        "怎么 怎么办 怎样 如何 什么 哪里 哪儿 在哪 多少 几天 多久 可以 能不能 "
        "可不可以 要不要 是不是 需要 必须 应该 想要 我想 我要 我的 你的 他的 请问 吗 "
        "呢 了 的 还能 还要 已经 没有 一下 这里 那里 时候 去哪 "
        "要办 想办 去办 办什么 怎么弄 要什么"
    ),
)
