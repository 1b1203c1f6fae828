"""Whether a sentence is coded right, and what was right about it; `evals/README.md` has the definitions in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.sentences.table import QUIET, Accepted, Sentence
from evals.tally import Scores, Tally, judged, merge, of_sets
from evals.wording import Words, name_words, same_name
from isnad.records import Event, Party, Span

TOOK_PLACE = frozenset({"happened", "ongoing"})


def political(event: Event) -> bool:
    """Whether an event claims that something political took place."""
    return event.type != "OTHER" and event.status in TOOK_PLACE


def _is(party: Party, accepted: Accepted, text: str) -> bool:
    return any((party.span and party.span.overlap(span)) or same_name(party.name, span.of(text)) for span in accepted)


def _among(parties: Iterable[Party], accepted: Accepted, text: str) -> bool:
    return any(_is(party, accepted, text) for party in parties)


@dataclass(frozen=True)
class Verdict:
    """What one predicted event gets right of a sentence: type, mode, status, and the parties that stand on their side."""

    event: Event
    type: bool
    mode: bool
    status: bool
    placed: int
    parties: int
    swapped: bool

    @property
    def sides(self) -> bool:
        """At least half of the parties on their side, and none on the opposite side alone."""
        return 2 * self.placed >= self.parties and not self.swapped

    @property
    def right(self) -> bool:
        """Everything that a sentence asks of its event."""
        return self.type and self.mode and self.status and self.sides

    @property
    def rank(self) -> tuple[bool, bool, int, bool, bool]:
        """The order by which the event that answers to a sentence is chosen."""
        return self.right, self.type, self.placed, self.mode, self.status


def verdict(sentence: Sentence, event: Event) -> Verdict:
    """Compare one predicted event with the coding of a sentence."""
    placed, swapped = 0, False
    both = (*event.actors, *event.recipients)
    for wanted, side, other in (
        (sentence.actors, event.actors, event.recipients),
        (sentence.recipients, event.recipients, event.actors),
    ):
        for accepted in wanted:
            stands = _among(both if sentence.mutual else side, accepted, sentence.text)
            placed += stands
            swapped |= not stands and _among(other, accepted, sentence.text)
    return Verdict(
        event=event,
        type=event.type == sentence.type,
        mode=sentence.mode is None or event.mode == sentence.mode,
        status=event.status in sentence.statuses,
        placed=placed,
        parties=len(sentence.actors) + len(sentence.recipients),
        swapped=swapped,
    )


def best(sentence: Sentence, events: Sequence[Event]) -> Verdict | None:
    """The predicted event that answers best to a sentence; None where nothing was predicted."""
    return max((verdict(sentence, event) for event in events), key=lambda one: one.rank, default=None)


def coded_right(sentence: Sentence, events: Sequence[Event]) -> bool:
    """Whether a sentence is coded right: one event as it should be, or no political event where there is none."""
    if sentence.type == QUIET:
        return not any(political(event) for event in events)
    chosen = best(sentence, events)
    return chosen is not None and chosen.right


def _under(words: Words, spans: Iterable[Span | None]) -> set[int]:
    return words.under((span.start, span.end) for span in spans if span)


def _slot(sentence: Sentence, wanted: Iterable[Accepted], parties: Sequence[Party]) -> Tally:
    """Words of a slot; of words that would do as well, those that a party touches count."""
    words = Words(sentence.text)
    chosen = [next((span for span in accepted if _among(parties, (span,), sentence.text)), accepted[0]) for accepted in wanted]
    by_span = of_sets(_under(words, (party.span for party in parties)), _under(words, chosen))
    by_name = of_sets(name_words(party.name for party in parties), name_words(span.of(sentence.text) for span in chosen))
    return max(by_name, by_span, key=lambda tally: tally.f1 or 0.0)


def _slots(sentence: Sentence, event: Event) -> Scores:
    if sentence.mutual:
        pooled = _slot(sentence, (*sentence.actors, *sentence.recipients), (*event.actors, *event.recipients))
        scores = {"actors": pooled, "recipients": Tally()}
    else:
        scores = {
            "actors": _slot(sentence, sentence.actors, event.actors),
            "recipients": _slot(sentence, sentence.recipients, event.recipients),
        }
    place = event.place.span if event.place else None
    words = Words(sentence.text)
    return scores | {"places": of_sets(_under(words, [place]), _under(words, [sentence.place]))}


def score(sentence: Sentence, events: Sequence[Event]) -> Scores:
    """All measures of one sentence."""
    right = judged([coded_right(sentence, events)])
    if sentence.type == QUIET:
        return {"right": right, "quiet": right}
    chosen = best(sentence, events)
    found = chosen is not None and chosen.type
    scores = {"right": right, "coded": right, "types": judged([found])}
    if chosen is None or not chosen.type:
        return scores
    modes = judged([chosen.mode]) if sentence.mode else Tally()
    return scores | {"modes": modes, "statuses": judged([chosen.status]), "sides": judged([chosen.sides])} | _slots(sentence, chosen.event)


MEASURES = ("right", "coded", "quiet", "types", "modes", "statuses", "sides", "actors", "recipients", "places")


def total(scores: Iterable[Scores]) -> Scores:
    """Sums over sentences, every measure named."""
    return merge([dict.fromkeys(MEASURES, Tally()), *scores])
