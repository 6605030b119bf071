"""Slips of the hand in an otherwise good procedure: where and as what each is reported.

`slips/*.json` lists them as [name, what stood there, what was typed, the report]. The first
place in the tiny handbook's procedure is changed; `$` stands for the end of the file. One slip
gives one report, at the line and column where an editor would put the cursor.
"""

import json
from pathlib import Path

import pytest

from counterbook.check import check_files
from tests.tiny import PROCEDURE, TINY, TODAY

Slip = tuple[str, str, str, str]

LISTS = sorted((Path(__file__).parent / "slips").glob("*.json"))
SLIPS = [
    pytest.param(slip, id=slip[0]) for path in LISTS for slip in json.loads(path.read_text("utf-8"))
]
WHOLE = (TINY / PROCEDURE).read_text("utf-8")


def typed(slip: Slip) -> bytes:
    """The procedure with the slip in it."""
    _, old, new, _ = slip
    end = old.endswith("$") and WHOLE.endswith(old[:-1])
    text = WHOLE.removesuffix(old[:-1]) + new if end else WHOLE.replace(old, new, 1)
    assert text != WHOLE
    return text.encode()


@pytest.mark.parametrize("slip", SLIPS)
def test_slip(slip: Slip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)
    file = tmp_path / "stay.yml"
    file.write_bytes(typed(slip))
    findings = check_files([file], TINY).findings
    assert ", ".join(f"{f.spot.line}:{f.spot.column} {f.code}" for f in findings) == slip[3]
