"""Copied passages are found alike in this process and in one beside it, which is ended where no one waits for it."""

import os
import signal
import time
from pathlib import Path

import pytest

from isnad.gather import Problem, gather
from isnad.run import ProcessExecutor, SerialExecutor, matching, read, reading_of
from isnad.run.beside import beside
from isnad.store import open_store

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_another_process_finds_the_copies_that_this_one_finds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(matching, "WORTH", 1)
    found = [each for each in gather([str(EXAMPLES / "attack"), str(EXAMPLES / "agreement")]) if not isinstance(each, Problem)]
    asked: list[str] = []
    elsewhere = matching._matched_elsewhere
    monkeypatch.setattr(matching, "beside", lambda work, given: asked.append(given.address) or beside(elsewhere, given))
    readings = []
    for name, executor in (("alone", SerialExecutor(neural=False)), ("several", ProcessExecutor(2, neural=False))):
        store = open_store(tmp_path / name)
        for part in (found[:3], found):  # the second time there are pairs from before
            read(part, store, executor)
        readings.append((reading_of(store).reuse, reading_of(store).stories, store.log()))
        store.close()
    assert asked == [str(tmp_path / "several")] * 2
    assert readings[0][0]
    assert readings[0] == readings[1]


def test_a_store_in_memory_is_no_one_elses(tmp_path: Path) -> None:
    assert open_store(":memory:").address is None
    path = tmp_path / "أخبار.db"
    assert open_store(path).address == str(path)


def test_what_no_one_waits_for_is_ended(tmp_path: Path) -> None:
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), beside(time.sleep, 60.0):
        raise KeyboardInterrupt
    assert time.monotonic() - began < 30


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_what_the_other_process_cannot_do_is_done_here() -> None:
    with beside(_unless_in, os.getpid()) as wait:
        assert wait() == os.getpid()
        assert wait() == os.getpid()
    with beside(int, "واحد") as refused, pytest.raises(ValueError, match="invalid literal"):
        refused()


def _unless_in(process: int) -> int:
    """Dies in any process but this one."""
    if os.getpid() != process:
        os.kill(os.getpid(), signal.SIGKILL)
    return process
