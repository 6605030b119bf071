"""A page with a translation that its base text has left behind says so and shows the base text."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from counterbook.check import load
from counterbook.cli import main
from counterbook.pages.addresses import Address
from counterbook.pages.render import Renderer
from counterbook.reading.library import Library
from tests.tiny import PROCEDURE, TODAY, tiny

EN = "Being re-translated. Go by the original text"
KO = "다시 번역하는 중입니다. 원문을 따르세요"


@pytest.fixture
def renderer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Renderer:
    """The tiny handbook, confirmed, with a step and the title changed in Chinese only."""
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)
    root = tiny(tmp_path)
    CliRunner().invoke(main, ["confirm", "--all", "--yes", "--handbook", str(root)])
    path = root / PROCEDURE
    text = path.read_text("utf-8").replace("zh: 民警核对您的护照。", "zh: 民警核对护照和<住处>。")
    path.write_text(text.replace("zh: 登记您住的地方", "zh: 登记住的地方"), "utf-8")
    handbook = load(root).handbook
    assert handbook is not None
    return Renderer(Library(handbook))


def shown(renderer: Renderer, mode: str) -> html.HtmlElement:
    found = next(m for m in renderer.modes if m.key == mode)
    address = Address("procedure", "stay")
    return html.fromstring(f"<div>{renderer.render(found, address).body}</div>")


def step(page: html.HtmlElement) -> list[str]:
    """The step's texts as HTML."""
    texts = page.xpath("//*[@id='b2']//p[@class='text']")
    return [html.tostring(t, encoding="unicode").strip() for t in texts]


def test_in_one_language_the_base_text_stands_beside_in_its_own_language(
    renderer: Renderer,
) -> None:
    page = shown(renderer, "en")
    (said,) = step(page)
    assert said.startswith(
        '<p class="text">The officer checks your passport. '
        f'<span class="missing">{EN}</span>'
        '<span class="original" lang="zh-CN">民警核对护照和&lt;住处&gt;。</span>'
    )
    (title,) = page.xpath("//h1")
    assert title.text_content() == f"Register where you sleep {EN}登记住的地方"


def test_side_by_side_the_base_text_has_its_own_column(renderer: Renderer) -> None:
    said = step(shown(renderer, "parallel"))
    assert [text.count("<住处>") + text.count("&lt;住处&gt;") for text in said] == [1, 0, 0]
    assert [EN in said[1], KO in said[2], EN in said[0]] == [True, True, False]


def test_readers_of_the_base_language_see_nothing_of_it(renderer: Renderer) -> None:
    assert shown(renderer, "zh").xpath("//*[@class='missing']") == []
