"""Which weights there are, without loading them."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

MODEL, PIECES, ACTS = "tagger.onnx", "pieces.tsv", "acts.npz"
WEIGHTS = Path(__file__).parent / "weights"


def can_run(folder: Path = WEIGHTS) -> bool:
    """Whether onnxruntime and the weights of a folder are there."""
    return find_spec("onnxruntime") is not None and all((folder / name).is_file() for name in (MODEL, PIECES))


def tagger_version(folder: Path = WEIGHTS) -> str | None:
    """The version of the tagger that `isnad.tagger.load_tagger` would load, in a hundredth of the time; None where it loads none."""
    return weights_version(folder) if can_run(folder) else None


def weights_version(folder: Path) -> str:
    """The first 12 digits of the hash of the weights and pieces, and of the heads for acts where there are any."""
    found = hashlib.sha256()
    for name in (MODEL, PIECES, ACTS):
        if name != ACTS or (folder / name).is_file():
            found.update((folder / name).read_bytes())
    return found.hexdigest()[:12]
