"""A handbook whose every text holds something hostile, each with a mark of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from pydantic import BaseModel

from counterbook.model.handbook import Handbook
from counterbook.model.text import Text, Words

STRINGS = (
    "<script>window.hostile=1</script>",
    '"><img src=x onerror="window.hostile=2">',
    "' onmouseover='window.hostile=3' x='",
    '<a href="javascript:window.hostile=4">',
    "[x](javascript:window.hostile=5)",
    "data:text/html,<script>window.hostile=6</script>",
    "</script><script>window.hostile=7</script><!--",
    "]]></title></textarea></style><b id='hostile'>",
    '#import "x.typ": * #eval("1/0") #panic()',
    "$x^2$ [ ] ( ) @ref <label> _a_ *b* `c` ~ -- /* // \\u{41}",
    "\\ \\n \\\" \\' %0d%0a &lt;i&gt; &#60;",
    "=cmd|' /C calc'!A0 +1 -1 @SUM(A1)",
    "END:VCARD;X:,\\nEND:VEVENT",
    "<svg/onload=window.hostile=8><iframe srcdoc=x>",
    "<style>*{display:none}</style><base href=//x.invalid>",
)
# These say nothing to YAML's slots, so they go only where no slots are read.
BRACED = "{{ 7*7 }} {% raw %} ${x} {hostile}"

# Fields of plain text that nothing but the eye of an editor checks.
FREE = {
    ("Source", "title"),
    ("Source", "where"),
    ("Source", "date"),
    ("Step", "screen"),
    ("Person", "badge"),
    ("LegalBasis", "article"),
    ("LegalBasis", "paragraph"),
    ("LegalBasis", "item"),
    ("Language", "name"),
    ("Language", "mark"),
    ("Term", "note"),
    ("Term", "source"),
}
# Fields of plain text whose values are looked up or held to a pattern, so that nothing hostile
# can stand in them; tests/cases has a bad example of each.
HELD = {
    ("Station", "site"),
    ("Station", "languages_spoken"),
    ("Source", "id"),
    ("Category", "icon"),
    ("Notice", "icon"),
    ("Paper", "picture"),
    ("Person", "photo"),
    ("Form", "file"),
    ("Language", "code"),
    ("Language", "locale"),
    ("Language", "plural_forms"),
    ("Language", "screen_fonts"),
    ("Language", "print_fonts"),
    ("Language", "collation"),
    ("Language", "foldings"),
    ("Language", "text_rules"),
    ("Languages", "authoritative"),
    ("Languages", "counter_language"),
    *((name, "source") for name in ("Fact", "Statement", "Review")),
    *((name, "languages") for name in ("PhoneLine", "Place", "Person", "Channel")),
}


@dataclass
class Spoiler:
    """Rebuilds values of the model; ``said`` keeps every text by its mark, with its field."""

    said: dict[str, tuple[str, str]] = field(default_factory=dict)

    def text(self, where: str, original: str, *, braces: bool = False) -> str:
        """The original, then something hostile, between two marks."""
        mark = f"m{len(self.said):05}"
        hostile = BRACED if braces else STRINGS[len(self.said) % len(STRINGS)]
        self.said[mark] = (where, hostile)
        return f"{original} {mark} {hostile}"

    def value(self, value: Any, where: str = "") -> Any:
        """The same value with all its texts spoiled."""
        if isinstance(value, Text):
            return Text({code: self.text(where, said) for code, said in value.items()})
        if isinstance(value, Words):
            return Words(
                {
                    code: tuple(self.text(where, word) for word in said)
                    for code, said in value.items()
                }
            )
        if isinstance(value, BaseModel):
            return value.model_copy(update=dict(self._fields(value)))
        if isinstance(value, dict):
            return {key: self.value(part, where) for key, part in value.items()}
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple(self.value(part, where) for part in value)
        return value

    def _fields(self, value: BaseModel) -> Iterator[tuple[str, Any]]:
        for name in type(value).model_fields:
            part, where = getattr(value, name), f"{type(value).__name__}.{name}"
            if isinstance(part, str) and (type(value).__name__, name) in FREE:
                yield name, self.text(where, part, braces=len(self.said) % 2 == 0)
            elif isinstance(part, Text | Words | BaseModel | dict | tuple):
                yield name, self.value(part, where)


def spoiled(handbook: Handbook) -> tuple[Handbook, Mapping[str, tuple[str, str]]]:
    """A handbook with every text spoiled, and what was put where: mark -> (field, string)."""
    assert is_dataclass(handbook)
    spoiler = Spoiler()
    changed = {
        item.name: spoiler.value(getattr(handbook, item.name), item.name)
        for item in fields(handbook)
        if item.name not in ("root", "labels", "staleness")
    }
    return replace(handbook, **changed), spoiler.said
