import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from counterbook.check import load
from counterbook.report.formats import as_text
from counterbook.report.phrases import phrase, phrases
from counterbook.starter.begin import BeginError, begin_handbook, begin_procedure

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2026-11-21")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new handbook in Chinese and English."""
    begin_handbook(tmp_path / "new", ("zh", "en"))
    return tmp_path / "new"


def report(handbook: Path) -> str:
    return as_text(load(handbook).findings, "zh")


def refusal(error: BeginError) -> str:
    return phrase(error.key, "zh", **error.values)


def files_below(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


class TestHandbook:
    def test_is_complete(self, folder: Path) -> None:
        names = [name for name in files_below(folder) if not name.startswith("schemas/")]
        assert names == [
            ".gitignore",
            "README.md",
            "docs/en/about.md",
            "docs/en/accessibility.md",
            "docs/en/privacy.md",
            "docs/zh/about.md",
            "docs/zh/accessibility.md",
            "docs/zh/privacy.md",
            "handbook/audiences.yml",
            "handbook/categories.yml",
            "handbook/events.yml",
            "handbook/glossary.yml",
            "handbook/guides/where-to-start.yml",
            "handbook/languages.yml",
            "handbook/laws.yml",
            "handbook/notices/register-your-stay.yml",
            "handbook/papers.yml",
            "handbook/people.yml",
            "handbook/places.yml",
            "handbook/procedures/foreigners/accommodation-registration.yml",
            "handbook/procedures/safety/call-110.yml",
            "handbook/sources.yml",
            "handbook/station.yml",
            "mkdocs.yml",
            "overrides/brand.yml",
        ]
        assert (folder / "schemas/procedure.schema.json").is_file()

    @pytest.mark.parametrize(
        "codes",
        [("zh", "en"), ("en", "zh"), ("zh", "ko"), ("zh", "en", "ko"), ("mn", "en")],
        ids=",".join,
    )
    def test_checks_without_a_single_finding(self, tmp_path: Path, codes: tuple[str, ...]) -> None:
        begin_handbook(tmp_path / "new", codes)
        checked = load(tmp_path / "new/handbook")
        # English under a language without texts of its own is rightly called untranslated.
        untranslated = ["T405"] if "mn" in codes else []
        assert sorted({finding.code for finding in checked.findings}) == untranslated
        assert checked.handbook is not None
        assert checked.handbook.languages.codes == codes
        assert list(checked.handbook.procedures) == ["accommodation-registration", "call-110"]

    def test_languages_without_texts_are_only_to_be_translated(self, tmp_path: Path) -> None:
        begin_handbook(tmp_path, ("zh", "mn", "ru", "vi"))
        checked = load(tmp_path / "handbook")
        assert not checked.has_errors
        assert {finding.code for finding in checked.findings} == {"T401"}
        assert files_below(tmp_path / "docs") == [
            "zh/about.md",
            "zh/accessibility.md",
            "zh/privacy.md",
        ]

    def test_a_base_without_texts_begins_in_english(self, tmp_path: Path) -> None:
        begin_handbook(tmp_path, ("mn", "ru"))
        checked = load(tmp_path / "handbook")
        assert checked.handbook is not None
        title = checked.handbook.procedures["call-110"].title
        assert dict(title) == {"mn": "Calling 110"}
        assert (tmp_path / "docs/mn/about.md").read_text("utf-8").startswith("# About this")

    def test_holds_no_hangul_where_korean_is_no_language_of_it(self, folder: Path) -> None:
        for name in files_below(folder):
            assert not HANGUL.search((folder / name).read_text("utf-8")), name

    def test_says_of_every_place_and_person_that_it_is_a_sample(self, folder: Path) -> None:
        handbook = load(folder / "handbook").handbook
        assert handbook is not None
        assert handbook.station.sample
        assert handbook.station.model_handbook
        assert handbook.station.site == "https://handbook.example.org/"
        sampled = [*handbook.places.values(), *handbook.people.values()]
        assert all(entry.sample for entry in sampled)

    def test_goes_into_an_empty_folder_but_never_over_anything(self, tmp_path: Path) -> None:
        begin_handbook(tmp_path, ("zh", "en"))
        before = {name: (tmp_path / name).read_bytes() for name in files_below(tmp_path)}
        with pytest.raises(BeginError) as refused:
            begin_handbook(tmp_path, ("zh", "ko"))
        assert refusal(refused.value) == f"{tmp_path.as_posix()} 已经存在，没有改动"
        assert {name: (tmp_path / name).read_bytes() for name in files_below(tmp_path)} == before

    def test_refuses_a_file_in_the_way(self, tmp_path: Path) -> None:
        (tmp_path / "new").write_text("这里有东西", encoding="utf-8")
        with pytest.raises(BeginError) as refused:
            begin_handbook(tmp_path / "new", ("zh", "en"))
        assert refused.value.key == "exists"

    @pytest.mark.parametrize(
        ("codes", "said"),
        [(("zh",), "zh"), (("zh", "zh"), "zh"), (("zh", "xx"), "xx"), (("zh", ""), "")],
    )
    def test_refuses_languages_that_it_cannot_have(
        self, tmp_path: Path, codes: tuple[str, ...], said: str
    ) -> None:
        with pytest.raises(BeginError) as refused:
            begin_handbook(tmp_path / "new", codes)
        assert refusal(refused.value) == (
            f"“{said}”不能用。语言写2到4种，不要重复，用逗号分开，例如 zh,en；"
            "只能用印刷字体里有的横排文字"
        )
        assert not (tmp_path / "new").exists()


class TestProcedure:
    def test_is_a_clean_draft_in_all_languages(self, folder: Path) -> None:
        path = begin_procedure(folder / "handbook", "safety", "lost-property")
        assert path == folder / "handbook/procedures/safety/lost-property.yml"
        checked = load(folder / "handbook")
        assert not checked.has_errors, report(folder / "handbook")
        assert checked.handbook is not None
        procedure = checked.handbook.procedures["lost-property"]
        assert procedure.status == "draft"
        assert dict(procedure.title) == {"zh": "待填写", "en": "待填写"}
        assert procedure.authority.accepts == "police-station"

    def test_begins_with_the_schema_and_the_day(self, folder: Path) -> None:
        path = begin_procedure(folder / "handbook", "safety", "lost-property")
        text = path.read_text("utf-8")
        first = "# yaml-language-server: $schema=../../../schemas/procedure.schema.json"
        assert text.splitlines()[0] == first
        assert (path.parent / first.partition("=")[2]).resolve().is_file()
        assert text.endswith(
            "review:\n  verified_on: 2026-11-21\n  review_by: 2027-05-22\n"
            "  confidence: unconfirmed\n"
        )
        assert "<" not in text

    def test_writes_a_line_for_languages_that_the_package_does_not_know(
        self, tmp_path: Path
    ) -> None:
        begin_handbook(tmp_path, ("zh", "mn", "ru"))
        path = begin_procedure(tmp_path / "handbook", "safety", "lost-property")
        assert "title:\n  zh: 待填写\n  mn: 待填写\n  ru: 待填写\n" in path.read_text("utf-8")

    @pytest.mark.parametrize("pressed", ["#", "# ?"], ids=["one sign", "as editors do"])
    def test_every_example_is_right_once_its_sign_is_deleted(
        self, folder: Path, pressed: str
    ) -> None:
        path = begin_procedure(folder / "handbook", "safety", "lost-property")
        lines = path.read_text("utf-8").splitlines()
        opened = [_opened(line, pressed) for line in lines]
        path.write_text("\n".join(opened) + "\n", encoding="utf-8")
        keys = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        assert {"deadline", "materials", "channels", "penalty", "faq", "local"} <= set(keys)
        checked = load(folder / "handbook")
        assert not checked.has_errors, report(folder / "handbook")

    def test_explains_each_field_in_chinese(self, folder: Path) -> None:
        path = begin_procedure(folder / "handbook", "safety", "lost-property")
        lines = path.read_text("utf-8").splitlines()
        for before, line in pairwise(lines):
            if re.match(r"#?[a-z_]+:", line):
                assert before.startswith("# "), line

    def test_never_writes_over_a_procedure_of_any_chapter(self, folder: Path) -> None:
        handbook = folder / "handbook"
        path = begin_procedure(handbook, "safety", "lost-property")
        path.write_text("我写的", encoding="utf-8")
        for chapter in ("safety", "foreigners"):
            with pytest.raises(BeginError) as refused:
                begin_procedure(handbook, chapter, "lost-property")
            assert refusal(refused.value) == f"{path.as_posix()} 已经存在，没有改动"
        assert path.read_text("utf-8") == "我写的"

    @pytest.mark.parametrize("id_", ["Visa", "visa_x", "签证", "../visa", "con", "", "a" * 61])
    def test_refuses_ids_that_no_address_can_have(self, folder: Path, id_: str) -> None:
        with pytest.raises(BeginError) as refused:
            begin_procedure(folder / "handbook", "safety", id_)
        assert refusal(refused.value) == (
            f"“{id_}”不能做编号：只用小写字母、数字和连字符，例如 visa-extension"
        )

    def test_names_the_chapters_there_are(self, folder: Path) -> None:
        with pytest.raises(BeginError) as refused:
            begin_procedure(folder / "handbook", "../safety", "lost-property")
        assert refusal(refused.value) == "没有“../safety”这一章。可选：foreigners, safety"

    def test_says_where_no_handbook_is(self, tmp_path: Path) -> None:
        with pytest.raises(BeginError) as refused:
            begin_procedure(tmp_path / "none", "safety", "lost-property")
        assert refusal(refused.value) == f"找不到 {(tmp_path / 'none').as_posix()}"

    @pytest.mark.parametrize("name", ["languages.yml", "categories.yml", "places.yml"])
    def test_asks_to_mend_a_register_first(self, folder: Path, name: str) -> None:
        broken = folder / "handbook" / name
        broken.write_bytes("languages：没有".encode("gbk"))
        with pytest.raises(BeginError) as refused:
            begin_procedure(folder / "handbook", "safety", "lost-property")
        assert refusal(refused.value) == (
            f"读不懂 {broken.as_posix()}。请先运行 counterbook check，改好里面的错误"
        )

    def test_a_fault_elsewhere_is_no_hindrance(self, folder: Path) -> None:
        (folder / "handbook/papers.yml").write_text("- id：passport\n", encoding="utf-8")
        path = begin_procedure(folder / "handbook", "safety", "lost-property")
        assert "#  - paper: passport\n" in path.read_text("utf-8")

    def test_says_why_it_cannot_write(self, folder: Path) -> None:
        chapter = folder / "handbook/procedures/safety"
        (chapter / "call-110.yml").unlink()
        chapter.rmdir()
        chapter.write_text("", encoding="utf-8")
        with pytest.raises(BeginError) as refused:
            begin_procedure(folder / "handbook", "safety", "lost-property")
        assert refused.value.key in ("exists", "cannot-write")


def _opened(line: str, pressed: str) -> str:
    is_example = line.startswith("#") and not re.match(r"# \S", line)
    return re.sub(f"^{pressed}", "", line) if is_example else line


def test_every_refusal_has_words_in_the_languages_of_messages() -> None:
    for key in ("bad-id", "unknown-category", "exists", "bad-languages", "no-such-path"):
        assert set(phrases()[key]) == {"zh", "en", "ko"}
    for key in ("mend-first", "cannot-write"):
        assert set(phrases()[key]) == {"zh", "en", "ko"}
