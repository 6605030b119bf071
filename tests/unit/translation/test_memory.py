"""The files that keep what was confirmed: readable, mergeable, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterbook.translation.memory import (
    Memory,
    memory_bytes,
    memory_files,
    read_memories,
    sign_of,
)

ROWS = [
    Memory("title", "登记", {"ko": sign_of("등기"), "en": sign_of("Register")}),
    Memory("steps/0", "带“护照”。", {"en": sign_of("Bring it.")}),
]
SAID = (
    '{"written by": "counterbook confirm", "base": "zh"}\n'
    '["title", "登记", {"en": "bb7234ec12", "ko": "749d35ad20"}]\n'
    '["steps/0", "带“护照”。", {"en": "59d8a3bc29"}]\n'
)


def kept(root: Path, name: str, content: str | bytes) -> Path:
    path = root / f"{name}.confirmed.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_one_line_a_text_in_the_order_of_the_texts() -> None:
    assert memory_bytes("zh", ROWS).decode() == SAID


def test_what_was_written_is_read_again_by_the_file_it_belongs_to(tmp_path: Path) -> None:
    kept(tmp_path, "procedures/foreigners/stay", SAID)
    kept(tmp_path, "papers", SAID)
    assert read_memories(tmp_path, "zh") == {"papers": ROWS, "procedures/stay": ROWS}


def test_both_sides_of_a_merge_count(tmp_path: Path) -> None:
    head, title, step = SAID.splitlines()
    merged = "\n".join([head, "<<<<<<< mine", title, "=======", step, ">>>>>>> theirs", ""])
    kept(tmp_path, "papers", merged)
    assert read_memories(tmp_path, "zh") == {"papers": ROWS}


def test_another_base_language_makes_it_void(tmp_path: Path) -> None:
    kept(tmp_path, "papers", SAID)
    assert read_memories(tmp_path, "en") == {}


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff\xfe", b"[" * 100_000, b'["a", 1, {}]\n["a"]\n{"base": 3}\n', b"null\n17\n"],
)
def test_damaged_files_are_no_memory_and_no_fault(tmp_path: Path, content: bytes) -> None:
    kept(tmp_path, "papers", content)
    assert read_memories(tmp_path, "zh") == {}


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    kept(tmp_path, "papers", SAID.replace("\n", "\r\n"))
    assert read_memories(tmp_path, "zh") == {"papers": ROWS}


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = kept(tmp_path / "outside", "x", SAID)
    root = tmp_path / "handbook"
    (root / "guides").mkdir(parents=True)
    (root / "papers.confirmed.jsonl").symlink_to(outside)
    (root / "procedures").symlink_to(outside.parent)
    assert memory_files(root) == []
