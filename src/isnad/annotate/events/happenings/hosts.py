"""Who receives whom: the side of a meeting that is at home where the two meet.

A meeting names two sides and hardly ever says which of them came. What tells it, best first: the seat it takes place in (``في مكتبه``,
``في مقر الحكومة اليمنية``), the country of its place, that one side is sent (an ambassador, an envoy, a delegation), the countries
that the article says are visited.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import same_party
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.events.words.world import country_named
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_STEPS = 10
"""How many words after a meeting its place is looked for."""
_NEAR = 3
"""How many words may stand between a seat and whose it is."""
_OWN = ("هم", "ها", "ه")


class Sides(NamedTuple):
    """The two sides of a meeting; without hosts all are guests."""

    guests: list[Chunk]
    hosts: list[Chunk]


class Hosts:
    """Tells hosts from guests in the meetings of one article. ``seats`` is off for languages whose seats are not known."""

    def __init__(self, reader: Reader, made: Sequence[Happening], *, seats: bool) -> None:
        self.reader, self.seats = reader, seats
        meetings = [happening for happening in made if happening.type == "CONSULT"]
        places = [place for happening in meetings for place in (*self._near(happening), *(item.place for item in happening.items))]
        self.visited = list(dict.fromkeys(country for place in places if (country := place_country(place)) is not None))

    def sides(self, happening: Happening, everyone: list[Chunk]) -> Sides:
        """The guests and the hosts among those who met."""
        for item in happening.items if self.seats else ():
            host = self._seated(item, everyone)
            if host is not None:
                return _divided(everyone, [host])
        near = [country for place in self._near(happening) if (country := place_country(place)) is not None]
        here = near[0] if near else place_country(happening.place)
        if here is not None and (found := _of_country(everyone, here)) is not None:
            return found
        sent = [piece for piece in everyone if _sent(piece)]
        if sent and len(sent) < len(everyone):
            return Sides(sent, [piece for piece in everyone if piece not in sent])
        if near:  # they met where neither is at home
            return Sides(everyone, [])
        for country in self.visited if all(piece.kind == "person" for piece in everyone) else ():
            if (found := _of_country(everyone, country)) is not None:
                return found
        return Sides(everyone, [])

    def _near(self, happening: Happening) -> list[Chunk | None]:
        """The places that stand in the clauses of the words on a meeting."""
        return [self._here(item) for item in happening.items if not item.echo]

    def _here(self, item: Found) -> Chunk | None:
        """The place behind a preposition of place in the clause of a meeting, before any topic; a party with its titles is one step."""
        steps, index, stop = 0, item.word + 1, self.reader.clauses[item.clause].end
        while index < stop and steps <= _STEPS and self.reader.keys[index] not in _TOPICS:
            number = self.reader.inside.get(index)
            piece = self.reader.chunks[number] if number is not None else None
            if piece is not None and piece.kind == "place" and piece.prep in {"في", "ب"}:
                return piece
            index = max(index + 1, piece.end if piece is not None else 0)
            steps += 1
        return None

    def _seated(self, item: Found, everyone: list[Chunk]) -> Chunk | None:
        """The one of those who met in whose seat it was."""
        reader, clause = self.reader, self.reader.clauses[item.clause]
        for index in range(clause.start, clause.end):
            if index in reader.inside:
                continue
            for lead, rest in splits(reader.keys[index]):
                governed = lead.lstrip("وف")[:1] == "ب" or (index > 0 and reader.keys[index - 1] == "في")
                if not governed or lead.endswith("ال"):
                    continue
                if rest in _SEATS:
                    return self._owner(index, everyone)
                if any(rest.removesuffix(own) in _SEATS for own in _OWN if rest.endswith(own)):
                    return next((piece for piece in item.actors if piece.kind == "person" and index > piece.start), None)
        return None

    def _owner(self, index: int, everyone: list[Chunk]) -> Chunk | None:
        """The only one of those who met who is, or is of the country of, what stands behind a seat."""
        numbers = [self.reader.inside[at] for at in range(index + 1, index + 1 + _NEAR) if at in self.reader.inside]
        if not numbers:
            return None
        owner = self.reader.chunks[numbers[0]]
        same = [piece for piece in everyone if same_party(piece, owner)]
        if not same and owner.kind != "person" and owner.country is not None:
            same = [piece for piece in everyone if piece.country == owner.country]
        return same[0] if len(same) == 1 else None


_TOPICS = word_sets("ar")["topic"]
_SEATS, _SENT = word_sets("ar")["seat"], word_sets("ar")["sent"] | word_sets("en")["sent"]


def place_country(piece: Chunk | None) -> str | None:
    """The country in which a place lies."""
    if piece is None:
        return None
    return piece.country or (country_named(piece.actor.name) if piece.actor else None)


def _of_country(everyone: list[Chunk], country: str) -> Sides | None:
    """The sides where those of a country receive the others; None where it has none of them or all."""
    hosts = [piece for piece in everyone if piece.country == country]
    others = [piece for piece in everyone if piece not in hosts]
    known = [piece for piece in others if piece.country or piece.sector != "CVL"]
    return Sides(others, hosts) if hosts and known else None


def _divided(everyone: list[Chunk], hosts: list[Chunk]) -> Sides:
    guests = [piece for piece in everyone if piece not in hosts]
    return Sides(guests, hosts) if guests else Sides(everyone, [])


def _sent(piece: Chunk) -> bool:
    """Whether a party is sent to others: a delegation, an ambassador, an envoy."""
    if piece.leads:
        return True
    words: Iterable[str] = [piece.noun, piece.head]
    if piece.actor is not None and piece.kind == "person":
        words = [title.split()[0] for title in piece.actor.titles if title]
    return any(rest in _SENT for word in words for _, rest in splits(fold(word)))
