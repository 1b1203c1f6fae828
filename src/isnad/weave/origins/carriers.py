"""The links that carriers make in a chain: from credit lines, and from the words of an article."""

from __future__ import annotations

import re

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.records import Annotation, Credit, Link, Span
from isnad.weave.origins.antecedents import kind_of
from isnad.weave.origins.keys import names_nobody, source_key
from isnad.weave.origins.outlets import known_outlet, outlet_name, without_particle
from isnad.weave.origins.words import tokens, words_of

_LABEL = 3
"""Words on the line of an unknown address that can be its credit (``المصدر: http://…``); in a sentence it is where readers are sent."""
_POINTING = 3
"""Words at the end of a line in which it says that the address on the next one is where readers are sent."""


def carrier_of(credit: Credit, text: str) -> Link | None:
    """The link that a credit line makes; None for bylines, the outlet's naming of itself and addresses to which readers are sent."""
    if credit.kind in {"byline", "outlet"}:
        return None
    if credit.kind == "follow-up" or credit.name is None or names_nobody(credit.name):
        kind = "agency" if credit.kind == "agencies" else "media"
        return Link(kind=kind, name=None, cue=credit.span)
    outlet = known_outlet(credit.name)
    if credit.kind == "url" and outlet is None:
        start, end = text.rfind("\n", 0, credit.span.start) + 1, text.find("\n", credit.span.end)
        line = text[start : end if end >= 0 else len(text)]
        if len(line.split()) > _LABEL or _sends_there(text[:start]):
            return None
        return Link(kind="media", name=credit.name, cue=None, span=credit.name_span or credit.span)
    kind = "agency" if credit.kind == "agencies" or (outlet is not None and outlet.kind == "agency") else "media"
    return Link(kind=kind, name=outlet_name(credit.name), cue=credit.span, span=credit.name_span)


def _sends_there(before: str) -> bool:
    """Whether the line before an address leaves off where it sends the reader to it (``يمكن زيارة الموقع على الرابط``)."""
    line = before.rstrip().rpartition("\n")[2]
    last = tokens(line)[-_POINTING:] if len(line.split()) > _LABEL else []
    return any(bare(word) in words_of("sent") or word in words_of("sent") for word in last)


def carrier_in(annotation: Annotation, via: Span) -> Link:
    """The link of a carrier's words (``نقلت وكالة الأنباء``): named by the mention in them, where there is one."""
    words = _without_cue(annotation.text, via)
    inside = [each for each in annotation.mentions if via.holds(each.span) and each.kind in {"organisation", "person"}]
    mention = max(inside, key=lambda each: len(each.span), default=None)
    span = words
    kind = kind_of(words.of(annotation.text))
    if kind is not None and kind.sort == "document":
        return Link(kind="document", name=words.of(annotation.text), cue=via, span=words)
    if mention is not None:
        others = [word for word in tokens(words.of(annotation.text)) if word not in words_of("noun")]
        span = words if set(others) == set(tokens(mention.span.of(annotation.text))) else mention.span
    name = without_particle(re.sub(r"(?i)^the\s+", "", span.of(annotation.text)))
    outlet = known_outlet(name)
    actor = mention.actor if mention is not None and mention.kind == "person" else None
    sort = "person" if actor else "agency" if outlet and outlet.kind == "agency" else "media"
    return Link(kind=sort, name=name, cue=via, span=span, actor=actor)


def _without_cue(text: str, via: Span) -> Span:
    """The words that name a carrier, without those that only open them; all of them where nothing else is left."""
    start = via.start
    for word in re.finditer(r"\S+", via.of(text)):
        start = via.start + word.start()
        if fold(word.group()) not in words_of("cue"):
            return Span(start, via.end)
    return via


def once(links: list[Link], outlet: str | None) -> list[Link]:
    """Carriers by name once each, the outlet itself left out; of two ways to name one (a credit and its address) the first."""
    seen = {source_key(outlet)} if outlet else set()
    kept = []
    for link in links:
        key = (source_key(link.name) or fold(link.name)) if link.name else f"unnamed {link.kind}"
        if key not in seen:
            seen.add(key)
            kept.append(link)
    return kept
