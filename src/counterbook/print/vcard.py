"""Contact cards as phones read them."""

from __future__ import annotations


def vcard(
    name: str, *, organisation: str, role: str = "", phone: str = "", address: str = "", url: str
) -> str:
    """A vCard 3.0 of a person or a station; what is empty is left out."""
    rows = [
        ("N", f"{_safe(name)};;;;"),
        ("FN", _safe(name)),
        ("ORG", _safe(organisation)),
        ("TITLE", _safe(role)),
        ("TEL;TYPE=WORK", phone),
        ("ADR;TYPE=WORK", f";;{_safe(address)};;;;" if address else ""),
        ("URL", url),
    ]
    said = [f"{key}:{value}" for key, value in rows if value]
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *said, "END:VCARD"))


def _safe(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(escaped.split())
