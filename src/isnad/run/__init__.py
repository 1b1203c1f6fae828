"""Bring the rooms together: gather, annotate, weave, keep.

:func:`read` is the main job; :func:`reading_of` gives what a store holds in the shape that is printed.
"""

from typing import TYPE_CHECKING

from isnad.lazily import lazily

if TYPE_CHECKING:
    from isnad.run.annotating import BATCH, Progress, annotate_stored, batched, content_hash, silent
    from isnad.run.executors import Executor, Prepared, ProcessExecutor, SerialExecutor, make_annotator
    from isnad.run.garbage import collect_seldom
    from isnad.run.reading import Outcome, failed, keep, read, weave_again
    from isnad.run.showing import annotations_of, largest_stories, reading_of, search_articles
    from isnad.run.uncoded import Example, Uncoded, UncodedReport, annotated
    from isnad.run.userdata import check_user_data
    from isnad.run.weaving import weave
else:
    _NAMES = {
        "annotating": ("BATCH", "Progress", "annotate_stored", "batched", "content_hash", "silent"),
        "executors": ("Executor", "Prepared", "ProcessExecutor", "SerialExecutor", "make_annotator"),
        "garbage": ("collect_seldom",),
        "reading": ("Outcome", "failed", "keep", "read", "weave_again"),
        "showing": ("annotations_of", "largest_stories", "reading_of", "search_articles"),
        "uncoded": ("Example", "Uncoded", "UncodedReport", "annotated"),
        "userdata": ("check_user_data",),
        "weaving": ("weave",),
    }
    __getattr__ = lazily(__name__, {name: module for module, names in _NAMES.items() for name in names})

__all__ = [
    "BATCH",
    "Example",
    "Executor",
    "Outcome",
    "Prepared",
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
    "collect_seldom",
    "content_hash",
    "failed",
    "keep",
    "largest_stories",
    "make_annotator",
    "read",
    "reading_of",
    "search_articles",
    "silent",
    "weave",
    "weave_again",
]
