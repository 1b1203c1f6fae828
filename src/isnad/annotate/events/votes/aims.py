"""Nouns of events that tell none: aims, topics and judgements (``سبل دعم الاستقرار``, ``أهمية التعاون``), and bullets of an agenda.

A verbal noun is an event where a clause tells it. Inside a phrase of purpose, need or subject matter it names what is wished for or
spoken of; without parties, a carrying verb or a day of its own it can at most point back to an event told before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.annotate.document import Document
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import Carrier, Reading
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_HEADS = _WORDS["aim"]
_FURTHERING = _WORDS["furthering"]
_TO = _WORDS["aim_before"]
_RELATIVE = _WORDS["relative"]
_ABSTRACT = frozenset({"COOPERATE", "SUPPORT", "AID", "MOBILIZE", "AGREE", "COERCE", "CONCEDE", "CONSULT", "REQUEST", "REJECT", "OTHER"})
"""Types whose nouns also name policies, wishes and topics."""
POLICIES = frozenset({"COOPERATE", "SUPPORT", "AID", "MOBILIZE", "AGREE", "CONCEDE"})
"""Types whose nouns are policies unless something of their own clause makes them acts."""
_BULLETS = frozenset({"•", "*", "-", "–", "▪", "●", "·", "◦"})
_HEADING = 14
"""Words of a heading inside a text, at most."""
_NEAR, _LISTED = 4, 12
"""How many words before a noun the head of its phrase may stand, and that of a list to which it is joined."""


def aimed(item: Found, keys: Sequence[str], start: int, readings: Mapping[int, Reading], carriers: Mapping[int, Carrier]) -> bool:
    """Whether a noun stands in a phrase of purpose, need or subject matter. ``start``: the first word of its clause."""
    if item.frame.type not in _ABSTRACT:
        return False
    if item.part != "noun":  # no verb stands right behind such a head or is joined to what it heads: it is a noun of the same letters
        if item.part != "verb" or item.word <= start or _heads(keys, item.word - 1):
            return item.part == "verb" and item.word > start
        if item.frame.type not in POLICIES or not keys[item.word].startswith("و"):
            return False
    own = readings.get(item.word)
    if own is not None and own.tail:  # دعمها: whose act it is stands with it
        return False
    if item.lead == "ل" and item.frame.type in POLICIES and item.word - 1 not in carriers:
        return True
    reach = _LISTED if keys[item.word].startswith("و") else _NEAR
    for index in range(item.word - 1, max(start - 1, item.word - 1 - reach), -1):
        reading = readings.get(index)
        if index in carriers or keys[index] in _RELATIVE or (reading is not None and reading.part == "verb"):
            return False
        if _heads(keys, index):
            return True
    return False


def _heads(keys: Sequence[str], index: int) -> bool:
    """Whether a word is the head of such a phrase: a noun of aims, or one of furthering behind a preposition."""
    for lead, rest in splits(keys[index]):
        if rest in _HEADS:
            return True
        governed = lead.lstrip("وف")[:1] in {"ل", "ب"} or (index > 0 and keys[index - 1] in _TO)
        if governed and rest in _FURTHERING and not lead.endswith("ال"):
            return True
    return False


def listed(item: Found, document: Document, readings: Mapping[int, Reading], carriers: Mapping[int, Carrier]) -> bool:
    """Whether a noun stands in a bullet that no verb makes a statement."""
    if item.frame.type not in _ABSTRACT:
        return False
    span = document.word_range(document.sentences[item.sentence])
    first = document.text[document.sentences[item.sentence].start :][:1]
    if first not in _BULLETS:
        return False
    return not any(index in carriers or (index in readings and readings[index].part == "verb" and index > span.start + 1) for index in span)


def policy(item: Found) -> bool:
    """Whether a noun that nothing of its own makes an act: no verb carries it, no party is bound to it, no day dates it.

    A measure that is taken back (``رفع العقوبات``) is an act by its words alone.
    """
    if item.frame.type == "CONCEDE" and item.frame.weight == "strong":
        return False
    return item.part == "noun" and item.frame.type in POLICIES and not item.told and not item.bound and not item.titled


def heading(item: Found, document: Document) -> bool:
    """Whether a noun stands in a heading inside the text: a short line of its own that no mark ends."""
    if item.titled or item.sentence == 0 or item.sentence + 1 >= len(document.sentences):
        return False
    sentence, text = document.sentences[item.sentence], document.text
    alone = text[: sentence.start].rstrip(" \t").endswith("\n") and text[sentence.end :].lstrip(" \t").startswith("\n")
    return alone and not sentence.of(text).rstrip().endswith((".", "!", "؟", '"', "”")) and len(document.word_range(sentence)) <= _HEADING
