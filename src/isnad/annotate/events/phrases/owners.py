"""Bodies named without their name: ``الحركة`` after ``حركة …``, ``قواته`` and ``جنوده`` for the army they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon import person_noun
from isnad.language.arabic.clitics import splits
from isnad.language.remembered import remembered
from isnad.records import Actor, Span

_SUFFIXES = ("هما", "هم", "ها", "ه")
_BACK = 4
"""How many chunks back the owner of a force is looked for."""

Bodies = Mapping[str, Sequence[tuple[int, Actor]]]
"""By the noun that heads their name, without the article: where bodies are named, with their actors."""


def bodies_by_noun(document: Document) -> Bodies:
    """The organisations of a document under the common noun that heads their names."""
    found: dict[str, list[tuple[int, Actor]]] = {}
    for mention in document.mentions:
        words = document.word_range(mention.span)
        actor = document.actor(mention.actor) if mention.kind == "organisation" and len(words) > 1 else None
        if actor is None:
            continue
        head = _plain(document, mention.start, document.words[words.start].end)
        if person_noun(head) is not None or person_noun("ال" + head) is not None:
            found.setdefault(head, []).append((words.start, actor))
    return found


def refer_to_body(document: Document, piece: Chunk, bodies: Bodies) -> None:
    """Let a noun of its own with the article stand for the one body of the article whose name it heads, or the last one named before it."""
    if piece.kind != "noun" or piece.end - piece.start != 1 or not piece.noun:
        return
    named = bodies.get(_plain(document, piece.span.start, piece.span.end))
    if not named or not _has_article(document, piece):
        return
    actor = _meant(named, piece.start)
    if actor is not None:
        _stand_for(piece, actor)


def may_be_possessed(document: Document) -> list[int]:
    """The words that can be a force with a pronoun at all."""
    return [at for at, _ in document.answers.to(_OWNED) if document.words[at].kind == "word"]


@remembered(200_000)
def _owned(key: str) -> tuple[str, str] | None:
    """The noun of a force or of members in a key, and the pronoun written onto it."""
    suffix = next((tail for tail in _SUFFIXES if key.endswith(tail)), None)
    stem = key.removesuffix(suffix) if suffix is not None else ""
    noun = person_noun(stem) if len(stem) >= 3 else None
    if suffix is None or noun is None or noun.definite or not (noun.kind == "member" or noun.sector == "MIL"):
        return None
    return stem, suffix


_OWNED = Question(_owned)


def possessed(document: Document, at: int, found: Sequence[Chunk]) -> Chunk | None:
    """A force or members with a pronoun (``قواته``), as a chunk that stands for the body or state before it that owns them."""
    word = document.words[at]
    parts = _owned(word.key) if word.kind == "word" else None
    if parts is None:
        return None
    stem, suffix = parts
    for owner in reversed(found[-_BACK:]):
        if owner.kind == "person" and owner.bare and suffix == "ه":
            return None  # ودعا أنصاره: they may be his
        unnamed = owner.actor is None and not (owner.kind == "noun" and owner.sector == "MIL" and owner.definite)
        if unnamed or owner.kind == "person" or not owner.party:
            continue
        feminine = owner.feminine
        if feminine is not None and suffix in {"ه", "ها"} and feminine != (suffix == "ها"):
            continue
        lead = next((lead for lead, rest in splits(stem) if person_noun(rest) is not None and rest != stem), "")
        span = Span(word.start + len(lead), word.end)
        piece = Chunk(at, at + 1, span, owner.kind, country=owner.country, sector=owner.sector, head=stem)
        piece.actor, piece.state, piece.noun = owner.actor, owner.state, stem if owner.kind == "noun" else ""
        return piece
    return None


def _meant(named: Sequence[tuple[int, Actor]], at: int) -> Actor | None:
    """The one body of that noun in the article; of several, the last one named before."""
    if len({actor.id for _, actor in named}) == 1:
        return named[0][1]
    before = [actor for start, actor in named if start < at]
    return before[-1] if before else None


def _stand_for(piece: Chunk, actor: Actor) -> None:
    piece.actor, piece.kind = actor, "organisation"
    piece.country, piece.sector = actor.country or piece.country, actor.sector or piece.sector


def _has_article(document: Document, piece: Chunk) -> bool:
    return document.words[piece.start].key.removeprefix("و").startswith(("ال", "لل", "بال"))


def _plain(document: Document, start: int, end: int) -> str:
    """The key of a stretch without the article."""
    key = document.keyed.piece(start, end)
    return key.removeprefix("ال") if len(key) > 4 else key
