"""The rules' pages in the editors' manual."""

from counterbook.report.explained import families
from counterbook.rules.table import all_rules
from tests.site.conftest import Site


def test_every_rule_has_a_page_and_stands_in_the_list(site: Site) -> None:
    pages = [a for a in site.manual() if a.startswith("editors/rules/")]
    assert pages == ["editors/rules/", *(f"editors/rules/{code}/" for code in sorted(all_rules()))]
    listed = site.page("editors/rules/")
    for language, level in (("zh-CN", "h2"), ("en-GB", "h3")):
        section = listed.xpath(f"//article/section[@lang='{language}']")[0]
        assert len(section.xpath(level)) == len(families())
        assert sorted(section.xpath(".//li/a/@href")) == sorted(f"{code}/" for code in all_rules())


def test_a_page_says_in_both_languages_what_the_rule_file_says(site: Site) -> None:
    page, rule = site.page("editors/rules/F102/"), all_rules()["F102"]
    chinese, english = page.xpath("//article/section")
    assert chinese.xpath("string(h1)") == f"F102 {rule.title['zh']}"
    assert english.xpath("string(h2)") == f"F102 {rule.title['en']}"
    for section, language in ((chinese, "zh"), (english, "en")):
        assert rule.why[language] in section.text_content()
        assert section.xpath("pre/code/text()") == [rule.bad.rstrip(), rule.good.rstrip()]


def test_readers_do_not_meet_them(site: Site) -> None:
    assert "editors/rules" not in (site.root / "sitemap.xml").read_text("utf-8")
    assert "editors/rules" not in site.source("")
