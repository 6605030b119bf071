"""Contact cards as phones read them, with the lines they should have and no others."""

import pytest

from counterbook.print.vcard import vcard

FRAME = (["BEGIN:VCARD", "VERSION:3.0"], ["END:VCARD"])


def lines_of(name: str, organisation: str, role: str, phone: str, url: str) -> list[str]:
    said = vcard(name, organisation=organisation, role=role, phone=phone, url=url)
    lines = said.split("\r\n")
    assert (lines[:2], lines[-1:]) == FRAME
    return lines[2:-1]


@pytest.mark.parametrize(
    ("person", "lines"),
    [
        (
            ("示例民警甲", "派出所; 示范", "外事民警", "110", "https://a.org/"),
            [
                "N:示例民警甲;;;;",
                "FN:示例民警甲",
                "ORG:派出所\\; 示范",
                "TITLE:外事民警",
                "TEL;TYPE=WORK:110",
                "URL:https://a.org/",
            ],
        ),
        (
            ("x\nTEL:1\r\nEND:VCARD", "a;b,c\\n", "\u2028X:y", "110", "https://x/"),
            [
                "N:x TEL:1 END:VCARD;;;;",
                "FN:x TEL:1 END:VCARD",
                "ORG:a\\;b\\,c\\\\n",
                "TITLE:X:y",
                "TEL;TYPE=WORK:110",
                "URL:https://x/",
            ],
        ),
        (
            ("a\r\nTEL:1", "b, c", "", "", ""),
            ["N:a TEL:1;;;;", "FN:a TEL:1", "ORG:b\\, c"],
        ),
    ],
    ids=["a person", "what would be lines of its own", "nothing but a name"],
)
def test_a_card(person: tuple[str, str, str, str, str], lines: list[str]) -> None:
    assert lines_of(*person) == lines
