"""``isnad compare``: two reports against each other."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click
import msgspec

from isnad.cli.common import complain, data_option, gathered, language_option, make_executor, progress, quiet_option, tagger_option, write
from isnad.export import comparison_text
from isnad.gather import GatherError, Problem, article_from
from isnad.records import SCHEMA, Article, encode
from isnad.run import BATCH, Executor, Progress, batched
from isnad.weave import Comparison, compare_reports, load_encoder

Pair = tuple[str, Article, Article]


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="A B | -")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@language_option
@tagger_option
@data_option
@quiet_option
def compare(inputs: tuple[str, ...], form: str, lang: str, without_tagger: bool, quiet: bool) -> int:
    """Compare two reports: how alike, whether of one happening, what they agree on and where they conflict.

    A and B are single reports in any format that 'isnad read' takes. With --format jsonl and '-', pairs come from standard input, one
    {"id", "a": {article}, "b": {article}} a line, and one answer a line goes out, in input order.

    \b
    isnad compare one.txt other.html
    isnad compare --format jsonl - < pairs.jsonl
    """
    executor = make_executor(1, neural=not without_tagger)
    if form == "jsonl" or inputs == ("-",):
        if inputs != ("-",):
            raise click.UsageError("with --format jsonl, pairs are read from standard input: write 'isnad compare --format jsonl -'")
        with progress(quiet) as shown:
            return _many(executor, shown)
    if len(inputs) != 2:
        raise click.UsageError("name two reports to compare, or '-' with --format jsonl for pairs on standard input")
    found = [item for name in inputs for item in gathered([name])]
    articles = [item for item in found if isinstance(item, Article)]
    for item in found:
        if isinstance(item, Problem):
            complain(item)
    if len(articles) != 2:
        given = {0: "no report was", 1: "only one report was"}.get(len(articles), f"{len(articles)} reports were")
        click.echo(f"isnad: {' '.join(inputs)}: {given} found there where two are needed; name two files", err=True)
        return 1
    (batch,) = executor.annotate([articles])
    comparison = compare_reports(batch[0], batch[1], load_encoder())
    if form == "json":
        write(msgspec.json.format(msgspec.json.encode({"schema": SCHEMA} | encode(comparison)), indent=1) + b"\n", None)
    else:
        write(comparison_text(comparison, batch[0], batch[1], lang), None)
    return 1 if any(isinstance(item, Problem) for item in found) else 0


def _many(executor: Executor, shown: Progress) -> int:
    """Pairs from standard input to answers on standard output, a batch at a time; gives the exit status."""
    problems: list[Problem] = []
    done = 0
    for batch in _batches(_pairs(problems)):
        for ident, comparison in _compared(batch, executor):
            answer = {
                "schema": SCHEMA,
                "id": ident,
                "similarity": comparison.similarity,
                "same": comparison.same,
                "relation": comparison.relation,
            }
            write(msgspec.json.encode(answer) + b"\n", None)
        done += len(batch)
        shown("compared", done, None)
    for problem in problems:
        complain(problem)
    return 1 if problems else 0


def _batches(pairs: Iterator[Pair]) -> Iterator[list[Pair]]:
    batch: list[Pair] = []
    for pair in pairs:
        batch.append(pair)
        if len(batch) == 4 * BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _compared(batch: Sequence[Pair], executor: Executor) -> Iterator[tuple[str, Comparison]]:
    """Each article of a batch is annotated once, however many pairs it is in."""
    unique = {msgspec.msgpack.encode(article): article for _, one, other in batch for article in (one, other)}
    made = (annotation for several in executor.annotate(batched(iter(unique.values()))) for annotation in several)
    annotations = dict(zip(unique, made, strict=True))
    encoder = load_encoder()
    for ident, one, other in batch:
        a, b = (annotations[msgspec.msgpack.encode(article)] for article in (one, other))
        yield ident, compare_reports(a, b, encoder)


def _pairs(problems: list[Problem]) -> Iterator[Pair]:
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            yield _pair(msgspec.json.decode(line))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            problems.append(Problem("-", f"line {number}: is not JSON ({error}); write one pair a line"))
        except GatherError as error:
            problems.append(Problem("-", f"line {number}: {error}"))


def _pair(row: object) -> Pair:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not {"a", "b"} <= row.keys():
        raise GatherError('is no pair; write {"id": "...", "a": {article}, "b": {article}}')
    return row["id"], article_from(row["a"]), article_from(row["b"])
