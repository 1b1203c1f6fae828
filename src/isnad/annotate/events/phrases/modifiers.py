"""What goes on with an Arabic noun phrase for people: genitives, adjectives that agree, numbers, and من with a noun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.annotate.events.words.lexicon import PersonNoun, carriers, person_noun, readings
from isnad.annotate.events.words.wordsets import word_pairs, word_sets
from isnad.annotate.events.words.world import relation_country
from isnad.annotate.names.vocabulary import is_adjective
from isnad.language import Word
from isnad.language.arabic.clitics import splits
from isnad.language.numerals import begins_numeral

_WORDS = word_sets("ar")
_PREPOSITIONS = _WORDS["preposition"]
_NO_NOUNS = _WORDS["no_noun"]
_ADJECTIVES, _PEOPLES = _WORDS["adjective"], _WORDS["peoples"]
_BEFORE_VERBS = _WORDS["before_verb"]
_DESCRIBING = tuple(_WORDS["describing"])
_ASKING = _WORDS["asking"]
_COMPOUND = word_pairs("ar", "compound")
_OTHER = _WORDS["other"]
_SUSPECTED = _WORDS["suspected"]
_ATTRIBUTIVE = _WORDS["attributive"]
_AMPLE, _OVERALL = _WORDS["ample"], _WORDS["overall"]
_SOME = _WORDS["some"]
_OWN_LETTER = _WORDS["own_letter"]
_OFFICES = _WORDS["single_office"]
_LIKE_PLURALS, _COUNTED_LANDS = _WORDS["like_plural"], _WORDS["counted_land"]
_PLACE_NOUNS = _WORDS["place_noun"]
_OVER_AREAS = _OFFICES | _WORDS["single_ruler"] | _WORDS["area_body"]
ARTICLES = ("ال", "وال", "بال", "لل")
"""How a word with the article can begin."""
_GLUED = re.compile(r"([وفبلك]{1,2})[0-9]")
ONE = frozenset({"واحد", "واحده", "واحدا"})
"""One, as keys, whose first letter is no particle; behind a noun it counts that."""
_RELATED = ("يين", "يون")


def modifier(words: Sequence[Word], start: int, at: int, *, headless: bool, closing: bool) -> int:
    """How many words at ``at`` go on with a noun phrase that begins at ``start``: 0, 1, or 2 for ``من`` with its noun.

    ``closing``: a name stands before, after which only adjectives can follow.
    """
    key = words[at].key
    ample = headless and key in _AMPLE and at + 1 < len(words) and words[at + 1].key == "من"  # عدد كبير من الأهالي
    if ample or (words[at].kind == "number" and (headless or _governs(words[at - 1].key))):
        return 1
    if words[at].kind == "number" and at + 1 < len(words) and words[at + 1].key in _COUNTED_LANDS and words[start].key in _ASKING:
        return 2  # وزراء خارجية 14 دولة
    if key == "من":
        following = words[at + 1].key if at + 1 < len(words) else ""
        if headless and following[:1].isdigit():
            return 2
        office = words[start].key in _OFFICES and any(word.key.startswith(ARTICLES) for word in words[start:at])
        if not headless and (office or words[start].key.startswith(ARTICLES)):
            return 0  # تنسحب القوات من القضاء، طلب وزير الدفاع من الحكومة: a definite phrase is no part of something
        return 2 if person_noun(following) is not None or (headless and following.startswith("ال")) else 0
    if key in _SUSPECTED and words[at - 1].key.removeprefix("ال").startswith("مشتبه"):
        return 1
    if key in _PREPOSITIONS or (carriers(key) and person_noun(key) is None):
        return 0
    return _goes_on(words, start, at, headless=headless, closing=closing)


def purpose(words: Sequence[Word], at: int) -> int:
    """How many words at ``at`` say what the body before them is for (``الهيئة العامة للغذاء والدواء``), not for whom it does something."""
    key = words[at].key
    if words[at - 1].key not in _OVERALL or not key.startswith("لل") or person_noun(key) is not None or relation_country(key) is not None:
        return 0
    end = at + 1
    while end < len(words) and (words[end].key.startswith("وال") or (words[end].key.startswith("ال") and is_adjective(words[end].key))):
        noun = person_noun(words[end].key)
        if noun is not None and not is_adjective(words[end].key.removeprefix("و")):
            break  # والوزراء
        end += 1
    return end - at


def _governs(key: str) -> bool:
    """Whether a noun shows by its form that a genitive follows (``مواطني 7 دول``)."""
    construct = key.endswith(("ي", "و")) and person_noun(key + "ن") is not None
    return not key.startswith(ARTICLES) and len(key) > 4 and (construct or key in _ASKING)


def _goes_on(words: Sequence[Word], start: int, at: int, *, headless: bool, closing: bool) -> int:
    """How many words at ``at``, which is no preposition, go on with a noun phrase."""
    key = words[at].key
    if any(key in _COMPOUND.get(rest, ()) for _, rest in splits(words[at - 1].key)):
        return 1  # رجل أعمال
    noun = person_noun(key)
    if noun is not None:
        return int(words[at - 1].kind != "mark" and _noun_goes_on(words[at - 1].key, key, noun, headless=headless))
    if key.startswith("ال"):
        if at - start == 2 and words[start].key in _OFFICES and key.endswith("ي") and relation_country(key) is not None:
            return 1  # وزير الخارجية المصري: it agrees with the office
        before = words[at - 1].key
        told = before.startswith(ARTICLES) and any(reading.part == "noun" for reading in readings(key)) and not is_adjective(key)
        return int(len(key) > 3 and not told and _definite_goes_on(before, key, closing=closing))  # not أهالي المنطقة التهنئة
    if any(reading.part == "verb" or (headless and reading.part == "noun") for reading in readings(key)):
        return 0
    if any(word.key.startswith(ARTICLES) for word in words[start:at]):  # a definite phrase takes no indefinite word
        return 0
    if not headless:
        return int(_indefinite_goes_on(words[at - 1].key, key))
    adjective = key.endswith(("ين", "يه", "ون", "ات")) and len(key) > 4 and key[0] not in "يتوبف"
    return int(adjective or relation_country(key) is not None)


def _indefinite_goes_on(before: str, key: str) -> bool:
    """Whether a word without the article goes on with an indefinite phrase, as adjective or as genitive of a noun that asks for one."""
    if key in _OTHER or relation_country(key) is not None:
        return True
    if key in _NO_NOUNS or key in _BEFORE_VERBS:
        return False
    plain = key.removesuffix("ا") if len(key) > 4 else key
    if key[0] not in "وفبلي" and any(is_adjective("ال" + form) for form in {key, plain}) and not (key[0] == "ت" and key[-1] == "ي"):
        return True
    asks = any(rest in _ASKING for _, rest in splits(before))
    if key in _PLACE_NOUNS and not before.startswith(ARTICLES) and any(rest in _OVER_AREAS for _, rest in splits(before)):
        return True  # نائب أمير منطقة مكة، منسوبو إمارة منطقة الرياض
    if readings(key):
        return asks and any(reading.part == "noun" for reading in readings(key))
    if asks:
        return len(key) > 2 and (key[0] not in "وفبلكيت" or key in _OWN_LETTER)
    return key.endswith(("ين", "يه", "ون", "ات")) and len(key) > 4 and key[0] not in "يتوبف"


def _noun_goes_on(before: str, key: str, noun: PersonNoun, *, headless: bool) -> bool:
    """Whether a noun for people goes on with the phrase: as genitive of an indefinite one, or as its adjective."""
    if noun.lead not in {"", "ال"}:
        return False
    if headless:
        return not (before.startswith("ال") and before.endswith(("ين", "ون")))  # جموع من المصلين الجندي: he is another
    if noun.kind == "quantity":
        several = key in _SOME and not before.startswith(ARTICLES) and not before.endswith(("ين", "ون", "ان"))
        return several or key.startswith("اثن")  # ممثلي عدد من الأحزاب
    head = person_noun(before)
    if head is not None and head.kind == "body" and head.definite and key.endswith(("ين", "ون")):
        return False  # الجيش المسلحين: the second is the object
    if head is not None and head.definite and noun.definite and any(before.endswith(case) and key.endswith(case) for case in ("ون", "ين")):
        return True  # المتمردون الحوثيون
    attributive = key in _ATTRIBUTIVE and (key.endswith("ه") or key.removeprefix("ال") not in _OFFICES)  # not القوات العراقية الرئيس
    return not before.startswith(("ال", "وال", "بال", "لل")) or key.removeprefix("ال").startswith(_DESCRIBING) or attributive


def _definite_goes_on(before: str, key: str, *, closing: bool) -> bool:
    """Whether a word with the article goes on with the phrase: as its genitive, or as an adjective that agrees."""
    if key.endswith("ي") and before.endswith("ه") and relation_country(key) is not None:
        return False
    if key.endswith("ي") and before.startswith("ال") and before.endswith(("ون", "ين")) and person_noun(before) is not None:
        return False  # تبادل الموظفون التهاني: no adjective of several in the singular
    if key.removeprefix("ال") in _LIKE_PLURALS and before.startswith("ال"):
        return False  # بحث القادة التعاون
    if before.startswith("ال") and before.endswith("يه") and key.endswith(("ين", "ون")):
        return False  # ناشدت المفوضية المانحين
    agrees = before.startswith("وال") and is_adjective(key)  # والفصائل المقاتلة, not والحكومة الاتهامات
    closed = before.startswith(ARTICLES) or relation_country(before) is not None or closing
    return not closed or key.endswith(("ي", "يه", "ين", "ون", "يات")) or key in _ADJECTIVES or key in _PEOPLES or agrees


def without_particles(key: str, noun: PersonNoun) -> str:
    """A noun without the particles before it; its article stays (``وللقوات``: ``القوات``)."""
    rest = key[len(noun.lead) :]
    return f"ال{rest}" if noun.definite else rest


def counts_people(key: str) -> bool:
    """Whether a word behind a number is a relation adjective for people (``خمسة بريطانيين``, ``20 عراقيا``)."""
    if key.startswith(ARTICLES) or person_noun(key) is not None:
        return False
    return key.endswith(_RELATED) or (key.endswith(("ا", "ين", "ون", "ان")) and relation_country(key) is not None)


def glued(key: str) -> str:
    """The particles that are written onto a number (``و11``, ``لـ140``, ``واثني``)."""
    digits = _GLUED.match(key)
    if digits is not None:
        return digits[1]
    return "و" if key[:1] == "و" and key not in ONE and begins_numeral(key[1:]) else ""
