"""What pages of every kind share: notices at the top, trust at the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterbook.model.base import Confidence, Model
from counterbook.model.facts import Effective, LegalBasis, Review
from counterbook.model.text import Text
from counterbook.model.walk import parts_of
from counterbook.reading.line import Line
from counterbook.reading.outline import Link, Notice, Trust
from counterbook.reading.slots import slot_names
from counterbook.reading.speaker import Speaker

_CONFIDENCE_LABELS = {
    Confidence.LAW: "law-mark",
    Confidence.SECONDARY: "secondary-mark",
    Confidence.UNCONFIRMED: "not-confirmed",
    Confidence.LOCAL: "differs-locally",
}


def notices_of(
    speaker: Speaker,
    value: Model,
    status: str,
    replaced_by: str | None = None,
    effective: Effective | None = None,
) -> tuple[Notice, ...]:
    """The lines that change how a page is read: paused, withdrawn, resting on a law that ends,
    ending on a day.
    """
    notices = []
    if status == "paused":
        notices.append(Notice("paused", speaker.label("paused")))
    if status == "withdrawn":
        link = speaker.procedure_link(replaced_by) if replaced_by else None
        notices.append(Notice("withdrawn", speaker.label("out-of-date"), link))
    if status != "withdrawn":
        notices += _under_review(speaker, value)
    if effective and effective.until:
        last = effective.until
        day = speaker.say(lambda wording: wording.date(last))
        text = speaker.label_with("colon", label=speaker.label("ends-on"), value=day)
        notices.append(Notice("until", text, until=last))
    return tuple(notices)


def _under_review(speaker: Speaker, value: Model) -> Iterator[Notice]:
    for law in cited_laws(value):
        known = speaker.handbook.laws.get(law)
        if known and known.repealed_on:
            name = speaker.text(known.name)
            named = name.map(lambda code, said: speaker.wordings[code].law(said))
            text = speaker.label_with("colon", label=speaker.label("under-review"), value=named)
            yield Notice("under-review", text)


def cited_laws(value: Model) -> Sequence[str]:
    """The ids of all laws that a page cites: as its basis, as a source, by a slot in a text."""
    found: list[str] = []
    for _, part in parts_of(value):
        if isinstance(part, LegalBasis):
            found.append(part.law)
        elif isinstance(part, Text):
            found += [
                name[4:]
                for said in part.values()
                for name in slot_names(said)
                if name[:4] == "law."
            ]
        else:
            cited = getattr(part, "source", ())
            found += [source.partition("/")[0] for source in cited if "/" in source]
    return list(dict.fromkeys(found))


def confidence_line(speaker: Speaker, confidence: Confidence, year: str | None) -> Line:
    """How sure something is, in words."""
    if confidence is Confidence.SECONDARY and year is None:
        return speaker.label("differs-locally")
    return speaker.label(_CONFIDENCE_LABELS[confidence], year=year)


def trust_of(speaker: Speaker, review: Review) -> Trust:
    """How a page was checked, by whom, until when it holds, and from which sources."""
    year = speaker.year_of(review.source)
    known = speaker.handbook.sources
    sources = []
    for id_ in review.source:
        if id_ in known:
            sources.append(Link("source", id_, speaker.plain(known[id_].title)))
    return Trust(
        confidence=review.confidence,
        confidence_text=confidence_line(speaker, review.confidence, year),
        verified_on=review.verified_on,
        review_by=review.review_by,
        verified_by=speaker.text(review.verified_by) if review.verified_by else None,
        prevails=_prevails(speaker),
        sources=tuple(sources),
    )


def _prevails(speaker: Speaker) -> Line:
    pack = speaker.wordings[speaker.authoritative].pack
    own = pack.prevails_label
    if own and all(wording.has_label(own) for wording in speaker.wordings.values()):
        return speaker.label(own)
    return speaker.label("language-prevails", name=pack.name)
