"""Stories are told alike in this process and in several."""

from pathlib import Path

import pytest

from isnad.gather import Problem, gather
from isnad.run import ProcessExecutor, SerialExecutor, read, reading_of, telling
from isnad.store import open_store

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_workers_tell_what_this_process_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "WORTH", 1)
    monkeypatch.setattr(telling, "TOGETHER", 1)
    found = [each for each in gather([str(EXAMPLES / "attack"), str(EXAMPLES / "agreement")]) if not isinstance(each, Problem)]
    readings = []
    for executor in (SerialExecutor(neural=False), ProcessExecutor(2, neural=False)):
        store = open_store(":memory:")
        read(found, store, executor)
        readings.append((reading_of(store), store.log(), store.fingerprints()))
    assert len(readings[0][0].stories) > 1
    assert readings[0] == readings[1]
