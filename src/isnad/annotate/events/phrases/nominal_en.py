"""English noun phrases: names with their titles, and phrases on common nouns for people."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon_en import english_person, english_readings
from isnad.annotate.events.words.wordsets import word_pairs, word_sets
from isnad.annotate.events.words.world import country_of, relation_country
from isnad.records import Mention, Span

_WORDS = word_sets("en")
PREPOSITIONS = _WORDS["preposition"]
FUNCTION = _WORDS["function"]

_FINITE = _WORDS["finite"]
_ADVERBS = _WORDS["adverb"]
_FIRST = frozenset({"the", "a", "an", "some", "its", "his", "her", "their", "these", "those", "this", "such", "other", "all"})
_COMPARING = frozenset({"least", "most", "more", "less", "fewer", "up", "at"})
_RESULTS = _WORDS["result"]
_BARE = _WORDS["bare_verb"]
_SENT, _POSTED = _WORDS["sent"], _WORDS["posted"]
_ARTICLES = frozenset({"the", "a", "an", "some", "all"})
_CROWDS = frozenset({"CRM", "CVL", "REF", "UAF", "REB", "LAB", None})
"""Sectors of people whom two adjectives of states describe together, not as two sides."""
_PARTICIPLES = frozenset({"accused", "displaced"})
_GROUPS = frozenset({"REB", "PRM", "UAF", "PTY", "OPP"})
"""Sectors that no place has: a name taken for one is that of a group."""
LONGEST = 7
"""How many words a phrase may have up to its noun."""

Starts = dict[int, tuple[Mention, int, int]]
"""Mentions by the word at which they begin with their titles, with the first word of the name and the one after it."""


def named(document: Document, mention: Mention, first: int, stop: int, start: int) -> Chunk:
    """The chunk of a name: its first word with titles, the word after it, and the first word of the name itself."""
    actor = document.actor(mention.actor)
    country, sector, state = (actor.country, actor.sector, False) if actor else (None, None, False)
    if mention.kind == "place":
        code = country_of(document.words_in(mention.span))
        country, state = code or country, code is not None
        sector = sector or ("GOV" if state else None)
    head, kind = document.words[first].key, mention.kind
    if kind == "place" and sector in _GROUPS:
        kind = "group"
    if kind == "person" and (code := country_of(document.words_in(mention.span))) is not None:
        kind, country, sector, state = "place", code, "GOV", True
    return Chunk(start, stop, mention.span, kind, actor=actor, country=country, sector=sector, state=state, head=head)


def person_at(document: Document, index: int) -> tuple[int, str | None, str] | None:
    """The common noun for people that begins at a word: the words it has, its sector and its kind."""
    words = document.words
    if index + 1 < len(words):
        pair = english_person(f"{words[index].key} {words[index + 1].key}")
        if pair is not None:
            return 2, *pair
    single = english_person(words[index].key)
    following = [word.key for word in words[index + 1 : index + 3]]
    if single is not None and words[index].key in _PARTICIPLES and (following[:1] in (["of"], ["in"], ["by"]) or following[1:] == ["of"]):
        return None  # activists accused of plotting, accused soldiers of burning homes
    before = english_person(words[index - 1].key) if index else None
    if single is not None and words[index].key in _PARTICIPLES and before is not None and before[1] != "quantity":
        return None  # the army accused the minister
    return (1, *single) if single is not None else None


_SHARED = word_pairs("en", "shared_office")


def noun_chunks(document: Document, at: int, starts: Starts, times: set[int], stop: int) -> list[Chunk]:
    """A noun phrase from its first word: determiners, numbers and adjectives, the noun, and what follows with *of* or *from*.

    ``stop``: where its sentence ends.
    """
    words = document.words
    end, head = at, -1
    sector: str | None = None
    of: str | None = None
    countries: list[tuple[int, str]] = []
    quantity = False
    while end < stop and end - at < LONGEST and (end not in times or words[end].kind == "number"):
        key = words[end].key
        if words[end].kind == "mark" or (end in starts and starts[end][0].kind == "person" and relation_country(key) is None):
            break
        entry = person_at(document, end)
        if entry is not None and entry[2] != "quantity":
            head, sector = end + entry[0] - 1, entry[1] or sector
            end = head + 1
            continue
        if head >= 0 or not _premodifier(document, end, first=end == at, quantity=quantity, coordinated=bool(countries)):
            break
        if end > at and (_takes_object(document, end) or _of_a_name(document, end, starts)):
            break
        quantity = quantity or (entry is not None) or words[end].kind == "number"
        name = named(document, *starts[end], end) if end in starts else None
        country = relation_country(key) or (name.country if name is not None else None)
        of = name.sector if name is not None and name.kind == "organisation" else of  # the UN chief
        if name is not None and starts[end][1] == end and starts[end][2] - end > 1 and not country:
            end = starts[end][2]
            continue
        if country:
            countries.append((end, country))
            if name is None and nationals(key):
                head, sector = end, "CVL"
        end += 1
    if head < 0:
        return [adjective(document, index, code) for index, code in countries[:1] if index not in starts]
    whole = _noun_phrase(document, at, head, starts, sector or of, countries[-1][1] if countries else None)
    if len(countries) == 2 and sector in _CROWDS:
        whole.country = None  # 23 Somali and Yemeni pirates
    elif len(countries) == 2 and words[countries[0][0] + 1].key == "and":
        first = adjective(document, *countries[0])
        first.start, first.owned, first.sector, first.kind = at, False, sector, "noun"
        whole.start, whole.joined = countries[1][0], True
        whole.span = Span(words[whole.start].start, whole.span.end)
        rest = document.text[words[countries[1][0]].end : whole.span.end]
        one = next(iter(_SHARED.get(words[head].key, ())), None) if whole.span.end == words[head].end else None
        rest = rest[: -len(words[head].key)] + one if one is not None else rest
        first.name, first.noun, first.state = document.text[first.span.start : first.span.end] + rest, whole.noun, False
        whole.name = document.text[whole.span.start : words[whole.start].end] + rest
        return [first, whole]
    return [whole]


def nationals(key: str) -> bool:
    """Whether a word is the people of a state (``two Palestinians``)."""
    return key.endswith("s") and relation_country(key[:-1]) is not None


def _noun_phrase(document: Document, at: int, head: int, starts: Starts, sector: str | None, country: str | None) -> Chunk:
    words = document.words
    end = head + 1
    begin = at + 1 if words[at].key in _ARTICLES and at < head else at
    if end + 2 < len(words) and words[end].key == words[end + 2].key == "of" and end + 1 not in starts:
        end += 2
    if end + 1 < len(words) and words[end].key == "of":
        inner = starts.get(end + 1) or starts.get(end + 2) or (starts.get(end + 3) if words[end + 1].key == "the" else None)
        behind = english_person(words[end + 1].key)
        if inner is not None and (inner[0].kind != "person" or words[head].key in {"families", "members", "supporters"}):
            end = inner[2]
            body = english_person(words[end].key) if end < len(words) else None
            if body is not None and body[1] == "body" and inner[0].kind == "place":  # fighters of the Kasai front
                end += 1
            code = named(document, *inner, inner[1]).country
            country = country or code
        elif inner is None and country_of(words[end + 1 : end + 2]) is not None:
            end += 2
        elif behind is not None and behind[1] == "person":
            end, sector = end + 2, behind[0] or sector
        elif inner is None and words[end + 1].key == "the" and end + 2 < len(words) and end + 2 not in starts:
            body = english_person(words[end + 2].key)
            if body is not None and body[1] == "body" and english_person(words[head].key) not in {None, (None, "quantity")}:
                end, sector = end + 3, sector or body[0]  # the leader of the opposition
    if end + 1 < len(words) and words[end].key in {"from", "to"} and words[head].key in _SENT:  # a delegation from Hamas
        inner = starts.get(end + 1) or starts.get(end + 2)
        if inner is not None and inner[0].kind != "person" and (words[end].key == "from" or words[head].key in _POSTED):
            country = country or (named(document, *inner, inner[1]).country if words[end].key == "from" else None)
            end = inner[2]  # the Russian ambassador to Libya
        elif inner is None and words[end].key == "to" and words[head].key in _POSTED and country_of(words[end + 1 : end + 2]) is not None:
            end += 2
    span = Span(words[begin].start, words[end - 1].end)
    definite = words[at].key in {"the", "this", "these", "both"}
    entry = english_person(words[head].key) or english_person(f"{words[head - 1].key} {words[head].key}")
    thing = entry is not None and entry[1] == "thing"
    return Chunk(
        at, end, span, "noun", definite=definite, country=country, sector=None if thing else sector, noun=words[head].key, thing=thing
    )


def adjective(document: Document, index: int, code: str) -> Chunk:
    """A relation to a state before a noun for no person (``a French proposal``): whose the thing is."""
    word = document.words[index]
    return Chunk(
        index, index + 1, Span(word.start, word.end), "adjective", country=code, sector="GOV", state=True, head=word.key, owned=True
    )


def _premodifier(document: Document, index: int, *, first: bool, quantity: bool, coordinated: bool) -> bool:
    word = document.words[index]
    key = word.key
    if word.kind == "number":
        return True
    if word.kind == "clitic":
        return False
    if key in _FIRST or (first and key in _COMPARING):
        return (first and key in _FIRST) or (quantity and key in {"the", "its", "their", "these"})
    if key == "and":
        following = document.words[index + 1].key if index + 1 < len(document.words) else ""
        return coordinated and relation_country(following) is not None
    entry = english_person(key)
    if entry is not None and entry[1] == "quantity":
        return True
    if key in PREPOSITIONS:
        return key in {"of", "than"} and quantity
    if key.endswith("ly") and index + 1 < len(document.words) and document.words[index + 1].key.endswith("ed"):
        return not first  # 23 heavily armed men
    return _adjective_like(key, first=first)


def _takes_object(document: Document, index: int) -> bool:
    """Whether a past form has its object right behind it, and so is no adjective (``the council arrested two envoys``)."""
    words = document.words
    if not words[index].key.endswith("ed") or index + 1 >= len(words):
        return False
    following = words[index + 1]
    if words[index].key in _PARTICIPLES and index + 2 < len(words) and words[index + 2].key == "of":
        return True  # residents accused soldiers of burning homes
    return following.kind == "number" or following.key in _FIRST or english_person(following.key) == (None, "quantity")


def _of_a_name(document: Document, index: int, starts: Starts) -> bool:
    """Whether a past form is the verb of the name right before it (``the Houthis attacked Iraqi forces``)."""
    behind = any(stop == index and mention.kind != "place" for mention, _, stop in starts.values())
    adjective = relation_country(document.words[index - 1].key) is not None and not nationals(document.words[index - 1].key)
    return (
        behind and not adjective and any(one.part == "verb" and one.tense == "past" for one in english_readings(document.words[index].key))
    )


def _adjective_like(key: str, *, first: bool) -> bool:
    """Whether a word that is no determiner or number can stand before a noun, and is not a verb there."""
    if key in FUNCTION or key in _FINITE or key in _ADVERBS or (first and (key in _RESULTS or key in _BARE)):
        return False
    if relation_country(key) is not None:
        return True
    verbs = [reading for reading in english_readings(key) if reading.part == "verb"]
    if any(reading.tense in {"s", "base"} for reading in verbs) or (verbs and first):
        return False
    return not key.endswith("ly") and not (key.endswith("ing") and first)
