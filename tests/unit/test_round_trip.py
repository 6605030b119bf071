"""Any text in the three scripts comes out as it went in, or a report says why it cannot.

`COUNTERBOOK_EXAMPLES=5000 pytest tests/unit/test_round_trip.py` tries more than the few of a run.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from lxml import html

from counterbook.check import load
from counterbook.model.handbook import Handbook
from counterbook.model.procedure import Procedure
from counterbook.pages.addresses import Address
from counterbook.pages.render import Renderer
from counterbook.reading.library import Library
from counterbook.reading.slots import SLOT
from counterbook.schema.build import build
from counterbook.schema.kinds import PROCEDURE as KIND
from counterbook.source.decode import decode
from counterbook.source.document import read
from counterbook.source.mend import mended
from tests.tiny import PROCEDURE, TINY

EXAMPLES = int(os.environ.get("COUNTERBOOK_EXAMPLES", "0"))
LANGUAGES = ("zh", "en", "ko")

PIECES = (
    *("护照", "住宿登记", "：", "，", "。", "“", "”", "《", "》", "（", "）", "、", "－", "＃"),
    *("여권", "등기하세요", "을(를)", "passport", "No", "yes", "null", "it's", "24", "9:30", "１"),
    *(":", ": ", " #", "# ", "#", "- ", "-", "? ", "|", ">", "&", "*", "!", "%", "@", "`", "~"),
    *('"', "'", "[", "]", "{", "}", "{{", "}}", "<", ">", "</", "&amp;", "&#60;", "\\", "\\n"),
    *(" ", "  ", "<script>alert(1)</script>", "javascript:", "--", "---", "...", "$x$", "\\u0041"),
    *("&)x", "(a)b", "é", "ß", "𠮷", "한", "ㄱ", "🙂", "e\u0301", "\u3000", "\u00a0"),
)


def quiet(text: str) -> bool:
    """Whether nothing in a text is refused for what it is."""
    return not decode("a.yml", text.encode("utf-8", "replace")).findings


letters = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=12)
texts = st.lists(st.one_of(st.sampled_from(PIECES), letters), min_size=1, max_size=6).map("".join)
texts = texts.filter(lambda text: bool(text.strip()) and quiet(text))


# A text that begins with a quote is in quotes already.
unquoted = texts.filter(lambda text: text.strip()[0] not in "\"'")


_QUICK = (Phase.explicit, Phase.generate)


def many(examples: int) -> settings:
    return settings(
        max_examples=EXAMPLES or examples,
        derandomize=not EXAMPLES,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate, Phase.shrink) if EXAMPLES else _QUICK,
        suppress_health_check=list(HealthCheck),
    )


def is_fault_for_schema(said: object) -> bool:
    """Whether something is no text: a list, keys, or the emptiness below ``|``."""
    return not isinstance(said, str) or not said


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@many(250)
@given(unquoted)
@example("护照 #3")
@example("a: b")
@example("\u3000护照")
@example("“护照”: 复印")
def test_a_text_without_quotes_is_kept_or_reported(text: str) -> None:
    document = read("a.yml", f"title:\n  zh: {text}\n  en: y\n".encode())
    if document.findings or document.notes:
        assert all(finding.spot.line in (1, 2) for finding in document.findings)
        return
    said = document.data["title"].pop("zh")
    assert document.data == {"title": {"en": "y"}}
    assert said == text.strip(" \t") or is_fault_for_schema(said)


@many(120)
@given(unquoted)
def test_an_item_without_quotes_is_kept_or_reported(text: str) -> None:
    document = read("a.yml", f"aliases:\n  zh:\n    - {text}\n    - y\n".encode())
    if not document.findings and not document.notes:
        said, last = document.data["aliases"]["zh"]
        assert last == "y"
        assert said == text.strip(" \t") or is_fault_for_schema(said)


@many(80)
@given(texts)
def test_a_text_in_quotes_is_kept(text: str) -> None:
    said = text.strip()
    lines = f"a: {single(said)}\nb: {double(said)}\nc: [{single(said)}, {double(said)}]\n"
    document = read("a.yml", lines.encode())
    assert [finding.code for finding in document.findings] == []
    assert document.data == {"a": said, "b": said, "c": [said, said]}


@many(80)
@given(st.lists(texts, min_size=1, max_size=4))
def test_a_block_of_text_is_kept(lines: list[str]) -> None:
    block = "".join(f"    {line.strip()}\n" for line in lines)
    document = read("a.yml", f"a:\n  b: |\n{block}  c: y\n".encode())
    assert [finding.code for finding in document.findings] == []
    assert document.data == {"a": {"b": "".join(f"{line.strip()}\n" for line in lines), "c": "y"}}


@many(80)
@given(texts)
def test_mending_keeps_every_letter(text: str) -> None:
    before = f"title：\n\t zh：{text}\n  en: y\n"
    after = mended(before.encode()).decode()
    assert [s for s in after if s.isalpha()] == [s for s in before if s.isalpha()]


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    handbook = load(TINY).handbook
    assert handbook
    return handbook


GOOD = (TINY / PROCEDURE).read_text("utf-8")
FIELDS = ("summary", "conditions", "mistakes", "faq")


def typed(said: Mapping[str, str]) -> Procedure:
    """The tiny procedure with one text in several of its fields, read from YAML."""
    lines = [f"{code}: {double(words)}\n" for code, words in said.items()]
    under = "".join(f"  {line}" for line in lines)
    item = "  - " + "    ".join(lines)
    answer = "".join(f"      {line}" for line in lines)
    part = f"conditions:\n{item}mistakes:\n{item}"
    part += f"faq:\n  - question:\n{answer}    answer:\n{answer}"
    whole = re.sub(r"summary:\n(  .*\n)+", lambda _: f"summary:\n{under}", GOOD) + part
    document = read("a.yml", whole.encode())
    (built,) = build(KIND, document, LANGUAGES)
    assert document.findings == []
    assert isinstance(built.value, Procedure)
    return built.value


def even(text: str) -> str:
    return " ".join(text.split())


@many(25)
@given(*[texts.map(str.strip).filter(lambda text: not SLOT.search(text))] * 3)
@example("<b>护照</b>", "&lt; &)x", "을(를)&amp;(가)나 &)b")
def test_a_text_comes_out_of_the_page(handbook: Handbook, zh: str, en: str, ko: str) -> None:
    said = {"zh": zh, "en": en, "ko": ko}
    changed = replace(handbook, procedures={"stay": typed(said)})
    renderer = Renderer(Library(changed))
    for mode in renderer.modes:
        body = html.fromstring(renderer.render(mode, Address("procedure", "stay")).body)
        shown = even(body.text_content())
        for code in LANGUAGES if mode.parallel else (mode.key,):
            assert shown.count(even(said[code])) >= len(FIELDS)
        assert not body.xpath("//script | //@onmouseover")
