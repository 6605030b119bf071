"""What the model expects at a place of the file."""

import pytest

from counterbook.model.procedure import Material, Procedure
from counterbook.model.registers import Term
from counterbook.schema.shapes import Path, required, shape_of_model

PROCEDURE = shape_of_model(Procedure)
LANGUAGES = ("zh", "en")


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ((), "keys"),
        (("id",), "value"),
        (("title",), "text"),
        (("title", "zh"), "value"),
        (("aliases",), "words"),
        (("audience",), "list"),
        (("audience", 0), "value"),
        (("facts",), "named"),
        (("facts", "age"), "keys"),
        (("facts", "age", "quantity"), "value"),
        (("materials", 0, "#any-of", "any_of"), "list"),
        (("channels", 0, "steps", 1, "text"), "text"),
        (("conditions", 0), "keys"),
        (("penalty",), "list"),
        (("nothing", "of", 3, "this"), "value"),
    ],
)
def test_form_at_a_path(path: Path, form: str) -> None:
    assert PROCEDURE.at(path).form == form


def test_language_keys_stand_beside_the_keys_of_a_statement() -> None:
    statement = PROCEDURE.at(("conditions", 0))
    assert statement.is_statement
    assert statement.keys(LANGUAGES) == ["zh", "en", "confidence", "source"]


def test_keys_of_both_forms_of_an_entry_what_every_fact_has_last() -> None:
    keys = PROCEDURE.at(("materials", 0)).keys(LANGUAGES)
    assert {"paper", "any_of"} <= set(keys)
    assert keys[-2:] == ["confidence", "source"]


def test_keys_as_they_stand_in_yaml() -> None:
    assert "if" in PROCEDURE.at(("branches", 0)).keys(LANGUAGES)
    assert "from" in PROCEDURE.at(("fees", 0)).keys(LANGUAGES)


def test_required_keys() -> None:
    assert required(Material) == ["paper"]
    assert required(Term) == ["id", "official"]
