"""Two small handbooks in other languages than the model's, through check, site and print."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
import yaml
from lxml import html

from counterbook.check import load
from counterbook.languages.labels import shipped_labels
from counterbook.print import handbook_pdfs
from counterbook.reading.library import Library
from counterbook.report.formats import as_text
from counterbook.site.builder import build_site
from counterbook.starter.begin import begin_handbook, begin_procedure

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
ZH_MN_RU = Path(__file__).parent / "zh-mn-ru"

LOCALES = {"zh": "zh-CN", "en": "en-GB", "mn": "mn-MN", "ru": "ru-RU"}
MARKS = {"zh": "中", "en": "EN", "mn": "МН", "ru": "РУ"}
TITLES = {
    "zh": "登记您住的地方",
    "en": "Register where you sleep",
    "mn": "Байрлаж буй газраа бүртгүүлэх",
    "ru": "Зарегистрировать место, где вы живёте",
}
DEADLINES = {
    "zh": "入住后24小时内",
    "en": "Within 24 hours of moving in",
    "mn": "Нүүж орсноос хойш 24 цаг өнгөрөхөөс өмнө",
    "ru": "Не позднее чем через 24 часа после заселения",
}
PAGE = "procedures/accommodation-registration/index.html"


@dataclass(frozen=True)
class Small:
    """A small handbook with its site and PDFs."""

    root: Path
    codes: tuple[str, ...]
    site: Path

    @property
    def modes(self) -> dict[str, str]:
        """Mode -> what stands before its addresses."""
        others = {code: f"{code}/" for code in self.codes[1:]}
        return {self.codes[0]: "", **others, "parallel": "parallel/"}

    def page(self, mode: str, name: str = PAGE) -> html.HtmlElement:
        return html.fromstring((self.site / self.modes[mode] / name).read_bytes())

    def pdf(self, mode: str) -> Path:
        return self.site / "print" / f"handbook-{mode}.pdf"


def _built(root: Path, codes: tuple[str, ...], site: Path) -> Small:
    build_site(root / "mkdocs.yml", site, handbook=root / "handbook")
    handbook = load(root / "handbook").handbook
    assert handbook is not None
    handbook_pdfs(Library(handbook), "0123456789ab", site / "print")
    return Small(root, codes, site)


@pytest.fixture(scope="module", params=["zh-en", "zh-mn-ru"])
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Small:
    """Both handbooks, each built once. The new one holds a draft beside its two procedures."""
    folder = tmp_path_factory.mktemp(request.param)
    codes = tuple(request.param.split("-"))
    root = ZH_MN_RU
    if request.param == "zh-en":
        root = folder / "new"
        begin_handbook(root, codes)
        begin_procedure(root / "handbook", "safety", "lost-property")
    return _built(root, codes, folder / "site")


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERBOOK_TODAY", "2026-11-21")


def texts_below(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".html", ".json", ".css", ".js", ".xml", ".svg", ".yml", ".md"):
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


def test_the_handbook_by_hand_checks_without_a_single_finding() -> None:
    assert as_text(load(ZH_MN_RU / "handbook").findings, "zh") == ""


@pytest.mark.parametrize("code", ["mn", "ru"])
def test_every_label_of_the_package_is_translated(code: str) -> None:
    source = (ZH_MN_RU / "handbook" / "labels.yml").read_text(encoding="utf-8")
    own = yaml.load(source, yaml.BaseLoader)
    assert [key for key in shipped_labels() if code not in own.get(key, {})] == []


@pytest.mark.parametrize("code", ["mn", "ru"])
def test_labels_have_the_slots_of_the_package(code: str) -> None:
    source = (ZH_MN_RU / "handbook" / "labels.yml").read_text(encoding="utf-8")
    for key, said in yaml.load(source, yaml.BaseLoader).items():
        forms = said[code].values() if isinstance(said[code], dict) else [said[code]]
        for form in forms:
            assert _slots(form) == _slots(str(shipped_labels()[key]["zh"])), f"{key}: {form}"


def _slots(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


class TestSite:
    def test_there_is_a_mode_for_each_language_and_one_side_by_side(self, small: Small) -> None:
        found = {p.relative_to(small.site).as_posix() for p in small.site.rglob(PAGE)}
        assert found == {prefix + PAGE for prefix in small.modes.values()}

    def test_every_mode_has_the_same_pages(self, small: Small) -> None:
        others = {prefix.rstrip("/") for prefix in small.modes.values() if prefix} | {"editors"}
        for mode, prefix in small.modes.items():
            pages = {
                path.relative_to(small.site / prefix)
                for path in (small.site / prefix).rglob("index.html")
                if mode != small.codes[0] or path.relative_to(small.site).parts[0] not in others
            }
            if mode == small.codes[0]:
                expected = pages
            assert pages == expected

    def test_the_switch_shows_all_marks(self, small: Small) -> None:
        marks = [MARKS[code] for code in small.codes]
        switch = small.page("parallel").xpath("//header//nav[.//a[@hreflang]]")[0]
        shown = [" ".join(a.text_content().split()) for a in switch.xpath(".//a")]
        assert shown == [*marks, "·".join(marks)]

    def test_pages_are_in_their_language(self, small: Small) -> None:
        for code in small.codes:
            page = small.page(code)
            assert page.get("lang") == LOCALES[code]
            assert page.xpath("string(//h1)").strip() == TITLES[code]
            assert DEADLINES[code] in page.text_content()

    def test_side_by_side_has_a_column_for_each_language(self, small: Small) -> None:
        page = small.page("parallel")
        cells = page.xpath("//h1//*[contains(@class, 'cell')]")
        assert [(c.get("lang"), c.text_content().strip()) for c in cells] == [
            (LOCALES[code], TITLES[code]) for code in small.codes
        ]
        for row in page.xpath("//main//*[contains(@class, 'row') and @id]"):
            langs = row.xpath("./*[contains(@class, 'cell')]/@lang")
            assert langs == [LOCALES[code] for code in small.codes]

    def test_each_page_names_its_alternates(self, small: Small) -> None:
        links = small.page("parallel").xpath("//link[@rel='alternate'][@hreflang]")
        expected = [LOCALES[code] for code in small.codes]
        assert [link.get("hreflang") for link in links] == [*expected, "x-default"]

    def test_no_hangul_anywhere(self, small: Small) -> None:
        for name, text in texts_below(small.site):
            assert not HANGUL.search(text), name

    def test_drafts_stay_out(self, small: Small) -> None:
        assert not list(small.site.rglob("lost-property*"))
        assert "待填写" not in "".join(text for _, text in texts_below(small.site))

    def test_every_link_leads_somewhere(self, small: Small) -> None:
        for page in sorted(small.site.rglob("index.html")):
            for address in html.fromstring(page.read_bytes()).xpath("//a/@href"):
                if not re.match(r"[a-z]+:", address):
                    path, _, anchor = address.partition("#")
                    target = (page.parent / path.partition("?")[0]).resolve()
                    target = target / "index.html" if target.is_dir() else target
                    where = f"{page.relative_to(small.site)}: {address}"
                    assert target.is_file(), where
                    if anchor:
                        read = html.fromstring(target.read_bytes())
                        assert read.xpath("//*[@id=$id]", id=anchor), where


@pytest.mark.print
class TestPrint:
    def test_there_is_a_pdf_for_each_mode(self, small: Small) -> None:
        names = {path.name for path in (small.site / "print").glob("*.pdf")}
        assert names == {f"handbook-{mode}.pdf" for mode in small.modes}

    def test_side_by_side_prints_every_language(self, small: Small) -> None:
        text = text_of(small.pdf("parallel"))
        for code in small.codes:
            assert TITLES[code] in text

    def test_one_language_prints_alone(self, small: Small) -> None:
        for code in small.codes:
            text = text_of(small.pdf(code))
            assert TITLES[code] in text
            others = [TITLES[other] for other in small.codes if other not in (code, "zh")]
            assert not any(title in text for title in others)

    def test_documents_name_their_language(self, small: Small) -> None:
        for code in small.codes:
            with pikepdf.open(small.pdf(code)) as pdf:
                assert str(pdf.Root.Lang) == LOCALES[code]

    def test_no_hangul_and_no_korean_font(self, small: Small) -> None:
        for mode in small.modes:
            assert not HANGUL.search(text_of(small.pdf(mode))), mode
            fonts = subprocess.run(
                ["pdffonts", small.pdf(mode)], capture_output=True, text=True, check=True
            )
            assert "NotoSansKR" not in fonts.stdout


@pytest.mark.print
@pytest.mark.parametrize("codes", [("en", "ko"), ("mn", "vi", "ja")], ids=",".join)
def test_a_new_handbook_without_chinese_prints_too(tmp_path: Path, codes: tuple[str, ...]) -> None:
    begin_handbook(tmp_path, codes)
    handbook = load(tmp_path / "handbook").handbook
    assert handbook is not None
    written = handbook_pdfs(Library(handbook), "0123456789ab", tmp_path, which=["parallel"])
    assert "Register where you sleep" in text_of(written[0])
