"""The first pages of a handbook: cover and how to use it; and what the last one says of it."""

from __future__ import annotations

from datetime import date

from counterbook import __version__
from counterbook.print.cells import Cells, Data, without_nothing
from counterbook.print.page import ASK_MARK, SECONDARY_MARK
from counterbook.reading.library import Library

_SAMPLE_YEAR = 2024


def newest_review(library: Library) -> date:
    """The day of the newest check of anything in the handbook, which dates the document."""
    handbook = library.handbook
    reviews = [procedure.review for procedure in handbook.procedures.values()]
    reviews += [guide.review for guide in handbook.guides.values()]
    reviews += [notice.review for notice in handbook.notices.values()]
    return max((review.verified_on for review in reviews), default=date(2000, 1, 1))


def cover(cells: Cells, library: Library, build_id: str, *, draft: bool) -> Data:
    """What stands on the cover; the title in every language, whatever the edition shows."""
    station, speaker = library.handbook.station, cells.speaker
    day = newest_review(library)
    dated = speaker.say(lambda wording: wording.date(day))
    lines = []
    if station.model_handbook:
        lines.append(cells.everywhere(cells.said("model-notice")))
    if draft:
        lines.append(cells.everywhere(cells.said("draft-banner")))
    checked = speaker.label_with("reviewed-until", date=dated)
    return without_nothing(
        {
            "title": cells.everywhere(speaker.text(station.handbook_title)),
            "slogan": cells.everywhere(speaker.text(station.slogan)) if station.slogan else None,
            "station": cells.everywhere(speaker.text(station.name)),
            "lines": lines,
            "date": cells.everywhere(checked),
            "build": build_id,
        }
    )


def how_to_use(cells: Cells, *, codes: bool) -> list[Data]:
    """The signs of the handbook, each with what it means."""
    speaker = cells.speaker
    counter = speaker.wordings[speaker.counter].pack.name
    mark = speaker.wordings[speaker.counter].pack.mark
    signs: list[tuple[str, str, dict[str, object]]] = [
        ("1.1", "use-find", {}),
        ("A1", "use-point", {}),
        ("a", "use-options", {}),
        ("", "use-no-mark", {}),
        (f"{SECONDARY_MARK}\u00a0{_SAMPLE_YEAR}", "use-circle", {}),
        (ASK_MARK, "use-question-mark", {}),
        (mark, "use-counter-word", {"name": counter}),
    ]
    if codes:
        signs.append(("QR", "use-scan", {}))
    return [
        {"sign": cells.own(sign, speaker.counter), "text": cells.label(key, **slots)}
        for sign, key, slots in signs
    ]


def colophon(cells: Cells, library: Library, build_id: str, *, draft: bool) -> Data:
    """What the last page says about the edition."""
    station, speaker = library.handbook.station, cells.speaker
    day = newest_review(library)
    dated = speaker.say(lambda wording: wording.date(day))
    number = speaker.say(lambda _: build_id)
    rows = [
        cells.of(speaker.text(station.name)),
        cells.of(speaker.label_with("reviewed-until", date=dated)),
        cells.of(speaker.label_with("colon", label=cells.said("build-id"), value=number)),
    ]
    if station.model_handbook:
        rows.append(cells.label("model-notice"))
    if draft:
        rows.append(cells.label("draft-banner"))
    return {
        "title": cells.label("colophon"),
        "rows": rows,
        "software": f"Counterbook {__version__}",
    }
