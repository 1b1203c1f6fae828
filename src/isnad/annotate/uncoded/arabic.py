"""Arabic verbs by position and form: after قد، سوف، لم، الذي, or at the head of a sentence or clause.

A word at the head of a clause is mostly a noun or a verb, so there only forms that a noun hardly has are taken as sure: the imperfect
(``يستنكر``), the feminine past (``استنكرت``), the derived stems X, VIII and VII (``استنكر``، ``اقتحم``، ``انسحب``). Letters in the text are
unvocalised; what remains ambiguous counts only for verbs that are sure elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from isnad.annotate.attributions.forms import arabic_forms
from isnad.annotate.events.words.forms import verb_forms
from isnad.annotate.events.words.lexicon import carriers, readings
from isnad.annotate.uncoded.place import Place, Verb, word_sets
from isnad.language.arabic.clitics import splits

_LEADS = frozenset({"", "و", "ف", "س", "وس", "فس", "ل", "ول", "فل"})
_PARTICLES = frozenset({"", "و", "ف", "ب", "ل", "ك"})
_ARTICLED = ("ال", "بال", "لل", "كال", "وال", "فال", "ولل", "وبال")
_DERIVED = re.compile(r"است\w{3}|ا(?!ست)\wت(?!ا)\w\w|ان\w(?!ا)\w\w")
_VERBAL_NOUN = re.compile(r"ت\w\wي\w|ت\wا\w\w?|ت\w\w\wه?")
_OBJECTS = ("هما", "ها", "هم", "نا", "ه")
_MARKS = '،؛:.!؟?«»"()-'


def arabic_verb(place: Place) -> Verb | None:
    """The word as a verb, if its place and form are those of one."""
    key = place.word.key
    if len(key) < 3 or key.startswith(_ARTICLED) or _no_verb(key):
        return None
    before = place.before(word_sets("ar")["negation"])
    opens = before < place.first or place.words[before].key in _MARKS
    sure = _at_head(key, place) if opens else _after(place.words[before].key, key)
    if sure is None:
        return None
    bare = _bare(key) if opens else key
    if bare.endswith("ه") and not _present(bare):
        return None
    lead = len(key) - len(bare)
    return Verb(place.text[place.after(lead) : place.word.end], _stems(bare), sure, _known(key), lead)


def _after(lead: str, key: str) -> bool | None:
    """Whether a word after another is surely a verb (False: perhaps; None: no)."""
    sets = word_sets("ar")
    if lead in sets["verb-next"]:
        return True
    if lead in sets["imperfect-next"]:
        return True if key[0] in "يتنا" else None
    if lead in sets["relative"]:
        if key[0] in "بلك" and not _present(key):
            return False
        return key[0] != "ت" or not _VERBAL_NOUN.fullmatch(key)
    if lead in sets["subjunctive"]:
        if key[0] == "ي" and _present(key):
            return True
        return False if key[0] == "ت" and _present(key) and not _VERBAL_NOUN.fullmatch(key) else None
    return None


def _at_head(key: str, place: Place) -> bool | None:
    """The same for a word at the head of a sentence or clause."""
    bare = _bare(key)
    if bare[0] == "ي" and len(bare) >= 4 and not bare.endswith(("ه", "يه")):
        return True
    if bare[0] == "س" and bare[1] in "يت" and len(bare) >= 6 and not bare.endswith(("ه", "ات")):
        return True
    if _DERIVED.fullmatch(bare) and not bare.endswith("ه"):
        return True
    if bare.endswith("ت") and len(bare) >= 4 and not bare.endswith("ات") and not _VERBAL_NOUN.fullmatch(bare):
        return True
    follows = place.at + 1 < place.stop and (place.words[place.at + 1].key.startswith("ال") or place.named(place.at + 1))
    return False if follows and len(bare) <= 6 else None


def _bare(key: str) -> str:
    """A word without the particle that joins its clause to the one before, where a verb can remain."""
    return key[1:] if key[0] in "وف" and len(key) >= 4 and (key[1] in "ياتس" or len(key) >= 5) else key


def _present(key: str) -> bool:
    return len(key) >= 4 and key[0] in "يتن"


@lru_cache(maxsize=50_000)
def _stems(key: str) -> tuple[str, ...]:
    """Keys that the forms of one verb share (استنكرت، يستنكر، سيستنكرون give ``ستنكر``), those of the likeliest reading first."""
    found: list[str] = []
    word = key[1:] if len(key) >= 5 and key[0] in "سل" and key[1] in "يتن" else key
    if word[0] == "ي" or (word[0] in "تن" and not word.endswith("ت") and len(word) >= 4):
        found.extend(_stem(each) for each in _endings(word[1:], ("ون", "وا", "ان", "ين")))
    if word[0] != "ي":
        found.extend(_stem(each[1:] if each[0] == "ا" and len(each) >= 4 else each) for each in _endings(word, ("ت", "وا", "تا", "ا")))
    return tuple(dict.fromkeys(found))


def _endings(word: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """The word without its pronoun and its ending of person, the shortest first, and as it is."""
    plain = [*_without(word, _OBJECTS), word]
    found = [cut for each in plain for cut in _without(each, endings)]
    if word.endswith(endings) or (found and plain[0] != word and plain[0].endswith("ت")):
        return (*found, *reversed(plain))
    return (*reversed(plain), *found)


def _without(word: str, endings: tuple[str, ...]) -> list[str]:
    return [word.removesuffix(ending) for ending in endings if word.endswith(ending) and len(word) - len(ending) >= 3]


def _stem(word: str) -> str:
    """Long vowels that change between past and imperfect made alike: the last letter dropped, the one before it written ا."""
    if len(word) > 3 and word[-1] in "ايو":
        return word[:-1]
    return f"{word[:-2]}ا{word[-1]}" if len(word) >= 3 and word[-2] in "ايو" else word


@cache
def _plain_forms() -> frozenset[str]:
    """All forms of the verbs that name no event."""
    return frozenset(form.key for verb in word_sets("ar")["no-event"] for form in verb_forms(tuple(verb.split("/"))))


def _parts(key: str) -> Iterator[tuple[str, str]]:
    """Every way to read a word as particles and a verb, with and without a pronoun."""
    for lead, rest in splits(key):
        if lead in _LEADS:
            yield from ((lead, each) for each in (rest, *_without(rest, _OBJECTS)))


@lru_cache(maxsize=50_000)
def _no_verb(key: str) -> bool:
    never, plain = word_sets("ar")["no-verb"], _plain_forms()
    if any(rest in never and lead in _PARTICLES for lead, rest in splits(key)):
        return True
    return any(rest in plain for _, rest in _parts(key))


@lru_cache(maxsize=50_000)
def _known(key: str) -> bool:
    """Whether a frame, a carrying verb or a cue of attribution has the word."""
    forms = arabic_forms()
    return bool(readings(key) or carriers(key)) or any(rest in forms for _, rest in _parts(key))
