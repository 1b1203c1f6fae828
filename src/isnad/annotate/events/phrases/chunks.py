"""The chunks of an Arabic text: every party and place with its whole noun phrase, before anyone asks who did what.

A chunk is a mention with its titles (``رئيس الحكومة المكلف، يوسف الشاهد``) or a phrase on a common noun for people (``ثلاثة من عناصر
الدرك``). It knows the preposition that governs it and whether it is joined to the chunk before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.annotate.events.phrases.apposition import apposed
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.colleagues import colleagues, colleagues_may_begin
from isnad.annotate.events.phrases.govern import govern
from isnad.annotate.events.phrases.honours import HONOURS, acts, honoured
from isnad.annotate.events.phrases.nominal import noun_chunk, nouns_may_begin
from isnad.annotate.events.phrases.owners import bodies_by_noun, may_be_possessed, possessed, refer_to_body
from isnad.annotate.events.phrases.peers import may_be_peers, peer
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import country_of
from isnad.language import Word, fold
from isnad.records import Actor, Mention, Reference, Span

_LAND_KINDS = word_sets("ar")["land_kind"]
_HONOURS = Question(HONOURS.__contains__)


def chunk(document: Document) -> list[Chunk]:
    """The chunks of an Arabic document in order."""
    words = document.words
    times = {index for time in document.times for index in document.word_range(time.span)}
    by_word = _mentions(document)
    titled = _title_starts(document)
    referring = _references(document)
    found: list[Chunk] = []
    heads: dict[str, Chunk] = {}
    offices, bodies = _offices(document), bodies_by_noun(document)
    free = 0
    honours = (at for at, _ in document.answers.to(_HONOURS))
    grouped = frozenset(colleagues_may_begin(document))

    def named(index: int) -> Chunk | None:
        return _mention_chunk(document, by_word, index, index)

    nouns = {*nouns_may_begin(document), *grouped, *may_be_possessed(document), *may_be_peers(document), *honours}
    for at in sorted({*by_word, *titled, *referring, *nouns} - times):
        if at < free or at >= len(words) or words[at].kind == "mark":
            continue
        several = colleagues(document, at, named) if at in grouped else []
        piece = None if several else _mention_chunk(document, by_word, at, at) or _titled_chunk(document, by_word, titled, at)
        if not several and piece is None and at in referring:
            several = _reference_chunks(document, referring[at])
        if several:
            govern(document, several[0], found)
            for other in several:
                other.prep, other.owned, other.joined = several[0].prep, several[0].owned, several[0].joined
            found.extend(several)
            free = several[0].end
            continue
        piece = piece or noun_chunk(document, at, named, times) or possessed(document, at, found)
        fellow = peer(document, at, found) if piece is None else None
        piece = piece or fellow or honoured(document, at, found)
        if piece is None:
            continue
        _end_before_title(words, piece, titled)
        opens = _opens_line(document, piece)
        govern(document, piece, found, opens=opens)
        if words[at].key in HONOURS and not acts(words, at):
            piece.owned = True  # في مكتب سموه
        if opens or fellow is not None or not apposed(words, found, piece, by_word):
            refer_to_body(document, piece, bodies)
            if fellow is None:
                _refer_back(words, piece, heads)
            _office(document, piece, offices)
            found.append(piece)
        free = piece.end
    return found


def _end_before_title(words: Sequence[Word], piece: Chunk, titled: Mapping[int, int]) -> None:
    """Cut a body's phrase short of an adjective that is the title of the person named behind it (``النيابة العسكرية الصحافية فلانة``)."""
    for at in range(piece.start + 1, piece.end if piece.kind == "noun" else 0):
        if titled.get(at) == piece.end and words[at].key.startswith("ال") and words[at - 1].key.startswith("ال"):
            piece.end, piece.span = at, Span(piece.span.start, words[at - 1].end)
            return


def _opens_line(document: Document, piece: Chunk) -> bool:
    """Whether a line begins with a chunk: a headline without a mark at its end governs nothing in the text below it."""
    return piece.start == 0 or "\n" in document.text[document.words[piece.start - 1].end : document.words[piece.start].start]


def _mentions(document: Document) -> dict[int, tuple[Mention, int]]:
    """Mentions by their first word, with the word after their last."""
    found: dict[int, tuple[Mention, int]] = {}
    for mention in document.mentions:
        span = document.word_range(mention.span)
        if mention.kind != "other" and len(span):
            found.setdefault(span.start, (mention, span.stop))
    return found


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
        if code is not None and country is not None and country != code:
            code = None  # طرابلس in Lebanon is a town, and no government of Libya
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


def _offices(document: Document) -> dict[str, Actor | None]:
    """Offices of two words or more by key, with the one person who holds each in the article (None: several)."""
    found: dict[str, Actor | None] = {}
    for actor in document.actors:
        for title in actor.titles if actor.kind == "person" else ():
            key = _held(fold(title))
            if " " in key:
                found[key] = actor if found.get(key, actor) is actor else None
    return found


def _office(document: Document, piece: Chunk, offices: Mapping[str, Actor | None]) -> None:
    """Let an office without a name stand for the person whom the article gives it to."""
    if piece.kind != "noun" or not offices:
        return
    key = _held(fold(piece.name) or document.keyed.piece(piece.span.start, piece.span.end))
    holder = offices.get(key) or offices.get(" ".join(key.split()[:-1]))
    if holder is not None:
        piece.actor, piece.kind = holder, "person"
        piece.country, piece.sector = holder.country or piece.country, holder.sector or piece.sector


def _held(office: str) -> str:
    """The key of an office without the kind of the place where it is held (``مدير شرطة [منطقة] جازان``, ``أمير [دولة] قطر``)."""
    return " ".join(word for word in office.split() if word not in _LAND_KINDS)


def _refer_back(words: Sequence[Word], piece: Chunk, heads: dict[str, Chunk]) -> None:
    """Let a definite noun phrase stand for the first phrase on the same noun (``المسلح`` for ``رجل مسلح``)."""
    if piece.kind != "noun" or not piece.noun:
        return
    head = piece.noun.removeprefix("ال")
    first = heads.setdefault(head, piece)
    another = piece.country is not None and first.country is not None and piece.country != first.country
    of_another = piece.end - piece.start > 1 and not piece.noun.startswith("ال")  # رئيس الحكومة is not الرئيس
    if another or of_another:
        return
    known = {word.key for word in words[first.start : first.end]}
    if any(word.key not in known for word in words[piece.start + 1 : piece.end]):
        return  # الجماعات المسلحة are not those of a name that الجماعات would be
    if first is not piece and piece.definite and piece.end - piece.start <= 2 and first.end - first.start >= piece.end - piece.start:
        piece.span, piece.country, piece.sector = first.span, first.country or piece.country, first.sector or piece.sector
