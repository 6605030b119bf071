"""What can be found, and by which names."""

from __future__ import annotations

from counterbook.reading.library import Library
from counterbook.search.links import words_of
from counterbook.search.records import Record, papers_of, records_of


def _procedure(id_: str, **names: tuple[str, ...]) -> Record:
    return Record("procedure", id_, names, {})


def _term(**official: str) -> Record:
    return Record("term", "t", {c: (said, f"{said} 2") for c, said in official.items()}, official)


def test_every_page_and_place_is_a_record(library: Library) -> None:
    found = [(r.kind, r.id, r.names["en"]) for r in records_of(library)]
    assert found == [
        (
            "procedure",
            "register",
            ("Register where you sleep", "Accommodation registration", "register my address"),
        ),
        ("guide", "where", ("Do I have to register",)),
        ("notice", "register-soon", ("Register when you move in", "Notice on registration")),
        ("place", "test-station", ("Test Police Station",)),
        ("place", "desk", ("Foreigners’ desk",)),
    ]


def test_guides_and_notices_lead_to_procedures(library: Library) -> None:
    leads = {r.id: r.leads for r in records_of(library)}
    assert leads["where"] == leads["register-soon"] == (("procedure", "register"),)
    assert leads["register"] == ()


def test_a_text_is_the_summary_and_the_questions(library: Library) -> None:
    text = records_of(library)[0].text
    assert text["en"] == "You must register within 24 hours of moving in. Since when?"


def test_the_paper_at_the_end_leads_to_its_procedure(library: Library) -> None:
    (paper,) = papers_of(library)
    assert (paper.kind, paper.leads) == ("word", (("procedure", "register"),))


def test_a_term_leads_to_the_procedures_named_with_it() -> None:
    pages = [_procedure("a", en=("Lost passport",)), _procedure("b", en=("Passports in general",))]
    (word,) = words_of(pages, [_term(en="passport")], [])
    # "Passports" is another word; "passport 2" is new, "passport" itself is not.
    assert word.leads == (("procedure", "a"),)
    assert word.names == {"en": ("passport 2",)}


def test_a_term_inside_a_name_without_spaces_leads_too() -> None:
    (word,) = words_of([_procedure("a", zh=("护照遗失",))], [_term(zh="护照")], [])
    assert word.names == {"zh": ("护照 2",)}


def test_a_term_that_tells_no_procedures_apart_leads_nowhere() -> None:
    pages = [_procedure(str(n), zh=("登记",)) for n in range(13)]
    assert words_of(pages, [_term(zh="登记")], []) == []
