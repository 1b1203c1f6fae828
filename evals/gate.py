"""The quality gate: `python -m evals.gate [CORPUS...] [--pin [--lower REASON]] [--isnad COMMAND]`.

Runs the program on the example corpora, scores what it prints against their gold, prints a table with the floors beside the
figures, and exits with status 1 where a figure is below its floor or an input changed without being acknowledged.
"""

import argparse
import json
import shlex
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from evals import articles, misses, stories
from evals.align import Alignment
from evals.build_gold import outputs
from evals.floors import FloorError, Floors, broken, load, pin, save
from evals.phrases import PhraseError
from evals.program import ProgramError, annotations, article_names, reading
from evals.tally import Scores, merge
from evals.texts import GOLD, corpora, corpus_texts

Record = dict[str, Any]


def article_gold(corpus: str) -> list[Record]:
    """The stored article gold of a corpus."""
    gold: list[Record] = json.loads((GOLD / f"{corpus}.json").read_text(encoding="utf-8"))
    return gold


def story_gold(corpus: str) -> Record:
    """The stored story gold of a corpus."""
    gold: Record = json.loads((GOLD / f"{corpus}_story.json").read_text(encoding="utf-8"))
    return gold


def out_of_step(corpus: str) -> str | None:
    """What to do where the stored gold is not what its source and the texts give; None where all is well."""
    try:
        fits = all(path.exists() and path.read_text(encoding="utf-8") == content for path, content in outputs(corpus).items())
    except PhraseError as error:
        return f"{corpus}: the gold does not fit the texts: {error}"
    return None if fits else f"{corpus}: the stored gold is out of step with its source: run python -m evals.build_gold"


def beside(corpus: str, documents: dict[str, Record]) -> Iterator[tuple[Record, Record]]:
    """The article gold, each in the offsets of the document's text, with what `annotate` printed for it (by the articles' names)."""
    texts = corpus_texts(corpus)
    for gold in article_gold(corpus):
        document = documents[gold["id"]]
        yield Alignment(texts[gold["id"]].text, document["text"]).document(gold), document


def score_articles(corpus: str, documents: dict[str, Record]) -> Scores:
    """Scores of all articles of a corpus."""
    return merge(articles.score(gold, document) for gold, document in beside(corpus, documents))


def score_reading(corpus: str, document: Record) -> Scores:
    """Scores across the articles of a corpus; the document is what `read` printed."""
    return stories.score(story_gold(corpus), stories.Reading(document, article_names(document, corpus)))


def show(corpus: str, documents: dict[str, Record], document: Record) -> Iterator[str]:
    """What was missed, added or told wrongly in a corpus, line by line."""
    for gold, annotated in beside(corpus, documents):
        yield f"{corpus}: {gold['id']}"
        yield from misses.in_article(gold, annotated)
    yield f"{corpus}: across its articles"
    yield from misses.across(story_gold(corpus), stories.Reading(document, article_names(document, corpus)))


def measure(command: Sequence[str], corpus: str, *, showing: bool = False) -> Scores:
    """Run the program on a corpus and score it; print what is wrong where that is asked for."""
    documents, document = annotations(command, corpus), reading(command, corpus)
    if showing:
        print(*show(corpus, documents, document), "", sep="\n")
    return score_articles(corpus, documents) | score_reading(corpus, document)


def table(measured: dict[str, Scores], floors: Floors) -> str:
    """Figures by measure and corpus, each with its floor behind it."""
    names = list(dict.fromkeys(name for scores in measured.values() for name in scores))
    lines = [f"{'measure':<15}" + "".join(f"{corpus:>17}" for corpus in measured) + f"{'all':>9}"]
    total = merge(measured.values())
    for name in names:
        cells = []
        for corpus, scores in measured.items():
            figure = scores[name].f1 if name in scores else None
            floor = floors.floors.get(corpus, {}).get(name)
            shown = "-" if figure is None else f"{figure:.3f}"
            cells.append(f"{shown:>9} ({'-' if floor is None else f'{floor:.3f}'})".rjust(17))
        whole = total[name].f1
        lines.append(f"{name:<15}{''.join(cells)}{'-' if whole is None else f'{whole:.3f}':>9}")
    return "\n".join(lines)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evals.gate", description="Score isnad on its examples against pinned floors.")
    parser.add_argument("corpora", nargs="*", metavar="CORPUS", help=f"corpora to score (default: all: {', '.join(corpora())})")
    parser.add_argument("--show", action="store_true", help="print what was missed, added or told wrongly, item by item")
    parser.add_argument("--pin", action="store_true", help="set the floors to what is measured now and acknowledge changed inputs")
    parser.add_argument("--lower", metavar="REASON", help="with --pin: allow floors to go down; the reason is kept in floors.toml")
    parser.add_argument(
        "--isnad", default=f"{shlex.quote(sys.executable)} -m isnad", metavar="COMMAND", help="the program (default: %(default)s)"
    )
    options = parser.parse_args(arguments)
    if unknown := set(options.corpora) - set(corpora()):
        parser.error(f"no such corpus: {', '.join(sorted(unknown))}; there are {', '.join(corpora())}")
    if options.lower and not options.pin:
        parser.error("--lower goes with --pin")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, print, and pin or judge; the exit status."""
    options = parse(arguments)
    chosen = options.corpora or corpora()
    if stale := [problem for corpus in chosen if (problem := out_of_step(corpus))]:
        print(*stale, sep="\n", file=sys.stderr)
        return 1
    try:
        measured = {corpus: measure(shlex.split(options.isnad), corpus, showing=options.show) for corpus in chosen}
    except ProgramError as error:
        print(f"gate: {error}", file=sys.stderr)
        return 1
    floors = load()
    print(table(measured, floors))
    if options.pin:
        try:
            save(pin(floors, measured, options.lower, datetime.now(tz=UTC).date()))
        except FloorError as error:
            print(f"gate: {error}", file=sys.stderr)
            return 1
        return 0
    chosen_floors = Floors(floors.inputs, {name: floors.floors[name] for name in floors.floors if name in chosen or not options.corpora})
    problems = broken(chosen_floors, measured)
    print(*problems, sep="\n", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
