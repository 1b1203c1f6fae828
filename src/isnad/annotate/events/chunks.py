"""Chunks: the parties and places that a text names, each with its whole noun phrase, before anyone asks who did what.

A chunk is a mention with its titles (``رئيس الحكومة المكلف، يوسف الشاهد``) or a phrase on a common noun for people (``ثلاثة من عناصر
الدرك``). It knows the preposition that governs it and whether it is joined to the chunk before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.annotate.document import Document
from isnad.annotate.events.lexicon import PersonNoun, carriers, person_noun, readings
from isnad.annotate.events.wordsets import word_sets
from isnad.annotate.events.world import capitals, country_of, relation_country
from isnad.language import Word, fold
from isnad.language.arabic.clitics import splits
from isnad.records import Actor, Mention, Reference, Span

_WORDS = word_sets("ar")
RELATIVES = _WORDS["relative"]
PREPOSITIONS = _WORDS["preposition"]
_NO_NOUNS = _WORDS["no_noun"]
_PLACE_NOUNS = _WORDS["place_noun"]
_COMMON_ADJECTIVES = _WORDS["adjective"]
_NO_MODIFIERS = _WORDS["no_modifier"]
_ADJECTIVES = tuple(_WORDS["describing"])
_TWO = {
    ("من", "قبل"),
    ("من", "طرف"),
    ("من", "جانب"),
    ("علي", "يد"),
    ("علي", "ايدي"),
    ("الي", "جانب"),
    ("من", "قبضه"),
    ("من", "ايدي"),
    ("في", "حق"),
}
_ONE_LETTER = {"ب": "ب", "ل": "ل", "ك": "ك", "لل": "ل", "بال": "ب", "كال": "ك"}
_BREAKS = frozenset('،,؛;:.!؟?"()[]«»-')


@dataclass(slots=True)
class Chunk:
    """Words ``[start, end)`` of a party or place.

    ``span`` is what stands for it, ``begin`` where its first word begins without particles, ``whole`` the members of a body where the body stands for them (``ثلاثة من عناصر الدرك``), ``prep`` the preposition that governs it (None: none), ``joined`` whether it goes on a list,
    ``owned`` whether it is the genitive of a word that is no party. ``kind``: person, organisation, group, place, noun.
    """

    start: int
    end: int
    span: Span
    kind: str
    prep: str | None = None
    joined: bool = False
    owned: bool = False
    definite: bool = True
    actor: Actor | None = None
    country: str | None = None
    sector: str | None = None
    noun: str = ""
    whole: Span | None = None
    begin: int = -1
    state: bool = False
    head: str = ""

    @property
    def party(self) -> bool:
        """Whether it can act: people, bodies, states; not a town."""
        return self.kind != "place" or self.state

    def agrees(self, agree: str) -> bool:
        """Whether a verb of this agreement can be its verb, as far as that can be told."""
        if agree not in {"ms", "fs"} or self.kind == "person":
            return True
        feminine = self.feminine
        return feminine is None or feminine == (agree == "fs")

    @property
    def feminine(self) -> bool | None:
        """Grammatical gender of a body, state or common noun by its first word; None where it cannot be told."""
        if self.kind == "place" and self.state:
            return None if self.country in {"IRQ", "LBN", "MAR", "JOR", "YEM", "SDN", "SOM"} else True
        if self.kind == "noun":
            return self.noun.endswith("ه") or self.noun.endswith("ات")
        return True if self.head.endswith(("ه", "ات")) else None

    @property
    def capital(self) -> bool:
        """Whether it is a capital city, which stands for a government only where it acts."""
        return self.kind == "place" and self.head.removeprefix("ال") in _capital_heads()

    @property
    def bare(self) -> bool:
        """Whether no preposition or noun governs it."""
        return self.prep is None and not self.owned


@cache
def _capital_heads() -> frozenset[str]:
    return frozenset(name.split()[0].removeprefix("ال") for name in capitals())


def chunk(document: Document) -> list[Chunk]:
    """The chunks of an Arabic document in order."""
    words = document.words
    times = _covered(document)
    by_word: dict[int, tuple[Mention, int]] = {}
    for mention in document.mentions:
        if mention.kind == "other":
            continue
        span = document.word_range(mention.span)
        if len(span):
            by_word.setdefault(span.start, (mention, span.stop))
    titled = _title_starts(document)
    referring = _references(document)
    found: list[Chunk] = []
    heads: dict[str, Chunk] = {}
    offices = _offices(document)
    at = 0
    while at < len(words):
        piece = None
        if words[at].kind != "mark" and at not in times:
            piece = _mention_chunk(document, by_word, at, at) or _titled_chunk(document, by_word, titled, at)
            if piece is None and at in referring:
                several = _reference_chunks(document, referring[at])
                if several:
                    _govern(document, several[0], found)
                    for other in several:
                        other.prep, other.owned, other.joined = several[0].prep, several[0].owned, several[0].joined
                    found.extend(several)
                    at = several[0].end
                    continue
            piece = piece or _noun_chunk(document, by_word, at, times)
        if piece is None:
            at += 1
            continue
        _govern(document, piece, found)
        if not _apposed(words, found, piece, by_word):
            _refer_back(piece, heads)
            _office(document, piece, offices)
            found.append(piece)
        at = max(piece.end, at + 1)
    return found


def _covered(document: Document) -> set[int]:
    return {index for time in document.times for index in document.word_range(time.span)}


def _title_starts(document: Document) -> dict[int, int]:
    """First word of the titles that stand before a name: the word at which the name begins."""
    found: dict[int, int] = {}
    for mention in document.mentions:
        before = [title for title in mention.titles if title.end <= mention.start]
        if before:
            start = document.word_range(min(before)).start
            name = document.word_range(mention.span).start
            if name - start <= 20:
                found.setdefault(start, name)
    return found


def _references(document: Document) -> dict[int, Reference]:
    """Words that refer back without being pronouns, by their first word."""
    return {
        span.start: reference
        for reference in document.references
        if reference.form != "pronoun" and len(span := document.word_range(reference.span))
    }


def _reference_chunks(document: Document, reference: Reference) -> list[Chunk]:
    """What a reference stands for, one chunk an actor, all on the same words."""
    span = document.word_range(reference.span)
    found = []
    for ident in reference.actors:
        actor = document.actor(ident)
        if actor is not None:
            state = actor.kind == "place"
            found.append(
                Chunk(
                    span.start, span.stop, reference.span, actor.kind, actor=actor, country=actor.country, sector=actor.sector, state=state
                )
            )
    return found


def _mention_chunk(document: Document, by_word: dict[int, tuple[Mention, int]], at: int, start: int) -> Chunk | None:
    entry = by_word.get(at)
    if entry is None:
        return None
    mention, stop = entry
    actor = document.actor(mention.actor)
    country, sector, state = (actor.country, actor.sector, False) if actor else (None, None, False)
    if mention.kind == "place":
        code = country_of(document.words_in(mention.span))
        country, state = code or country, code is not None
        sector = sector or ("GOV" if state else None)
    end = stop
    for title in mention.titles:
        span = document.word_range(title)
        if title.start >= mention.end and span.start - end <= 1:
            end = max(end, span.stop)
    head = document.words[at].key
    return Chunk(start, end, mention.span, mention.kind, actor=actor, country=country, sector=sector, state=state, head=head)


def _titled_chunk(document: Document, by_word: dict[int, tuple[Mention, int]], titled: dict[int, int], at: int) -> Chunk | None:
    if at not in titled:
        return None
    piece = _mention_chunk(document, by_word, titled[at], at)
    if piece is not None:
        word = document.words[at]
        starts = [title.start for title in by_word[titled[at]][0].titles if word.start <= title.start < word.end]
        piece.begin = min(starts, default=word.start)
    return piece


def _noun_chunk(document: Document, by_word: dict[int, tuple[Mention, int]], at: int, times: set[int]) -> Chunk | None:
    """A noun phrase on a common noun for people, with what belongs to it."""
    words = document.words
    number = words[at].kind == "number"
    first = None if number else person_noun(words[at].key)
    if not number and (first is None or _describes_event(words, at)):
        return None
    start = at
    head: PersonNoun | None = None if first is None or first.kind == "quantity" else first
    quantity = number or (first is not None and first.kind == "quantity")
    noun, end = (words[at].key if head else ""), at + 1
    country = None
    named = False
    organisation: Chunk | None = None
    while end < len(words) and end not in times:
        word = words[end]
        if word.key in RELATIVES or word.key in _NO_MODIFIERS:
            break
        entry = by_word.get(end)
        if entry is None and word.key == "من" and end + 1 in by_word and by_word[end + 1][0].kind != "place" and head is not None:
            end += 1
            entry = by_word[end]
        if word.kind == "mark":
            break
        if entry is not None:
            inner = _mention_chunk(document, by_word, end, end)
            if inner is None or (inner.kind == "person" and end - start > 0):
                break
            if head is not None and head.kind == "member" and inner.kind != "place" and organisation is None:
                organisation = inner
            country = country or inner.country
            end = entry[1]
            named = True
            continue
        if head is not None and not named and _closed(words, start, end):
            break
        if end - start == 1 and first is not None and not first.definite and word.key.startswith("و"):
            twin = person_noun(word.key)
            if twin is not None and twin.lead == "و" and head is not None and twin.kind == head.kind == "person":
                end += 1
                continue
        step = _modifier(words, end, headless=head is None, closing=named)
        if step == 0:
            break
        other = person_noun(word.key if step == 1 else words[end + 1].key)
        if head is None and other is not None and other.kind != "quantity":
            head, noun = other, words[end + step - 1].key
        country = country or relation_country(words[end + step - 1].key)
        end += step
    if head is None and not number and end - start >= 2 and words[end - 1].key.startswith("ال"):
        head = PersonNoun(None, "person")  # مئات الغاضبين: whom a number counts by hundreds are people, mostly
        noun = words[end - 1].key
    if head is None or (quantity and end - start < 2 and number):
        return None
    lead = first.lead if first is not None else ""
    begin = words[start].start + len(lead.removesuffix("ال")) if not lead.endswith("لل") else words[start].start
    definite = (first is not None and first.definite) or any(words[i].key.startswith("ال") for i in range(start, end))
    span = Span(begin, words[end - 1].end)
    if organisation is not None:
        return Chunk(
            start,
            end,
            organisation.span,
            organisation.kind,
            actor=organisation.actor,
            country=organisation.country,
            sector=organisation.sector,
            noun=noun,
            whole=span,
            begin=span.start,
        )
    return Chunk(start, end, span, "noun", definite=definite, country=country, sector=head.sector, noun=noun)


def _closed(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a noun phrase ends before the word at ``end``: a kept ن takes no genitive, and the cases of noun and adjective agree."""
    before, key = words[end - 1].key, words[end].key
    if before.startswith(("ال", "وال", "بال", "لل")) or len(before) < 5:
        return False
    if before.endswith(("ون", "ين", "ان")) and key.startswith("ال"):
        return True
    return before.endswith("ون") and key.endswith("ين") and end > start


def _describes_event(words: Sequence[Word], at: int) -> bool:
    """Whether a word such as ``انتحاري`` is the adjective of the noun right before it (``هجوم انتحاري``), not a person."""
    key = words[at].key.removeprefix("ال")
    if at == 0 or words[at - 1].kind != "word" or not key.startswith(_ADJECTIVES):
        return False
    before = words[at - 1].key
    plain = before[1:] if before[0] in "وف" and len(before) > 3 else before
    if before in PREPOSITIONS or {before, plain} & _NO_NOUNS or carriers(before) or key.endswith(("ون", "ان")):
        return False
    options = readings(before)
    definite = words[at].key.startswith("ال")
    if options:
        return any(
            reading.part == "noun" and reading.frame.genitive != "recipient" and reading.lead.endswith(("ال", "لل")) == definite
            for reading in options
        )
    return before.startswith(("ال", "وال", "بال", "لل")) == definite and person_noun(before) is None


def _modifier(words: Sequence[Word], at: int, *, headless: bool, closing: bool) -> int:
    """How many words at ``at`` go on with a noun phrase: 0, 1, or 2 for ``من`` with its noun.

    ``closing``: a name stands before, after which only adjectives can follow.
    """
    key = words[at].key
    if key == "من" and at + 1 < len(words):
        following = words[at + 1].key
        return 2 if person_noun(following) is not None or (headless and following.startswith("ال")) else 0
    if key in PREPOSITIONS or carriers(key):
        return 0
    noun = person_noun(key)
    if noun is not None:
        return 0 if noun.lead not in {"", "ال"} else 1
    if any(reading.part == "verb" for reading in readings(key)) and not key.startswith("ال"):
        return 0
    if key.startswith("ال") and len(key) > 3:
        before = words[at - 1].key
        if key.endswith("ي") and before.endswith("ه") and relation_country(key) is not None:
            return 0
        closed = before.startswith("ال") or relation_country(before) is not None or closing
        return 1 if not closed or key.endswith(("ي", "يه", "ين", "ون", "يات")) or key in _COMMON_ADJECTIVES else 0
    if relation_country(key) is not None:
        return 1
    if key.endswith(("ين", "يه", "ون", "ات")) and len(key) > 4 and key[0] not in "يتوبف":
        return 1
    return 1 if headless and words[at].kind == "word" and key in {"من"} else 0


def _govern(document: Document, piece: Chunk, found: list[Chunk]) -> None:
    """Say what governs a chunk: the particle written onto it, the word before it, or nothing."""
    words, at = document.words, piece.start
    key = words[at].key
    begin = piece.begin if piece.begin >= 0 else piece.span.start
    inside = begin > words[at].start or key.startswith("لل")
    lead = (
        next(
            (lead for lead, _ in sorted(splits(key), key=lambda pair: -len(pair[0])) if lead and _matches(begin - words[at].start, lead)),
            "",
        )
        if inside
        else ""
    )
    joined = lead.startswith("و")
    particle = lead.lstrip("وف").removesuffix("ال") if lead not in {"ال", "وال", "فال"} else ""
    if particle == "ل" and lead.endswith("لل"):
        particle = "ل"
    piece.joined = joined
    if particle[:1] in {"ب", "ل", "ك"}:
        piece.prep = particle[0]
        return
    before = words[at - 1] if at else None
    if before is None or joined:
        if joined and found and at - found[-1].end <= 1:
            piece.prep, piece.owned = found[-1].prep, found[-1].owned
        return
    if before.kind == "mark" and before.key == '"' and at > 1 and piece.kind != "noun":
        before, at = words[at - 2], at - 1
    if before.kind == "mark":
        return
    if before.key == "و" and found and at - found[-1].end == 1:
        piece.joined, piece.prep, piece.owned = True, found[-1].prep, found[-1].owned
        return
    bare = before.key
    if at > 1 and (words[at - 2].key.lstrip("وف"), bare) in _TWO:
        piece.prep = f"{words[at - 2].key.lstrip('وف')} {bare}"
        return
    for prefix, rest in splits(bare):
        if prefix in {"", "و", "ف"} and rest in PREPOSITIONS:
            piece.prep = rest
            return
    if found and found[-1].end == at and not joined:
        return
    if piece.kind == "place":
        piece.prep, piece.owned = _place_government(words, at)
        return
    piece.owned = _noun_before(words, at)


def _matches(length: int, lead: str) -> bool:
    """Whether particles are what stands before a chunk in its first word (the article belongs to the chunk)."""
    return len(lead) == length or (lead.endswith(("لل", "ال")) and len(lead) - 2 == length)


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
                return (before, False) if before in PREPOSITIONS else (None, True)
        if key in PREPOSITIONS:
            return key, False
        if not key.startswith("ال"):
            break
        index -= 1
    return None, _noun_before(words, at)


def _noun_before(words: Sequence[Word], at: int) -> bool:
    """Whether the word before a chunk is a noun whose genitive it is."""
    key = words[at - 1].key
    if words[at - 1].kind != "word" or key.startswith(("ال", "وال", "بال", "لل")) or carriers(key) or readings(key):
        return False
    bare = key[1:] if key[0] in "وف" and len(key) > 3 else key
    if bare in _NO_NOUNS or key in _NO_NOUNS or (bare[0] in "يت" and len(bare) >= 4 and not bare.endswith("ه")):
        return False
    if bare != key or at < 2 or words[at - 2].kind == "mark" or words[at - 2].key in _NO_NOUNS:
        return False
    return not key.endswith(("وا", "نا")) and not (key.endswith("ت") and not key.endswith("ات") and len(key) > 3)


def _offices(document: Document) -> dict[str, Actor | None]:
    """Offices of two words or more by key, with the one person who holds each in the article (None: several)."""
    found: dict[str, Actor | None] = {}
    for actor in document.actors:
        for title in actor.titles if actor.kind == "person" else ():
            key = fold(title)
            if " " in key:
                found[key] = actor if found.get(key, actor) is actor else None
    return found


def _office(document: Document, piece: Chunk, offices: Mapping[str, Actor | None]) -> None:
    """Let an office without a name stand for the person whom the article gives it to."""
    if piece.kind != "noun" or not offices:
        return
    key = document.keyed.piece(piece.span.start, piece.span.end)
    holder = offices.get(key) or offices.get(" ".join(key.split()[:-1]))
    if holder is not None:
        piece.actor, piece.kind = holder, "person"
        piece.country, piece.sector = holder.country or piece.country, holder.sector or piece.sector


def _refer_back(piece: Chunk, heads: dict[str, Chunk]) -> None:
    """Let a definite noun phrase stand for the first phrase on the same noun (``المسلح`` for ``رجل مسلح``)."""
    if piece.kind != "noun" or not piece.noun:
        return
    head = piece.noun.removeprefix("ال")
    first = heads.setdefault(head, piece)
    if first is not piece and piece.definite and piece.end - piece.start <= 2 and first.end - first.start >= piece.end - piece.start:
        piece.span, piece.country, piece.sector = first.span, first.country or piece.country, first.sector or piece.sector


def _apposed(words: Sequence[Word], found: list[Chunk], piece: Chunk, by_word: Mapping[int, object]) -> bool:
    """Join a common noun with the name that stands in apposition to it; True where the chunk was taken into the one before."""
    if not found or piece.joined or piece.prep is not None:
        return False
    last = found[-1]
    gap = words[last.end : piece.start]
    if len(gap) > 1 or (gap and gap[0].key not in {"،", ","}):
        return False
    if last.kind == "noun" and piece.kind == "person" and last.definite:
        last.end, last.span, last.kind, last.actor = piece.end, piece.span, piece.kind, piece.actor
        last.country, last.sector = piece.country or last.country, piece.sector or last.sector
        return True
    alone = piece.end not in by_word and piece.noun.startswith("ال")
    if last.kind == "person" and piece.kind == "noun" and piece.definite and (not gap or alone):
        last.end = piece.end
        last.country, last.sector = last.country or piece.country, last.sector or piece.sector
        return True
    return False
