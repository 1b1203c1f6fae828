"""``isnad export``: what the database holds, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from isnad.cli.common import database_option, opened, output_option, write
from isnad.export import EXPORTS
from isnad.run import annotations_of, reading_of


@click.command()
@click.option("--format", "form", type=click.Choice(sorted(EXPORTS)), default="json", show_default=True)
@output_option("Write there instead of printing.")
@database_option
def export(form: str, out: Path | None, database: str) -> None:
    """Export all stories of the database.

    \b
    json    one document, the shape of 'isnad read --format json'
    jsonl   one story a line
    events  CSV: one row an event, coded in PLOVER and CAMEO
    facts   CSV: one row a fact and article that carries it, with the words it rests on

    \b
    isnad export --format events --out events.csv
    """
    with opened(database, must_exist=True) as store:
        write(EXPORTS[form](reading_of(store), annotations_of(store)), out)
