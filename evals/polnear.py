"""Attributions of English political news: `python -m evals.polnear [--data FOLDER] [--errors KIND ...] [--apart] [--isnad COMMAND]`.

Runs the program over the development articles of PolNeAR (reports on the American election of 2016, each marked with who is
credited with what) and scores its attributions. The texts may not be shipped; FOLDER, or the variable ISNAD_EVAL_DATA, is the
folder that holds `data/polnear_dev/text` and `data/polnear_dev/attributions` (default: `shared` beside the repository). Where
they are absent the command says so and ends with status 0.

Attributions are paired one to one. `content`: the contents share words with an F1 of at least one half. `content+source`: the
sources agree as well, as the guidelines' scorer has it: their spans touch, or their names agree, or neither side knows one.
`both of content`: the share of the pairs of `content` whose sources agree.

The corpus marks sources as spans alone and resolves none. What its span says is the name of its source; an article's predicted
source also stands wherever the program finds its actor in the article, or where another attribution has a source of that name
(`Trump said …, adding …`: ours is unexpressed there and named Donald Trump, the corpus marks `Trump`); and a relative pronoun
agrees with a source that ends right before it (`a driver, who said …`).

- An article that several annotators read counts once, in the reading of the one whose mark comes first in the alphabet: the
  reading that agrees best with the program would flatter it.
- Attributions that lie within others count like any other, on both sides.
- The corpus keeps a quotation of several sentences as one content; this program gives each sentence an entry. An entry without a
  cue is joined to the one before it where both have one source. `--apart` leaves them apart.
- What stands before the first empty line is handed over as the title, the day in the file's name as the day of publication.
"""

import argparse
import os
import re
import shlex
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evals.program import ProgramError, annotations_of
from evals.tally import Scores, Tally, merge, pair
from evals.texts import ROOT
from evals.wording import Words, same_name, touch

DATA = Path("data") / "polnear_dev"
LEAST_CONTENT = 0.5
RELATIVES = frozenset({"who", "which", "that"})
KINDS = ("missed", "extra", "source")
AROUND = 60
_PART = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")
_DAY = re.compile(r"_(\d{4}-\d\d-\d\d)_")
Record = dict[str, Any]
Span = tuple[int, int]


class CorpusError(ValueError):
    """A file of the corpus is not as it should be; the message names it."""


@dataclass(frozen=True)
class Credit:
    """One attribution, on either side: the pieces of each part, and the name of the source (None where unexpressed).

    `elsewhere`: where else in the article its source stands.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    name: str | None = None
    elsewhere: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Case:
    """An article of the corpus, with what its first annotator marked."""

    name: str
    text: str
    credits: tuple[Credit, ...]


def read_marks(marks: str, text: str) -> Iterator[Credit]:
    """The attributions of one file of marks: lines `T1<tab>Content 3 9;12 20<tab>words` and `E1<tab>Attribution:T9 Source:T1`.

    An attribution without content is left out. Raises CorpusError for a line of another shape or a mark that is not there.
    """
    spans: dict[str, tuple[Span, ...]] = {}
    rows = [line.split("\t") for line in marks.splitlines() if line.strip()]
    try:
        for key, what, *_ in rows:
            if key.startswith("T"):
                ends = (piece.split() for piece in what.split(maxsplit=1)[1].split(";"))
                spans[key] = tuple((int(start), int(end)) for start, end in ends)
        for key, what, *_ in rows:
            if key.startswith("E"):
                parts: dict[str, tuple[Span, ...]] = defaultdict(tuple)
                for role, mark in _PART.findall(what):
                    parts[role] += spans[mark]
                source = parts["Source"]
                name = " ".join(text[start:end] for start, end in source) or None
                before = text[: source[0][0]].rstrip(" ,") if name is not None and name.casefold() in RELATIVES else ""
                if parts["Content"]:
                    yield Credit(parts["Content"], source, parts["Cue"], name, ((len(before) - 1, len(before)),) if before else ())
    except (ValueError, KeyError, IndexError) as error:
        raise CorpusError(f"not marks as this corpus has them ({error!r})") from error


def cases(folder: Path) -> list[Case]:
    """The articles under the data folder, by name; those without marks are left out. Raises OSError, CorpusError."""
    found = []
    for path in sorted((folder / DATA / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        marks = min((folder / DATA / "attributions").glob(f"{path.stem}_*.ann"), default=None)
        if marks is not None:
            try:
                found.append(Case(path.stem, text, tuple(read_marks(marks.read_text(encoding="utf-8"), text))))
            except CorpusError as error:
                raise CorpusError(f"{marks}: {error}") from error
    return found


def as_article(case: Case) -> Record:
    """An article as the program takes it in."""
    title, _, text = case.text.partition("\n\n")
    day = _DAY.search(case.name)
    return {"id": case.name, "title": title, "text": text, "language": "en", "published": day.group(1) if day else None}


def places(document: Record) -> dict[str, tuple[Span, ...]]:
    """Where each actor and each source of an annotated article stands, by name."""
    names = {actor["id"]: actor["name"] for actor in document["actors"]}
    named = [(names.get(mention["actor"]), (mention["start"], mention["end"])) for mention in document["mentions"]]
    named += [(entry["source_name"], tuple(entry["source"])) for entry in document["attributions"] if entry["source"]]
    found: dict[str, tuple[Span, ...]] = defaultdict(tuple)
    for name, span in named:
        if name is not None:
            found[name] += (span,)
    return found


def predicted(document: Record, *, apart: bool = False) -> tuple[Credit, ...]:
    """The attributions of what `annotate` printed, those that go on with another joined to it unless `apart`."""
    found: list[Credit] = []
    known = places(document)
    for entry in sorted(document["attributions"], key=lambda entry: entry["content"][0]):
        content, source, cue = (((span[0], span[1]),) if span else () for span in (entry["content"], entry["source"], entry["cue"]))
        before = found[-1] if found else None
        if not apart and entry["cue"] is None and before is not None and before.name == entry["source_name"]:
            found[-1] = replace(before, content=before.content + content)
        else:
            found.append(Credit(content, source, cue, entry["source_name"], known.get(entry["source_name"], ())))
    return tuple(found)


def same_source(one: Credit, other: Credit) -> bool:
    """Whether the source that the corpus marks is the predicted one: by place, by name, or unexpressed on both sides."""
    if any(touch(mine, yours) for mine in one.source + one.elsewhere for yours in other.source):
        return True
    if any(touch(mine, yours) for mine in one.source for yours in other.elsewhere) or same_name(one.name, other.name):
        return True
    return not one.source and not other.source and other.name is None


class Judged:
    """One article's attributions paired with those of the corpus, by content and by content with the source."""

    def __init__(self, case: Case, offered: Sequence[Credit]) -> None:
        self.case, self.offered = case, offered
        words = Words(case.text)
        self._words = {id(credit): words.under(credit.content) for credit in (*case.credits, *offered)}
        self.content = pair(case.credits, offered, self._likeness)
        self.both = pair(case.credits, offered, lambda one, other: self._likeness(one, other) if same_source(one, other) else 0.0)

    def _likeness(self, one: Credit, other: Credit) -> float:
        mine, yours = self._words[id(one)], self._words[id(other)]
        f1 = 2 * len(mine & yours) / (len(mine) + len(yours)) if mine or yours else 0.0
        return f1 if f1 >= LEAST_CONTENT else 0.0

    def scores(self) -> Scores:
        """The tallies of the article."""
        totals = len(self.offered), len(self.case.credits)
        right = sum(same_source(one, other) for one, other in self.content)
        return {
            "content": Tally(len(self.content), *totals),
            "content+source": Tally(len(self.both), *totals),
            "both of content": Tally(right, len(self.content), len(self.content)),
        }

    def errors(self, kind: str) -> Iterator[str]:
        """What was missed or added, or the pairs whose sources differ, one line each."""
        if kind == "source":
            for one, other in self.content:
                if not same_source(one, other):
                    yield f"{self._shown(one)} | found: {other.name} {self._words_of(other.source)}"
            return
        hit = {id(credit) for pairs in self.content for credit in pairs}
        for credit in self.case.credits if kind == "missed" else self.offered:
            if id(credit) not in hit:
                yield self._shown(credit)

    def _words_of(self, spans: Sequence[Span]) -> str:
        return " … ".join(" ".join(self.case.text[start:end].split()) for start, end in spans)

    def _shown(self, credit: Credit) -> str:
        start, end = credit.content[0][0], credit.content[-1][1]
        text = self.case.text
        context = f"{text[max(0, start - AROUND) : start]}[[{text[start:end]}]]{text[end : end + AROUND]}"
        return f"{credit.name} | {self._words_of(credit.cue)} | {' '.join(context.split())}"


def report(judged: Sequence[Judged], kinds: Sequence[str]) -> Iterator[str]:
    """The errors asked for, and the figures."""
    for kind in kinds:
        for one in judged:
            yield from (f"{kind}: {one.case.name[:24]}: {line}" for line in one.errors(kind))
    scores = merge(one.scores() for one in judged)
    for name, tally in scores.items():
        precision, recall = tally.hits / (tally.predicted or 1), tally.hits / (tally.gold or 1)
        counts = f"hits {tally.hits}, predicted {tally.predicted}, gold {tally.gold}"
        yield f"{name:<16} P {precision:.3f}  R {recall:.3f}  F1 {tally.f1 or 0.0:.3f}  ({counts})"
    yield f"{len(judged)} articles"


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evals.polnear", description="Score English attributions on PolNeAR.")
    folder = os.environ.get("ISNAD_EVAL_DATA", str(ROOT.parent / "shared"))
    parser.add_argument("--data", type=Path, default=Path(folder), metavar="FOLDER", help="default: ISNAD_EVAL_DATA, else %(default)s")
    parser.add_argument("--errors", nargs="+", choices=KINDS, default=[], metavar="KIND", help="list what is wrong: missed, extra, source")
    parser.add_argument("--apart", action="store_true", help="do not join the sentences of one quotation")
    parser.add_argument("--isnad", default=f"{shlex.quote(sys.executable)} -m isnad", metavar="COMMAND", help="the program under test")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Annotate, pair and report; the exit status."""
    options = parse(arguments)
    try:
        found = cases(options.data)
        if not found:
            print(f"polnear: skipped: there is no {DATA} under {options.data}")
            return 0
        documents = annotations_of(shlex.split(options.isnad), [as_article(case) for case in found])
    except (OSError, CorpusError, ProgramError) as error:
        print(f"polnear: {error}", file=sys.stderr)
        return 1
    judged = [Judged(case, predicted(document, apart=options.apart)) for case, document in zip(found, documents, strict=True)]
    print(*report(judged, options.errors), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
