"""Which happening an article exists to report: a linear model over where and how each of its happenings is told.

The weights stand in ``scene.toml``, table ``main``; they were fitted on labelled articles (training/events/scene.py) and can be read and
edited. What they add up to is a log odds between the happenings of one article.
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.document import Document
from isnad.annotate.events.choice import Features, scorer
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.language.arabic.clitics import bare

_SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
_SPEAKER = 9
"""Within how many words of a headline the colon behind its speaker stands."""
_BEFORE, _BEHIND = 6, 14
"""Words before and behind a trigger that may repeat those of the headline."""


class Report:
    """What is asked of an article once for all its happenings."""

    def __init__(self, document: Document, made: Sequence[Happening]) -> None:
        self.document = document
        title = document.article.title
        headed = title is not None and len(document.sentences) > 1
        self.title = document.word_range(title) if headed and title is not None else range(0)
        self.first = 0
        if self.title and self.title.stop < len(document.words):
            self.first = document.sentence_at(document.words[self.title.stop].start) or 0
        self.heading = frozenset(_content(document, self.title))
        self.made = made

        ids = [one.actor for one in document.attributions if one.actor is not None]
        self.speakers = {ident: ids.count(ident) / len(document.attributions) for ident in ids}
        self.titled = frozenset(mention.actor for mention in document.mentions if document.in_title(mention.span))
        self.heading_speakers = self._heading_speakers()

    def _heading_speakers(self) -> frozenset[str]:
        """Who is named before the colon of a headline and credited in the article (``تركيا: الضربة خطوة إيجابية``)."""
        document = self.document
        colon = next((at for at in self.title[:_SPEAKER] if document.keys[at] == ":"), None)
        if colon is None:
            return frozenset()
        named = {one.actor for one in document.mentions if one.actor is not None and document.word_range(one.span).stop <= colon}
        return frozenset(named & self.speakers.keys())

    def speaks(self, happening: Happening) -> float:
        """The share of what the article credits that is credited to one who acts in a happening."""
        acting = [piece.actor.id for piece in (*happening.actors, *happening.mutual) if piece.actor is not None]
        return max((self.speakers.get(ident, 0.0) for ident in acting), default=0.0)

    def named(self, pieces: Sequence[Chunk]) -> float:
        """The share of parties that the title names."""
        return sum(piece.actor is not None and piece.actor.id in self.titled for piece in pieces) / len(pieces) if pieces else 0.0

    def lead(self, item: Found) -> int:
        """How many sentences of the body stand before that of a trigger."""
        return item.sentence - self.first


def _content(document: Document, span: range) -> list[str]:
    """The words of a stretch that say something, without article and particles."""
    words = (document.words[at] for at in span)
    return [bare(word.key.removeprefix("و")) for word in words if word.kind == "word" and len(word.key) > 3]


def main_of(telling: Report) -> Happening:
    """The happening that the article exists to report, of one or more."""
    score = scorer("main")
    told = [happening for happening in telling.made if not _of_nobody(happening)]
    return max(told or telling.made, key=lambda happening: score(features(happening, telling)))


def _of_nobody(happening: Happening) -> bool:
    """Whether a happening is but meetings named as known, of nobody named (``كنا على علم بالاجتماعات في القاهرة``)."""
    return happening.type == "CONSULT" and not happening.parties and all(item.recalled or item.echo for item in happening.items)


def features(happening: Happening, telling: Report) -> Features:
    """What speaks for a happening as what the article reports."""
    found: Features = {f"type {happening.type}": 1.0, f"status {happening.status}": 1.0, "rules": standing(happening, telling)}
    found |= _in_title(happening, telling)
    found |= _in_body(happening, telling)
    found["triggers"] = min(4, len(happening.items)) / 4
    found["parties"] = min(3, len(happening.parties)) / 3
    found["no party"] = float(not happening.parties)
    found["actor"] = float(bool(happening.actors or happening.mutual))
    found["both sides"] = float(len(happening.parties) > 1)
    found["day"] = float(happening.date is not None)
    found["place"] = float(happening.place is not None)
    found["speaks"] = telling.speaks(happening)
    own = any(piece.actor is not None and piece.actor.id in telling.heading_speakers for piece in (*happening.actors, *happening.mutual))
    early = any(item.titled or telling.lead(item) == 0 for item in happening.items)
    found["act of speaker in title"] = float(own and early and happening.type in _SPEECH)
    found["named in title"] = telling.named(happening.parties)
    found["actor named in title"] = telling.named(happening.actors or happening.mutual)
    title = any(item.titled for item in happening.items)
    lead = any(not item.titled and telling.lead(item) == 0 for item in happening.items)
    found["title and lead"] = float(title and lead)
    found["title, not lead"] = float(title and not lead)
    found["echoes only"] = float(all(item.echo for item in happening.items))
    found["recalled only"] = float(all(item.recalled or item.echo for item in happening.items))
    return {name: value for name, value in found.items() if value}


def _in_title(happening: Happening, telling: Report) -> Features:
    titled = [item for item in happening.items if item.titled and telling.title]
    if not titled:
        return {"title says others": float(any(item.titled for other in telling.made for item in other.items))}
    best = max(titled, key=lambda item: (not item.echo, item.rank))
    others = [item for other in telling.made for item in other.items if item.titled and other is not happening]
    return {
        "in title": 1.0,
        "rank in title": best.rank,
        "echo in title": float(best.echo),
        "verb in title": float(best.part == "verb"),
        "noun beside verb in title": float(best.part != "verb" and any(item.part == "verb" for item in others)),
        "alone in title": float(not others),
        "first in title": float(all(item.word > best.word for item in others)),
        "topic of title": float(
            best.part == "noun" and [word.key for word in telling.document.words[best.word + 1 : best.word + 2]] == [":"]
        ),
        "governed in title": float(best.part == "noun" and best.word > telling.title.start + 3 and bool(others)),
        "definite in title": float(best.part == "noun" and best.definite),
    }


def _in_body(happening: Happening, telling: Report) -> Features:
    body = [item for item in happening.items if not item.titled]
    if not body:
        return {"title only": 1.0}
    document = telling.document
    found: Features = {}
    leads = [item for item in body if telling.lead(item) == 0]
    second = [item for item in body if telling.lead(item) == 1]
    if leads:
        best = max(leads, key=lambda item: (not item.echo, item.rank))
        others = [item.word for other in telling.made for item in other.items if other is not happening and not item.titled]
        opens = best.word - document.word_range(document.sentences[best.sentence]).start <= 1
        found |= {
            "in lead": 1.0,
            "rank in lead": best.rank,
            "verb in lead": float(best.part == "verb"),
            "told in lead": float(best.told),
            "first in lead": float(all(word > best.word for word in others)),
            "opens lead": float(opens),
            "echo in lead": float(best.echo),
            "credited in lead": float(any(one.content.holds(best.trigger) for one in document.attributions)),
            "meeting opens lead": float(opens and best.part == "verb" and happening.type == "CONSULT" and len(happening.parties) > 1),
            "act of speech opens lead": float(opens and best.part == "verb" and happening.type in _SPEECH),
        }
    if second:
        found["in second"] = 1.0
        found["rank in second"] = max(item.rank for item in second)
    first = min(body, key=lambda item: item.word)
    found["late"] = min(1.0, max(0, telling.lead(first)) / 5)
    found["sentences"] = min(4, len({item.sentence for item in body})) / 4
    if telling.heading:
        word = min(body, key=lambda item: (item.echo, item.word)).word
        near = _content(document, range(max(0, word - _BEFORE), min(len(document.words), word + _BEHIND)))
        found["words of title"] = len(telling.heading.intersection(near)) / len(telling.heading)
    return found


def standing(happening: Happening, telling: Report) -> float:
    """The rule of thumb: place in headline and lead, how far up in its clause, retelling."""
    title = max((item.rank for item in happening.items if item.titled and not item.echo), default=0.0)
    title = max(title, 0.5 * max((item.rank for item in happening.items if item.titled), default=0.0))
    lead = max((item.rank * max(0.0, 1.0 - 0.4 * telling.lead(item)) for item in happening.items if not item.titled), default=0.0)
    score = 3.0 * title + 2.0 * lead + min(1.0, 0.15 * len(happening.items))
    score += 0.3 * bool(happening.parties) - 0.01 * min(item.word for item in happening.items)
    if happening.type == "OTHER":
        score -= 0.5
    if happening.status in {"hypothetical", "denied"}:
        score -= 0.5
    return score
