"""``isnad demo``: the main job on the examples that come with the program."""

from __future__ import annotations

from pathlib import Path

import click

import isnad
from isnad.cli.common import complain, gathered, language_option, make_executor, opened, output_option, progress, write
from isnad.cli.pages import PAGES, write_pages
from isnad.cli.shapes import shown_as
from isnad.run import annotations_of, read, reading_of


def examples() -> Path:
    """The folder of the examples: inside the installed package, or beside its sources.

    Raises ``click.ClickException`` where they were left out of the installation.
    """
    package = Path(isnad.__file__).parent
    for folder in (package / "examples", package.parent.parent / "examples"):
        if folder.is_dir():
            return folder
    raise click.ClickException("the examples are not installed with this copy; run 'isnad read' on reports of your own")


def corpora() -> list[str]:
    """The names of the example corpora."""
    return sorted(path.name for path in examples().iterdir() if path.is_dir() and not path.name.startswith((".", "_")))


@click.command()
@click.argument("corpus", default="visit", metavar="[CORPUS]")
@output_option(f"The folder of the pages (default: {PAGES}).")
@language_option
def demo(corpus: str, out: Path | None, lang: str) -> None:
    """Read one of the example corpora (visit, attack or agreement), print its stories and write their pages.

    Nothing is kept but the pages.
    """
    if corpus not in corpora():
        raise click.UsageError(f"there is no example corpus {corpus!r}; there are {', '.join(corpora())}")
    with opened(":memory:") as store, progress(quiet=False) as shown:
        outcome = read(gathered([str(examples() / corpus)]), store, make_executor(1, neural=True), shown)
        reading = reading_of(store)
        index = write_pages(store, reading, out or Path(PAGES), lang, shown)
        write(shown_as("text", reading, annotations_of(store), lang), None)
    for problem in outcome.problems:
        complain(problem)
    write(f"\nThe same as pages: {index.resolve().as_uri()}\n", None)
