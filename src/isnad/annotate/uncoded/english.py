"""English verbs by position and form: after will, would, to, has, had, been, and -ed and -s after a name."""

from __future__ import annotations

from functools import lru_cache

from isnad.annotate.attributions.english_forms import english_forms
from isnad.annotate.events.words.lexicon_en import english_carrier, english_readings
from isnad.annotate.uncoded.place import Place, Verb, word_sets
from isnad.language import lemma


def english_verb(place: Place) -> Verb | None:
    """The word as a verb, if its place and form are those of one."""
    word, sets = place.word, word_sets("en")
    key = word.key
    if (
        len(key) < 3
        or not key.isalpha()
        or not key.isascii()
        or place.text[word.start].isupper()
        or key in sets["no-verb"] | sets["adverb"]
        or key.endswith("ly")
    ):
        return None
    before = place.at - 1
    while before >= place.first and (place.words[before].key in sets["adverb"] or place.words[before].key.endswith("ly")):
        before -= 1
    sure = _after(place, before, key) if before >= place.first else None
    base = lemma(key, "en")
    if sure is None or base in sets["no-event"]:
        return None
    return Verb(base, (base,), sure, _known(key) or _known(base))


def _after(place: Place, before: int, key: str) -> bool | None:
    """Whether a word after another is surely a verb (False: perhaps; None: no)."""
    sets, lead = word_sets("en"), place.words[before].key
    if lead in sets["modal"]:
        if lead == "to":
            return False
        noun = before - 1 >= place.first and place.words[before - 1].key in sets["determiner"]  # the will of, a must
        return None if noun or key.endswith(("ing", "ed")) else True
    if lead in sets["perfect"] or lead in sets["passive"]:
        return True if key.endswith("ed") else None
    if before == place.at - 1 and place.named(before) and place.words[before].kind == "word":
        if key.endswith("ed"):
            return True
        return False if key.endswith("s") and lemma(key, "en") != key else None
    return None


@lru_cache(maxsize=50_000)
def _known(key: str) -> bool:
    """Whether a frame, a carrying verb or a cue of attribution has the word."""
    return any(reading.part == "verb" for reading in english_readings(key)) or english_carrier(key) is not None or key in english_forms()
