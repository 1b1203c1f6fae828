"""Ctrl-C, which a terminal sends to a command and to all of its processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from isnad.run import BATCH

TEXT = "وصل وزير الخارجية التونسي كمال الطويلي إلى نواكشوط، حيث استقبله نظيره الموريتاني محمد ولد الداه. "


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here")
@pytest.mark.parametrize(("jobs", "wait"), [("1", 0.5), ("2", 0.5), ("2", 1.5)])
def test_a_stopped_run_ends_at_once_and_says_so(jobs: str, wait: float) -> None:
    command = [sys.executable, "-m", "isnad", "annotate", "-", "--no-tagger", "--format", "jsonl", "--jobs", jobs]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command, start_new_session=True, **pipes)
    # A little more than it takes at once: it is at work when the last line fits into the pipe. The batches do not fit into one, at which
    # a run of several processes once hung.
    for number in range(16 * BATCH + 8):
        process.stdin.write(json.dumps({"text": f"{number}. {TEXT * 40}"}, ensure_ascii=False).encode() + b"\n")
    process.stdin.flush()
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
