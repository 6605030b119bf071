"""``labels.yml`` of a new handbook: the fixed words that the package lacks in its languages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from counterbook.languages.labels import LabelValue, shipped_labels
from counterbook.starter.languages import plural_forms
from counterbook.starter.tongues import STAND_IN, WRITTEN

_HEAD = """\
# 页面和印刷品自己会印的文字。程序自带中文、英文和韩文，别的语言写在这里：{names}。
# 下面的文字还没有翻译：请把引号里的文字换成这种语言。
# 花括号里的是数字、日期等，要原样保留。有复数的语言，每种复数形式写一行。
"""


def labels_file(codes: Sequence[str]) -> str | None:
    """``labels.yml`` for these languages; None where the package has every word of them."""
    foreign = [code for code in codes if code not in WRITTEN]
    if not foreign:
        return None
    source = codes[0] if codes[0] in WRITTEN else STAND_IN
    lines = [_HEAD.format(names="、".join(foreign))]
    for key, said in shipped_labels().items():
        lines += _to_translate(key, said, source, foreign)
    return "\n".join(lines) + "\n"


def _to_translate(
    key: str, said: Mapping[str, LabelValue], source: str, foreign: Sequence[str]
) -> Iterator[str]:
    words = said.get(source, said[STAND_IN])
    counted = any(not isinstance(value, str) for value in said.values())
    yield f"{key}:"
    for code in foreign:
        forms = plural_forms(code) if counted else ()
        if len(forms) > 1:
            yield f"  {code}:"
            yield from (f"    {form}: {_quoted(_of_form(words, form))}" for form in forms)
        else:
            yield f"  {code}: {_quoted(_of_form(words, 'other'))}"


def _of_form(words: LabelValue, form: str) -> str:
    return words if isinstance(words, str) else words.get(form, words["other"])


def _quoted(words: str) -> str:
    # A JSON string is a YAML string, whatever signs are in it.
    return json.dumps(words, ensure_ascii=False)
