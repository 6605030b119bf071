"""A disk that fills up or cannot be written to costs nothing but the build."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from counterbook.starter.begin import begin_handbook

# Starts the command on a disk that refuses what is written below a folder, from some step on.
DISK = """
import errno, os, sys
code, folder, first = getattr(errno, sys.argv[1]), sys.argv[2], int(sys.argv[3])
del sys.argv[1:4]
steps = 0
def refuse(event, args):
    global steps
    if event not in ("open", "os.mkdir", "os.rename", "os.link") or not args:
        return
    path = os.fsdecode(args[0]) if isinstance(args[0], (str, bytes)) else ""
    # A lock is opened by the system's own call, which has flags and no mode.
    writes = event != "open" or set(args[1] or "r") & set("wxa+") or (
        args[1] is None and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    )
    if path.startswith(folder) and writes:
        steps += 1
        if steps >= first:
            raise OSError(code, os.strerror(code), path)
sys.addaudithook(refuse)
from counterbook.cli import main
main()
"""


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def build(home: Path, *disk: str) -> subprocess.CompletedProcess[str]:
    start = ["-c", DISK, *disk] if disk else ["-c", "from counterbook.cli import main; main()"]
    options = ["build", "--config", str(home / "mkdocs.yml"), "--no-print", "--lang", "en"]
    command = [sys.executable, *start, *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small handbook with its site, and a change that is not built yet."""
    home = tmp_path_factory.mktemp("faults") / "station"
    begin_handbook(home, ("zh", "en"))
    assert build(home).returncode == 0
    about = home / "docs" / "zh" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n新的一段。\n", encoding="utf-8")
    return home


@pytest.mark.parametrize(
    ("code", "first"),
    [("EACCES", 1), ("EROFS", 2), ("ENOSPC", 8), ("EDQUOT", 41), ("ENOSPC", 121)],
)
def test_a_disk_that_refuses_leaves_the_old_site(home: Path, code: str, first: int) -> None:
    before = tree(home / "site")
    done = build(home, code, str(home), str(first))
    reason = os.strerror(getattr(errno, code))
    assert done.returncode == 2
    assert reason in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert tree(home / "site") == before
    assert [path.name for path in home.iterdir() if path.name.startswith(".site")] == []


def test_the_next_build_is_as_good_as_if_nothing_had_happened(home: Path, tmp_path: Path) -> None:
    build(home, "ENOSPC", str(home), "20")
    assert build(home).returncode == 0
    after = tree(home / "site")
    assert "新的一段。" in after["about/index.html"].decode("utf-8")


def test_of_two_builds_at_once_one_is_done_and_the_site_is_whole(home: Path) -> None:
    assert build(home).returncode == 0
    before = tree(home / "site")
    code = "from counterbook.cli import main; main()"
    options = ["build", "--config", str(home / "mkdocs.yml"), "--no-print", "--lang", "en"]
    # What is packed is made anew each time, so both are at work for a while.
    command = [sys.executable, "-c", code, *options, "--precompress"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
    said = [one.communicate()[1].splitlines()[-1] for one in both]
    codes = [one.returncode for one in both]
    assert 0 in codes
    for code_, last in zip(codes, said, strict=True):
        busy = "Another build is under way. Wait until it ends and try again"
        assert (code_, last) == (2, busy) or code_ == 0, said
    after = tree(home / "site")
    assert {name: after[name] for name in before if name != "build.json"} == {
        name: content for name, content in before.items() if name != "build.json"
    }
    assert [path.name for path in home.iterdir() if path.name.startswith(".site")] == []
