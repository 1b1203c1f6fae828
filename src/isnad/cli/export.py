"""``isnad export``: what the database holds, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isnad.cli.common import database_option, opened, output_option, write
from isnad.export import EXPORTS
from isnad.run import annotations_of, reading_of

if TYPE_CHECKING:
    _Choice = click.Choice[str]
else:  # no type takes parameters in older releases of click
    _Choice = click.Choice
_TABLES = frozenset({"csv", "tsv", "table", "xlsx", "excel"})
"""Names under which a table is asked for."""


class _Form(_Choice):
    """The formats; who asks for CSV is told that there are two kinds of it."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The format of a name. Raises `click.BadParameter` for another one."""
        if value.casefold() in _TABLES:
            self.fail("two tables are written as CSV: 'events', one row an event, and 'facts', one row a fact and report", param, ctx)
        return super().convert(value, param, ctx)


@click.command()
@click.option("--format", "form", type=_Form(sorted(EXPORTS)), default="json", show_default=True)
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
