"""Which files are read, and which nobody would miss without a word."""

import os
from pathlib import Path

import pytest

from counterbook.schema.files import (
    files_of,
    is_leftover,
    mend_file,
    read_file,
    strays,
    walk,
    yaml_below,
)
from counterbook.schema.kinds import PROCEDURE
from tests.tiny import tiny


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path)


def found(root: Path) -> list[tuple[str, str]]:
    return [(f.code, f.file) for f in strays(root, root)]


@pytest.mark.parametrize("name", ["~$a.yml", ".a.yml.swp", "._a.yml", "a.yml~", "a.yml.bak"])
def test_leftovers_of_editors_are_ignored(root: Path, name: str) -> None:
    (root / "procedures/foreigners" / name).write_text("x")
    assert is_leftover(Path(name))
    assert found(root) == []
    assert [path.name for path in files_of(root, PROCEDURE)] == ["stay.yml"]


@pytest.mark.parametrize(
    "name", ["a.yaml", "a.yml.txt", "A.YML", "procedures/foreigners/a.yaml", "paper.yml"]
)
def test_files_that_look_like_content_are_named(root: Path, name: str) -> None:
    (root / name).write_text("x")
    assert found(root) == [("F122", name)]


def test_links_out_of_the_handbook_are_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text("id: secret\n")
    (root / "procedures/foreigners/secret.yml").symlink_to(tmp_path / "secret.yml")
    (root / "procedures/circle").symlink_to(root / "procedures")
    (root / "gone.yml").symlink_to(tmp_path / "gone.yml")
    assert found(root) == [
        ("F138", "gone.yml"),
        ("F138", "procedures/circle"),
        ("F138", "procedures/foreigners/secret.yml"),
    ]
    assert [path.name for path in files_of(root, PROCEDURE)] == ["stay.yml"]


def test_a_link_inside_the_handbook_is_read(root: Path) -> None:
    folder = root / "procedures/foreigners"
    (folder / "other.yml").symlink_to(folder / "stay.yml")
    assert [path.name for path in files_of(root, PROCEDURE)] == ["other.yml", "stay.yml"]


def test_the_order_of_files_is_fixed(tmp_path: Path) -> None:
    for name in ("b/2.yml", "a/3.yml", "1.yml", "a/.git/4.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert [p.relative_to(tmp_path).as_posix() for p in walk(tmp_path)] == [
        "1.yml",
        "a/3.yml",
        "b/2.yml",
    ]
    assert yaml_below(tmp_path / "nowhere") == []


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    gone = read_file(tmp_path / "gone.yml", "gone.yml")
    folder = read_file(tmp_path, "folder.yml")
    assert [f.code for f in (*gone.findings, *folder.findings)] == ["F121", "F121"]
    assert folder.findings[0].values["variant"] == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    assert [f.code for f in read_file(tmp_path / "a.yml", "a.yml").findings] == ["F121"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_named_like_a_file_and_is_none(root: Path) -> None:
    folder = root / "procedures" / "foreigners"
    (folder / "folder.yml").mkdir()
    (folder / "folder.yml" / "inside.yml").write_text("", "utf-8")
    os.mkfifo(folder / "pipe.yml")
    assert [f"{f.code} {f.file} {f.values['variant']}" for f in strays(root, root)] == [
        "F121 procedures/foreigners/folder.yml not-a-file",
        "F121 procedures/foreigners/pipe.yml not-a-file",
    ]
    assert [path.name for path in yaml_below(folder)] == ["inside.yml", "stay.yml"]


def test_mending_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes("id：a\n".encode())
    assert mend_file(path)
    assert path.read_bytes() == b"id: a\n"
    assert not mend_file(path)
    assert sorted(tmp_path.iterdir()) == [path, tmp_path / "a.yml.bak"]
    assert (tmp_path / "a.yml.bak").read_bytes() == "id：a\n".encode()
