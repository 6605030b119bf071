"""The memory of what was published: only what is new, written by the program alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from counterbook.model.edition import Edition, Known, changed_parts, known_after
from counterbook.print.page import content_hash
from counterbook.publish.editions import (
    BrokenEditionsError,
    append_edition,
    as_yaml,
    editions_or_none,
    next_edition,
    read_editions,
)
from tests.publish.conftest import EXAMPLE, GOOD, Home

FIRST = Edition(
    date(2026, 11, 22),
    "0123456789ab",
    pages={"en/procedures/a/": "aaaa", "parallel/procedures/a/": "bbbb"},
    sheets={"cards.pdf": "cccc"},
    parts={"procedures/a/": {"top": "1", "A": "2", "A1": "3"}},
)
SECOND = Edition(
    date(2026, 12, 1),
    "ba9876543210",
    pages={"parallel/procedures/a/": "dddd"},
    parts={"procedures/a/": {"top": "1", "A": "2", "A1": "4", "A2": "5"}},
    gone=("en/procedures/a/",),
)
WRITTEN = """\
- date: '2026-11-22'
  build: 0123456789ab
  pages:
    en/procedures/a/: aaaa
    parallel/procedures/a/: bbbb
  sheets:
    cards.pdf: cccc
  parts:
    procedures/a/: top=1 A=2 A1=3
- date: '2026-12-01'
  build: ba9876543210
  pages:
    parallel/procedures/a/: dddd
  parts:
    procedures/a/: top=1 A=2 A1=4 A2=5
  gone:
  - en/procedures/a/
"""


def test_editions_stand_one_after_the_other_below_a_warning(tmp_path: Path) -> None:
    append_edition(tmp_path, FIRST)
    append_edition(tmp_path, SECOND)
    written = (tmp_path / "editions.yml").read_text(encoding="utf-8")
    head, _, rest = written.partition("- date")
    assert "never edit it" in head
    assert "请不要手工修改" in head
    assert "- date" + rest == WRITTEN == as_yaml(FIRST) + as_yaml(SECOND)
    assert read_editions(tmp_path) == [FIRST, SECOND]
    assert [path.name for path in tmp_path.iterdir()] == ["editions.yml"]


def test_what_stands_on_the_site_after_some_editions() -> None:
    parts = {"procedures/a/": {"top": "1", "A": "2", "A1": "4", "A2": "5"}}
    pages = {"parallel/procedures/a/": "dddd"}
    assert known_after([FIRST, SECOND]) == Known(pages, {"cards.pdf": "cccc"}, parts)
    assert changed_parts(FIRST.parts["procedures/a/"], parts["procedures/a/"]) == ["A1", "A2"]


def test_an_edition_holds_only_what_is_new() -> None:
    full = Edition(
        SECOND.date, SECOND.build, SECOND.pages, {"cards.pdf": "cccc"}, SECOND.parts, gone=()
    )
    assert next_edition([FIRST], full) == Edition(
        SECOND.date, SECOND.build, SECOND.pages, {}, SECOND.parts, ("en/procedures/a/",)
    )
    assert next_edition([FIRST], FIRST).is_empty


@pytest.mark.parametrize(
    "text",
    [
        "- 1\n",
        "pages: x\n",
        "- date: x\n  build: a\n",
        "- date: 2026-11-22\n",
        "- date: 2026-11-22\n  build: a\n  pages: [1]\n",
        "- date: 2026-11-22\n  build: a\n  pages: {a/: [1]}\n",
        "- date: 2026-11-22\n  build: a\n  parts: {a/: top}\n",
        "[",
        "\x00",
    ],
)
def test_a_spoilt_file_is_reported_and_spoils_no_page(tmp_path: Path, text: str) -> None:
    (tmp_path / "editions.yml").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenEditionsError):
        read_editions(tmp_path)
    assert editions_or_none(tmp_path) == []


def test_an_empty_file_is_no_edition(tmp_path: Path) -> None:
    (tmp_path / "editions.yml").write_text("# nothing\n", encoding="utf-8")
    assert read_editions(tmp_path) == []


def test_a_merge_conflict_is_reported_and_nothing_is_written(home: Home) -> None:
    conflict = WRITTEN.replace("- date: '2026-12-01'", "<<<<<<< HEAD\n- date: '2026-12-01'")
    home.write("editions.yml", conflict)
    done = home.build("--publish", "--no-print")
    assert done.exit_code == 2
    said = "Not published: editions.yml:11 cannot be read, perhaps after a merge conflict."
    assert said in done.stderr
    assert home.read("editions.yml") == conflict
    assert not home.site.exists()


def files(home: Home) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in home.site.rglob("*") if path.is_file()}


def test_published_twice_and_then_changed(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    assert home.build("--publish", "--no-print").exit_code == 0
    first, written = files(home), home.read("editions.yml")
    (one,) = read_editions(home.handbook)
    assert (one.date, len(one.pages), list(one.sheets)) == (date(2026, 11, 22), 12, ["cards.pdf"])

    monkeypatch.setenv("COUNTERBOOK_TODAY", "2026-12-01")
    assert home.build("--publish", "--no-print").exit_code == 0
    assert home.read("editions.yml") == written
    assert files(home) == first

    home.change(GOOD, ("您或朋友", "您或者朋友"), ("Either of you can", "Each of you can"))
    home.change(GOOD, ("打印登记表", "再打印登记表"), ("prints the slip", "then prints the slip"))
    home.change(EXAMPLE, ("category: safety\n", "category: safety\nsample: true\n"))
    assert home.build("--publish", "--no-print").exit_code == 0
    assert home.read("editions.yml").startswith(written)
    one, two = read_editions(home.handbook)
    path = f"procedures/{Path(GOOD).stem}/"
    assert (two.date, two.build) == (date(2026, 12, 1), two.build)
    assert {path, f"en/{path}", f"parallel/{path}"} <= two.pages.keys()
    prefixes = ("en/", "parallel/", "")
    assert two.gone == tuple(f"{prefix}procedures/call-110/" for prefix in prefixes)
    assert changed_parts(one.parts[path], two.parts[path])[:2] == ["B3", "H1"]
    page = html.fromstring(home.html(f"en/{path}"))
    known = json.loads(page.xpath("//*[@class='sheet']/@data-sheets")[0])
    assert known[one.pages[f"parallel/{path}"]] == ["2026-12-01", ["B3", "H1", "related"]]
    assert known[two.pages[f"parallel/{path}"]] == []
    lines = page.xpath("//div[contains(@class, 'editions')]")
    versions = f"{two.pages[f'parallel/{path}']} · {two.pages[f'en/{path}']}"
    assert [" ".join(line.text_content().split()) for line in lines] == [
        f"Published on: 2026-12-01 · Sheet version: {versions}",
        "Changes (1) 2026-12-01 B3, H1, Related 2026-11-22 First published",
    ]


def test_the_memory_is_no_input_of_the_build_id(home: Home) -> None:
    from counterbook.build import build_id

    before = build_id(home.folder)
    append_edition(home.handbook, FIRST)
    assert build_id(home.folder) == before
    home.write("laws.yml", home.read("laws.yml") + "\n")
    assert build_id(home.folder) != before


def test_paper_does_not_grow_old_because_a_link_on_it_leads_somewhere_now() -> None:
    told = {"related": [{"text": ["One"]}]}
    linked = {"related": [{"text": ["One"], "to": "procedure-one"}]}
    other = {"related": [{"text": ["Two"], "to": "procedure-one"}]}
    assert content_hash(told) == content_hash(linked) != content_hash(other)
    # On a card for the taxi the same key holds the address itself.
    assert content_hash({"to": ["Road 1"]}) != content_hash({"to": ["Road 2"]})
