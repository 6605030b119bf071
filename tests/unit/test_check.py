"""The doorway: a folder becomes a checked handbook, or findings."""

import os
from pathlib import Path

import pytest

from counterbook.check import MOST_IN_A_FILE, Checked, check_files, load, mend, today
from counterbook.report.formats import as_text
from tests.tiny import PROCEDURE, TINY, TODAY, laid_over, tiny

STAY = (TINY / PROCEDURE).read_text("utf-8")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)


def codes(checked: Checked) -> list[str]:
    return [finding.code for finding in checked.findings]


def places(checked: Checked) -> list[str]:
    return [f"{f.code} {f.file}:{f.spot.line}" for f in checked.findings]


def named(id_: str, part: str = "") -> str:
    return laid_over(f"id: {id_}\n{part}")


def test_a_good_handbook(tmp_path: Path) -> None:
    checked = load(tiny(tmp_path))
    assert checked.findings == []
    assert checked.handbook
    assert list(checked.handbook.procedures) == ["stay"]
    assert list(checked.handbook.papers) == ["passport", "lease", "registration-slip"]


def test_warnings_do_not_stand_in_the_way(tmp_path: Path) -> None:
    root = tiny(tmp_path, {PROCEDURE: laid_over("effective:\n  until: 2026-12-01\n")})
    checked = load(root)
    assert (codes(checked), checked.has_errors) == (["L603"], False)
    assert checked.handbook


def test_a_broken_file_among_good_ones(tmp_path: Path) -> None:
    broken = {"procedures/foreigners/slip.yml": 'id: slip\ntitle: "x\n'}
    checked = load(tiny(tmp_path, broken))
    assert places(checked) == ["F115 handbook/procedures/foreigners/slip.yml:2"]
    assert checked.handbook is None


def test_references_to_a_broken_file_are_no_faults_of_their_own(tmp_path: Path) -> None:
    files = {
        PROCEDURE: laid_over("related: [slip]\n"),
        "procedures/foreigners/slip.yml": "id: [\n",
        "papers.yml": "- id: passport\n  name: [\n",
    }
    assert sorted(codes(load(tiny(tmp_path, files)))) == ["F115", "F115"]


def test_all_faults_of_all_files_in_one_run(tmp_path: Path) -> None:
    files = {
        "papers.yml": (TINY / "papers.yml").read_text("utf-8").replace("id: lease", "id: Lease"),
        "station.yml": (TINY / "station.yml").read_text("utf-8").replace("08:30", "8:30"),
        PROCEDURE: laid_over("status：active\nrelated: [nowhere]\nfees:\n  - amount: x\n"),
        "procedures/household/move.yml": named("move"),
        "procedures/notes.txt": "nothing to do with it",
        "guides/where.yaml": "id: where\n",
    }
    assert places(load(tiny(tmp_path, files))) == [
        "F122 handbook/guides/where.yaml:1",
        "S204 handbook/papers.yml:6",
        f"S206 handbook/{PROCEDURE}:39",
        f"R301 handbook/{PROCEDURE}:85",
        f"F102 handbook/{PROCEDURE}:91",
        "S218 handbook/procedures/household/move.yml:2",
        "S208 handbook/station.yml:21",
    ]


@pytest.mark.parametrize("name", ["languages.yml", "station.yml", "categories.yml"])
def test_a_file_that_every_handbook_needs(tmp_path: Path, name: str) -> None:
    assert places(load(tiny(tmp_path, {name: None}))) == [f"F123 handbook/{name}:1"]


def test_a_register_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    assert places(load(tiny(tmp_path, {"papers.yml": None}))) == ["F123 handbook/papers.yml:1"]
    assert places(load(tiny(tmp_path / "b", {"glossary.yml": None}))) == []


def test_an_empty_handbook_is_a_mistake(tmp_path: Path) -> None:
    assert places(load(tiny(tmp_path, {PROCEDURE: None}))) == ["F124 handbook/procedures:1"]


def test_no_handbook_at_all(tmp_path: Path) -> None:
    checked = load(tmp_path / "handbook")
    assert set(codes(checked)) == {"F123", "F124"}
    assert checked.handbook is None


def test_without_languages_only_the_typing_is_looked_at(tmp_path: Path) -> None:
    files = {"languages.yml": "languages: []\n", PROCEDURE: STAY + "status：active\n"}
    assert codes(load(tiny(tmp_path, files))) == ["S220", "F102"]


def test_a_copy_is_named_and_not_the_original(tmp_path: Path) -> None:
    copy = "procedures/foreigners/stay - 副本.yml"
    (finding,) = load(tiny(tmp_path, {copy: STAY})).findings
    assert (finding.code, finding.file) == ("S221", f"handbook/{copy}")
    assert finding.values["other"] == f"handbook/{PROCEDURE}:1"


def test_file_name_and_folder_are_id_and_category(tmp_path: Path) -> None:
    checked = load(tiny(tmp_path, {"procedures/household/move.yml": named("moving")}))
    own = [f for f in checked.findings if f.code == "S218"]
    assert [(f.code, f.values["key"], f.values["wanted"]) for f in own] == [
        ("S218", "id", "move"),
        ("S218", "category", "household"),
    ]


def test_a_language_that_was_taken_out_is_one_fault_a_file(tmp_path: Path) -> None:
    checked = load(tiny(tmp_path, {"languages.yml": "languages:\n  - code: zh\n  - code: en\n"}))
    stay = [f for f in checked.findings if f.file.endswith("stay.yml")]
    assert [(f.code, f.values["key"], f.values["variant"]) for f in stay] == [
        ("S214", "ko", "many")
    ]


def test_a_text_to_be_written_is_one_fault(tmp_path: Path) -> None:
    part = "summary:\n  zh: 24小时内登记。\n  en: TODO\n  ko: 24시간 이내에 등기하세요.\n"
    assert codes(load(tiny(tmp_path, {PROCEDURE: laid_over(part)}))) == ["T406"]


def test_a_misspelt_key_takes_nothing_else_with_it(tmp_path: Path) -> None:
    text = STAY.replace("deadline:\n", "deadlin:\n", 1)
    assert codes(load(tiny(tmp_path, {PROCEDURE: text}))) == ["S201"]


def test_too_many_faults_are_counted_and_errors_come_first(tmp_path: Path) -> None:
    steps = "".join(f"  - zh: 第{n}条\n    en: No. {n}\n    ko: {n + 1}번\n" for n in range(1, 200))
    part = f"conditions:\n{steps}related: [nowhere]\n"
    checked = load(tiny(tmp_path, {PROCEDURE: laid_over(part)}))
    assert len(checked.findings) == MOST_IN_A_FILE + 1
    assert checked.findings[-1].code == "F139"
    assert "R301" in codes(checked)


def test_reports_name_files_below_a_folder_of_choice(tmp_path: Path) -> None:
    root = tiny(tmp_path, {PROCEDURE: laid_over("related: [x]\n")})
    assert places(load(root, shown_root=root)) == [f"R301 {PROCEDURE}:87"]


def test_the_same_report_twice(tmp_path: Path) -> None:
    root = tiny(tmp_path, {PROCEDURE: laid_over("related: [x, y]\nstatus：open\n")})
    assert as_text(load(root).findings, "zh") == as_text(load(root).findings, "zh")


def test_a_file_outside_stands_in_for_the_handbooks_own(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    outside = tmp_path / "desk" / "draft of stay.yml"
    outside.parent.mkdir()
    outside.write_text(laid_over("related: [stay, nowhere]\n"), "utf-8")
    checked = check_files([outside], root)
    assert places(checked) == [f"R301 {outside.as_posix()}:87"]


def test_any_file_name_will_do(tmp_path: Path) -> None:
    outside = tmp_path / "住宿登记.txt"
    outside.write_text(STAY, "utf-8")
    assert codes(check_files([outside], tiny(tmp_path))) == []


def test_faults_elsewhere_in_the_handbook_are_not_reported(tmp_path: Path) -> None:
    broken = {"procedures/foreigners/slip.yml": "id: [\n", "laws.yml": "- id: exit-entry-law\n"}
    root = tiny(tmp_path, broken)
    outside = tmp_path / "stay.yml"
    outside.write_text(STAY, "utf-8")
    assert codes(check_files([outside], root)) == []


def test_a_register_that_cannot_be_read_is_reported_anyway(tmp_path: Path) -> None:
    root = tiny(tmp_path, {"laws.yml": "- id: [\n"})
    laws = (root / "laws.yml").as_posix()
    assert places(check_files([root / PROCEDURE], root)) == [f"F115 {laws}:1"]


def test_duplicates_count_among_the_files_that_were_asked_for(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    folder = tmp_path / "new"
    folder.mkdir()
    for name in ("a.yml", "b.yml"):
        (folder / name).write_text(STAY, "utf-8")
    assert places(check_files([folder], root)) == [f"S221 {(folder / 'b.yml').as_posix()}:1"]


def test_a_file_of_the_handbook_keeps_its_name(tmp_path: Path) -> None:
    root = tiny(tmp_path, {"procedures/foreigners/other.yml": STAY})
    path = root / "procedures/foreigners/other.yml"
    assert codes(check_files([path], root)) == ["S218"]


def test_a_register_can_be_asked_for(tmp_path: Path) -> None:
    text = (TINY / "places.yml").read_text("utf-8").replace("kind: office", "kind: hall")
    root = tiny(tmp_path, {"places.yml": text})
    assert places(check_files([root / "places.yml"], root)) == [
        f"S205 {(root / 'places.yml').as_posix()}:20"
    ]


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    checked = check_files([tmp_path / "empty"], tiny(tmp_path))
    assert codes(checked) == ["F124"]
    assert checked.has_errors


def test_the_day_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2030-01-02")
    assert today().isoformat() == "2030-01-02"


def test_mending_files_and_folders(tmp_path: Path) -> None:
    root = tiny(tmp_path, {PROCEDURE: STAY.replace("status", "status") + "status：active\n"})
    assert mend([root]) == [root / PROCEDURE]
    assert mend([root, root / PROCEDURE]) == []
    assert codes(load(root)) == []


@pytest.mark.skipif(os.name == "nt", reason="names of files are text on Windows")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    folder = os.fsencode(root / "procedures" / "foreigners")
    with open(folder + b"/\xff.yml", "wb") as file:
        file.write(b"id: x\n")
    report = as_text(load(root).findings, "zh")
    assert report.encode("utf-8")


def test_many_warnings_in_a_file_stop_nothing(tmp_path: Path) -> None:
    step = "      - actor: you\n        text:\n          zh: 拿第{}个号。\n"
    many = "".join(step.format(n) for n in range(MOST_IN_A_FILE + 10))
    ways = f"channels:\n  - type: counter\n    place: foreigner-desk\n    steps:\n{many}"
    checked = load(tiny(tmp_path, {PROCEDURE: laid_over(ways)}))
    assert checked.findings[-1].code == "F139"
    assert checked.handbook is not None
