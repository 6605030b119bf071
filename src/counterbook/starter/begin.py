"""The beginning of a procedure and of a handbook, written into the folder of the staff."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from counterbook.check import today
from counterbook.model.scalars import Id
from counterbook.schema.json_schema import write_schemas
from counterbook.starter.languages import refused
from counterbook.starter.registers import Registers, UnreadableError
from counterbook.starter.templates import handbook_files, procedure_file

_HALF_A_YEAR = timedelta(days=182)


class BeginError(Exception):
    """Nothing was begun: a phrase for staff, and what fills it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values: Mapping[str, object] = values


def begin_procedure(handbook: Path, category: str, id_: str) -> Path:
    """Writes a commented draft in all languages of the handbook; returns the new file.

    Raises BeginError for an id or chapter that cannot be used. No file is ever overwritten.
    """
    if not handbook.is_dir():
        raise BeginError("no-such-path", where=handbook.as_posix())
    if not _is_id(id_):
        raise BeginError("bad-id", id=id_)
    try:
        registers = Registers.read(handbook)
    except UnreadableError as fault:
        raise BeginError("mend-first", where=fault.where) from None
    chapters = registers.ids("categories")
    if category not in chapters:
        raise BeginError("unknown-category", id=category, known=", ".join(chapters))
    if (same := registers.procedure(id_)) is not None:
        raise BeginError("exists", where=same.as_posix())
    text = procedure_file(registers, category, id_, today(), today() + _HALF_A_YEAR)
    path = handbook / "procedures" / category / f"{id_}.yml"
    _write(path, text)
    return path


def begin_handbook(folder: Path, languages: tuple[str, ...]) -> None:
    """Writes a complete small handbook into a folder that is new or empty.

    ``languages`` are 2 to 4 codes, base first. Raises BeginError where they are not, or where
    the folder holds anything already.
    """
    if (code := refused(languages)) is not None:
        raise BeginError("bad-languages", said=code)
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise BeginError("exists", where=folder.as_posix())
    for name, text in handbook_files(languages).items():
        _write(folder / name, text)
    write_schemas(folder / "schemas", languages)


def _is_id(id_: str) -> bool:
    try:
        TypeAdapter(Id).validate_python(id_)
    except ValidationError:
        return False
    return True


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise BeginError("exists", where=path.as_posix()) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BeginError("cannot-write", where=path.as_posix(), reason=reason) from None
