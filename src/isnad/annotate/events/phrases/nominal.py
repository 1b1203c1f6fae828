"""Where Arabic noun phrases on common nouns for people begin: ``ثلاثة من عناصر الدرك``, ``مئات المتظاهرين``, not ``طالب المتظاهرون``."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.completion import Named
from isnad.annotate.events.phrases.modifiers import ONE
from isnad.annotate.events.phrases.phrase import Phrase
from isnad.annotate.events.words.lexicon import PersonNoun, carriers, person_noun, readings
from isnad.annotate.events.words.number_words import bound_width
from isnad.annotate.events.words.wordsets import word_pairs, word_sets
from isnad.annotate.events.words.world import relation_actor, relation_country
from isnad.language import Word
from isnad.language.arabic.clitics import splits
from isnad.language.numerals import Numeral, begins_numeral, numeral, range_between
from isnad.records import Span

_WORDS = word_sets("ar")
_BROTHERLY, _PEOPLED = _WORDS["brotherly"], _WORDS["peopled"]
_DISTRICTS, _LEADING = _WORDS["district"], _WORDS["leading"]
_EACH_OF = frozenset(tuple(phrase.split()) for phrase in _WORDS["each_of"])
_PREPOSITIONS = _WORDS["preposition"]
_NO_NOUNS = _WORDS["no_noun"]
_BEFORE_VERBS = _WORDS["before_verb"]
_DESCRIBING = tuple(_WORDS["describing"])
_SOME = _WORDS["some"]
_ABOUT, _SCHOOLS = _WORDS["about"], _WORDS["school"]
_ONLY_WITH, _NEVER_WITH = word_pairs("ar", "only_with"), word_pairs("ar", "never_with")
_OFFICES = _WORDS["single_office"]
_WITHOUT = _WORDS["without"]
_CROWDS = _WORDS["crowd"]
_HOLDERS, _HONOURED, _ROYAL = _WORDS["holders"], _WORDS["honoured"], _WORDS["royal"]
_ATTRIBUTIVE = _WORDS["attributive"]
_ASKING = "REQUEST"
"""The type of what طالب tells where it is a verb."""
_SEVERAL = ("ون", "ين", "ان")
_MARKS = frozenset("،,.؛:()")
_COUNTING: Question[object] = Question(lambda key: key == "ما" or begins_numeral(key))
_PEOPLE: Question[object] = Question(person_noun)


def nouns_may_begin(document: Document) -> list[int]:
    """The words at which a noun phrase that names people can begin at all."""
    return [at for question in (_COUNTING, _PEOPLE) for at, _ in document.answers.to(question)]


def noun_chunk(document: Document, at: int, named: Named, times: AbstractSet[int]) -> Chunk | None:
    """The noun phrase that begins at a word, if it names people; ``times`` are the words of time expressions."""
    words, keys = document.words, document.keys
    first = None if words[at].kind == "number" else person_noun(keys[at])
    counted = _number(keys, at)
    if (first is None and counted is None) or _no_people(document, at, first, counted, named):
        return None
    if at + 1 < len(words) and words[at + 1].key in _HONOURED and any(rest in _HOLDERS for _, rest in splits(words[at].key)):
        return _honoured(document, at, named, times)
    phrase = Phrase(words, at, first)
    if counted is not None and phrase.head is None:
        phrase.end = counted.end
    while phrase.end < len(words) and phrase.end not in times and not _breaks(document, phrase.end):
        inner = _number(keys, phrase.end) if phrase.head is None and not keys[phrase.end].startswith("و") else None
        if inner is not None:
            phrase.end = inner.end  # نحو مئة وعشرين ألف شخص
        elif not phrase.grow(named):
            break
    if phrase.head is None and (_multitude(keys, phrase, counted) or _crowd(document, phrase)):
        phrase.head, phrase.noun = PersonNoun(None, "person"), keys[phrase.end - 1]
    piece = phrase.finish()
    if piece is not None and first is None:
        piece.counted = True
        if keys[at] == "ما":  # the party is who is counted, not how exactly
            piece.span = Span(words[at + max(1, bound_width(keys, at))].start, piece.span.end)
    return piece


def _no_people(document: Document, at: int, first: PersonNoun | None, counted: Numeral | None, named: Named) -> bool:
    """Whether a word that can be a noun for people, or a number, is something else here."""
    words, keys = document.words, document.keys
    if counted is not None and not _never(keys[min(counted.end, len(keys) - 1)]).isdisjoint(keys[counted.end + 1 : counted.end + 2]):
        return True  # 7000 وحدة سكنية
    if first is None:
        return False
    following = keys[at + 1] if at + 1 < len(keys) else ""
    absent = at > 0 and keys[at - 1] in _WITHOUT  # طائرة بدون طيار
    if absent or (following == "من" and (words[at].key, following) in _EACH_OF):
        return True  # كل من السفير والوزير: they are named one by one
    if any(following in _never(rest) for _, rest in splits(words[at].key)):
        return True
    if words[at].key in _LEADING and (words[at].key.startswith("ب") or not following.startswith("ال")):
        return True  # برئاسة وزير الري
    if _attributive(words, at) or _describes(words, at) or _brotherly(words, at, named):
        return True
    if _verb_here(words, at, named, opens=at == 0 or _breaks(document, at)) or _is_district(document, at, named):
        return True
    return first.kind in {"quantity", "body"} and _other_word(words, at)


def _number(keys: Sequence[str], at: int) -> Numeral | None:
    """The number that begins at a word, with the ``بين`` of a range and what bounds it (``ما لا يقل عن``)."""
    if keys[at] == "ما" and at + 1 < len(keys):
        within = bound_width(keys, at) or 1
        return _number(keys, at + within) if at + within < len(keys) and (within > 1 or keys[at + 1] == "بين") else None
    if not begins_numeral(keys[at]):
        return None
    return numeral(keys, at, "ar") or range_between(keys, at, "ar")


def _multitude(keys: Sequence[str], phrase: Phrase, counted: Numeral | None) -> bool:
    """Whether a round number without a noun can only be people (``تظاهر عشرات الآلاف في``); not ``عشرات الآلاف من الدولارات``."""
    if counted is None or counted.end != phrase.end or counted.low == counted.high or counted.end - phrase.start < 2:
        return False
    following = keys[phrase.end] if phrase.end < len(keys) else "."
    return following != "من" and (following in _PREPOSITIONS or following in _MARKS)


def _crowd(document: Document, phrase: Phrase) -> bool:
    """Whether a round number with the article stands right behind a verb as those who do something (``تظاهر المئات أمام السفارة``)."""
    alone = phrase.end - phrase.start == 1 and phrase.first is not None and phrase.first.definite and not phrase.first.lead.startswith("و")
    keys, at = document.keys, phrase.start
    following = keys[phrase.end] if phrase.end < len(keys) else "."
    if not alone or at == 0 or keys[at] not in _CROWDS or following == "من":
        return False
    return any(reading.part == "verb" for reading in readings(keys[at - 1])) and not following.startswith("ال")


def _honoured(document: Document, at: int, named: Named, times: AbstractSet[int]) -> Chunk | None:
    """Those behind the title of several people (``أصحاب الفضيلة أئمة المسجد``), or that title alone."""
    start = at + 2
    while start < len(document.words) and document.words[start].key in _ROYAL:
        start += 1
    piece = noun_chunk(document, start, named, times) if start < len(document.words) else None
    if piece is not None:
        first = person_noun(document.words[at].key)
        piece.begin, piece.start = document.words[at].start + len(first.lead if first is not None else ""), at
    return piece


def _never(noun: str) -> frozenset[str]:
    """The words behind which a noun names no people."""
    return _NEVER_WITH.get(noun, frozenset())


def _other_word(words: Sequence[Word], at: int) -> bool:
    """Whether what follows shows another word than the noun for people (``نحو الحدود``, ``وسائل النقل``)."""
    following = words[at + 1].key if at + 1 < len(words) else ""
    rests = {rest for _, rest in splits(words[at].key)}
    if rests & _ABOUT:
        number = person_noun(following)  # نحو ألف: the letters are no article
        return following.startswith(("ال", "لل")) and (number is None or number.kind != "quantity")
    return any(rest in _ONLY_WITH and following.removeprefix("ال") not in _ONLY_WITH[rest] for rest in rests)


def _is_district(document: Document, at: int, named: Named) -> bool:
    """Whether a noun for a body is one for an area in this article, which names a place behind it (``قضاء الحويجة``, ``إلى القضاء``)."""
    nouns = {rest for _, rest in splits(document.keys[at]) if rest in _DISTRICTS}
    if not nouns:
        return False
    named_so = (named(index + 1) for index, key in enumerate(document.keys[:-1]) if any(rest in nouns for _, rest in splits(key)))
    return any(piece is not None and piece.kind == "place" for piece in named_so)


def _breaks(document: Document, at: int) -> bool:
    """Whether a line ends before a word: a headline's last words do not go on in the text."""
    return "\n" in document.text[document.words[at - 1].end : document.words[at].start]


def _verb_here(words: Sequence[Word], at: int, named: Named, *, opens: bool) -> bool:
    """Whether a word such as ``طالب`` is the verb that opens its clause (``طالب المتظاهرون``), no noun."""
    if at + 1 == len(words):
        return False
    following = words[at + 1].key
    body = named(at + 1) if following not in _SCHOOLS else None  # but طالب جامعة الملك
    acting = body is not None and body.kind == "organisation"
    acting = acting or following.startswith("ال") or following in _SOME or following in _OFFICES
    people = person_noun(following)
    person = people is not None and people.kind != "quantity" and not people.lead
    speaking = person or following.endswith("ون")  # طالب نواب, طالب حقوقيون; but قاتل جنود
    if not (acting or speaking):
        return False
    opens = opens or words[at - 1].kind == "mark" or words[at - 1].key in _BEFORE_VERBS
    past = (reading for reading in readings(words[at].key) if reading.part == "verb" and reading.form.tense == "past")
    return opens and any(acting or reading.frame.type == _ASKING for reading in past)


def _attributive(words: Sequence[Word], at: int) -> bool:
    """Whether a word that can be a person is the adjective of the noun before it (``الطرق الرئيسة``, ``الدفاع المدني``)."""
    if at == 0 or words[at - 1].kind != "word":
        return False
    before = words[at - 1].key
    if relation_actor(words[at].key) is not None and any(one.part == "noun" for one in readings(before)):
        return True  # قصف حوثي
    if words[at].key in ONE and person_noun(before) is not None:
        return True  # جندي واحد
    if words[at].key not in _ATTRIBUTIVE:
        return False
    if before in _PREPOSITIONS or person_noun(before) is not None or relation_country(before) is not None:
        return False
    if words[at].key.removeprefix("ال") in _OFFICES and at + 1 < len(words) and relation_country(words[at + 1].key) is not None:
        return False  # التقى إدريس البقالي الرئيس المصري
    options = readings(before)
    articled = before.startswith(("ال", "وال", "بال", "لل")) and len(before) > len("الى") and before not in _NO_NOUNS
    definite = articled or any(one.tail for one in options)  # مشاوراتهما الدورية
    return definite and all(one.part != "verb" for one in options)


def _brotherly(words: Sequence[Word], at: int, named: Named) -> bool:
    """Whether a word for a brother or sister is what a state or people before it is called (``مصر وليبيا الشقيقتين``, ``الشعب الشقيق``)."""
    if at == 0 or words[at].key.removeprefix("ال") not in _BROTHERLY or not words[at].key.startswith("ال"):
        return False
    before = at - 1
    while before and words[before].key.startswith("ال") and relation_country(words[before].key) is not None:
        before -= 1  # الشعب اليمني الشقيق
    state = named(at - 1)
    return (state is not None and state.kind in {"place", "group"}) or any(rest in _PEOPLED for _, rest in splits(words[before].key))


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether a word such as ``انتحاري`` is the adjective of the noun right before it (``هجوم انتحاري``), not a person."""
    key = words[at].key.removeprefix("ال")
    if at == 0 or words[at - 1].kind != "word" or not key.startswith(_DESCRIBING):
        return False
    before = words[at - 1].key
    plain = before[1:] if before[0] in "وف" and len(before) > 3 else before
    if (
        before in _PREPOSITIONS
        or {before, plain} & _NO_NOUNS
        or carriers(before)
        or (key.endswith(_SEVERAL) and not before.endswith(_SEVERAL))  # هجوم مسلحين: of several, but هجومين انتحاريين
    ):
        return False
    options = readings(before)
    definite = words[at].key.startswith("ال")
    if options:
        return any(
            reading.part == "noun" and reading.frame.genitive != "recipient" and reading.lead.endswith(("ال", "لل")) == definite
            for reading in options
        )
    return before.startswith(("ال", "وال", "بال", "لل")) == definite and person_noun(before) is None
