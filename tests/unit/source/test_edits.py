"""Places in a mended line lead back to the line as it stands in the file."""

from counterbook.source.edits import Edit, Edits


def test_an_edit_changes_a_line() -> None:
    assert Edit(3, 1, ": ").applied("fee：0") == "fee: 0"


def test_places_before_and_after_an_edit() -> None:
    edit = Edit(3, 1, ": ")
    assert [edit.back(column) for column in (0, 2, 3, 4, 5)] == [0, 2, 3, 3, 4]


def test_edits_lead_back_one_after_the_other() -> None:
    edits = Edits()
    line = "\tfee：0"
    for edit in (Edit(0, 1, "  "), Edit(5, 1, ": ")):
        line = edits.add(7, *edit).applied(line)
    assert line == "  fee: 0"
    assert edits.back(7, line.index("0")) == "\tfee：0".index("0")
    assert edits.back(8, 5) == 5
