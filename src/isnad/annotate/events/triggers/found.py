"""A trigger found in a text, with the parties and circumstances that its own clause gives it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.frames import Frame
from isnad.records import Span, TimeExpression

_STRUCK = frozenset({"ASSAULT", "COERCE", "AID", "RETREAT"})
"""Types whose recipient can be a thing: ships seized, schools shelled."""

SAID = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types of events that are acts of speech."""


@dataclass(slots=True)
class Found:
    """One trigger. ``word`` is its index; ``mutual`` are parties whose slot depends on who hosts whom.

    ``recalled``: it is named as known (with the article, or as what another noun or preposition governs), not told. ``told``: a
    verb carries it (``تم حجز``). ``bound``: a party is its genitive or stands behind one of its prepositions.
    ``led``: who acts is known from the verb that carries it, ``voiced``: a verb of saying.
    ``apart``: it is another telling of one event only where the parties and the mode agree.
    ``owners``: those to whom what is acted on belongs (``قصف مواقع التنظيم``). ``learned``: the parties that the encoder's heads put,
    ``seconded`` those of the frame that they see as well. ``by_head``: no frame knows the trigger;
    ``certain``: the heads see it, ``sure``: beyond doubt, in headline or first sentence. ``history``: told as what was long before.
    """

    word: int
    trigger: Span
    frame: Frame
    part: str
    sentence: int
    clause: int
    definite: bool = False
    lead: str = ""
    status: str = "happened"
    titled: bool = False
    actors: list[Chunk] = field(default_factory=list)
    recipients: list[Chunk] = field(default_factory=list)
    mutual: list[Chunk] = field(default_factory=list)
    owners: list[Chunk] = field(default_factory=list)
    place: Chunk | None = None
    date: TimeExpression | None = None
    mode: str | None = None
    echo: bool = False
    rank: float = 1.0
    recalled: bool = False
    told: bool = False
    bound: bool = False
    led: bool = False
    voiced: bool = False
    apart: bool = False
    learned: list[Chunk] = field(default_factory=list)
    seconded: list[Chunk] = field(default_factory=list)
    by_head: bool = False
    certain: bool = False
    sure: bool = False
    history: bool = False

    @property
    def parties(self) -> list[Chunk]:
        """All parties, whatever their slot."""
        return [*self.actors, *self.recipients, *self.mutual]

    def slot(self, name: str) -> list[Chunk]:
        """The parties in a slot."""
        return {"actor": self.actors, "recipient": self.recipients, "mutual": self.mutual}[name]

    def put(self, slot: str, chunk: Chunk) -> None:
        """Add a party to a slot unless it is there."""
        if chunk.built and self.frame.type == "ASSAULT" and slot != "recipient":
            return
        if slot == "place":
            if self.place is None and chunk.kind == "place":
                self.place = chunk
            if (chunk.kind == "place" and not chunk.state) or chunk.thing:
                return
            slot = "recipient"
        target = {"actor": self.actors, "recipient": self.recipients, "mutual": self.mutual}.get(slot)
        struck = chunk.thing and slot == "recipient" and self.frame.type in _STRUCK
        if target is not None and (chunk.party or struck) and chunk not in self.parties:
            target.append(chunk)

    def take_owners(self) -> None:
        """Act on the owners of what is acted on, where nobody else is: they make no event of a word that was none without them."""
        for piece in self.owners if not (self.recipients or self.mutual) else ():
            self.put("recipient", piece)

    def drop(self, unfit: Callable[[Chunk], bool]) -> None:
        """Forget the parties that cannot take part."""
        for pieces in (self.actors, self.recipients, self.mutual):
            pieces[:] = [piece for piece in pieces if not unfit(piece)]

    def clear(self) -> None:
        """Forget the parties and the circumstances: what only points back to an event adds none."""
        self.actors, self.recipients, self.mutual, self.owners, self.place, self.date = [], [], [], [], None, None
