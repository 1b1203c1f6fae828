"""The command: `python -m evals.sentences [ROW...] [--table {first,second}] [--show] [--tagger {off,on,both}] [--pin [--lower REASON]]`.

Annotates every sentence as an article of its own, in this process, and prints what share is coded right, by language. Exits with
status 1 where a figure is below its floor.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from evals.floors import FloorError, Floors, broken, load, pin, save
from evals.sentences.judge import MEASURES, Verdict, best, coded_right, score, total
from evals.sentences.table import LANGUAGES, QUIET, TABLES, Sentence, TableError, read_sentences, table_hash
from evals.tally import Scores
from isnad.annotate import Annotator
from isnad.records import Annotation, Event, Party
from isnad.tagger import Tagger, load_tagger

FLOORS = Path(__file__).parent / "floors.toml"
FLOORS_OF = {"first": FLOORS, "second": FLOORS.with_name("second_floors.toml")}
HELD = ("right", "coded", "quiet", "types")
"""The measures that have floors: those over all rows. The others are taken on the events found, and may fall when more are found."""


def measure(sentences: Sequence[Sentence], annotations: Sequence[Annotation]) -> dict[str, Scores]:
    """Scores by language. A sentence on which the program failed counts as one without an event."""
    pairs = list(zip(sentences, annotations, strict=True))
    return {
        name: total(score(sentence, annotation.events) for sentence, annotation in pairs if sentence.language == language)
        for language, name in LANGUAGES.items()
    }


def _parties(parties: Sequence[Party]) -> str:
    return " + ".join(party.name or "?" for party in parties) or "-"


def _event(event: Event, text: str) -> str:
    triggers = "/".join(span.of(text) for span in event.triggers)
    place = event.place.name if event.place else "-"
    parties = f"{_parties(event.actors)} > {_parties(event.recipients)} @ {place}"
    return f"{event.type}.{event.mode or '-'} {event.status} [{triggers}] {parties} ({event.frame or event.by})"


def _gold(sentence: Sentence) -> str:
    if sentence.type == QUIET:
        return "nothing political"
    sides = [" + ".join(accepted[0].of(sentence.text) for accepted in slot) or "-" for slot in (sentence.actors, sentence.recipients)]
    place = sentence.place.of(sentence.text) if sentence.place else "-"
    return f"{sentence.type}.{sentence.mode or '-'} {'|'.join(sentence.statuses)} {sides[0]} > {sides[1]} @ {place}"


def _wrong(chosen: Verdict | None) -> str:
    if chosen is None:
        return "no event"
    if not chosen.type:
        return "type"
    return ", ".join(name for name in ("mode", "status", "sides") if not getattr(chosen, name))


def show(sentences: Sequence[Sentence], annotations: Sequence[Annotation]) -> Iterator[str]:
    """The sentences that are coded wrong: the text, what is wrong, the gold, and every predicted event."""
    for sentence, annotation in zip(sentences, annotations, strict=True):
        if coded_right(sentence, annotation.events):
            continue
        wrong = "an event" if sentence.type == QUIET else _wrong(best(sentence, annotation.events))
        yield f"{sentence.id}: {annotation.failure or wrong}"
        yield f"    {sentence.text}"
        yield f"    gold  {_gold(sentence)}"
        yield from (f"    found {_event(event, sentence.text)}" for event in annotation.events)


def held(measured: dict[str, Scores]) -> dict[str, Scores]:
    """The scores that have floors."""
    return {name: {measure_name: scores[measure_name] for measure_name in HELD} for name, scores in measured.items()}


def table(measured: dict[str, Scores], floors: Floors) -> str:
    """Figures by measure and run, each with its floor behind it."""
    lines = [f"{'measure':<12}" + "".join(f"{name:>24}" for name in measured)]
    for measure_name in MEASURES:
        cells = []
        for name, scores in measured.items():
            figure, floor = scores[measure_name].f1, floors.floors.get(name, {}).get(measure_name)
            cells.append(f"{'-' if figure is None else f'{figure:.3f}'} ({'-' if floor is None else f'{floor:.3f}'})".rjust(24))
        lines.append(f"{measure_name:<12}{''.join(cells)}")
    return "\n".join(lines)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evals.sentences", description="Score the event coding on sentences of our own.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help="rows to read, as assault-1 or assault (default: all)")
    parser.add_argument("--table", choices=tuple(TABLES), default="first", help="which hundred (default: %(default)s)")
    parser.add_argument("--show", action="store_true", help="print the sentences that are coded wrong, with all that was found in them")
    parser.add_argument("--tagger", choices=("off", "on", "both"), default="both", help="default: both, on where a tagger is there")
    parser.add_argument("--pin", action="store_true", help="set the floors to what is measured now and acknowledge a changed table")
    parser.add_argument("--lower", metavar="REASON", help="with --pin: allow floors to go down; the reason is kept in floors.toml")
    options = parser.parse_args(arguments)
    if options.pin and options.rows:
        parser.error("--pin takes the whole table: name no rows")
    if options.lower and not options.pin:
        parser.error("--lower goes with --pin")
    return options


def taggers(which: str) -> dict[str, Tagger | None]:
    """The runs asked for, by the ending of their names. Raises ValueError where a tagger is asked for and there is none."""
    runs: dict[str, Tagger | None] = {} if which == "on" else {"": None}
    if which != "off" and (tagger := load_tagger()) is not None:
        runs["_tagged"] = tagger
    if not runs:
        raise ValueError("there is no tagger here (no weights, or no onnxruntime): run with --tagger off")
    return runs


def main(arguments: Sequence[str] | None = None) -> int:
    """Annotate, print, and pin or judge; the exit status."""
    options = parse(arguments)
    try:
        sentences = read_sentences(TABLES[options.table])
        runs = taggers(options.tagger)
        inputs = table_hash(TABLES[options.table])
    except (TableError, ValueError) as error:
        print(f"sentences: {error}", file=sys.stderr)
        return 1
    if options.rows:
        sentences = [one for one in sentences if one.row in options.rows or one.row.rpartition("-")[0] in options.rows]
    measured: dict[str, Scores] = {}
    for ending, tagger in runs.items():
        annotations = Annotator(tagger).annotate_many([one.article() for one in sentences])
        if options.show:
            print(*show(sentences, annotations), "", sep="\n")
        measured |= {f"{name}{ending}": scores for name, scores in measure(sentences, annotations).items()}
    path = FLOORS_OF[options.table]
    floors = load(path)
    print(table(measured, floors))
    if options.pin:
        try:
            save(pin(floors, held(measured), options.lower, datetime.now(tz=UTC).date(), lambda _: inputs), path)
        except FloorError as error:
            print(f"sentences: {error}", file=sys.stderr)
            return 1
        return 0
    if options.rows:
        return 0
    pinned = {name: scores for name, scores in held(measured).items() if name in floors.floors}
    problems = broken(Floors(floors.inputs, {name: floors.floors[name] for name in pinned}), pinned, lambda _: inputs)
    print(*problems, sep="\n", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
