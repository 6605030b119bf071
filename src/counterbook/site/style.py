"""The style sheet of one handbook: the theme's own, then its languages, columns and colours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterbook.languages.pack import Pack
from counterbook.pages.modes import Tongue
from counterbook.pages.stock import ColumnSets
from counterbook.reading.speaker import Speaker
from counterbook.site.brand import Brand

_TIGHTER = (
    (" { ", "{"),
    (" {", "{"),
    ("{ ", "{"),
    ("; }", "}"),
    (";}", "}"),
    ("; ", ";"),
    (": ", ":"),
    (", ", ","),
)
_GENERIC = {"system-ui", "-apple-system", "sans-serif", "serif", "monospace", "ui-sans-serif"}
_UNBROKEN = "word-break:keep-all;overflow-wrap:anywhere;text-autospace:no-autospace;"
_WHOLE_COMMENT = re.compile(r"^\s*/\*.*?\*/[ \t]*$", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(
    theme: str,
    speaker: Speaker,
    tongues: Sequence[Tongue],
    sets: ColumnSets,
    brand: Brand,
) -> str:
    """One style sheet, comments and line breaks taken out."""
    rules = [
        theme,
        *(_language(tongue, speaker.wordings[tongue.code].pack) for tongue in tongues),
        *_columns(tongues, sets),
        *_brand(brand),
    ]
    return squeezed("\n".join(rules))


def squeezed(css: str) -> str:
    """The same style sheet without comments and indentation."""
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    joined = "".join(
        line if line.endswith(("{", "}", ";")) else f"{line} " for line in lines if line
    )
    for loose, tight in _TIGHTER:
        joined = joined.replace(loose, tight)
    return joined


def squeezed_script(script: str) -> str:
    """The same script without indentation and without comments that begin a line."""
    lines = (line.strip() for line in _WHOLE_COMMENT.sub("", script).splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _language(tongue: Tongue, pack: Pack) -> str:
    families = ",".join(_family(name) for name in pack.screen_fonts)
    breaking = _UNBROKEN if pack.unbroken_words else "word-break:normal;text-autospace:normal;"
    return (
        f'[lang="{tongue.locale}"]{{font-family:{families};{breaking}}}\n'
        f'.l-{tongue.code}{{--mark:"{_quoted(tongue.mark)}";}}'
    )


def _columns(tongues: Sequence[Tongue], sets: ColumnSets) -> Iterator[str]:
    for key, shown in sets:
        hidden = [t.code for t in tongues if t not in shown]
        if hidden:
            rules = (f"body:has(#columns-{key}:checked) .l-{code}" for code in hidden)
            yield f"{','.join(rules)}{{display:none}}"


def _brand(brand: Brand) -> Iterator[str]:
    if light := brand.colours.get("light"):
        yield f"@media screen{{:root{{--accent:{light};--lead:{light};}}}}"
    if dark := brand.colours.get("dark"):
        yield (
            f"@media screen and (prefers-color-scheme:dark){{:root:not([data-appearance=light])"
            f"{{--accent:{dark};}}}}\n"
            f"@media screen{{:root[data-appearance=dark]{{--accent:{dark};}}}}"
        )


def _family(name: str) -> str:
    return name if name in _GENERIC else f'"{_quoted(name)}"'


def _quoted(text: str) -> str:
    return "".join(c for c in text if c not in '"\\<>{};\n\r')
