"""Annotating is pure: no network, no chance, the same on one process and on two, and without onnxruntime."""

import subprocess
import sys
from pathlib import Path

import pytest

from isnad.gather import Problem, gather
from isnad.records import Article, to_json
from isnad.run import ProcessExecutor, SerialExecutor

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [each for each in gather([str(EXAMPLES / "agreement")]) if not isinstance(each, Problem)]


def lines(executor: SerialExecutor | ProcessExecutor, batches: list[list[Article]]) -> list[bytes]:
    return [to_json(annotation) for made in executor.annotate(batches) for annotation in made]


def test_the_same_twice_alone_and_in_company(articles: list[Article]) -> None:
    executor = SerialExecutor()
    together = lines(executor, [articles])
    assert together == lines(executor, [articles])
    assert together == lines(executor, [[article] for article in articles])


def test_the_same_on_two_processes(articles: list[Article]) -> None:
    batches = [articles[:3], articles[3:]]
    assert lines(SerialExecutor(), batches) == lines(ProcessExecutor(2), batches)


def test_what_is_kept_is_the_same_on_two_processes(articles: list[Article]) -> None:
    batches = [articles[:3], articles[3:]]
    alone = [each for made in SerialExecutor(neural=False).prepare(batches) for each in made]
    assert alone == [each for made in ProcessExecutor(2, neural=False).prepare(batches) for each in made]
    assert [each.id for each in alone] == [article.id for article in articles]


def test_the_engine_is_known_before_it_is_loaded(articles: list[Article]) -> None:
    for neural in (False, True):
        executor = SerialExecutor(neural=neural)
        (annotation,) = next(executor.annotate([articles[:1]]))
        assert executor.engine() == annotation.engine


_OFFLINE = """
import socket, sys
def refuse(*_, **__): raise AssertionError("the network was asked for")
socket.socket.connect = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
if {blocked!r}:
    sys.modules["onnxruntime"] = None
from isnad.cli import isnad
sys.argv = ["isnad", "annotate", "--format", "jsonl", {folder!r}]
isnad(standalone_mode=False)
"""


@pytest.mark.parametrize("blocked", [False, True], ids=["with onnxruntime", "without onnxruntime"])
def test_annotate_asks_no_network_and_needs_no_onnxruntime(blocked: bool) -> None:
    code = _OFFLINE.format(blocked=blocked, folder=str(EXAMPLES / "agreement"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert len(done.stdout.splitlines()) == 7
    if blocked:
        assert '"tagger":null' in done.stdout
