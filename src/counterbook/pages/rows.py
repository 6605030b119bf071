"""The rows of a page: a reference, and in each language what is said.

A page has thousands of these pieces. They are written here in Python, because a template's macro
costs several times as much as what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from counterbook.pages.addresses import Address, target_of
from counterbook.pages.icons import icon
from counterbook.pages.lean import escape
from counterbook.pages.modes import Mode
from counterbook.pages.told import Told
from counterbook.pages.voice import Voice
from counterbook.reading.line import Line
from counterbook.reading.outline import Answer, Item, Link, Page, Section

_ANSWER_ICONS = {
    "by-when": "clock-alert-outline",
    "where": "map-marker-outline",
    "cost": "cash",
    "processing-time": "timer-sand",
    "visits": "walk",
    "who-it-is-for": "account-outline",
}
_OF_PAPER = ("paper", "any-of")

Caller = Callable[..., Markup]


class Rows:
    """The rows of one page in one mode, as safe HTML: side by side one cell a language.

    ``up`` is the way to the first page of the mode, ``aside`` that to the same page in all
    languages, ``sure`` where the page says how sure it is; ``told`` is shared by the modes.
    """

    def __init__(
        self,
        voice: Voice,
        cells: Mapping[str, Markup],
        up: str,
        aside: str,
        sure: str,
        told: Told | None = None,
    ) -> None:
        self._voice = voice
        self._told_before = told or Told()
        self._mode: Mode = voice.mode
        self._cells = [(t.code, f"<div {cells[t.code]}>") for t in self._mode.tongues]
        self._spans = [(t.code, f"<span {cells[t.code]}>") for t in self._mode.tongues]
        self._up = escape(up)
        self._sure = escape(sure)
        shown = "#" if self._mode.parallel else escape(f"{aside}?show={self._mode.code}#")
        self._shown = f'<a href="{shown}'

    def aligned(
        self, tag: str, line: Line, class_: str = "", ref: str = "", id_: str = ""
    ) -> Markup:
        """An element that says one line."""
        voice, tag = self._voice, escape(tag)
        named = f' id="{escape(id_)}"' if id_ else ""
        if not (self._mode.parallel or ref):
            of = f' class="{escape(class_)}"' if class_ else ""
            return Markup(f"<{tag}{of}{named}>{voice.cell(line, self._mode.code)}</{tag}>\n")
        said = "".join(f"{start}{voice.cell(line, code)}</span>" for code, start in self._spans)
        start = f'<{tag} class="row {escape(class_)}"{named}>'
        return Markup(f'{start}<span class="ref">{escape(ref)}</span>{said}</{tag}>\n')

    def columns(self, caller: Caller) -> Markup:
        """A cell a language, each with what ``caller`` says in it."""
        return Markup("".join([f"{start}{caller(code)}</div>" for code, start in self._cells]))

    def linked(self, link: Link, text: str) -> Markup:
        """The text, as a link where a page stands."""
        target = target_of(link)
        if target is None:
            return Markup(escape(text))
        return Markup(f'<a href="{self._way(target)}">{escape(text)}</a>')

    def shown(self, anchor: str, ref: str) -> Markup:
        """The reference of a line: it leads to the line in all languages, to be shown."""
        return Markup(f'{self._shown}{escape(anchor)}" data-show>{escape(ref)}</a>')

    def item(self, i: Item, shown_ref: str = "", ticks: bool = False) -> Markup:
        """A numbered item, and what there is to choose from in it."""
        return Markup(self._item(i, shown_ref, ticks))

    def section(self, s: Section, caller: Caller | None = None) -> Markup:
        """A lettered section; what ``caller`` says stands before its items."""
        papers, key = s.kind == "papers", escape(s.key)
        parts = [f'<section class="section {escape(s.kind)}" id="{key}" aria-labelledby="{key}-h">']
        parts.append(f"\n{self.aligned('h2', s.title, '', s.letter, f'{s.key}-h')}")
        if s.lead:
            parts.append(self._note(s.lead, "lead", "information-outline"))
        if s.note and s.kind == "steps":
            parts.append(self._note(s.note, "where", "map-marker-outline"))
        if s.note and s.kind == "ask-first":
            parts.append(self._note(s.note, "ask", "help-circle-outline"))
        parts.append(f'{caller() if caller else ""}\n<ol class="items">\n')
        parts += [self._item(i, "", papers) for i in s.items]
        parts.append("</ol>\n")
        if s.note and papers:
            parts.append(self._note(s.note, "ask", "help-circle-outline"))
        parts.append("</section>\n")
        return Markup("".join(parts))

    def answers(self, rows: Iterable[Answer]) -> Markup:
        """The box of answers at the top of a page."""
        head = self._voice.label("the-answer")
        said = "".join(map(self._answer, rows))
        return Markup(
            '<section class="answers" aria-labelledby="at-a-glance">\n'
            f'<h2 class="hidden" id="at-a-glance">{head}</h2>\n{said}</section>\n'
        )

    def links(self, pages: Iterable[Page], official: bool = True) -> Markup:
        """A list of pages by their titles, with what they are called on the officer's side."""
        return Markup(f'<ul class="list">\n{"".join(self._links(pages, official))}</ul>\n')

    def _links(self, pages: Iterable[Page], official: bool) -> Iterable[str]:
        for page in pages:
            href = self._way(Address(page.kind, page.id).path)
            yield '<li class="row entry"><span class="ref"></span>\n'
            for code, start in self._cells:
                title = self._voice.bare(page.title, code)
                yield f'{start}<p class="text"><a href="{href}">{title}</a></p>\n'
                yield f"{self._official(page, code) if official else ''}</div>"
            yield "</li>\n"

    def _official(self, page: Page, code: str) -> str:
        shown = page.official_title
        counter = self._voice.counter(page.counter_title, shown or page.title, code)
        if shown:
            also = f" · {counter}" if counter else ""
            return f'<p class="detail">{self._voice.bare(shown, code)}{also}</p>\n'
        return f'<p class="detail">{counter}</p>' if counter else ""

    def _answer(self, answer: Answer) -> str:
        cells = []
        for code, start in self._cells:
            cells.append(f'{start}<p class="label">{self._voice.bare(answer.label, code)}</p>\n')
            for i in answer.values:
                kind = f" {i.kind}" if i.kind in ("ask", "place") else ""
                cells.append(f'<div class="value{kind}">{self._told(i, code, False)}</div>')
            cells.append("</div>")
        start = f'<div class="row answer {escape(answer.key)}"><span class="ref">'
        symbol = icon(_ANSWER_ICONS.get(answer.key))
        return f"{start}{symbol}</span>\n{''.join(cells)}</div>\n"

    def _note(self, line: Line, kind: str, symbol: str) -> str:
        said = "".join(
            [f"{start}<p>{self._voice.cell(line, code)}</p></div>" for code, start in self._cells]
        )
        return (
            f'<div class="row note {kind}"><span class="ref">{icon(symbol)}</span>\n{said}</div>\n'
        )

    def _way(self, target: str | None) -> str:
        return f"{self._up}{escape(target)}"

    def _item(self, i: Item, shown_ref: str, ticks: bool) -> str:
        tick = ticks and not i.options
        anchor = escape(i.anchor)
        kind = f" {i.kind}" if i.kind in ("ask", "any-of") else ""
        cases = f' data-cases="{escape(" ".join(i.cases))}"' if i.cases else ""
        box = self._tick_box(i) if tick else ""
        said = "".join([f"{start}{self._told(i, code, tick)}</div>" for code, start in self._cells])
        row = (
            f'<li class="row{kind}{" tick" if tick else ""}" id="{anchor}"{cases}>\n'
            f'<div class="ref">{self._shown}{anchor}" data-show>{escape(shown_ref or i.ref)}</a>'
            f"{box}</div>\n{said}\n</li>\n"
        )
        if not i.options:
            return row
        before = len(i.ref)
        options = "".join([self._item(o, o.ref[before:], ticks) for o in i.options])
        group = f'<li class="group"{cases}><ol class="items options">\n'
        return f"{row}{group}{options}</ol></li>\n"

    def _tick_box(self, i: Item) -> str:
        said = escape(f"{i.ref} {i.text[i.text.base]}")
        return f'<input type="checkbox" id="tick-{escape(i.anchor)}" data-tick="{said}">'

    def _told(self, i: Item, code: str, tick: bool) -> str:
        said = self._told_before.get(i, code, tick)
        if said is None:
            said = self._cell(i, code, tick)
            self._told_before.keep(i, code, tick, said)
        return said

    def _cell(self, i: Item, code: str, tick: bool) -> str:
        """What one cell says of an item."""
        voice, of_paper, condition = self._voice, i.kind in _OF_PAPER, i.condition
        parts = []
        if i.actor:
            parts.append(f'<p class="actor">{voice.bare(i.actor, code)}</p>')
        if condition and not of_paper:
            parts.append(f'<p class="condition">{voice.cell(condition, code)}</p>')
        if i.kind == "place" and i.place:
            href = self._way(target_of(i.place))
            parts.append(f'<p class="text"><a href="{href}">{voice.cell(i.text, code)}</a></p>')
        else:
            parts.append(f'<p class="text">{self._text(i, code, tick)}</p>')
        if i.screen:
            on_screen = voice.bare(voice.label_line("on-screen"), code)
            words = voice.colon(code, on_screen, voice.on_screen(i.screen, code))
            parts.append(f'<p class="screen">{icon("monitor-small")}{words}</p>')
        if i.place and i.kind != "place":
            href, name = self._way(target_of(i.place)), voice.bare(i.place.text, code)
            parts.append(f'<p class="detail"><a href="{href}">{name}</a></p>')
        parts += [f'<p class="detail">{voice.cell(line, code)}</p>' for line in i.details]
        if i.link:
            parts.append(self._leads(i.link, code))
        return "".join(parts)

    def _text(self, i: Item, code: str, tick: bool) -> str:
        voice = self._voice
        said: str = voice.cell(i.text, code)
        if i.condition and i.kind in _OF_PAPER:
            said = voice.colon(code, voice.bare(i.condition, code), said)
        if i.counter and (counter := voice.counter(i.counter, i.text, code)):
            said = f'{said} <span class="counter">{counter}</span>'
        if tick:
            said = f'<label for="tick-{escape(i.anchor)}">{said}</label>'
        if i.kind == "ask":
            said = f"{icon('help-circle-outline')}{said}"
        if i.certainty and i.certainty.confidence == "secondary":
            year = f" {escape(i.certainty.year)}" if i.certainty.year else ""
            said = f'{said} <a class="mark" href="{self._sure}">○{year}</a>'
        return said

    def _leads(self, link: Link, code: str) -> str:
        symbol = icon("help-circle-outline" if link.kind == "nowhere" else "arrow-right")
        text = self._voice.bare(link.text, code)
        if link.kind == "question":
            return f'<p class="leads">{symbol}<a href="#{escape(link.id)}">{text}</a></p>'
        return f'<p class="leads">{symbol}{self.linked(link, text)}</p>'
