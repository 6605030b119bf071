"""What staff see before a file is mended."""

from __future__ import annotations

from pathlib import Path

from counterbook.report.diff import diff_of


def test_shows_the_changed_lines_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("id：a\ntitle: 甲\nsummary: 乙\n", encoding="utf-8")
    name = path.as_posix()
    assert diff_of(path) == (
        f"--- {name}\n+++ {name}\n@@ -1,2 +1,2 @@\n-id：a\n+id: a\n title: 甲\n"
    )


def test_another_encoding_alone_changes_no_words(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("title: 护照和签证\n", encoding="gb18030")
    name = path.as_posix()
    assert diff_of(path) == f"--- {name}\n+++ {name} (UTF-8)\n"


def test_a_good_file_needs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("title: 护照\n", encoding="utf-8")
    assert diff_of(path) == ""
