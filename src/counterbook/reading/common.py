"""What pages of every kind share: notices at the top, trust at the foot."""

from __future__ import annotations

from counterbook.model.base import Confidence
from counterbook.model.facts import Effective, Review
from counterbook.reading.line import Line
from counterbook.reading.outline import Link, Notice, Trust
from counterbook.reading.speaker import Speaker

_CONFIDENCE_LABELS = {
    Confidence.LAW: "law-mark",
    Confidence.SECONDARY: "secondary-mark",
    Confidence.UNCONFIRMED: "not-confirmed",
    Confidence.LOCAL: "differs-locally",
}


def notices_of(
    speaker: Speaker, status: str, replaced_by: str | None, effective: Effective | None
) -> tuple[Notice, ...]:
    """The lines that change how a page is read: paused, withdrawn, ending on a day."""
    notices = []
    if status == "paused":
        notices.append(Notice("paused", speaker.label("paused")))
    if status == "withdrawn":
        link = speaker.procedure_link(replaced_by) if replaced_by else None
        notices.append(Notice("withdrawn", speaker.label("out-of-date"), link))
    if effective and effective.until:
        last = effective.until
        day = speaker.say(lambda wording: wording.date(last))
        text = speaker.label_with("colon", label=speaker.label("ends-on"), value=day)
        notices.append(Notice("until", text, until=last))
    return tuple(notices)


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
