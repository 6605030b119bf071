"""A page for each rule in the editors' manual, written from the rules' own files.

The manual stands outside the readers' menu, search and site map; so do these pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from counterbook.languages.pack import shipped
from counterbook.pages.addresses import FREE, Address
from counterbook.pages.render import Rendered
from counterbook.report.explained import explain, families
from counterbook.report.phrases import phrases
from counterbook.report.words import MESSAGE_LANGUAGES
from counterbook.rules.rule import Rule
from counterbook.rules.table import all_rules
from counterbook.site.pages import Pages, file_of

PLACE = "editors/rules/"
# The manual is in Chinese and English; `counterbook explain` speaks all languages of messages.
_LANGUAGES = MESSAGE_LANGUAGES[:2]
_WORDS = (
    *("rules-title", "rules-lead", "rule-why", "rule-bad", "rule-good", "rule-remedy"),
    *(f"family-{family}" for family in "FSRTNLP"),
)


def rule_pages(pages: Pages) -> Iterator[tuple[str, str]]:
    """The page of every rule and the list of them: file below the site, and HTML."""
    index = [{**_part(code), "families": list(_families(code))} for code in _LANGUAGES]
    title = phrases()["rules-title"][_LANGUAGES[0]]
    yield _page(pages, "", "rules.html", title, index)
    for rule in all_rules().values():
        parts = [{**_part(code), "rule": explain(rule, code)} for code in _LANGUAGES]
        yield _page(pages, f"{rule.code}/", "rule.html", _title(rule, _LANGUAGES[0]), parts)


def _page(
    pages: Pages, path: str, template: str, title: str, parts: list[dict[str, Any]]
) -> tuple[str, str]:
    mode, address = pages.edition.renderer.modes[0], Address(FREE, PLACE + path)
    body = Markup(pages.template(template).render(parts=parts))
    named = pages.edition.library.speaker.say(lambda _: title)
    return file_of(mode, address), pages.around(mode, address, Rendered(body, named, None))


def _part(code: str) -> dict[str, Any]:
    pack = shipped(code)
    words: Mapping[str, str] = {key: phrases()[key][code] for key in _WORDS}
    return {"lang": pack.locale if pack else code, "words": words}


def _families(code: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for family, rules in families().items():
        named = phrases()[f"family-{family}"][code]
        yield named, [(rule.code, rule.title[code]) for rule in rules]


def _title(rule: Rule, code: str) -> str:
    return f"{rule.code} {rule.title[code]}"


def write_rule_pages(pages: Pages, site: Path) -> None:
    """Writes these pages below the site."""
    for name, html in rule_pages(pages):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(html.encode())
