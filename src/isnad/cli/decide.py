"""``isnad decide``: a person's word on what belongs together."""

from __future__ import annotations

from typing import Literal

import click

from isnad.cli.common import database_option, opened, progress, quiet_option
from isnad.run import weave_again
from isnad.store import Decision, SqliteStore

Kind = Literal["same-story", "not-same-story", "same-actor", "not-same-actor"]
KINDS: dict[str, Kind] = {kind: kind for kind in ("same-story", "not-same-story", "same-actor", "not-same-actor")}


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("a")
@click.argument("b")
@click.option("--note", metavar="TEXT", help="Why, for those who read the decision later.")
@database_option
@quiet_option
def decide(kind: str, a: str, b: str, note: str | None, database: str, quiet: bool) -> None:
    """Decide whether two reports tell of one happening, or two names mean one actor; it outranks what the program finds.

    For stories, A and B are ids of articles; for actors, names as they are written in the reports.

    \b
    isnad decide not-same-story 2015-07-24-00011 2015-07-24-00391
    isnad decide same-actor "خليفة حفتر" "القائد العام للجيش الليبي"
    """
    with opened(database, must_exist=True) as store, progress(quiet) as shown:
        if kind.endswith("story"):
            _must_hold(store, a)
            _must_hold(store, b)
        store.decide(Decision(kind=KINDS[kind], a=a, b=b, note=note))
        weave_again(store, shown)


def _must_hold(store: SqliteStore, ident: str) -> None:
    if not store.versions(ident):
        raise click.ClickException(f"there is no article {ident!r} in the database; 'isnad search' finds ids by words")
