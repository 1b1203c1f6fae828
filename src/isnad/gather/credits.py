"""Credits: the words by which a report says where it comes from. They are the outer links of its chain of transmission."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

import msgspec

from isnad.gather.datelines import read_byline
from isnad.gather.lexicon import CreditKind, carriers, credit_patterns, one_of_words, openers
from isnad.gather.lines import Line, fold
from isnad.records import Credit, Span

_AGENCY_KINDS: dict[str, CreditKind] = {"agency": "agencies", "generic": "agencies", "follow-up": "follow-up"}
_LONGEST_CREDIT = 90
_FOOT_REACH = 60
_LONGEST_PROMOTION = 260
_LONGEST_NAME = {"outlet": 4, "byline": 8}
"""Words; a byline may name several people."""
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"'«»،؛)\]]+")
_QUOTES = '«"“'
_SENTENCE_ENDS = (".", "!", "؟", "?", "…", "»", '"')
_FOOT = re.compile(r"(?P<open>[(\[«\"“/\-–—])\s*(?P<name>[^()\[\]«»\"“”/\-–—:]{2,40}?)\s*[)\]»\"”/]?\s*\.?$")
_HONORIFIC = re.compile(rf"(?:(?:{one_of_words('honorific-short')})\s?[./]\s?|(?:{one_of_words('honorific')})\s+)+")
_LATIN_NAME = re.compile(rf"[A-Z][\w.'’\-]*(?:\s+(?:[A-Z][\w.'’\-]*|al-\w+|{one_of_words('name-particle')}|,|&))+,?")
_TRAILING = ' \t\xa0.,،:؛|-–—*»«"“”()[]'


class Credits(msgspec.Struct, frozen=True):
    """The credits of a text; ``furniture`` are those of them whose lines are no part of the telling."""

    found: tuple[Credit, ...]
    furniture: tuple[Span, ...]


def find_credits(text: str, lines: Sequence[Line]) -> Credits:
    """All credit lines, agencies named at the foot, and addresses in a text. Datelines are read apart."""
    found: list[Credit] = []
    furniture: list[Span] = []
    for line in lines:
        credit, marked = _line_credit(text, line)
        if credit:
            found.append(credit)
            if marked:
                furniture.append(line.span)
    found.extend(_foot(text, lines, {credit.span for credit in found}))
    taken = {position for credit in found for position in range(credit.span.start, credit.span.end)}
    found.extend(address for address in _addresses(text) if address.span.start not in taken)
    return Credits(tuple(sorted(found, key=lambda credit: credit.span)), tuple(furniture))


def _line_credit(text: str, line: Line) -> tuple[Credit | None, bool]:
    size = len(line.span)
    if size > _LONGEST_PROMOTION:
        return None, False
    for known in credit_patterns():
        if known.kind != "outlet" and (size > _LONGEST_CREDIT or line.stops or line.words > 12):
            continue
        if not (match := known.pattern.fullmatch(line.text)):
            continue
        name = _trimmed(text, line.span.start + match.start("name"), line.span.start + match.end("name"))
        if name and known.kind == "byline":
            name = _person(text, name)
        if name and _names(text, name, known.kind):
            return Credit(line.span, _kind(known.kind, name.of(text)), name.of(text), name), known.furniture
    if kind := _AGENCY_KINDS.get(carriers().get(line.core, "other")):
        name = _trimmed(text, line.span.start, line.span.end) or line.span
        return Credit(line.span, kind, name.of(text), name), False
    return None, False


def _kind(kind: CreditKind, name: str) -> CreditKind:
    """``متابعة: وكالات`` credits agencies, whatever word introduces them."""
    kinds = {segment.kind for segment in read_byline(name)}
    return "agencies" if kind == "byline" and kinds and kinds <= {"agency", "generic"} else kind


def _person(text: str, name: Span) -> Span | None:
    """The person of a byline without honorifics (م/، د.), and of ``سلمى عامر – صوت الواحة`` without the outlet."""
    if match := _HONORIFIC.match(fold(name.of(text))):
        name = Span(name.start + match.end(), name.end)
    parts = read_byline(name.of(text))
    others = [part.span for part in parts if part.kind == "other"]
    person = others[0].shift(name.start) if others and len(parts) > 1 else name
    return _trimmed(text, person.start, person.end)


def _names(text: str, name: Span, kind: str) -> bool:
    """Whether what stands there can be a name: short, and in Latin script capitalised."""
    words = name.of(text).split()
    if len(words) > _LONGEST_NAME.get(kind, 6) or openers().get(fold(words[0])) == "opening":
        return False
    if kind == "byline" and name.of(text).isascii():
        return _LATIN_NAME.fullmatch(name.of(text)) is not None
    return True


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without punctuation at its borders."""
    while start < end and text[start] in _TRAILING:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start, end) if start < end else None


def _foot(text: str, lines: Sequence[Line], known: set[Span]) -> list[Credit]:
    """Agencies in brackets or after a dash at the very end of the telling: ``… (أ ف ب)``, ``… - رويترز``."""
    for line in reversed(lines[-6:]):
        if line.span in known:
            continue
        reach = max(0, len(line.raw) - _FOOT_REACH)
        match = _FOOT.search(fold(line.raw[reach:]))
        if match and match["open"] in _QUOTES and not line.raw[: reach + match.start()].rstrip().endswith(_SENTENCE_ENDS):
            match = None  # a name in quotation marks inside the last sentence
        if match and (kind := _foot_kind(match["name"].strip())):
            name = Span(line.span.start + reach + match.start("name"), line.span.start + reach + match.end("name"))
            return [Credit(Span(line.span.start + reach + match.start(), line.span.end), kind, name.of(text), name)]
        if len(line.span) > _LONGEST_CREDIT:
            break
    return []


def _foot_kind(name: str) -> CreditKind | None:
    """What the words at the foot credit: an agency, or several (``الأناضول، رويترز``, ``أ ف ب + رويترز``)."""
    kinds = {_AGENCY_KINDS.get(carriers().get(part.strip(), "other")) for part in re.split(r"[،,+/&]", name)}
    return kinds.pop() if len(kinds) == 1 else None


def _addresses(text: str) -> list[Credit]:
    if "http" not in text and "www." not in text:
        return []
    found = []
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(match[0].rstrip(".,،؛:!?؟"))
        address = text[match.start() : end]
        if host := host_of(address):
            found.append(Credit(Span(match.start(), end), "url", host, Span(match.start(), end)))
    return found


def host_of(address: str) -> str | None:
    """The host of an address in lower case, without ``www.``; None where there is none."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
