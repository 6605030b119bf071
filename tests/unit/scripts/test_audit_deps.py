"""A package counts as sound only where a service knew it and named no hole."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

LOCK = """\
mkdocs==1.6.1 \\
    --hash=sha256:aa
mkdocs-material==9.7.6 ; python_version < "4" \\
    --hash=sha256:bb
"""

ANSWER = json.dumps(
    {
        "dependencies": [
            {"name": "mkdocs", "skip_reason": "not found"},
            {
                "name": "mkdocs-material",
                "version": "9.7.6",
                "vulns": [{"id": "CVE-1", "fix_versions": ["9.7.7"]}],
            },
        ]
    }
)


@pytest.fixture(scope="module")
def audit_deps(load_script: Callable[[str], ModuleType]) -> ModuleType:
    return load_script("audit_deps")


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.lock"
    path.write_text(LOCK, encoding="utf-8")
    return path


def test_holes_and_what_nobody_knows_are_both_reported(
    audit_deps: ModuleType,
    lock: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(audit_deps, "ask", lambda lock, service: ANSWER)
    assert not audit_deps.report(lock, audit_deps.audit(lock))
    assert capsys.readouterr().out.splitlines() == [
        "HOLE         requirements.lock: mkdocs-material 9.7.6: must be 9.7.7 or newer",
        "HOLE         requirements.lock: mkdocs-material 9.7.6: CVE-1 (pypi), mended in 9.7.7",
        "HOLE         requirements.lock: mkdocs-material 9.7.6: CVE-1 (osv), mended in 9.7.7",
        "not audited  requirements.lock: mkdocs 1.6.1",
        "requirements.lock: 1 of 2 packages audited, 3 holes",
    ]


@pytest.mark.parametrize("answer", ["", "no JSON", "[]", "{}"])
def test_no_answer_is_not_a_good_answer(
    audit_deps: ModuleType,
    lock: Path,
    answer: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(audit_deps, "ask", lambda lock, service: answer)
    lock.write_text("mkdocs==1.6.1\n", encoding="utf-8")
    assert not audit_deps.report(lock, audit_deps.audit(lock))
    assert capsys.readouterr().out.splitlines() == [
        "not audited  requirements.lock: mkdocs 1.6.1",
        "requirements.lock: 0 of 1 packages audited, 0 holes",
    ]


def test_all_sound_is_said_as_well(
    audit_deps: ModuleType,
    lock: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    known = {"name": "mkdocs", "version": "1.6.1", "vulns": []}
    answer = json.dumps({"dependencies": [known]})
    monkeypatch.setattr(audit_deps, "ask", lambda lock, service: answer)
    lock.write_text("mkdocs==1.6.1\n", encoding="utf-8")
    assert audit_deps.report(lock, audit_deps.audit(lock))
    assert capsys.readouterr().out == "requirements.lock: 1 of 1 packages audited, 0 holes\n"
