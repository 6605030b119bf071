"""The rare turns of building: files of the wrong form, faults inside faults, nothing to mend."""

from pathlib import Path

import pytest

from counterbook.check import check_files, load
from counterbook.schema import suggest
from counterbook.schema.build import build, build_labels
from counterbook.schema.files import mend_file, read_file
from counterbook.schema.hoist import indent_children
from counterbook.schema.kinds import KINDS, PROCEDURE
from counterbook.schema.shapes import shape_of_model
from counterbook.source.document import Document, read
from tests.tiny import PROCEDURE as STAY
from tests.tiny import TODAY, laid_over, tiny

LANGUAGES = ("zh", "en", "ko")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)


def heads(document: Document) -> list[str]:
    return [f"{f.code} {f.spot.line}:{f.spot.column}" for f in document.findings]


def built(part: str) -> list[str]:
    document = read("a.yml", laid_over(part).encode())
    start = next(n for n, line in enumerate(document.lines) if line == part.split("\n")[0])
    list(build(PROCEDURE, document, LANGUAGES))
    return [f"{f.code} {f.spot.line - start}:{f.spot.column}" for f in document.findings]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("fees:\n  - 说明 文字: x\n    amount: 1\n", ["S201 2:5"]),
        ("aliases:\n  zh: x\n", ["S219 2:7"]),
        ("aliases:\n  zh:\n    - ' '\n    - [a]\n    - y\n", ["S212 3:7", "S219 4:7"]),
        ("aliases:\n  zh:\n    - a\n    - b\n    - c\n  xx:\n    - y\n", ["S214 6:3"]),
        ("result: x\n", ["S203 1:9"]),
        ("channels:\n  - type: counter\n    steps: x\n", ["S203 3:12"]),
        ("channels: []\n", []),
        (
            "review:\n  verified_on: 2026-02-30\n  review_by: 2027-05-01\n",
            ["S207 2:16", "S202 1:1"],
        ),
    ],
)
def test_faults_of_form(part: str, expected: list[str]) -> None:
    assert built(part) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- fee\n", ["F119 1:1"]),
        ("fee: x\n", ["S213 1:6"]),
        ("fee:\n  xx: x\n  zh: y\n", ["S214 2:3"]),
    ],
)
def test_labels_of_the_wrong_form(text: str, expected: list[str]) -> None:
    document = read("labels.yml", text.encode())
    build_labels(document, LANGUAGES)
    assert heads(document) == expected


def test_labels_that_cannot_be_parsed(tmp_path: Path) -> None:
    root = tiny(tmp_path, {"labels.yml": "fee: [\n"})
    found = [f"{f.code} {f.file}" for f in load(root).findings if "labels" in f.file]
    assert found == ["F115 handbook/labels.yml"]


def test_files_without_the_languages(tmp_path: Path) -> None:
    root = tiny(tmp_path, {"languages.yml": "languages: []\n", STAY: "status：active\n"})
    found = [f.code for f in check_files([root / STAY], root).findings]
    assert found == ["F102"]


def test_languages_with_a_fault_are_no_languages(tmp_path: Path) -> None:
    text = "languages:\n  - code: zh\n  - code: en\n    titel: x\n"
    checked = load(tiny(tmp_path, {"languages.yml": text}))
    assert [f"{f.code} {f.file}" for f in checked.findings] == ["S201 handbook/languages.yml"]


def test_a_link_in_a_circle_that_was_asked_for(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    (tmp_path / "a.yml").symlink_to(tmp_path / "a.yml")
    found = check_files([tmp_path / "a.yml"], root).findings
    assert [finding.code for finding in found] == ["F121"]


def test_what_is_not_there_cannot_be_mended(tmp_path: Path) -> None:
    assert mend_file(tmp_path / "gone.yml") is False
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("typed", ["2026-13-40", "2026年2月30日", "0000-01-01"])
def test_no_day_is_suggested_that_is_not_in_the_calendar(typed: str) -> None:
    assert suggest.day(typed) == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("text", ["x\n", "[]\n", "{}\n", "- - x\n", "- x: y\n", "x: [y]\n"])
def test_nonsense_of_every_kind_is_a_report(kind: object, text: str) -> None:
    document = read("a.yml", text.encode())
    values = list(build(kind, document, LANGUAGES))  # type: ignore[arg-type]
    assert document.findings or all(value.whole for value in values)


def test_no_time_is_suggested_for_words() -> None:
    assert suggest.time("soon") == ""


def test_a_path_into_a_value_holds_no_keys() -> None:
    document = read("a.yml", b"title: x\n")
    shape = shape_of_model(PROCEDURE.shape)
    assert not indent_children(document, shape, ("title", "zh"), LANGUAGES, all_=True)


def test_a_file_of_the_handbook_that_is_no_part_of_it(tmp_path: Path) -> None:
    root = tiny(tmp_path, {"copy.yml": laid_over("status: actve\n")})
    found = check_files([root / "copy.yml"], root).findings
    assert [f.code for f in found] == ["S205"]


def test_a_large_file_is_called_as_large_as_it_is(tmp_path: Path) -> None:
    root = tiny(tmp_path, {STAY: b"#" * 3_000_000})
    found = [f for f in load(root).findings if f.code == "F109"]
    assert [dict(f.values) for f in found] == [{"size": 3_000_000, "largest": 1_048_576}]


def test_a_file_that_vanishes_during_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tiny(tmp_path, {"procedures/foreigners/slip.yml": laid_over("id: slip\n")})

    def too_late(path: Path, shown: str, known: Document | None = None) -> Document:
        if path == root / STAY:
            path.unlink()
        return read_file(path, shown, known)

    monkeypatch.setattr("counterbook.schema.gather.read_file", too_late)
    found = load(root).findings
    assert [(f.code, f.file.endswith(STAY)) for f in found] == [("F121", True)]
    assert found[0].values["reason"] == "No such file or directory"
