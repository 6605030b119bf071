"""English, British spelling."""

from __future__ import annotations

from counterbook.languages.pack import SANS, Pack
from counterbook.languages.style import Style

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

PACK = Pack(
    code="en",
    locale="en-GB",
    babel="en_GB",
    name="English",
    mark="EN",
    screen_fonts=SANS,
    print_fonts=("Noto Sans",),
    serif_fonts=("Noto Serif",),
    text_rules="en",
    capitalise=True,
    hyphenated=True,
    scripts=("Latn",),
    mistaken_codes=(
        "eng",
        "en-gb",
        "en_gb",
        "en-us",
        "en_us",
        "uk",
        "us",
        "english",
        "英文",
        "英语",
    ),
    slot_traps=(
        r"\b(?P<word>an?)\s+\{[a-z]",
        # `{deadline}` is a whole phrase: "within 24 hours of moving in".
        r"\b(?P<word>within|in|by)\s+\{deadline\}",
        # What a slot says begins with a small letter.
        r"(?:^|[.!?]\s)(?P<word>\{[a-z])(?=[a-z_.-]*\} )",
    ),
    placeholders=(
        "lorem ipsum",
        "to be written",
        "to be translated",
        "to be added",
        "fill in here",
    ),
    number_words=dict(zip(_MONTHS, range(1, 13), strict=True)),
    number_scales={"thousand": 1_000, "million": 1_000_000},
    whole_words=True,
    style=Style(
        sentence_end=r"(?<=[.!?])\s+(?=[A-Z‘“(])",
        unit=r"\S+",
        longest=22,
        final_mark=r"[.!?:][’”)]?$|[’”)]$",
        wrong_mark=r"(?P<sign>[，。；：？！（）、０-９Ａ-Ｚａ-ｚ])",
        wrong_space=r"(?P<sign> )(?:(?<=\S ) +(?=\S)|(?<=\w ) *[,;:.?](?!\w))",
        wrong_quote=r"(?P<sign>[\"“”「」]|\.\.\.)",
        loud=r"(?P<sign>!)",
        counted=r"\b(?P<sign>(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
        r"|twenty-four|thirty|sixty|ninety) (?:hours?|(?:working )?days?|months?|years?|weeks?"
        r"|yuan|copies))\b",
        bringing=r"(?<!best to )\b(?:[Bb]ring|[Hh]and in) (?:your |the |an? )?",
        duties={
            "must": (
                r"must\b(?<=\bmust)(?<!Nobody must)(?! not)",
                r"\b(?:must|have to|has to|need)",
            ),
            "must-not": (
                r"must not\b(?<=\bmust not)",
                r"\b(?:not|cannot|never|no|nobody|Nobody|No|neither|without|only)\b",
            ),
        },
    ),
    common_words=(
        "a an the i me my we our you your he his she her it its they their this that is "
        "are am was were be been do does did have has had can could must should will "
        "would need want get go going to of in on at for from with by and or if when what "
        "where which who how why not no am s m t ve re please about there here after "
        "before still already any some more just now than then long much many"
    ),
)
