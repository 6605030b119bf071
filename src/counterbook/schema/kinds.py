"""The kinds of file in a handbook, and the class of the model behind each."""

from __future__ import annotations

from dataclasses import dataclass

from counterbook.model.base import Model
from counterbook.model.guide import Guide, Notice
from counterbook.model.phrasebook import Phrasebook, Volunteers
from counterbook.model.procedure import Procedure
from counterbook.model.registers import (
    Audience,
    Category,
    Event,
    Law,
    Paper,
    Person,
    Place,
    Source,
    Term,
)
from counterbook.model.station import Languages, Station


@dataclass(frozen=True)
class Kind:
    """A kind of file: its class, and whether the file is one value or a list of them.

    ``where`` is the file's name in ``handbook/``, or the folder for files of one value each.
    """

    name: str
    where: str
    shape: type[Model]
    is_list: bool = False
    required: bool = False


LANGUAGES = Kind("languages", "languages.yml", Languages, required=True)
STATION = Kind("station", "station.yml", Station, required=True)
PROCEDURE = Kind("procedure", "procedures", Procedure)
GUIDE = Kind("guide", "guides", Guide)
NOTICE = Kind("notice", "notices", Notice)

REGISTERS = (
    Kind("categories", "categories.yml", Category, is_list=True, required=True),
    Kind("papers", "papers.yml", Paper, is_list=True),
    Kind("laws", "laws.yml", Law, is_list=True),
    Kind("sources", "sources.yml", Source, is_list=True),
    Kind("places", "places.yml", Place, is_list=True),
    Kind("people", "people.yml", Person, is_list=True),
    Kind("events", "events.yml", Event, is_list=True),
    Kind("audiences", "audiences.yml", Audience, is_list=True),
    Kind("glossary", "glossary.yml", Term, is_list=True),
)

# Files of one value that a handbook may do without.
EXTRAS = (
    Kind("phrases", "phrases.yml", Phrasebook),
    Kind("volunteers", "volunteers.yml", Volunteers),
)

FOLDERS = (PROCEDURE, GUIDE, NOTICE)
KINDS = (LANGUAGES, STATION, *REGISTERS, *EXTRAS, *FOLDERS)
LABELS_FILE = "labels.yml"
# Written by the program, read by the site, of no interest to rules.
EDITIONS_FILE = "editions.yml"
KNOWN_FILES = frozenset({kind.where for kind in KINDS} | {LABELS_FILE, EDITIONS_FILE, "images"})
