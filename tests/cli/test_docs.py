"""Every command has help and a page, and the page names every option."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from isnad.cli import COMMANDS, isnad

ALL = [command for name in COMMANDS if (command := isnad.get_command(click.Context(isnad), name))]
PAGES = Path(__file__).parents[2] / "docs" / "commands"


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
def test_each_command_has_a_page_with_all_its_options(command: click.Command) -> None:
    page = (PAGES / f"{command.name}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# isnad {command.name}\n")
    for option in command.params:
        if isinstance(option, click.Option):
            assert f"`{option.opts[0]}`" in page, option.opts
            assert option.help or option.name in {"form", "limit"}, option.opts
    assert command.help


def test_no_page_is_left_over() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == set(COMMANDS)


def test_the_list_of_commands_says_what_each_page_of_help_begins_with() -> None:
    assert [command.name for command in ALL] == list(COMMANDS)
    for command in ALL:
        assert (command.help or "").replace("\n", " ").startswith(COMMANDS[str(command.name)])


def test_help_loads_no_command() -> None:
    seen = "import sys; from isnad.cli import isnad; isnad.main(['--help'], standalone_mode=False); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout.split()
    assert "isnad.cli" in modules
    assert not {"numpy", "isnad.run.reading", "isnad.gather.gathering", "isnad.annotate.pipeline"} & set(modules)
