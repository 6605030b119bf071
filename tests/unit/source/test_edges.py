"""The rare turns of reading: what ends it early, what comes twice, what goes over lines."""

import pytest

from counterbook.source.decode import MOST_FINDINGS
from counterbook.source.document import Document, read


def said(text: str) -> list[str]:
    return [
        f"{f.code} {f.spot.line}:{f.spot.column}" for f in read("a.yml", text.encode()).findings
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  b: c\n  ? ''\n  : d\n", ["F129 3:3", "F129 4:3"]),
        ('"": x\n', ["F111 1:1"]),
        ("a: [&x {b: c}]\n", ["F113 1:5"]),
        ("~\n", ["F112 1:1"]),
        ("a: 1\na:\n", ["F118 2:1"]),
        ('a: ["x" y]\n', ["F127 1:7"]),
        ("a: [x,\u3000#b]\n", []),
        ("a: [{x y}]\n", ["F129 1:5"]),
        ('a: "x\n  y\\d z"\nb: c\n', ["F130 2:4"]),
        ("a: 'x\n  y\\d\n  z'\nb: c\n", []),
        ('a: "x\n  y”\nb: c\n', ["F115 1:4"]),
        ("a: #x\n# c\n  b: d\n", []),
        ("a: text\n  b: c\n", ["F131 2:3"]),
        ("a:\n  - x\n    - y\n", ["F131 3:5"]),
        ("a: {b：c\n", ["F102 1:6"]),
        ("a: {b：c}\n", ["F102 1:6"]),
        ("a: {b}\n", ["F129 1:4"]),
        ("a: [#]\n", ["F111 1:1"]),
        ("a:\n  x\n  - y\n", ["F105 2:3"]),
        ("%YAML 1.2\n---\na: b\n", ["F113 1:1"]),
        ("a: b\n\n--- \n", ["F114 3:1"]),
        ("a: b\n...\n# the end\n", ["F114 2:1"]),
        ("a: |\n  x\n\ty\nb: c\n", ["F103 3:1"]),
    ],
)
def test_rare_faults(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_too_many_hidden_characters_end_the_reading() -> None:
    document = read("a.yml", b"a: \x07\n" * (MOST_FINDINGS + 5))
    assert (len(document.findings), document.data) == (MOST_FINDINGS, None)


def test_too_many_wide_colons_end_the_reading() -> None:
    text = "".join(f"k{number}：x\n" for number in range(MOST_FINDINGS + 5))
    document = read("a.yml", text.encode())
    assert (len(document.findings), document.data) == (MOST_FINDINGS, None)


def test_too_many_empty_keys_are_not_all_reported() -> None:
    text = "".join(f"k{number}:\n" for number in range(MOST_FINDINGS + 5))
    assert len(read("a.yml", text.encode()).findings) == MOST_FINDINGS


def test_one_key_a_thousand_times() -> None:
    assert [finding.code for finding in read("a.yml", b"a: 1\n" * 1_500).findings] == ["F118"]


def test_the_parsers_complaint_after_a_hidden_character() -> None:
    document = read("a.yml", "a: x\u200b\nb: ? y\n- c\n".encode())
    assert [finding.code for finding in document.findings][:1] == ["F108"]
    assert document.data is None


def test_a_document_at_rest_still_knows_its_places() -> None:
    document = read("a.yml", "id: a\ntitle:\n  zh: 登记\n".encode())
    document.rest()
    assert document.data is None
    assert document.spot(("title", "zh")) == (3, 7)
    document.rest()
    assert document.root is not None
    assert document.finding("T401", ("title", "zh")).shown == "  zh: 登记"
    assert document.data == {"id": "a", "title": {"zh": "登记"}}


def test_a_document_with_findings_does_not_rest() -> None:
    document = read("a.yml", "id：a\n".encode())
    document.rest()
    assert document.data == {"id": "a"}


def test_a_document_without_content_has_one_place() -> None:
    assert Document("a.yml").spot(("title",)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("a:\n  -\n  - g\n", "S216", {"variant": "item"}),
        ("a:\nb: c\n", "S216", {"key": "a"}),
        ("a: [{x y}]\n", "F129", {"character": "{"}),
        ("a: 1\na: 2\n", "F118", {"key": "a", "line": 1}),
        ("a: {b：c, d: e}\n", "F102", {"key": "b"}),
        ("a: {b:c}\n", "F107", {"key": "b"}),
        ("a: [x，y]\n", "F134", {"character": "，"}),
        ("a: {b: c, d e}\n", "F136", {"key": "d e"}),
        ("a: [b\n", "F115", {"character": "[", "close": "]"}),
        ("a: [b}\n", "F115", {"character": "}", "close": "{", "variant": "unexpected"}),
        ('a: ["x]\n', "F115", {"character": '"', "close": '"'}),
        ('a: "x\nb: c\n', "F115", {"character": '"', "close": '"'}),
        ('a: ["x" y]\n', "F127", {"variant": "after"}),
        ("a: [b] c\n", "F129", {"character": "["}),
        ("a: [b]]\n", "F115", {"character": "]", "close": "[", "variant": "unexpected"}),
        ("a: b\n---\nc: d\n", "F114", {"what": "---"}),
        ("<<: a\n", "F113", {"what": "<<"}),
        ("a: &b c\n", "F113", {"what": "&b"}),
    ],
)
def test_what_fills_the_sentences(text: str, code: str, values: dict[str, object]) -> None:
    finding = next(f for f in read("a.yml", text.encode()).findings if f.code == code)
    assert finding.values == values


def test_a_broken_byte_after_all_kinds_of_line_ends() -> None:
    (finding,) = read("a.yml", b"a: \xe6\x8a\xa4\r\nb: 2\rc: \xe6\x8a\xa4\xff\n").findings
    assert (finding.code, finding.spot) == ("F101", (3, 5))


def test_places_behind_several_hidden_characters() -> None:
    document = read("a.yml", "a\u200b:\u200b b\u200bc: d\n".encode())
    assert [finding.spot.column for finding in document.findings] == [2, 4, 7, 9]


def test_braces_that_cut_a_text_are_joined_again() -> None:
    document = read("a.yml", b"a: {en: Bring passport, photo}\n")
    assert document.data == {"a": {"en": "Bring passport， photo"}}
