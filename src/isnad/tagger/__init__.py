"""The neural tagger's run time and its weights.

The weights, in `weights/`, are under a licence of their own (CC BY-SA 4.0), because they learned from texts under it. Nothing is
downloaded. Where onnxruntime is not installed the program goes on without a tagger, on lexicons and patterns alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from isnad.lazily import lazily
from isnad.tagger.span import Kind, Tagged, TaggedSpan, Tagger
from isnad.tagger.version import WEIGHTS, can_run, tagger_version

if TYPE_CHECKING:
    from isnad.tagger.acts import Acts
    from isnad.tagger.neural import NeuralTagger
else:
    __getattr__ = lazily(__name__, {"Acts": "acts", "NeuralTagger": "neural"})

__all__ = ["WEIGHTS", "Acts", "Kind", "NeuralTagger", "Tagged", "TaggedSpan", "Tagger", "load_tagger", "tagger_version"]


def load_tagger(folder: Path = WEIGHTS, *, threads: int | None = None) -> NeuralTagger | None:
    """The tagger with the weights of the package; None where onnxruntime or the weights are missing.

    `threads` is the number of batches that run side by side, by default two where the machine has two cores. Loading takes some
    tenths of a second and the tagger holds some tens of megabytes: load it once a process.
    """
    if not can_run(folder):
        return None
    from isnad.tagger.neural import NeuralTagger, default_threads

    return NeuralTagger(folder, threads=threads or default_threads())
