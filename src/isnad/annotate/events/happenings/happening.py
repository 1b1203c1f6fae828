"""One happening: the triggers that tell it, with the parties, the place and the day that they give together."""

from __future__ import annotations

from dataclasses import dataclass, field

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.likeness import same_party
from isnad.language.arabic.clitics import bare
from isnad.records import Span, TimeExpression

_VICTIMS = frozenset({"ASSAULT", "COERCE", "AID"})
"""Types whose recipients add up over the triggers of one event (killed and wounded)."""
_LEARNED = 0.8
_TWO = 2


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
    inferred: str = ""
    place_reason: str | None = None
    date_reason: str | None = None
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
        for item in rest:  # whoever leads those who act, named beside them elsewhere
            if any(piece is other for piece in item.actors for other in self.actors):
                leading = (piece for piece in item.actors if piece.leads)
                self.actors += [piece for piece in leading if not any(same_party(piece, other) for other in self.parties)]
        if self.type == "ASSAULT":
            self._name_foes()
            self._name_fighters(rest)
        for pieces, slot in ((self.actors, "actor"), (self.recipients, "recipient")):
            pieces[:] = [self._fuller(piece, slot) for piece in pieces]
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

    def _name_foes(self) -> None:
        """Set whoever a verb says strikes or takes ground against those whom he fought (``سيطر الجيش على البلدة بعد معارك مع X``)."""
        fight = next((item for item in self.items if item.mutual and not item.titled and len(item.mutual) <= _TWO), None)
        if fight is None:
            return
        told = (item for item in self.items if item.part == "verb" and item.sentence == fight.sentence and not item.mutual)
        doers = next((item.actors for item in told if item.actors), [])
        foes = [piece for piece in fight.mutual if not _any(piece, doers)]
        if doers and foes and not self.recipients and all(_any(piece, [*doers, *foes]) for piece in (*self.actors, *self.mutual)):
            self.actors, self.recipients, self.mutual = list(doers), foes, []

    def _name_fighters(self, rest: list[Found]) -> None:
        """Put the sides of a fight (``اشتباكات بين …``) that another trigger names where only those who fell are known."""
        for item in rest if not self.actors else ():
            sides = [piece for piece in item.mutual if not _any(piece, self.recipients)]
            if sides:
                self.actors = sides
                return

    def _fuller(self, piece: Chunk, slot: str) -> Chunk:
        """What another trigger calls a party that has no name, in more words on the same noun (``السلطات``, ``السلطات التونسية``)."""
        if (
            piece.actor is not None
            or piece.name
            or piece.kind != "noun"
            or piece.end - piece.start > 1
            or (slot == "recipient" and not piece.definite)
        ):
            return piece
        others = [
            other
            for item in self.items
            for other in item.slot(slot)
            if other.actor is None and not other.name and other.kind == "noun" and _noun(other) == _noun(piece)
        ]
        longest = max(others, key=lambda other: len(other.span), default=piece)
        return longest if len(longest.span) > len(piece.span) else piece

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
                if not any(same_party(piece, other) for other in self.parties) and not (mine and _others(piece)):
                    mine.append(piece)


def _any(piece: Chunk, others: list[Chunk]) -> bool:
    """Whether a party is one of several."""
    return any(same_party(piece, other) for other in others)


def _others(piece: Chunk) -> bool:
    """Whether a party is but a number of others (``إصابة 15 آخرين``): beside those named it says nobody."""
    return piece.actor is None and not piece.name and _noun(piece).removesuffix("ا") in {"اخر"}


def _noun(piece: Chunk) -> str:
    """The head noun of a phrase without article and case."""
    return bare(piece.noun).removesuffix("ين").removesuffix("ون").removesuffix("ان").removesuffix("ا")


def _filled(item: Found) -> float:
    """How many of the two sides a trigger names; one that only the heads see counts less."""
    sides = sum(_LEARNED if all(piece in item.learned for piece in side) else 1 for side in (item.actors, item.recipients) if side)
    return max(sides, min(2, len(item.mutual) + bool(item.actors or item.recipients)) if item.mutual else 0)
