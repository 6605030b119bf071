"""A procedure as its readers see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counterbook.model.base import Fact
from counterbook.model.facts import LocalPoint, Penalty
from counterbook.model.procedure import Branch, Procedure, Question, Result
from counterbook.model.text import Statement, Text
from counterbook.reading.answers import Answers
from counterbook.reading.basis import basis_of
from counterbook.reading.common import notices_of, trust_of
from counterbook.reading.countdown import countdown
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Link, Page, Section
from counterbook.reading.papers import Papers
from counterbook.reading.resolve import Facts
from counterbook.reading.speaker import Speaker
from counterbook.reading.ways import Ways

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read_procedure(speaker: Speaker, procedure: Procedure) -> Page:
    """The procedure as a page: answer box, then sections lettered A, B, C ..."""
    return _Reading(speaker, procedure).page()


class _Reading:
    """Composes one procedure; keeps what all its parts need."""

    def __init__(self, speaker: Speaker, procedure: Procedure) -> None:
        self._speaker = speaker
        self._procedure = procedure
        self._slots = Facts(
            speaker,
            facts=procedure.facts,
            deadline=procedure.deadline,
            processing=procedure.processing,
            fees=procedure.fees,
            penalties=procedure.penalty,
        )

    def page(self) -> Page:
        speaker, procedure = self._speaker, self._procedure
        category = speaker.handbook.categories[procedure.category]
        sections = tuple(self._sections())
        links = [speaker.procedure_link(id_) for id_ in procedure.related]
        return Page(
            kind="procedure",
            id=procedure.id,
            title=speaker.text(procedure.plain_title, self._slots),
            official_title=speaker.text(procedure.title),
            summary=speaker.text(procedure.summary, self._slots),
            counter_title=speaker.counter_word(procedure.title),
            category=Link("category", category.id, speaker.text(category.name)),
            notices=notices_of(
                speaker,
                procedure,
                procedure.status,
                procedure.replaced_by,
                procedure.effective,
            ),
            answers=Answers(speaker, self._slots, procedure).rows(),
            sections=sections,
            cases=self._cases(sections),
            countdown=countdown(speaker, procedure),
            related=tuple(link for link in links if link),
            trust=trust_of(speaker, procedure.review),
            aliases={code: tuple(words) for code, words in procedure.aliases.items()},
            sample=procedure.sample,
        )

    def _cases(self, sections: Sequence[Section]) -> tuple[tuple[str, Line], ...]:
        used = dict.fromkeys(
            case
            for section in sections
            for item in section.items
            for part in (item, *item.options)
            for case in part.cases
        )
        audiences = self._speaker.handbook.audiences
        return tuple((id_, self._speaker.text(audiences[id_].name)) for id_ in used)

    def _sections(self) -> Iterator[Section]:
        procedure, review = self._procedure, self._procedure.review
        papers = Papers(self._speaker, self._slots, review)
        if bring := papers.items("A", procedure.materials):
            yield self._section("what-to-bring", "A", bring, "papers", self._more_papers())
        ways = Ways(self._speaker, self._slots, review)
        channels = [channel for channel in procedure.channels if channel.stated]
        yield from ways.sections(_LETTERS[1:], channels)
        letters = iter(_LETTERS[1 + len(channels) :])
        for key, unnumbered in self._rest().items():
            if items := list(unnumbered):
                letter = next(letters)
                numbered = tuple(
                    replace(item, ref=f"{letter}{n}") for n, item in enumerate(items, 1)
                )
                yield self._section(key, letter, numbered, key)

    def _rest(self) -> dict[str, Iterable[Item]]:
        """The sections after the steps, by label key, in their fixed order."""
        procedure = self._procedure
        appeals = [said for said in (procedure.appeal, procedure.complaint) if said]
        return {
            "conditions": self._statements(procedure.conditions),
            "refused-when": self._statements(procedure.refused_when),
            "other-case": self._branches(procedure.branches),
            "result": self._result(procedure.result),
            "after-you-finish": self._statements(procedure.after),
            "if-not-done": self._penalties(procedure.penalty),
            "common-mistakes": self._statements(procedure.mistakes),
            "questions": self._questions(procedure.faq),
            "appeal-and-complaint": self._statements(appeals),
            "ask-first": self._local(procedure.local),
            "legal-basis": self._laws(),
        }

    def _section(
        self, key: str, letter: str, items: tuple[Item, ...], kind: str, note: Line | None = None
    ) -> Section:
        if key == "ask-first":
            note = self._speaker.label("differs-locally")
        return Section(key, letter, self._speaker.label(key), items, kind, note=note)

    def _more_papers(self) -> Line | None:
        open_ = any(point.topic == "materials" for point in self._procedure.local)
        return self._speaker.label("more-papers") if open_ else None

    def _item(self, text: Text, fact: Fact | None = None, kind: str = "text") -> Item:
        certainty = self._speaker.certainty(fact, self._procedure.review) if fact else None
        line = self._speaker.text(text, self._slots)
        return Item(ref="", kind=kind, text=line, certainty=certainty)

    def _statements(self, statements: Iterable[Statement]) -> Iterator[Item]:
        for statement in statements:
            if statement.stated:
                yield self._item(statement.text, statement)

    def _branches(self, branches: Iterable[Branch]) -> Iterator[Item]:
        for branch in branches:
            if branch.stated:
                yield replace(
                    self._item(branch.then, branch, "branch"),
                    condition=self._speaker.text(branch.if_, self._slots),
                    link=self._speaker.procedure_link(branch.go_to) if branch.go_to else None,
                )

    def _result(self, result: Result | None) -> Iterator[Item]:
        if result is None or not result.stated:
            return
        paper = self._speaker.handbook.papers.get(result.paper or "")
        counter = self._speaker.counter_word(paper.name) if paper else None
        yield replace(self._item(result.text, result, "result"), counter=counter)
        if result.validity and result.validity.stated:
            yield self._item(result.validity.text, result.validity)

    def _penalties(self, penalties: Iterable[Penalty]) -> Iterator[Item]:
        for penalty in penalties:
            if penalty.stated:
                own = self._slots.for_penalty(penalty)
                item = self._item(penalty.text, penalty, "penalty")
                yield replace(item, text=self._speaker.text(penalty.text, own))

    def _questions(self, questions: Iterable[Question]) -> Iterator[Item]:
        for question in questions:
            if question.stated:
                yield replace(
                    self._item(question.answer, question, "question"),
                    condition=self._speaker.text(question.question, self._slots),
                )

    def _local(self, points: Iterable[LocalPoint]) -> Iterator[Item]:
        return (self._item(point.text, kind="ask") for point in points)

    def _laws(self) -> Iterator[Item]:
        procedure, laws = self._procedure, self._speaker.handbook.laws
        for basis in basis_of(procedure, procedure.legal_basis, laws):
            yield Item(ref="", kind="law", text=self._speaker.citation(basis))
