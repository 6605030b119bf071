"""Every text says which language it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from .conftest import ANY_PROCEDURE, Site

HANGUL = re.compile("[\uac00-\ud7a3]")
HAN = re.compile("[\u4e00-\u9fff]")


def _texts(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """(language, text) of every piece of text in the body."""
    for text in page.xpath("//body//text()[normalize-space()]"):
        holder = text.getparent() if not text.is_tail else text.getparent().getparent()
        if holder.xpath("ancestor-or-self::*[self::script or self::template]"):
            continue
        langs = holder.xpath("ancestor-or-self::*[@lang][1]/@lang")
        yield langs[0], str(text)


def test_page_is_in_the_language_of_its_mode(site: Site) -> None:
    for prefix, locale in (("", "zh-CN"), ("en/", "en-GB"), ("ko/", "ko-KR")):
        assert site.page(prefix + ANY_PROCEDURE).xpath("/html/@lang") == [locale]


def test_hangul_is_marked_as_korean_and_korean_alone_has_it(site: Site) -> None:
    wrong = [
        (address, lang, text)
        for address, page in site.pages()
        for lang, text in _texts(page)
        if HANGUL.search(text) and lang != "ko-KR"
    ]
    assert wrong == []


def test_han_on_english_pages_is_marked_as_foreign(site: Site) -> None:
    wrong = [
        (address, text)
        for address, page in site.pages()
        if address.startswith("en/")
        for lang, text in _texts(page)
        if HAN.search(text) and lang == "en-GB"
    ]
    assert wrong == []


def test_every_row_side_by_side_has_a_cell_for_each_language(site: Site) -> None:
    page = site.page("parallel/" + ANY_PROCEDURE)
    rows = page.xpath(
        "//main//li[contains(@class, 'row')] | //h1 | //main//section/h2[@id='what-to-bring-h']"
    )
    assert len(rows) > 20
    for row in rows:
        langs = row.xpath("./*[contains(@class, 'cell')]/@lang")
        assert langs == ["zh-CN", "en-GB", "ko-KR"], html.tostring(row)[:200]


def test_alternates_name_each_language_and_a_default(site: Site) -> None:
    base = site.library.handbook.station.site
    page = site.page("ko/" + ANY_PROCEDURE)
    links = page.xpath("//link[@rel='alternate']")
    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("zh-CN", base + ANY_PROCEDURE),
        ("en-GB", base + "en/" + ANY_PROCEDURE),
        ("ko-KR", base + "ko/" + ANY_PROCEDURE),
        ("x-default", base + ANY_PROCEDURE),
    ]
    assert page.xpath("//link[@rel='canonical']/@href") == [base + "ko/" + ANY_PROCEDURE]


def test_breadcrumbs_are_in_each_language_side_by_side(site: Site) -> None:
    crumbs = site.page("parallel/" + ANY_PROCEDURE).xpath("//nav[@class='crumbs']/ol")
    assert [ol.get("lang") for ol in crumbs] == ["zh-CN", "en-GB", "ko-KR"]


def test_papers_carry_the_name_that_is_printed_on_them(site: Site) -> None:
    first = site.page("ko/" + ANY_PROCEDURE).xpath("//li[@id='a1']//label")[0]
    assert first.text_content() == "여권 护照"
    assert first.xpath(".//*[@lang]/@lang") == ["zh-CN"]


def test_every_page_has_its_own_title_and_a_description(site: Site) -> None:
    titles: dict[str, str] = {}
    for address, page in site.pages():
        (title,) = page.xpath("/html/head/title/text()")
        assert page.xpath("/html/head/meta[@name='description']/@content")[0].strip()
        assert title not in titles, (address, titles.get(title))
        titles[title] = address


def test_style_sheet_gives_each_language_its_fonts(site: Site) -> None:
    style = (site.root / "assets" / "handbook.css").read_text(encoding="utf-8")
    assert '[lang="ko-KR"]{font-family:' in style
    assert re.search(r'\[lang="ko-KR"\]\{[^}]*word-break:keep-all', style)
    assert not re.search(r'\[lang="zh-CN"\]\{[^}]*keep-all', style)
    assert "body:has(#columns-zh-en:checked) .l-ko{display:none}" in style
