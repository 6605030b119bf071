"""Contact cards as phones read them."""

from counterbook.print.vcard import vcard


def test_a_card_of_a_person() -> None:
    said = vcard(
        "示例民警甲",
        organisation="派出所; 示范",
        role="外事民警",
        phone="110",
        url="https://a.org/",
    )
    assert said.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:示例民警甲;;;;",
        "FN:示例民警甲",
        "ORG:派出所\\; 示范",
        "TITLE:外事民警",
        "TEL;TYPE=WORK:110",
        "URL:https://a.org/",
        "END:VCARD",
    ]


def test_no_line_can_be_smuggled_in() -> None:
    said = vcard("a\r\nTEL:1", organisation="b, c", url="")
    assert said.split("\r\n")[2:-1] == ["N:a TEL:1;;;;", "FN:a TEL:1", "ORG:b\\, c"]
