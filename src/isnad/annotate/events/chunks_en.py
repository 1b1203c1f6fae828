"""English chunks: mentions with their titles, and noun phrases on common nouns for people (see chunks.py)."""

from __future__ import annotations

from isnad.annotate.document import Document
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.lexicon_en import english_person, english_readings
from isnad.annotate.events.wordsets import word_sets
from isnad.annotate.events.world import country_of, relation_country
from isnad.language import fold
from isnad.records import Actor, Mention, Span

_WORDS = word_sets("en")
PREPOSITIONS = _WORDS["preposition"]
FUNCTION = _WORDS["function"]
_PLACE_WORDS = _WORDS["place_word"]
_PLACE_NOUNS = _WORDS["place_noun"]
_FINITE = _WORDS["finite"]
_ADVERBS = _WORDS["adverb"]
_FIRST = frozenset({"the", "a", "an", "some", "its", "his", "her", "their", "these", "those", "this", "such", "other", "all"})
_COMPARING = frozenset({"least", "most", "more", "less", "fewer", "up", "at"})
_ARTICLES = frozenset({"the", "a", "an", "some", "all"})
_APPROXIMATE = _WORDS["approximate"]
_LONGEST = 7

Starts = dict[int, tuple[Mention, int, int]]


def chunk_english(document: Document) -> list[Chunk]:
    """The chunks of an English document in order."""
    words = document.words
    starts = _starts(document)
    times = {index for time in document.times for index in document.word_range(time.span)}
    near = _near_heads(document)
    found: list[Chunk] = []
    at = 0
    while at < len(words):
        pieces: list[Chunk] = []
        if at in starts and not _adjectival(document, at, starts):
            pieces = [_named(document, *starts[at], at)]
        elif words[at].kind in {"word", "number"} and (at not in times or words[at].kind == "number"):
            pieces = _state(document, at)
            if not pieces and near[at]:
                pieces = _common(document, at, starts, times)
            elif not pieces and at not in starts and (code := relation_country(words[at].key)):
                pieces = [_adjective(document, at, code)]
        if not pieces:
            at += 1
            continue
        for piece in pieces:
            _govern(document, piece, found)
            if not _taken_in(document, found, piece):
                found.append(piece)
        at = max(pieces[-1].end, at + 1)
    _name_offices(document, found)
    return found


def _name_offices(document: Document, found: list[Chunk]) -> None:
    """Let an office without a name stand for the one person of the article who holds it (``the Mauritanian president``)."""
    holders = [(fold(title), actor) for actor in document.actors if actor.kind == "person" for title in actor.titles]
    if not holders:
        return
    for piece in found:
        if piece.kind != "noun" or piece.sector is None or piece.noun.endswith("s"):
            continue
        key = document.keyed.piece(piece.span.start, piece.span.end)
        same = {actor.id: actor for title, actor in holders if _same_office(key, title, piece, actor)}
        if len(same) == 1:
            piece.actor = next(iter(same.values()))
            piece.kind, piece.country = "person", piece.actor.country or piece.country
            piece.sector = piece.actor.sector or piece.sector


def _same_office(key: str, title: str, piece: Chunk, actor: Actor) -> bool:
    if key == title:
        return " " in key or piece.definite
    if " " not in key:
        return piece.definite and title.endswith(f" {key}")
    return (
        piece.country is not None
        and actor.country == piece.country
        and key.endswith(f" {title}")
        and key.count(" ") <= title.count(" ") + 1
    )


def _near_heads(document: Document) -> list[bool]:
    """For each word whether a common noun for people stands within the length of a phrase after it."""
    words = document.words
    near = [False] * len(words)
    last = len(words) + _LONGEST
    for at in range(len(words) - 1, -1, -1):
        entry = _person_at(document, at) if words[at].kind == "word" else None
        if entry is not None and entry[2] != "quantity":
            last = at
        near[at] = last - at < _LONGEST
    return near


def _starts(document: Document) -> Starts:
    """Mentions by the word at which they begin with their titles, with the words of the name itself."""
    starts: Starts = {}
    for mention in document.mentions:
        span = document.word_range(mention.span)
        if mention.kind == "other" or not len(span) or any(time.span.holds(mention.span) for time in document.times):
            continue
        first = span.start
        for title in mention.titles:
            before = document.word_range(title)
            if title.end <= mention.start and 0 <= first - before.stop <= 1:
                first = before.start
        starts.setdefault(first, (mention, span.start, span.stop))
    return starts


def _named(document: Document, mention: Mention, first: int, stop: int, start: int) -> Chunk:
    actor = document.actor(mention.actor)
    country, sector, state = (actor.country, actor.sector, False) if actor else (None, None, False)
    if mention.kind == "place":
        code = country_of(document.words_in(mention.span))
        country, state = code or country, code is not None
        sector = sector or ("GOV" if state else None)
    head, kind = document.words[first].key, mention.kind
    if kind == "person" and (code := country_of(document.words_in(mention.span))) is not None:
        kind, country, sector, state = "place", code, "GOV", True
    return Chunk(start, stop, mention.span, kind, actor=actor, country=country, sector=sector, state=state, head=head)


def _state(document: Document, at: int) -> list[Chunk]:
    """A state whose name is a common word as well (``Turkey``, ``Jordan``): with its capital and with no name beside it."""
    words, text = document.words, document.text
    if (
        words[at].kind != "word"
        or not text[words[at].start].isupper()
        or at + 1 >= len(words)
        or words[at + 1].kind not in {"word", "clitic"}
    ):
        return []
    beside = [words[index] for index in (at - 1, at + 1) if index >= 0 and words[index].kind == "word"]
    if any(text[word.start].isupper() and word.key not in FUNCTION for word in beside) or relation_country(words[at].key):
        return []
    code = country_of(words[at : at + 1])
    if code is None:
        return []
    span = Span(words[at].start, words[at].end)
    return [Chunk(at, at + 1, span, "place", country=code, sector="GOV", state=True, head=words[at].key)]


def _adjectival(document: Document, at: int, starts: Starts) -> bool:
    """Whether a name of a state stands before a common noun for people (``UN envoy``, ``Israel police``)."""
    mention, first, stop = starts[at]
    if stop - first == 1 and relation_country(document.words[first].key) and mention.kind == "person":
        return stop < len(document.words) and _person_at(document, stop) is not None
    if mention.kind not in {"place", "organisation", "group"} or first != at or stop >= len(document.words):
        return False
    for index in range(stop, min(stop + 3, len(document.words))):
        word = document.words[index]
        if word.kind != "word" or index in starts or word.key in FUNCTION or word.key in PREPOSITIONS or word.key in _FINITE:
            return False
        entry = _person_at(document, index)
        if entry is not None:
            return entry[2] in {"person", "body"} and not _verbal(word.key)
        if _verbal(word.key) or relation_country(word.key):
            return False
    return False


def _verbal(key: str) -> bool:
    return any(reading.part == "verb" for reading in english_readings(key))


def _person_at(document: Document, index: int) -> tuple[int, str | None, str] | None:
    """The common noun for people that begins at a word: the words it has, its sector and its kind."""
    words = document.words
    if index + 1 < len(words):
        pair = english_person(f"{words[index].key} {words[index + 1].key}")
        if pair is not None:
            return 2, *pair
    single = english_person(words[index].key)
    return (1, *single) if single is not None else None


def _common(document: Document, at: int, starts: Starts, times: set[int]) -> list[Chunk]:
    """A noun phrase from its first word: determiners, numbers and adjectives, the noun, and what follows with *of* or *from*."""
    words = document.words
    end, head = at, -1
    sector: str | None = None
    countries: list[tuple[int, str]] = []
    quantity = False
    while end < len(words) and end - at < _LONGEST and (end not in times or words[end].kind == "number"):
        key = words[end].key
        if words[end].kind == "mark" or (end in starts and starts[end][0].kind == "person" and relation_country(key) is None):
            break
        entry = _person_at(document, end)
        if entry is not None and entry[2] != "quantity":
            head, sector = end + entry[0] - 1, entry[1] or sector
            end = head + 1
            continue
        if head >= 0 or not _premodifier(document, end, first=end == at, quantity=quantity, coordinated=bool(countries)):
            break
        quantity = quantity or (entry is not None) or words[end].kind == "number"
        country = relation_country(key) or (_named(document, *starts[end], end).country if end in starts else None)
        if country:
            countries.append((end, country))
        end += 1
    if head < 0:
        return [_adjective(document, index, code) for index, code in countries[:1] if index not in starts]
    whole = _noun_phrase(document, at, head, starts, sector, countries[-1][1] if countries else None)
    if len(countries) == 2 and words[countries[0][0] + 1].key == "and":
        first = _adjective(document, *countries[0])
        first.start, first.owned, first.sector, first.kind = at, False, sector, "noun"
        whole.start, whole.joined = countries[1][0], True
        whole.span = Span(words[whole.start].start, whole.span.end)
        return [first, whole]
    return [whole]


def _noun_phrase(document: Document, at: int, head: int, starts: Starts, sector: str | None, country: str | None) -> Chunk:
    words = document.words
    end = head + 1
    begin = at + 1 if words[at].key in _ARTICLES and at < head else at
    if end + 2 < len(words) and words[end].key == words[end + 2].key == "of" and end + 1 not in starts:
        end += 2
    if end + 1 < len(words) and words[end].key == "of":
        inner = starts.get(end + 1) or starts.get(end + 2)
        behind = english_person(words[end + 1].key)
        if inner is not None and (inner[0].kind != "person" or words[head].key in {"families", "members", "supporters"}):
            end = inner[2]
            code = _named(document, *inner, inner[1]).country
            country = country or code
        elif inner is None and country_of(words[end + 1 : end + 2]) is not None:
            end += 2
        elif behind is not None and behind[1] == "person":
            end, sector = end + 2, behind[0] or sector
    span = Span(words[begin].start, words[end - 1].end)
    definite = words[at].key in {"the", "this", "these", "both"}
    return Chunk(at, end, span, "noun", definite=definite, country=country, sector=sector, noun=words[head].key)


def _adjective(document: Document, index: int, code: str) -> Chunk:
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
    return _adjective_like(key, first=first)


def _adjective_like(key: str, *, first: bool) -> bool:
    """Whether a word that is no determiner or number can stand before a noun, and is not a verb there."""
    if key in FUNCTION or key in _FINITE or key in _ADVERBS:
        return False
    if relation_country(key) is not None:
        return True
    verbs = [reading for reading in english_readings(key) if reading.part == "verb"]
    if any(reading.tense in {"s", "base"} for reading in verbs) or (verbs and first):
        return False
    return not key.endswith("ly") and not (key.endswith("ing") and first)


def _taken_in(document: Document, found: list[Chunk], piece: Chunk) -> bool:
    """Join a piece with the one before: title and name, name and office in apposition, owner and owned."""
    if not found:
        return False
    last = found[-1]
    between = [word.key for word in document.words[last.end : piece.start]]
    if between and document.words[last.end].kind == "clitic" and between[0].endswith("s") and set(between[1:]) <= {'"'}:
        piece.prep, piece.joined, piece.owned = last.prep, last.joined, last.owned
        piece.start, piece.country = last.start, piece.country or last.country
        found[-1] = piece
        return True
    if last.kind == "noun" and piece.kind == "person" and not (piece.joined and between != [","]) and between in ([], [","]):
        if between and not (last.end - last.start > 1 and piece.prep in {None, last.prep}):
            return False
        last.end, last.span, last.kind, last.actor = piece.end, piece.span, "person", piece.actor
        last.country, last.sector = piece.country or last.country, piece.sector or last.sector
        return True
    if last.kind == "person" and piece.kind == "noun" and between == [","] and _closed(document, piece):
        last.end, last.country, last.sector = piece.end, last.country or piece.country, last.sector or piece.sector
        return True
    return False


def _closed(document: Document, piece: Chunk) -> bool:
    """Whether an office after a comma is an apposition: a mark follows its phrase."""
    following = document.words[piece.end].key if piece.end < len(document.words) else "."
    return following in {",", ".", "who", "of", "in", "for"} and piece.noun[-1:] != "s"


def _govern(document: Document, piece: Chunk, found: list[Chunk]) -> None:
    """Say what governs a piece: a preposition, a list that it goes on, or nothing."""
    words = document.words
    index = piece.start - 1
    if words[piece.start].kind == "number" or english_person(words[piece.start].key) == (None, "quantity"):
        while index >= 0 and piece.start - index <= 3 and words[index].key in _APPROXIMATE:
            index -= 1
    while index >= 0 and words[index].key in {"the", "a", "an", '"', "'", "“", "”"}:
        index -= 1
    if index < 0:
        return
    key = words[index].key
    last = found[-1] if found else None
    if key in {"and", "or", ","} and last is not None and index - last.end <= 1 and index >= last.end:
        if piece.joined or key != "," or _listed(document, piece):
            piece.joined, piece.prep = True, last.prep
            piece.owned = piece.owned or (last.owned and last.kind != "adjective")
        return
    if piece.joined:
        piece.prep = last.prep if last is not None else None
        return
    if piece.kind == "place":
        while index > 0 and words[index].key in _PLACE_WORDS and piece.start - index <= 5:
            index -= 1
        key = words[index].key
        if key == "of" and index > 0 and words[index - 1].key in _PLACE_NOUNS:
            key = _outer(document, index - 1) or key
    if key in PREPOSITIONS:
        piece.prep = key


def _outer(document: Document, index: int) -> str | None:
    """The preposition before the phrase that a noun of place heads (``to the flood-stricken city of``)."""
    for back in range(index - 1, max(-1, index - 6), -1):
        key = document.words[back].key
        if key in PREPOSITIONS:
            return key
        if document.words[back].kind != "word" or key in _FINITE:
            return None
    return None


def _listed(document: Document, piece: Chunk) -> bool:
    """Whether a comma before a chunk goes on a list that an *and* closes."""
    return any(word.key == "and" for word in document.words[piece.end : piece.end + 6])
