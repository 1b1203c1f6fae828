"""The command ``isnad``: one file a command; each parses, calls and prints."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from isnad import __version__
from isnad.cli.interrupting import listen
from isnad.ontology import DataError
from isnad.run import collect_seldom
from isnad.store.protocol import StoreError

COMMANDS = {
    "read": "Read reports and print the stories that they tell.",
    "annotate": "Annotate each report alone: names and titles, times, who says what, and events in PLOVER.",
    "compare": "Compare two reports: how alike, whether of one happening, what they agree on and where they conflict.",
    "stories": "List the stories of the database, those with most reports first.",
    "story": "Print one story of the database.",
    "search": "Find reports that hold all the words, whatever their spelling: hamza, ya, diacritics and attached particles do not matter.",
    "report": "Write a page for each story, and an index.",
    "export": "Export all stories of the database.",
    "decide": "Decide whether two reports tell of one happening, or two names mean one actor; it outranks what the program finds.",
    "uncoded": "List what the data do not know yet: verbs that no frame covers and actors on no list, by frequency, with examples.",
    "demo": "Read one of the example corpora (visit, attack or agreement), print its stories and write their pages.",
}
"""The commands, each in the module of its name, with the first sentence of their help: the list of them loads none."""


class Commands(click.Group):
    """Commands whose modules are loaded when they are run."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names in alphabetic order."""
        return sorted(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of a name, None where there is none."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"isnad.cli.{name}"), name)
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with their first sentences."""
        width = formatter.width - 6 - max(map(len, COMMANDS))
        with formatter.section("Commands"):
            formatter.write_dl([(name, click.Command(name, help=COMMANDS[name]).get_short_help_str(width)) for name in sorted(COMMANDS)])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="isnad")
def isnad() -> None:
    """Read many news reports of the same happenings and say what happened, who says so, and how well each fact is carried.

    \b
    isnad demo                        see it on the examples that come with it
    isnad read reports/               read a folder of reports and print their stories
    isnad read reports/ --format html write a page for each story
    isnad annotate report.txt         what one report says: names, times, sources, events

    Every answer points to the words it rests on. Nothing is sent anywhere.
    """


def main() -> None:
    """Run the command line; errors are sentences on standard error.

    Exit status: 0 all well, 1 something was left out, 2 the command line was wrong, 130 interrupted.
    """
    collect_seldom()
    listen()
    try:
        status = isnad.main(prog_name="isnad", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("isnad: interrupted; run the same command again: with a database (--db) it goes on where it stopped", err=True)
        sys.exit(130)
    except click.UsageError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        click.echo(f"isnad: {error.format_message()}", err=True)
        sys.exit(error.exit_code)
    except (StoreError, DataError) as error:
        click.echo(f"isnad: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
    except OSError as error:
        click.echo(f"isnad: {error.filename or 'the output'}: {error.strerror or error}; see that it can be read and written", err=True)
        sys.exit(1)
    sys.exit(status if isinstance(status, int) else 0)
