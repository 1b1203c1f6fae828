"""What commands share: options, inputs, progress, and the printing of problems."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from isnad.cli.interrupting import heed
from isnad.ontology.user import VARIABLE
from isnad.records import Article
from isnad.store import SqliteStore, StoreError, open_store, told

if TYPE_CHECKING:
    from isnad.gather import Problem
    from isnad.run import Executor, Progress

F = TypeVar("F", bound=Callable[..., Any])

DATABASE = "isnad.db"
"""The database in the current folder that commands share where neither --db nor ISNAD_DB names one."""

inputs_argument = click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")

database_option = click.option(
    "--db",
    "database",
    envvar="ISNAD_DB",
    default=DATABASE,
    show_default=True,
    metavar="PATH",
    help="The database that keeps articles and stories (or the environment variable ISNAD_DB); ':memory:' keeps nothing.",
)
quiet_option = click.option("--quiet", "-q", is_flag=True, help="Show no progress.")
language_option = click.option(
    "--lang", type=click.Choice(["ar", "en"]), default="en", show_default=True, help="The language of headings and labels."
)
jobs_option = click.option(
    "--jobs", "-j", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N", help="Processes to annotate with."
)
tagger_option = click.option(
    "--no-tagger", "without_tagger", is_flag=True, help="Leave the neural tagger out: names by lexicons and patterns alone, much faster."
)


def _extend(_context: click.Context, _option: click.Parameter, folder: Path | None) -> None:
    """Name the user's folder for this process and its workers, and check what it holds before anything is read."""
    if folder is not None:
        from isnad.run import check_user_data

        os.environ[VARIABLE] = str(folder.resolve())
        check_user_data()


data_option = click.option(
    "--data",
    type=click.Path(path_type=Path),
    envvar=VARIABLE,
    expose_value=False,
    callback=_extend,
    metavar="FOLDER",
    help=f"Your own actors, outlets, places, frames and framing words, beside those of the program (or the variable {VARIABLE}).",
)


def output_option(what: str) -> Callable[[F], F]:
    """The option that sends the output to a file or folder."""
    return click.option("--out", "-o", type=click.Path(path_type=Path), metavar="PATH", help=what)


def reading_options(out: str) -> Callable[[F], F]:
    """What commands that annotate and write share: ``out`` says what --out does; language, processes, tagger, data, progress."""

    def decorate(command: F) -> F:
        for option in (quiet_option, data_option, tagger_option, jobs_option, language_option, output_option(out)):
            command = option(command)
        return command

    return decorate


def make_executor(jobs: int, *, neural: bool) -> Executor:
    """Annotate in this process, or in several."""
    from isnad.run import ProcessExecutor, SerialExecutor

    return ProcessExecutor(jobs, neural=neural) if jobs > 1 else SerialExecutor(neural=neural)


def gathered(inputs: Sequence[str]) -> Iterator[Article | Problem]:
    """Articles and problems of the inputs of a command; ``-`` is standard input, addresses are fetched because they were asked for."""
    from isnad.gather import gather

    return gather(inputs, stdin=sys.stdin.buffer)


def articles_of(inputs: Sequence[str], problems: list[Problem]) -> Iterator[Article]:
    """The articles of a command's inputs; what could not be read goes to ``problems``."""
    for item in gathered(inputs):
        if isinstance(item, Article):
            yield item
        else:
            problems.append(item)


def complain(problem: Problem) -> None:
    """Say on standard error what could not be read."""
    click.echo(f"isnad: {problem}", err=True)


@contextmanager
def opened(database: str, *, must_exist: bool = False) -> Iterator[SqliteStore]:
    """The store of a command, closed at its end. With ``must_exist``, a path without a database is an error of its own."""
    if must_exist and database != ":memory:" and not Path(database).is_file():
        raise StoreError(f"there is no database at {database} yet; run 'isnad read' on your reports first, or name one with --db")
    store = open_store(database)
    try:
        with told(database):
            yield store
    finally:
        store.close()


class TerminalProgress:
    """Progress on one line of standard error, from the second second on; nothing where that is no terminal."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._shown = 0.0
        self._wide = 0

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Show how far a stage has come, ten times a second at most."""
        now = time.monotonic()
        if now - self._began < 1 or now - self._shown < 0.1:
            return
        self._shown = now
        line = f"isnad: {stage} {done}" + (f" of {total}" if total else "")
        self._write(line)

    def _write(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self._wide))
        sys.stderr.flush()
        self._wide = len(line)

    def close(self) -> None:
        """Clear the line."""
        if self._wide:
            self._write("")
            sys.stderr.write("\r")
            sys.stderr.flush()


@contextmanager
def progress(quiet: bool) -> Iterator[Progress]:
    """Progress for a command: shown on a terminal, unless it is to be quiet. Each report of it heeds Ctrl-C."""
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield _heeding
        return
    shown = TerminalProgress()

    def tell(stage: str, done: int, total: int | None) -> None:
        heed()
        shown(stage, done, total)

    try:
        yield tell
    finally:
        shown.close()


def _heeding(stage: str, done: int, total: int | None) -> None:  # noqa: ARG001 - the shape of a report
    """Progress that shows nothing."""
    heed()


def write(body: str | bytes, out: Path | None) -> None:
    """Print, or write to a file; folders on the way are made."""
    data = body.encode("utf-8") if isinstance(body, str) else body
    if out is None:
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(f"cannot write the output: {error.strerror or error}; send it elsewhere with --out") from error
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"cannot write {out}: {error.strerror or error}; name another place with --out") from error
