"""``isnad decide``: a person's word on what belongs together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import click

from isnad.cli.common import database_option, opened, progress, quiet_option, write
from isnad.language import fold
from isnad.run import search_articles, weave_again
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
    stories = kind.endswith("story")
    with opened(database, must_exist=True) as store, progress(quiet) as shown:
        for each in (a, b):
            _must_hold(store, each) if stories else _must_name(store, each)
        if a == b or (not stories and fold(a) == fold(b)):
            raise click.ClickException(f"{a!r} stands there twice; give two that are to be the same, or not")
        store.decide(Decision(kind=KINDS[kind], a=a, b=b, note=note))
        weave_again(store, shown)
        homes = store.story_of({a, b}) if stories else {}
    write(f"{_outcome(kind, a, b, homes)}\n", None)


def _must_hold(store: SqliteStore, ident: str) -> None:
    if store.versions(ident):
        return
    members = next((", ".join(each.story.articles[:5]) for each in store.stories({ident})), None)
    if members:
        raise click.ClickException(f"{ident} is a story; name one of its articles ({members})")
    raise click.ClickException(f"there is no article {ident!r} in the database; 'isnad search' finds ids by words")


def _must_name(store: SqliteStore, name: str) -> None:
    if not search_articles(store, name, 1):
        raise click.ClickException(f"no report of the database holds the name {name!r}; write it as a report has it")


def _outcome(kind: str, a: str, b: str, homes: Mapping[str, str]) -> str:
    """What the decision came to, in a sentence."""
    if not homes:
        return f"Kept: {a} and {b} are {'two actors' if kind.startswith('not') else 'one actor'}. The stories are woven again."
    if homes.get(a) == homes.get(b):
        return f"Kept. {a} and {b} are in one story, {homes[a]}."
    return f"Kept. {a} is in story {homes[a]}, {b} in {homes[b]}."
