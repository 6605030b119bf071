"""From bytes to lines: one encoding, and a report that names the byte where it is not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from counterbook.source.edits import Edits
from counterbook.source.finding import Finding, Spot

LARGEST = 1_048_576
MOST_LINES = 60_000
MOST_FINDINGS = 1_000

_OFFICE = {
    b"PK\x03\x04": "Word/Excel",
    b"\xd0\xcf\x11\xe0": "Word/Excel",
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"{\\rtf": "RTF",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
_SEPARATOR = "\x85\u2028\u2029"
_DIRECTION = "\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f"
_HIDDEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065"
    "\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
# Some private characters are the bullets of Word, which the scan knows.
_PRIVATE = (
    "\ue000-\uf06b\uf06d-\uf09e\uf0a0-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf0d7\uf0d9-\uf8ff"
    "\U000f0000-\U0010fffd"
)
_DAMAGED = "\ufffd|锟斤拷|烫烫烫|屯屯屯"
_SUSPECT = re.compile(
    f"(?P<control>[{_CONTROL}])|(?P<separator>[{_SEPARATOR}])|(?P<direction>[{_DIRECTION}])"
    f"|(?P<hidden>[{_HIDDEN}])|(?P<private>[{_PRIVATE}])|(?P<damaged>{_DAMAGED})"
)
# The same in one look at each character, for the many files in which nothing is found.
_MAYBE = re.compile(
    f"[{_CONTROL}{_SEPARATOR}{_DIRECTION}{_HIDDEN}{_PRIVATE}\ufffd]|锟斤拷|烫烫烫|屯屯屯"
)
_CODES = {"separator": "F132", "private": "F133", "damaged": "F133"}
_KEPT = ("private", "damaged")


@dataclass
class Decoded:
    """The lines of a file as they stand there, and as they read without what was refused.

    There are no ``mended`` lines where going on is of no use.
    """

    lines: list[str] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    edits: Edits = field(default_factory=Edits)
    is_utf8: bool = True


def decode(file: str, data: bytes) -> Decoded:
    """The lines without byte order mark and line ends; no lines where nothing can be read."""
    refused = _not_text(file, data)
    if refused:
        return Decoded(findings=[refused])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Decoded(findings=[_not_utf8(file, data, error.start)])
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        values = {"lines": len(lines), "most": MOST_LINES, "variant": "lines"}
        return Decoded(findings=[Finding("F109", file, values=values)])
    decoded = Decoded(lines=lines, mended=list(lines))
    if _MAYBE.search(text):
        _look_through(file, decoded)
    return decoded


def clean_text(data: bytes) -> str | None:
    """The text of a file without byte order mark and with plain line ends; None where any byte or
    character needs a closer look.
    """
    try:
        text = data.decode("utf-8-sig") if len(data) <= LARGEST else "\0"
    except UnicodeDecodeError:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return None if text.count("\n") >= MOST_LINES or _MAYBE.search(text) else text


def guess(data: bytes) -> str | None:
    """The encoding that Chinese or Korean bytes are surely in, as Python names it; or None."""
    if data.startswith(_UTF16):
        return "utf-16" if _decodes(data, "utf-16") else None
    if data.count(0) * 16 > len(data):
        # Keys are ASCII letters, each with an empty byte behind it or before it.
        way = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
        return way if _decodes(data, way) else None
    found = {way: _common_letters(data, way) for way in _COMMON if _decodes(data, way)}
    best = max(found, key=found.__getitem__, default="")
    others = [count for way, count in found.items() if way != best]
    return best if found.get(best, 0) > 2 * max(others, default=0) else None


def _not_text(file: str, data: bytes) -> Finding | None:
    if len(data) > LARGEST:
        return too_large(file, len(data))
    for start, what in _OFFICE.items():
        if data.startswith(start):
            return Finding("F110", file, values={"what": what})
    if data.startswith(_UTF16) or _has_gaps(data):
        return Finding("F101", file, values=_named(guess(data)))
    return None


def too_large(file: str, size: int) -> Finding:
    """The finding about a file of so many bytes."""
    return Finding("F109", file, values={"size": size, "largest": LARGEST})


def _has_gaps(data: bytes) -> bool:
    return data[:200].count(0) > len(data[:200]) // 4


def _not_utf8(file: str, data: bytes, at: int) -> Finding:
    before = data[:at].decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    values = {"variant": "broken"} if _mostly_utf8(data) else _named(guess(data))
    return Finding("F101", file, Spot(line, column), values=values)


def _named(way: str | None) -> dict[str, object]:
    return {"encoding": _NAMES.get(way, way.upper())} if way else {"variant": "unknown"}


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(not sign.isascii() for sign in text) - broken
    return whole > 4 * broken


def _decodes(data: bytes, way: str) -> bool:
    try:
        data.decode(way)
    except UnicodeDecodeError:
        return False
    return True


def _common_letters(data: bytes, way: str) -> int:
    # Read in the wrong encoding, a text is made of letters that hardly anybody uses.
    return sum(sign in _COMMON[way] for sign in data.decode(way))


_NAMES = {"gb18030": "GBK", "big5": "Big5", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_COMMON = {
    "gb18030": frozenset(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之"
        "年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样"
        "理心前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高"
        "间由问很最重并物手应向头文体政美相见被利什二等产或新己制身果加话合回代内信表化老给世位次"
        "度门任常先海通教原声提立及比员解水名真论处走义各入几口认条平系气题活别打女变四总电数安少"
        "报结反受目太量再感建务做接必场件计管期市直德资命金指克许统区保至形社便空决治展马科司五基"
        "书非则听界达光放强即像难且权完设式色路记品住告类求据程边该交规取确传师观清切院让识候带导"
        "争运请您办证登派所"
    ),
    "big5": frozenset(
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之"
        "年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣"
        "理心前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高"
        "間由問很最重並物手應向頭文體政美相見被利什二等產或新己制身果加話合回代內信表化老給世位次"
        "度門任常先海通教原聲提立及比員解水名真論處走義各入幾口認條平系氣題活別打女變四總電數安少"
        "報結反受目太量再感建務做接必場件計管期市直德資命金指克許統區保至形社便空決治展馬科司五基"
        "書非則聽界達光放強即像難且權完設式色路記品住告類求據程邊該交規取確傳師觀清切院讓識候帶導"
        "爭運請您辦證登派所"
    ),
    "cp949": frozenset(
        "이다는을의에가로하고지를한기사서은도대자어나인시일해리정아수들부그과게스전만보주상제라여니장"
        "적오동경원구공성면년관세국신문안중용습세요할수있없류등록허여권거찰출소입증명"
    ),
}


def _look_through(file: str, decoded: Decoded) -> None:
    for index, line in enumerate(decoded.lines):
        for found in _SUSPECT.finditer(line):
            if len(decoded.findings) >= MOST_FINDINGS:
                decoded.mended = []
                return
            decoded.findings.append(_refused(file, index + 1, line, found))
        cleaned = _SUSPECT.sub(_kept, line)
        if cleaned != line:
            _remember(decoded.edits, index + 1, line)
            decoded.mended[index] = cleaned


def _kept(found: re.Match[str]) -> str:
    return found[0] if found.lastgroup in _KEPT else ""


def _remember(edits: Edits, number: int, line: str) -> None:
    removed = 0
    for found in _SUSPECT.finditer(line):
        if found.lastgroup not in _KEPT:
            edits.add(number, found.start() - removed, 1, "")
            removed += 1


def _refused(file: str, number: int, line: str, found: re.Match[str]) -> Finding:
    form = str(found.lastgroup)
    signs = found[0]
    shown = signs if form == "damaged" and len(signs) > 1 else f"U+{ord(signs[0]):04X}"
    values = {"character": shown, "variant": form}
    return Finding(_CODES.get(form, "F108"), file, Spot(number, found.start() + 1), line, values)
