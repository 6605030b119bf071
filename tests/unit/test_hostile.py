"""Whatever comes in, the check ends soon, in little memory, with a report and no traceback."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counterbook.check import Known, load
from counterbook.report.formats import as_json, as_text
from counterbook.report.words import MESSAGE_LANGUAGES
from tests.tiny import PROCEDURE, TINY, tiny

SECONDS = 2
MEGABYTES = 512
LARGE = 1_000_000

STAY = (TINY / PROCEDURE).read_text("utf-8")
STEP = """\
      - actor: you
        text:
          zh: 到窗口取号。
          en: Take a number at the counter.
          ko: 창구에서 번호표를 뽑으세요.
"""


def with_title(title: str) -> str:
    return STAY.replace("登记您住的地方", title)


BOMBS = {
    "brackets": "a: " + "[" * LARGE,
    "braces": "a: " + "{a: " * (LARGE // 4),
    "dashes": "- " * (LARGE // 2),
    "question marks": "? " * (LARGE // 2),
    "indents": "\n".join(" " * n + "a:" for n in range(1_400)),
    "uneven indents": "".join(" " * (n % 7) + "a: b\n" for n in range(59_000)),
    "aliases": "a: &a [x, x]\n" + "".join(f"b{n}: [*a, *a, *a]\n" for n in range(20_000)),
    "aliases of aliases": "a0: &a0 [x]\n"
    + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(2_000)),
    "keys": "".join(f"k{n}: b\n" for n in range(59_000)),
    "one key": "a: b\n" * 59_000,
    "unknown languages": with_title("x").replace("  ko: 묵는 곳 등기하기\n", "  l: x\n" * 50_000),
    "unknown references": STAY.replace(
        "related: []", f"related: [{', '.join(map(str, range(90_000)))}]"
    ),
    "wrong steps": STAY.replace(STEP[:17], STEP.replace("actor", "actr") * 5_000 + STEP[:17], 1),
    "a long word": with_title("a" * 900_000),
    "numbers": with_title("1 " * 300_000),
    "slots": with_title("{a} " * 200_000),
    "commas": "a: [" + "x，y, " * 150_000 + "]",
    "colons": ":" * LARGE,
    "quotes": '"' * LARGE,
    "quoted words": "a: [" + '"x", ' * 190_000,
    "backslashes": 'a: "' + "\\" * LARGE,
    "spaces": " " * LARGE,
    "zeros": "\0" * LARGE,
    "line separators": "\u2028" * (LARGE // 3),
    "a long key": "x" * LARGE + ": y\n",
    "a tag": "a: !" + "x" * LARGE,
    "a long Chinese text": with_title("字" * 70_000),
    "five megabytes": "x" * 5_000_000,
}

CHECK = """
import json, resource, sys, time
from pathlib import Path
from counterbook.check import load
from counterbook.report.formats import as_text
start = time.process_time()
findings = load(Path(sys.argv[1])).findings
report = as_text(findings, "zh")
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
status = Path("/proc/self/status")
if status.exists():
    # A child begins with its parent's figure, and only this one starts anew with the program.
    (peak,) = (row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
    memory = int(peak.split()[1]) / 1024
print(json.dumps([time.process_time() - start, memory, len(findings), len(report)]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured another way there")
@pytest.mark.parametrize("name", BOMBS)
def test_ends_soon_in_little_memory(name: str, tmp_path: Path) -> None:
    root = tiny(tmp_path, {PROCEDURE: BOMBS[name]})
    done = subprocess.run(
        [sys.executable, "-c", CHECK, str(root)],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    seconds, megabytes, findings, report = json.loads(done.stdout)
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    assert 0 < findings <= 60
    assert report < 60_000


def test_three_thousand_steps_are_too_much_for_a_leaflet_only(tmp_path: Path) -> None:
    root = tiny(tmp_path, {PROCEDURE: STAY.replace(STEP[:17], STEP * 3_000 + STEP[:17], 1)})
    start = time.process_time()
    checked = load(root)
    codes = [finding.code for finding in checked.findings]
    assert (codes, time.process_time() - start < SECONDS) == (["P702"], True)


SIGNS = (
    *":：-－—•·#＃\"'“”‘’[]{}&*!|>@`%,，、;?\t \n\\",
    *"\u3000\u00a0\u200b\ufeff\u2028\x85\0\x07\ufffd\ue000🙂",
    *("  ", "- ", ": ", "{deadline}", "&a", "*a", "<<: ", "null", "---\n", "...\n", "zh: ", "|\n"),
)


CODINGS = ("gb18030", "cp949", "utf-16", "utf-16-be", "utf-8-sig", "big5", "shift-jis")


def mutated(text: str, chance: random.Random) -> bytes:
    """A text after some slips of the hand, and now and then of the disk."""
    for _ in range(chance.choice([1, 1, 2, 8, 30])):
        at = chance.randrange(len(text))
        lines = text.split("\n")
        line = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0 | 1:
                text = text[:at] + chance.choice(SIGNS) + text[at:]
            case 2:
                text = text[:at] + text[at + chance.randrange(1, 6) :] or " "
            case 3:
                lines.insert(chance.randrange(len(lines)), lines[line])
                text = "\n".join(lines)
            case 4:
                del lines[line]
                text = "\n".join(lines) or " "
            case 5:
                lines[line : line + 2] = [" ".join(lines[line : line + 2])]
                text = "\n".join(lines)
            case 6 if chance.random() < 0.2:
                text = text[:at] or " "
            case _:
                lines[line] = " " * chance.randrange(9) + lines[line].lstrip()
                text = "\n".join(lines)
    if chance.random() < 0.1:
        return text.encode(chance.choice(CODINGS), "replace")
    data = bytearray(text.encode())
    if chance.random() < 0.1:
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("seed", range(int(os.environ.get("COUNTERBOOK_EXAMPLES", "10"))))
def test_no_slip_of_the_hand_breaks_the_check(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    root, known = tiny(tmp_path), Known()
    before = load(root, known=known).findings
    files = [PROCEDURE] * 5 + sorted(path.name for path in TINY.glob("*.yml"))
    for _ in range(25):
        name = chance.choice(files)
        good = (TINY / name).read_text("utf-8")
        (root / name).write_bytes(mutated(good, chance))
        checked = load(root, known=known)
        for language in MESSAGE_LANGUAGES:
            as_text(checked.findings, language).encode("utf-8")
        json.loads(as_json(checked.findings, "zh"))
        assert checked.handbook is None or not checked.has_errors
        (root / name).write_text(good, "utf-8")
    assert load(root, known=known).findings == before


def test_any_file_may_be_missing(tmp_path: Path) -> None:
    known = Known()
    root = tiny(tmp_path)
    for path in sorted(root.rglob("*.yml")):
        good = path.read_bytes()
        path.unlink()
        as_text(load(root, known=known).findings, "zh").encode("utf-8")
        path.write_bytes(good)
    for path in sorted(root.rglob("*.yml")):
        path.unlink()
        as_text(load(root, known=known).findings, "ko").encode("utf-8")
    assert {finding.code for finding in load(root, known=known).findings} == {"F123", "F124"}
