"""Bring the rooms together: gather, annotate, weave, keep.

:func:`read` is the main job; :func:`reading_of` gives what a store holds in the shape that is printed.
"""

from isnad.run.annotating import BATCH, Progress, annotate_stored, batched, content_hash, silent
from isnad.run.executors import Executor, ProcessExecutor, SerialExecutor, make_annotator
from isnad.run.reading import Outcome, annotations_of, failed, keep, read, reading_of, search_articles, weave_again
from isnad.run.uncoded import Example, Uncoded, UncodedReport, annotated
from isnad.run.userdata import check_user_data
from isnad.run.weaving import weave

__all__ = [
    "BATCH",
    "Example",
    "Executor",
    "Outcome",
    "ProcessExecutor",
    "Progress",
    "SerialExecutor",
    "Uncoded",
    "UncodedReport",
    "annotate_stored",
    "annotated",
    "annotations_of",
    "batched",
    "check_user_data",
    "content_hash",
    "failed",
    "keep",
    "make_annotator",
    "read",
    "reading_of",
    "search_articles",
    "silent",
    "weave",
    "weave_again",
]
