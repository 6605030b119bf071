"""The editors' manual: whole, the same in its languages, and true of the program it describes."""

from __future__ import annotations

import json
import re
import shlex
from functools import cache
from pathlib import Path

import click
import pytest
from lxml import html

from counterbook.check import check_files
from counterbook.cli import main
from counterbook.report.formats import as_text
from counterbook.site.assets import Assets
from counterbook.site.brand import Brand
from counterbook.site.edition import Edition
from counterbook.site.folders import Folders
from counterbook.site.manual_pages import Manual
from counterbook.site.pages import Pages

from .conftest import ROOT, Site

CHAPTERS = [
    *("", "start/", "procedure/", "writing/", "checking/", "registers/", "translations/"),
    *("publishing/", "printing/", "look/", "servers/", "new-station/"),
]
LANGUAGES = {"zh": "editors/", "en": "editors/en/"}
PAGES = [f"{place}{name}" for place in LANGUAGES.values() for name in CHAPTERS]
EXAMPLE = ROOT / "handbook/procedures/foreigners/accommodation-registration.yml"
# What is typed wrongly in each of the common faults: in the file, and as it should be.
FAULTS = {
    "f102": ("id: accommodation", "id：accommodation"),
    "f107": ("category: foreigners", "category:foreigners"),
    "f103": ("  zh: 外国人住宿登记", "\tzh: 外国人住宿登记"),
    "f106": ("    - 住宿登记\n", "    -住宿登记\n"),
    "f131": ("  direction: after", "   direction: after"),
    "s201": ("\nmaterials:", "\nmateriels:"),
    "r301": ("paper: lease\n", "paper: leese\n"),
    "s207": ("verified_on: 2026-11-21", "verified_on: 2026年11月21日"),
    "s209": ("within: 24 hours", "within: 24小时"),
    "f116": ("  zh: 不住酒店时，要", "  zh: 注意: 不住酒店时，要"),
    "t402": ("  zh: 不住酒店时，要在{deadline}登记", "  zh: 不住酒店时，要在24小时内登记"),
    "t410": ("zh: 复印资料页", "zh: 携带资料页"),
}


def _codes(page: html.HtmlElement) -> list[str]:
    """What stands on a page as code, line by line."""
    codes = page.xpath("//article//code")
    return [line.strip() for code in codes for line in code.text_content().splitlines()]


def _commands(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("counterbook ")]


def _parsed(command: str) -> click.Context:
    """The command as the program takes it in; raises UsageError for what it does not know."""
    context, args = click.Context(main, info_name="counterbook"), shlex.split(command, posix=False)
    found: click.Command = main
    args = args[1:]
    while isinstance(found, click.Group):
        name, found_or_none, args = found.resolve_command(context, args)
        assert found_or_none is not None
        found, context = found_or_none, click.Context(found_or_none, context, info_name=name)
    return found.make_context(found.name, list(args), parent=context.parent)


@cache
def _options() -> frozenset[str]:
    def of(command: click.Command) -> set[str]:
        own = {name for parameter in command.params for name in parameter.opts}
        below = command.commands.values() if isinstance(command, click.Group) else ()
        return own.union(*(of(one) for one in below))

    return frozenset(of(main))


def test_every_chapter_stands_in_both_languages(site: Site) -> None:
    pages = [a for a in site.manual() if not a.startswith("editors/rules/")]
    assert pages == sorted(PAGES)


@pytest.mark.parametrize("name", CHAPTERS, ids=[name or "front" for name in CHAPTERS])
def test_a_chapter_says_the_same_in_both_languages(site: Site, name: str) -> None:
    zh, en = (site.page(f"{place}{name}") for place in LANGUAGES.values())
    for what in ("h2/@id", "h3/@id", "img/@src", "pre", "table//tr", "table//tr/*", "li"):
        found = [page.xpath(f"//article//{what}") for page in (zh, en)]
        names = [[x.rsplit("/", 1)[-1] if isinstance(x, str) else x.tag for x in f] for f in found]
        assert names[0] == names[1], what
    assert _commands(_codes(zh)) == _commands(_codes(en)) or name in ("printing/",)
    assert (zh.get("lang"), en.get("lang")) == ("zh-CN", "en-GB")


def test_the_side_list_leads_through_all_chapters_and_to_the_rules(site: Site) -> None:
    for place in LANGUAGES.values():
        for name in CHAPTERS:
            at = f"{place}{name}"
            links = site.page(at).xpath("//aside/nav[1]//a")
            led = [site.target(at, link.get("href"))[0] for link in links]
            assert led == [
                site.root / to / "index.html"
                for to in (*(f"{place}{c}" for c in CHAPTERS), "editors/rules/")
            ]
            here = [link.get("aria-current") for link in links]
            assert here.index("page") == CHAPTERS.index(name)


def test_the_mode_switch_keeps_the_chapter(site: Site) -> None:
    links = site.page("editors/en/start/").xpath("//header//nav[@class='modes']/a/@href")
    led = [site.target("editors/en/start/", href)[0].relative_to(site.root) for href in links]
    assert [path.parent.as_posix() for path in led] == [
        *("editors/start", "editors/en/start", "ko", "parallel")
    ]


def test_links_anchors_and_pictures_lead_somewhere(site: Site) -> None:
    broken = []
    for at in [*PAGES, "editors/rules/", "editors/rules/F102/"]:
        for href in site.page(at).xpath("//a/@href | //img/@src | //link[@rel='icon']/@href"):
            if href.startswith(("tel:", "http")):
                continue
            file, anchor = site.target(at, href)
            known = file.suffix != ".html" or not anchor or anchor in _ids(file)
            if not file.is_file() or not known:
                broken.append((at, href))
    assert broken == []


@cache
def _ids(file: Path) -> frozenset[str]:
    return frozenset(html.fromstring(file.read_bytes()).xpath("//@id"))


def test_pictures_are_light_and_described(site: Site) -> None:
    for at in PAGES:
        for picture in site.page(at).xpath("//article//img"):
            file, _ = site.target(at, picture.get("src"))
            assert file.stat().st_size <= 80_000, file.name
            assert all(picture.get(key) for key in ("alt", "width", "height")), at


def test_readers_meet_only_the_link_in_the_footer(site: Site) -> None:
    assert "editors" not in (site.root / "sitemap.xml").read_text("utf-8")
    for at, to in (("", "editors/"), ("en/", "en/"), ("ko/", "editors/")):
        links = site.page(at).xpath("//a[contains(@href, 'editors')]")
        assert [link.xpath("ancestor::footer") != [] for link in links] == [True]
        assert links[0].get("href").endswith(to)


def test_search_engines_keep_out_of_what_is_published_too(site: Site) -> None:
    folders = Folders(ROOT / "handbook", ROOT / "docs")
    edition = Edition(site.library, Brand(), {}, published=True, folders=folders)
    pages = Pages(edition, Assets(edition))
    robots = '<meta name="robots" content="noindex">'
    name, front = next(Manual(pages).chapters())
    assert name == "editors/index.html"
    assert robots in front
    assert robots not in pages.html(edition.renderer.modes[0], edition.shells.addresses[1])


def test_every_command_is_one_that_the_program_takes(site: Site) -> None:
    lines = [line for at in PAGES for line in _codes(site.page(at))]
    for read_me in ("README.md", "README.zh.md"):
        text = (ROOT / read_me).read_text("utf-8")
        lines += re.findall(r"`(counterbook [^`]+)`", text)
    commands = _commands(lines)
    assert len(commands) > 60
    assert {command.split()[1] for command in commands} == set(main.commands)
    for command in commands:
        _parsed(command)
    named = {option for line in lines for option in re.findall(r"(?<!\S)--[a-z-]+", line)}
    # Caddy's own.
    assert named - {"--config"} <= _options()


def test_the_procedure_chapter_names_every_key_and_no_other(site: Site) -> None:
    schema = json.loads((ROOT / "schemas/procedure.schema.json").read_text("utf-8"))
    shapes = [schema, *schema["$defs"].values()]
    keys = {key for shape in shapes for key in shape.get("properties", ())}
    for place in LANGUAGES.values():
        cells = site.page(f"{place}procedure/").xpath("//article//tbody/tr/td[1]/code/text()")
        assert sorted(cells) == sorted(keys - {"zh", "en", "ko"})


@pytest.mark.parametrize("place", LANGUAGES.values(), ids=LANGUAGES)
def test_the_example_of_a_procedure_has_no_fault(site: Site, place: str, tmp_path: Path) -> None:
    (code,) = site.page(f"{place}procedure/").xpath("//pre/code[starts-with(., 'id:')]")
    example = tmp_path / "example.yml"
    example.write_text(code.text_content(), encoding="utf-8")
    assert check_files([example], ROOT / "handbook").findings == []


@pytest.mark.parametrize("code", FAULTS)
def test_a_common_fault_is_reported_as_the_manual_shows_it(
    site: Site, code: str, tmp_path: Path
) -> None:
    right, wrong = FAULTS[code]
    text = EXAMPLE.read_text(encoding="utf-8")
    assert right in text
    spoilt = tmp_path / "spoilt.yml"
    spoilt.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    findings = check_files([spoilt], ROOT / "handbook").findings
    (found,) = (finding for finding in findings if finding.code == code.upper())
    for language, place in LANGUAGES.items():
        page = site.page(f"{place}checking/")
        shown = page.xpath(f"//h3[@id='{code}']/following-sibling::pre[1]/code")[0].text_content()
        line, caret, remedy = shown.rstrip("\n").split("\n")
        said = as_text([found], language).split("\n")
        assert said[0].split()[1] == code.upper()
        number = line.split("|")[0].strip()
        # The file of the handbook may grow; what the manual shows of a line does not change.
        assert said[1].split("|", 1)[1].startswith(line.split("|", 1)[1])
        assert said[2].split("|", 1)[1] == caret.split("|", 1)[1]
        assert remedy.strip() == said[3].strip()
        assert number.isdigit()
