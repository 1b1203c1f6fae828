"""The command: `python -m evals.patterns [--show] [--tagger {off,on,both}] [--pin [--lower REASON]]`.

Annotates every sentence that the patterns make, in this process, and prints in what share of them the event is told with its type, its
status and both of its parties, by language. Exits with status 1 where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from evals.floors import FloorError, Floors, broken, load, pin, save
from evals.patterns.sentences import LANGUAGES, Party, Plain, by_pattern, plain_sentences, tables_hash
from evals.sentences.__main__ import taggers
from evals.tally import Scores, judged
from isnad.annotate import Annotator
from isnad.language import fold
from isnad.records import Annotation, Event
from isnad.records import Party as Told

FLOORS = Path(__file__).parent / "floors.toml"


def right(sentence: Plain, annotation: Annotation) -> bool:
    """Whether an event of the sentence's type is told with its status and its parties, each on its side and not on the other."""
    return any(_tells(sentence, event) for event in annotation.events if event.type == sentence.type)


def _tells(sentence: Plain, event: Event) -> bool:
    if sentence.status and event.status != sentence.status:
        return False
    actors, recipients = event.actors, event.recipients
    subject, other = sentence.subject, sentence.object
    if sentence.sides == "both":
        return _among(subject, (*actors, *recipients)) and (other is None or _among(other, (*actors, *recipients)))
    if sentence.sides == "doer" or other is None:
        return _among(subject, actors)
    apart = not _among(subject, recipients) and not _among(other, actors)
    return _among(subject, actors) and _among(other, recipients) and apart


def _among(party: Party, told: Sequence[Told]) -> bool:
    """Whether one of the parties told is this one, by what tells it apart."""
    keys = [fold(name) for name in party.names]
    names = [fold(one.name or "") for one in told]
    return any(key in name or (len(name) > 2 and name in key) for key in keys for name in names)


def measure(sentences: Sequence[Plain], annotations: Sequence[Annotation]) -> dict[str, Scores]:
    """The share of right sentences, by language."""
    pairs = list(zip(sentences, annotations, strict=True))
    return {
        name: {"right": judged(right(sentence, annotation) for sentence, annotation in pairs if sentence.language == language)}
        for language, name in LANGUAGES.items()
    }


def show(sentences: Sequence[Plain], annotations: Sequence[Annotation]) -> Iterator[str]:
    """The patterns with sentences that are read wrong, the worst first, and those sentences with what was found."""
    read = {sentence.id: annotation for sentence, annotation in zip(sentences, annotations, strict=True)}
    wrong = {pattern: [one for one in made if not right(one, read[one.id])] for pattern, made in by_pattern(sentences)}
    of = {pattern: len(made) for pattern, made in by_pattern(sentences)}
    for pattern in sorted(wrong, key=lambda pattern: -len(wrong[pattern]) / of[pattern]):
        if wrong[pattern]:
            yield f"{len(wrong[pattern])} of {of[pattern]}: {pattern}"
        for sentence in wrong[pattern]:
            told = "; ".join(_event(event) for event in read[sentence.id].events) or "nothing"
            yield f"    {sentence.text}  [{told}]"


def _event(event: Event) -> str:
    sides = (" + ".join(party.name or "?" for party in parties) or "-" for parties in (event.actors, event.recipients))
    return f"{event.type} {event.status} {' > '.join(sides)}"


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.patterns", description="Score the event coding on plain sentences made from patterns."
    )
    parser.add_argument("--show", action="store_true", help="print the sentences that are read wrong, by pattern")
    parser.add_argument("--tagger", choices=("off", "on", "both"), default="both", help="default: both, on where a tagger is there")
    parser.add_argument("--pin", action="store_true", help="set the floors to what is measured now and acknowledge changed tables")
    parser.add_argument("--lower", metavar="REASON", help="with --pin: allow floors to go down; the reason is kept in floors.toml")
    options = parser.parse_args(arguments)
    if options.lower and not options.pin:
        parser.error("--lower goes with --pin")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Annotate, print, and pin or judge; the exit status."""
    options = parse(arguments)
    try:
        sentences = [sentence for language in LANGUAGES for sentence in plain_sentences(language)]
        runs = taggers(options.tagger)
    except ValueError as error:
        print(f"patterns: {error}", file=sys.stderr)
        return 1
    hashes = {f"{name}{ending}": tables_hash(language) for language, name in LANGUAGES.items() for ending in ("", "_tagged")}
    measured: dict[str, Scores] = {}
    for ending, tagger in runs.items():
        annotations = Annotator(tagger).annotate_many([sentence.article() for sentence in sentences])
        if options.show:
            print(*show(sentences, annotations), "", sep="\n")
        measured |= {f"{name}{ending}": scores for name, scores in measure(sentences, annotations).items()}
    floors = load(FLOORS)
    for name, scores in measured.items():
        tally, floor = scores["right"], floors.floors.get(name, {}).get("right")
        print(f"{name:<16} {tally.hits:.0f} of {tally.gold:.0f} right, {tally.f1 or 0:.3f} ({'-' if floor is None else f'{floor:.3f}'})")
    if options.pin:
        try:
            save(pin(floors, measured, options.lower, datetime.now(tz=UTC).date(), hashes.__getitem__), FLOORS)
        except FloorError as error:
            print(f"patterns: {error}", file=sys.stderr)
            return 1
        return 0
    pinned = {name: scores for name, scores in measured.items() if name in floors.floors}
    problems = broken(Floors(floors.inputs, {name: floors.floors[name] for name in pinned}), pinned, hashes.__getitem__)
    print(*problems, sep="\n", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
