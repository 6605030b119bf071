"""The data files: whole, small, the same each time, without a word that they do not need."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import pytest

from counterbook.reading.library import Library
from counterbook.search.data import SearchData
from counterbook.search.script import reader_script

PATHS = {"procedure": "procedures/*/", "place": "places/#*"}
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


@pytest.fixture
def data(library: Library) -> SearchData:
    return SearchData(library, PATHS, {"guides": "guides/"})


def _taken(script: str) -> tuple[str, Any]:
    found = re.fullmatch(r'handbookSearch\.take\("([\w-]+)",(.*)\);\n', script, re.DOTALL)
    assert found
    return found[1], json.loads(found[2])


def test_pages_say_what_there_is_in_any_language(data: SearchData) -> None:
    part, said = _taken(data.pages())
    assert part == "pages"
    assert said["kinds"] == [1, 1, 1, 2, 1, 0, 0]
    assert said["ids"] == "register\nwhere\nregister-soon\ntest-station\ndesk"
    assert said["leads"] == "\n0\n0\n\n\n0"
    assert (said["brings"], said["linked"]) == ("100000", "300000")
    assert said["paths"][:4] == ["procedures/*/", "", "", "places/#*"]
    # Chinese first, the language of the counter; what it has can be typed in pinyin.
    assert list(said["reach"].items()) == [
        ("zh", {"han": "", "alphabet": "pinyin"}),
        ("en", {"alphabet": ""}),
    ]


def test_names_hold_one_line_a_record(data: SearchData) -> None:
    part, said = _taken(data.names("en"))
    assert part == "en-names"
    assert said["names"].split("\n") == [
        "Register where you sleep\tAccommodation registration\tregister my address",
        "Do I have to register",
        "Register when you move in\tNotice on registration",
        "Test Police Station",
        "Foreigners’ desk",
        "registration slip",
    ]


def test_pages_of_a_language_get_its_words_and_the_names_at_the_counter(data: SearchData) -> None:
    (zh, en) = (_taken(data.page(code)) for code in ("zh", "en"))
    assert (zh[0], en[0]) == ("zh", "en")
    assert (zh[1]["words"]["none"], en[1]["words"]["none"]) == ("没有找到", "No result")
    assert "official" not in zh[1]
    assert en[1]["official"].split("\n")[1] == "要登记吗"


def test_texts_follow_the_order_of_the_names(data: SearchData) -> None:
    assert _taken(data.texts("en")) == (
        "en-texts",
        "within hours moving since\nanswer question sleep tonight hotel registered",
    )


def test_two_runs_give_the_same_bytes(library: Library, data: SearchData) -> None:
    again = SearchData(library, PATHS, {"guides": "guides/"})
    assert [data.names("zh"), data.terms("zh")] == [again.names("zh"), again.terms("zh")]


def test_only_foldings_of_the_handbooks_languages_are_sent(data: SearchData) -> None:
    script = reader_script(data.scripts())
    assert "foldings.pinyin" in script
    assert "foldings.jamo" not in script
    assert not HANGUL.search(script)


def test_the_script_is_sent_without_comments(data: SearchData) -> None:
    script = reader_script(data.scripts())
    assert "/*" not in script
    assert "\n " not in script
    assert script.startswith('(function () {\n"use strict";\n')


def test_no_text_of_the_script_loses_its_spaces(data: SearchData) -> None:
    script = reader_script(data.scripts())
    sources = list(files("counterbook.search").joinpath("reader").iterdir())
    assert len(sources) == 7
    for part in sources:
        source = part.read_text(encoding="utf-8")
        code = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)
        assert [text for text in re.findall(r'"[^"\n]*"', code) if text not in script] == []
