"""A handbook of 3,000 procedures is read and checked whole, and a fault in one of them is found."""

import re
from pathlib import Path

import pytest

from counterbook.check import Known, load
from tests.tiny import PROCEDURE, TINY, TODAY, tiny

MANY = 3_000
_ALIAS = re.compile(r"^(    - .+)$", re.MULTILINE)


def test_three_thousand_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)
    stay = (TINY / PROCEDURE).read_text("utf-8")
    names = [f"stay-{number}" for number in range(1, MANY)]
    files = {
        f"procedures/foreigners/{name}.yml": _ALIAS.sub(
            # No two procedures may share a name that people look for.
            rf"\1 {number}",
            stay.replace("id: stay", f"id: {name}", 1),
        )
        for number, name in enumerate(names, 1)
    }
    root, known = tiny(tmp_path, files), Known()
    checked = load(root, known=known)
    assert checked.findings == []
    assert checked.handbook
    assert set(checked.handbook.procedures) == {"stay", *names}

    changed = root / "procedures/foreigners/stay-1500.yml"
    changed.write_text(changed.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    again = load(root, known=known)
    assert [(f.code, f.file, f.spot) for f in again.findings] == [
        ("S201", "handbook/procedures/foreigners/stay-1500.yml", (3, 1))
    ]
