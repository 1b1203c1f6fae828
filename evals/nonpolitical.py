"""False alarms where nothing political happens: `python -m evals.nonpolitical [--articles N] [--data FOLDER] [--tagger {off,on}]`.

Picks articles on sport, weather and culture by the words of `nonpolitical.tsv` in their headlines, annotates them, and lists every
event that claims to have happened and is not OTHER, with its trigger in context, for a person to judge: some will be true (a
minister opens a festival after a meeting). The texts may not be shipped; FOLDER, or the variable ISNAD_EVAL_DATA, is the folder
that holds `data/saudinewsnet_dev.jsonl.gz` (default: `shared` beside the repository).

`nonpolitical_judged.tsv` keeps what a reader said about the claims of earlier runs; the command counts those, and marks with `?` the
claims that nobody has judged yet.
"""

import argparse
import gzip
import hashlib
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from evals.texts import ROOT
from evals.wording import tokens
from isnad.annotate import Annotator
from isnad.ontology.tables import DataError, number, one_of, read_table
from isnad.records import Annotation, Article, Event, Published, Span
from isnad.tagger import load_tagger

WORDS = Path(__file__).parent / "nonpolitical.tsv"
JUDGED = Path(__file__).parent / "nonpolitical_judged.tsv"
MARKS = {"true": "+", "false": "-", None: "?"}
DATA = Path("data") / "saudinewsnet_dev.jsonl.gz"
PARTICLES = "وفبلك"
ENOUGH, AROUND = 2, 40
Record = dict[str, Any]
Claim = tuple[str, int, str]
"""An article's id, where the first trigger begins, and the type."""


class Topics:
    """The words of each topic, and what topic a headline has."""

    def __init__(self, path: Path = WORDS) -> None:
        """Read the table. Raises DataError where it is not as it should be."""
        self._weights: dict[str, dict[str, int]] = {}
        for line, (topic, word, weight) in read_table(path, ("topic", "word", "weight")):
            words = self._weights.setdefault(topic, {})
            if _key(word) in words:
                raise DataError(path, line, f"{word} is there twice under {topic}", "remove one of the two")
            words[_key(word)] = int(number(path, line, "weight", weight, 1, ENOUGH))
        self.names = tuple(self._weights)
        self._pattern = {
            topic: re.compile(rf"(?<!\w)[{PARTICLES}]?(?:ال|ل)?({'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?!\w)")
            for topic, words in self._weights.items()
        }

    def of(self, headline: str) -> str | None:
        """The one topic whose different words in a headline weigh enough; None where there is none, or more than one."""
        plain = " ".join(_bare(headline))
        weights = {topic: sum(self._weights[topic][word] for word in set(self._pattern[topic].findall(plain))) for topic in self.names}
        enough = [topic for topic, weight in weights.items() if weight >= ENOUGH]
        return enough[0] if len(enough) == 1 else None


def _bare(text: str) -> tuple[str, ...]:
    return tokens(text)


def _key(word: str) -> str:
    return " ".join(_bare(word))


def articles(folder: Path) -> Iterator[Record]:
    """The stored articles. Raises OSError where the folder does not hold them."""
    with gzip.open(folder / DATA, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _draw(ident: str) -> str:
    """A fixed shuffle: the same articles come first on every machine, whatever their order in the file."""
    return hashlib.sha256(ident.encode()).hexdigest()


def pick(records: Iterator[Record], topics: Topics, wanted: int) -> list[tuple[str, Record]]:
    """As many articles of each topic as share `wanted` evenly, one for each headline; fewer where there are not enough."""
    found: dict[str, dict[tuple[str, ...], Record]] = {topic: {} for topic in topics.names}
    for record in sorted(records, key=lambda record: _draw(record["id"])):
        if (topic := topics.of(record["title"] or "")) is not None and len(record["content"] or "") >= 200:
            found[topic].setdefault(tokens(record["title"]), record)
    share, rest = divmod(wanted, len(topics.names))
    return [
        (topic, record)
        for index, topic in enumerate(topics.names)
        for record in list(found[topic].values())[: share + (1 if index < rest else 0)]
    ]


def as_article(record: Record) -> Article:
    """A stored article as the program takes it in."""
    title = record["title"]
    day = date.fromisoformat(record["date_extracted"][:10])
    return Article(
        id=record["id"],
        text=f"{title}\n\n{record['content']}",
        title=Span(0, len(title)),
        language="ar",
        published=Published(day, day, "metadata"),
    )


def claims(annotation: Annotation) -> list[Event]:
    """The events of an article that claim to have happened and are not OTHER."""
    return [event for event in annotation.events if event.status == "happened" and event.type != "OTHER"]


def in_context(text: str, span: Span) -> str:
    """A span in brackets with the words around it, on one line."""
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return " ".join(f"{before}[{span.of(text)}]{after}".split())


def judgements(path: Path = JUDGED) -> dict[Claim, str]:
    """What a reader said about claims: true or false. Raises DataError."""
    verdicts: dict[Claim, str] = {}
    for line, (article, start, _, kind, verdict) in read_table(path, ("article", "start", "trigger", "type", "verdict")):
        claim = (article, int(number(path, line, "start", start, 0, 10**7)), kind)
        if claim in verdicts:
            raise DataError(path, line, "this claim is judged twice", "remove one of the two lines")
        verdicts[claim] = one_of(path, line, "verdict", verdict, frozenset({"true", "false"}))
    return verdicts


def listing(chosen: Sequence[tuple[str, Record]], annotations: Sequence[Annotation], judged: Mapping[Claim, str]) -> Iterator[str]:
    """Every claim with its trigger in context, by article, marked true (+), false (-) or not judged (?), and the totals."""
    totals: Counter[str | None] = Counter()
    for (topic, record), annotation in zip(chosen, annotations, strict=True):
        found = claims(annotation)
        if not found and not annotation.failure:
            continue
        yield f"{record['id']} ({topic}) {record['title']}" + (f": {annotation.failure}" if annotation.failure else "")
        for event in found:
            verdict = judged.get((annotation.id, event.triggers[0].start, event.type))
            totals[verdict] += 1
            sides = " > ".join(" + ".join(party.name or "?" for party in slot) or "-" for slot in (event.actors, event.recipients))
            coding = f"{event.triggers[0].start} {event.type}.{event.mode or '-'}"
            yield f"  {MARKS[verdict]} {coding} {in_context(annotation.text, event.triggers[0])} | {sides} ({event.frame})"
    counts = ", ".join(f"{sum(one == topic for one, _ in chosen)} {topic}" for topic in dict.fromkeys(one for one, _ in chosen))
    told = f"{totals['true']} judged true, {totals['false']} judged false, {totals[None]} not judged"
    yield f"{len(chosen)} articles ({counts}): {totals.total()} events of happened status that are not OTHER: {told}"


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evals.nonpolitical", description="List what the program takes for political events.")
    parser.add_argument("--articles", type=int, default=100, metavar="N", help="how many articles over all topics (default: %(default)s)")
    folder = os.environ.get("ISNAD_EVAL_DATA", str(ROOT.parent / "shared"))
    parser.add_argument("--data", type=Path, default=Path(folder), metavar="FOLDER", help="default: ISNAD_EVAL_DATA, else %(default)s")
    parser.add_argument("--tagger", choices=("off", "on"), default="off", help="default: off")
    parser.add_argument("--headlines", action="store_true", help="print the headlines that were picked, and read nothing")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Pick, annotate and list; the exit status."""
    options = parse(arguments)
    try:
        chosen, judged = pick(articles(options.data), Topics(), options.articles), judgements()
    except (OSError, DataError) as error:
        print(f"nonpolitical: {error}", file=sys.stderr)
        return 1
    if options.headlines:
        print(*(f"{topic}\t{record['id']}\t{record['title']}" for topic, record in chosen), sep="\n")
        return 0
    tagger = load_tagger() if options.tagger == "on" else None
    if options.tagger == "on" and tagger is None:
        print("nonpolitical: there is no tagger here (no weights, or no onnxruntime): run with --tagger off", file=sys.stderr)
        return 1
    annotations = Annotator(tagger).annotate_many([as_article(record) for _, record in chosen])
    print(*listing(chosen, annotations, judged), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
