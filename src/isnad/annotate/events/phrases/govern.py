"""What governs an Arabic chunk: a particle written onto it, a preposition, a noun, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.modifiers import glued
from isnad.annotate.events.words.lexicon import carriers, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import Word
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_NO_NOUNS = _WORDS["no_noun"]
_PLACE_NOUNS = _WORDS["place_noun"]
_DURING = _WORDS["during"]
_AMONG = _WORDS["among"]
_TO_AMONG = _AMONG | {"،", ",", "وعلي", "علي", "وفي", "في", "ومن", "من"}
_WHOLLY = _WORDS["wholly"] | {"،", ","}
_SIDES = _WORDS["opposing_side"]
_BEFORE_VERBS = _WORDS["before_verb"]
_ALSO_VERBS = {verb: frozenset(asked.split()) for verb, _, asked in (phrase.partition(" ") for phrase in _WORDS["preposition_or_verb"])}
"""Verbs written like prepositions, with the words one of which follows their subject."""
_HONORIFIC = _WORDS["honorific"]
_OWN_SEATS = frozenset(seat + own for seat in _WORDS["seat"] for own in _WORDS["third_suffix"])
"""Seats with a pronoun, as keys, which govern no one (``استقبل في مكتبه السفير``)."""
_PRONOMINAL = frozenset(prep + own for prep in _WORDS["pronoun_preposition"] | {"في"} for own in _WORDS["third_suffix"])
"""Prepositions with a pronoun, as keys (``ودعت فيه النقابة``)."""
_ASKED = 12
"""How many words behind the subject of such a verb that word is looked for."""
_TWO_WORDS = frozenset(tuple(phrase.split()) for phrase in _WORDS["preposition_pair"])


def govern(document: Document, piece: Chunk, found: Sequence[Chunk], *, opens: bool = False) -> None:
    """Say what governs a chunk: the particle written onto it, the word before it, or nothing. ``opens``: a line begins with it."""
    words, at = document.words, piece.start
    last = found[-1] if found and not opens else None
    lead = _particles(words[at], piece)
    if not lead and at and not opens and piece.kind in {"noun", "person"}:  # ولسمو ولي العهد: what stands before the honour governs
        worn = next((before for before, rest in splits(words[at - 1].key) if rest in _HONORIFIC), None)
        lead, at = (lead, at) if worn is None else (worn, at - 1)
    particle = "" if lead in {"ال", "وال", "فال"} else lead.lstrip("وف").removesuffix("ال")
    if particle[:1] in {"ب", "ل", "ك"}:
        piece.prep = particle[0]
        piece.joined = lead.startswith("و") and last is not None and at - last.end <= 1
        return
    before = words[at - 1] if at and not opens else None
    freely = before is not None and before.key == "و"
    gap = [word.key for word in words[last.end : at]] if last is not None else []
    near = len(gap) <= 1 or _WHOLLY.issuperset(gap) or sided(gap)
    if last is not None and (lead.startswith("و") or freely) and near:
        piece.joined, piece.prep, piece.owned = True, last.prep, last.owned
        return
    if before is None or lead.startswith("و"):
        return
    if before.kind == "mark" and before.key == '"' and at > 1 and piece.kind != "noun":
        before, at = words[at - 2], at - 1
    if last is not None and piece.kind != "noun" and among(gap):
        piece.joined, piece.prep, piece.owned = True, last.prep, last.owned
        return
    if before.kind != "mark":
        _from_before(words, at, before.key, piece, last)


def among(keys: Sequence[str]) -> bool:
    """Whether words between two chunks say that the second is one of those spoken of (``وعلى رأسهم``, ``بينهم``)."""
    return 0 < len(keys) <= 4 and _TO_AMONG.issuperset(keys) and not _AMONG.isdisjoint(keys)


def sided(keys: Sequence[str]) -> bool:
    """Whether words between two chunks say that the first is one of two sides (``بين القوات من جهة والمتمردين من جهة أخرى``)."""
    return len(keys) in {2, 3} and keys[0] == "من" and keys[1] in _SIDES and _WHOLLY.issuperset(keys[2:])


def _particles(word: Word, piece: Chunk) -> str:
    """The particles before a chunk in its first word."""
    particles = glued(word.key) if piece.counted or piece.kind == "noun" or piece.whole is not None else ""
    if particles:
        return particles
    length = (piece.begin if piece.begin >= 0 else piece.span.start) - word.start
    if length <= 0 and not word.key.startswith("لل"):
        return ""
    return next((lead for lead, _ in sorted(splits(word.key), key=lambda pair: -len(pair[0])) if lead and _matches(length, lead)), "")


def _matches(length: int, lead: str) -> bool:
    """Whether particles are what stands before a chunk in its first word (the article belongs to the chunk)."""
    return len(lead) == length or (lead.endswith(("لل", "ال")) and len(lead) - 2 == length)


def _from_before(words: Sequence[Word], at: int, key: str, piece: Chunk, last: Chunk | None) -> None:
    """What the word before a chunk makes of it."""
    if key == "من" and at > 1 and words[at - 2].key.removesuffix("ا").endswith("كل") and len(words[at - 2].key) <= 4:  # كل من … و…
        lead = words[at - 2].key.removesuffix("ا").removesuffix("كل").lstrip("وف")
        before = words[at - 3].key if at > 2 else ""
        piece.prep = lead or (before if before in _PREPOSITIONS else None)
        piece.owned = piece.prep is None and last is not None and last.end == at - 2  # وزراء خارجية كل من …
        return
    if at > 1 and (words[at - 2].key.lstrip("وف"), key) in _TWO_WORDS:
        piece.prep = f"{words[at - 2].key.lstrip('وف')} {key}"
        return
    if _verb_of_saying(words, at, key, piece):
        return
    for prefix, rest in splits(key):
        if rest in _PREPOSITIONS and (not prefix or (prefix in {"و", "ف"} and not readings(key))):
            piece.prep = rest
            return
    if last is not None and last.end == at:
        return
    if piece.kind == "place":
        piece.prep, piece.owned = _place_government(words, at)
    else:
        piece.owned = noun_before(words, at)


def _verb_of_saying(words: Sequence[Word], at: int, key: str, piece: Chunk) -> bool:
    """Whether a word that looks like a preposition is a verb: what such a verb asks for follows its subject (``وعبر الوزير عن``)."""
    rest = next((rest for lead, rest in splits(key) if rest in _ALSO_VERBS and not lead.strip("وف")), None)
    if rest is None or piece.kind == "place":
        return False
    opens = at < 2 or words[at - 2].kind == "mark" or words[at - 2].key in _BEFORE_VERBS or key != rest
    asked = _ALSO_VERBS[rest]
    return opens and any(word.key in asked for word in words[piece.end : piece.end + _ASKED])


def _place_government(words: Sequence[Word], at: int) -> tuple[str | None, bool]:
    """The preposition before the words of kind that lead up to a place (``بمنطقة طابا``, ``في العاصمة الفرنسية باريس``)."""
    index = at - 1
    while index >= max(0, at - 4) and words[index].kind == "word":
        key = words[index].key
        for lead, rest in splits(key):
            if rest in _PLACE_NOUNS:
                before = words[index - 1].key if index else ""
                letter = lead.lstrip("وف").removesuffix("ال")[:1]
                if letter in {"ب", "ل"}:
                    return letter, False
                return (before, False) if before in _PREPOSITIONS else (None, True)
        if key in _PREPOSITIONS:
            return key, False
        if not key.startswith("ال"):
            break
        index -= 1
    return None, noun_before(words, at)


def _verb(key: str) -> bool:
    return bool(carriers(key)) or any(reading.part == "verb" for reading in readings(key))


def noun_before(words: Sequence[Word], at: int) -> bool:
    """Whether the word before a chunk or noun is a noun whose genitive it is."""
    key = words[at - 1].key
    if words[at - 1].kind != "word" or key.startswith(("ال", "وال", "بال", "لل")) or carriers(key) or readings(key):
        return False
    seated = key.removeprefix("ب") in _OWN_SEATS and (key not in _OWN_SEATS or (at > 1 and words[at - 2].key == "في"))
    if key in _HONORIFIC or seated:
        return False
    if key in _PRONOMINAL and at > 1 and _verb(words[at - 2].key):
        return False
    bare = key[1:] if key[0] in "وف" and (len(key) > 3 or key[1:] in _NO_NOUNS) else key
    if bare in _NO_NOUNS or key in _NO_NOUNS or key in _DURING or (bare[0] in "يت" and len(bare) >= 4 and not bare.endswith("ه")):
        return False
    if bare != key or at < 2 or words[at - 2].kind == "mark" or words[at - 2].key in _NO_NOUNS:
        return False
    return not key.endswith(("وا", "نا")) and not (key.endswith("ت") and not key.endswith("ات") and len(key) > 3)
