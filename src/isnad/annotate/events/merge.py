"""One happening, one event: triggers that tell the same thing are put together, with the fullest parties among them."""

from __future__ import annotations

from dataclasses import dataclass, field

from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.found import Found
from isnad.language import fold
from isnad.records import Span, TimeExpression

_LOOSE = frozenset({"ASSAULT", "CONSULT", "PROTEST", "SANCTION"})
"""Types whose triggers near one another nearly always tell one happening."""
_VICTIMS = frozenset({"ASSAULT", "COERCE", "AID"})
"""Types whose recipients add up over the triggers of one event (killed and wounded)."""


@dataclass(slots=True)
class Happening:
    """Triggers of one event with what they say together."""

    items: list[Found] = field(default_factory=list)
    actors: list[Chunk] = field(default_factory=list)
    recipients: list[Chunk] = field(default_factory=list)
    mutual: list[Chunk] = field(default_factory=list)
    place: Chunk | None = None
    detail: Span | None = None
    date: TimeExpression | None = None
    inferred: bool = False
    decided: str | None = None

    @property
    def type(self) -> str:
        """PLOVER event type."""
        return self.items[0].frame.type

    @property
    def parties(self) -> list[Chunk]:
        """All parties."""
        return [*self.actors, *self.recipients, *self.mutual]

    @property
    def status(self) -> str:
        """The status decided for it, else what its triggers give: the first that is no echo, a headline's tense yields to the text's."""
        if self.decided is not None:
            return self.decided
        told = [item for item in self.items if not item.echo] or self.items
        body = [item for item in told if not item.titled] or told
        return body[0].status

    @property
    def mode(self) -> str | None:
        """The first mode that a trigger gives."""
        return next((item.mode for item in self.items if item.mode), None)

    def add(self, item: Found) -> None:
        """Take in a trigger; its parties count for what it may be merged with."""
        self.items.append(item)
        for mine, its in ((self.actors, item.actors), (self.recipients, item.recipients), (self.mutual, item.mutual)):
            for piece in its:
                if not any(same_party(piece, other) for other in self.parties):
                    mine.append(piece)
        self.date = self.date or item.date

    @property
    def anchor(self) -> Found:
        """The trigger that tells the event most fully: in the body, early, with most sides named."""
        first = min(item.sentence for item in self.items)
        late = 0.3 if self.type == "CONSULT" else 0.6  # who met whom is often told in full only after the headline's sentence
        return max(
            self.items,
            key=lambda item: (not item.echo, _filled(item) - late * min(3, item.sentence - first) - 0.7 * item.titled, -item.word),
        )

    def settle(self) -> None:
        """Set the parties, the place and the day from the fullest trigger; others fill what it leaves open."""
        anchor = self.anchor
        self.actors, self.recipients, self.mutual = list(anchor.actors), list(anchor.recipients), list(anchor.mutual)
        rest = sorted(
            (item for item in self.items if item is not anchor), key=lambda item: (item.titled, abs(item.sentence - anchor.sentence))
        )
        for item in rest:
            if item.echo and self.type == "CONSULT":
                continue
            if not self.mutual and not (item.mutual and (self.actors or self.recipients)):
                self._fill(item, anchor)
        if self.type == "CONSULT":
            self._name_visitors()
            if self.actors and not self.recipients and not self.mutual:
                self._name_others()
        if self.type == "CONSULT" and self.recipients and all(piece.kind == "place" for piece in self.recipients):
            self._name_hosts()
        ordered = [item for item in (anchor, *rest) if not item.echo or item.parties or self.type != "CONSULT"]
        if self.type == "CONSULT":  # the first words on a meeting say where it was; later places are those spoken of
            ordered = sorted(ordered, key=lambda item: item.word)
        self.place = next((item.place for item in ordered if item.place is not None), None)
        self.date = next((item.date for item in ordered if item.date is not None), None)

    def _name_visitors(self) -> None:
        """Put the person who came (``وصل``) where no visitor is named, and in the place of the delegation or the body sent."""
        came = [piece for item in self.items for piece in item.actors if piece.kind == "person"]
        if not (self.actors or self.recipients or self.mutual):
            self.actors = came[:1]
        for number, piece in enumerate(self.actors):
            if piece.kind != "person" and not any(other.kind == "person" and other.country == piece.country for other in self.actors):
                self.actors[number] = next((other for other in came if same_party(piece, other) and other.country), piece)

    def _name_hosts(self) -> None:
        """Put those whom a visitor met in the place of the country visited, where another trigger names them."""
        for item in self.items:
            met = [
                piece
                for piece in (*item.recipients, *item.mutual)
                if piece.kind != "place" and not any(same_party(piece, other) for other in self.actors)
            ]
            if met:
                self.recipients = met
                return

    def _name_others(self) -> None:
        """Take in those with whom another trigger names a visitor as meeting (``الوزير والرئيس يناقشان``)."""
        for item in self.items:
            sides = [*item.actors, *item.mutual]
            if len(sides) > 1 and any(same_party(piece, other) for piece in sides for other in self.actors):
                self.mutual = [piece for piece in sides if not any(same_party(piece, other) for other in self.actors)]
                return

    def _fill(self, item: Found, anchor: Found) -> None:
        near = abs(item.sentence - anchor.sentence) <= 1 and not item.titled
        growing = self.type in _VICTIMS and near
        for mine, its, grows in (
            (self.actors, item.actors, False),
            (self.recipients, item.recipients, growing),
            (self.mutual, item.mutual, False),
        ):
            if mine and not grows:
                continue
            for piece in its:
                if not any(same_party(piece, other) for other in self.parties):
                    mine.append(piece)


def _filled(item: Found) -> int:
    """How many of the two sides a trigger names."""
    sides = bool(item.actors) + bool(item.recipients)
    return max(sides, min(2, len(item.mutual) + bool(item.actors or item.recipients)) if item.mutual else 0)


def party_key(piece: Chunk) -> str:
    """What tells parties apart: the actor where it is known, else the head of the phrase with its country."""
    if piece.actor is not None:
        return piece.actor.id
    if piece.state and piece.country:
        return piece.country
    return fold(piece.noun).removeprefix("ال") or str(piece.span)


def same_party(one: Chunk, other: Chunk) -> bool:
    """Whether two chunks stand for the same party."""
    if one.span == other.span or party_key(one) == party_key(other):
        return True
    if one.kind == other.kind == "person" and one.actor is not None and other.actor is not None:
        short, long = sorted((fold(one.actor.name).split(), fold(other.actor.name).split()), key=len)
        return len(short) == 1 and short[0] in long
    if one.country and one.country == other.country and (_delegation(one) or _delegation(other)):
        return True
    if one.sector == other.sector == "SPY" and one.country == other.country and one.country:
        return True
    if one.actor is None and other.actor is None and one.sector == other.sector and one.sector in {"UAF", "REB"}:
        return one.country is None or other.country is None or one.country == other.country
    return False


def _same_actor(one: Chunk, other: Chunk) -> bool:
    """Whether two chunks are one party by themselves, not because one is sent with the other."""
    return one.span == other.span or party_key(one) == party_key(other)


def _delegation(piece: Chunk) -> bool:
    """Whether a party is a delegation, which stands for those whom it is sent with."""
    return fold(piece.noun or piece.head).removeprefix("ال") in {"وفد", "وفدا", "delegation"}


def happenings(found: list[Found]) -> list[Happening]:
    """Put the triggers of one article together, in order of their first trigger. Echoes join last, wherever they stand."""
    made: list[Happening] = []
    echoes: list[Found] = []
    for item in found:
        item.take_owners()
        home = _home(item, made)
        if home is None and item.echo:
            echoes.append(item)
            continue
        if home is None:
            home = Happening()
            made.append(home)
        home.add(item)
    for item in echoes:
        following = [happening for happening in made if happening.type == item.frame.type and happening.items[0].sentence == item.sentence]
        if following:
            following[0].add(item)
    for happening in made:
        happening.items.sort(key=lambda item: item.word)
        happening.settle()
    return made


def _home(item: Found, made: list[Happening]) -> Happening | None:
    """The happening that a trigger goes on with, the latest first; a meeting named as known is the first that the article told."""
    known = item.frame.type == "CONSULT" and item.definite and not item.parties and not item.echo
    homes = [other for other in (made if known else reversed(made)) if other.type == item.frame.type and _compatible(item, other)]
    if item.frame.type == "CONSULT" and item.parties:
        own = item.actors or item.mutual or item.parties
        named = (home for home in homes if any(_same_actor(piece, other) for piece in own for other in home.parties))
        return next(named, homes[0] if homes else None)
    return homes[0] if homes else None


def _compatible(item: Found, happening: Happening) -> bool:
    last = happening.items[-1]
    if item.clause == last.clause and item.word - last.word <= 3 and item.mode != "abduct":
        return True
    sent = {_sent(other) for other in (item, *happening.items)}
    if happening.type == "SUPPORT" and len(sent) > 1:
        return False
    if item.echo:
        return abs(item.sentence - last.sentence) <= 2
    if _modes_clash(item, happening) or _status_clash(item, happening) or dates_clash(item.date, happening.date):
        return False
    if _retold(item, happening):
        return True
    if item.parties and happening.parties:
        return _parties_agree(item, happening)
    loose = happening.type in _LOOSE and item.sentence - last.sentence <= 1
    return item.definite or item.titled or last.titled or loose


def _sent(item: Found) -> str:
    """What a trigger says was sent, a message or greetings; nothing for words of support themselves."""
    return next((kind for kind in ("message", "greetings") if item.frame.id.startswith(f"support.{kind}")), "")


def _parties_agree(item: Found, happening: Happening) -> bool:
    """Whether a trigger and a happening that both name parties can be one."""
    mine, theirs, last = item.parties, happening.parties, happening.items[-1]
    if not any(same_party(piece, other) for piece in mine for other in theirs):
        return happening.type == "ASSAULT" and item.sentence == last.sentence and _complementary(item, happening)
    if happening.type == "CONSULT" and not item.titled:
        visitors = item.actors or item.mutual if happening.actors else []
        named = any(_same_actor(piece, other) for piece in visitors for other in theirs)
        near = any(abs(item.sentence - other.sentence) <= 1 for other in happening.items if other.parties)
        near = near or all(_delegation(piece) for piece in visitors)
        if not visitors and _subset(mine, theirs):  # a visit to the country to which the visitor was said to go
            return True
        if visitors and not named and not (near and _subset(item.recipients, happening.recipients)):
            return False
        mine, theirs = _met(mine), _met(theirs)
        return _subset(mine, theirs) or _subset(theirs, mine) or all(other.titled for other in happening.items)
    if happening.type == "ASSAULT" and item.recipients and happening.recipients and item.sentence != last.sentence:
        return any(same_party(piece, other) for piece in item.recipients for other in happening.recipients)
    return happening.type in _LOOSE or _roles_agree(item, happening)


def _retold(item: Found, happening: Happening) -> bool:
    """Whether a trigger of the first sentences tells again what the headline told in the same words."""
    last = happening.items[-1]
    if not (last.titled or item.titled or item.sentence - last.sentence <= 1):
        return False
    if not any(other.frame.id == item.frame.id and (other.titled or other.sentence == item.sentence) for other in happening.items):
        return False
    known = [piece for piece in item.actors if piece.actor is not None]
    others = [piece for piece in happening.actors if piece.actor is not None]
    if known and others and not any(same_party(piece, other) for piece in known for other in others):
        return any(other.titled for other in happening.items) and item.sentence <= 1
    victims = [piece for piece in item.recipients if piece.actor is not None]
    hurt = [piece for piece in happening.recipients if piece.actor is not None]
    return not (victims and hurt) or any(same_party(piece, other) for piece in victims for other in hurt)


def _subset(some: list[Chunk], others: list[Chunk]) -> bool:
    return all(any(same_party(piece, other) for other in others) for piece in some)


def _met(pieces: list[Chunk]) -> list[Chunk]:
    """Those who meet: without the countries visited, where anyone else is named."""
    return [piece for piece in pieces if piece.kind != "place"] or pieces


def _complementary(item: Found, happening: Happening) -> bool:
    """Whether one gives the attacker and the other the victim."""
    return (not item.actors or not happening.actors) and (not item.mutual and not happening.mutual)


def _roles_agree(item: Found, happening: Happening) -> bool:
    for mine, theirs in ((item.actors, happening.actors), (item.recipients, happening.recipients)):
        if mine and theirs and not any(same_party(piece, other) for piece in mine for other in theirs):
            return False
    return True


def _modes_clash(item: Found, happening: Happening) -> bool:
    if happening.type == "ASSAULT":
        return "abduct" in {item.mode, happening.mode} and item.mode != happening.mode and bool(item.parties)
    if happening.type == "CONSULT":
        return "phone" in {item.mode, happening.mode} and bool(item.mode and happening.mode) and item.mode != happening.mode
    return bool(item.mode and happening.mode) and item.mode != happening.mode


def _status_clash(item: Found, happening: Happening) -> bool:
    return (
        not item.titled
        and not happening.items[-1].titled
        and ("planned" in {item.status, happening.status})
        and item.status != happening.status
    )


def dates_clash(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    """Whether two days exclude each other."""
    if one is None or other is None or one.first is None or other.first is None or one.last is None or other.last is None:
        return False
    return one.last < other.first or other.last < one.first
