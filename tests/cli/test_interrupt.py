"""Ctrl-C, which a terminal sends to a command and to all of its processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from isnad.cli.common import progress
from isnad.cli.interrupting import listen

TEXT = "وصل وزير الخارجية التونسي كمال الطويلي إلى نواكشوط، حيث استقبله نظيره الموريتاني محمد ولد الداه. "


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here")
@pytest.mark.parametrize(("jobs", "wait"), [("1", 0.5), ("2", 0.5), ("2", 1.5)])
def test_a_stopped_run_ends_at_once_and_says_so(tmp_path: Path, jobs: str, wait: float) -> None:
    many, database = tmp_path / "many.jsonl", tmp_path / "a.db"
    # So much that it is still running then, in batches that do not fit into a pipe, at which a run of several processes once hung.
    many.write_text("".join(json.dumps({"text": f"{number}. {TEXT * 40}"}) + "\n" for number in range(1500)), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "isnad",
        "annotate",
        str(many),
        "--db",
        str(database),
        "--no-tagger",
        "--out",
        os.devnull,
        "--jobs",
        jobs,
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    while not database.exists() and process.poll() is None:
        time.sleep(0.05)
    time.sleep(wait)
    os.killpg(process.pid, signal.SIGINT)
    try:
        _, said = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    assert process.returncode == 130
    assert "isnad: interrupted; " in said.decode()
    assert "Traceback" not in said.decode()


def test_an_interrupt_that_a_library_swallowed_ends_the_run_at_the_next_report_of_progress() -> None:
    before, hook = signal.getsignal(signal.SIGINT), sys.unraisablehook
    try:
        listen()
        with progress(quiet=True) as report:
            report("reading", 1, 3)
            with suppress(KeyboardInterrupt):
                os.kill(os.getpid(), signal.SIGINT)
                time.sleep(0.05)
            with pytest.raises(KeyboardInterrupt):
                report("reading", 2, 3)
    finally:
        signal.signal(signal.SIGINT, before)
        listen()
        signal.signal(signal.SIGINT, before)
        sys.unraisablehook = hook
