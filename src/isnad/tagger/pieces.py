"""Words to piece numbers: a Unigram tokenizer over the pruned piece table of multilingual-e5-small.

Of all ways to cut a word into known pieces the one with the highest sum of log probabilities wins (Kudo 2018, "Subword
Regularization"). Words repeat, so every word is cut once and remembered, up to a bound.
"""

from __future__ import annotations

from pathlib import Path

WORD_START = "\u2581"  # ▁, which SentencePiece writes before the first piece of a word
START, PADDING, END, UNKNOWN = 0, 1, 2, 3
MAX_PIECES = 12  # of one word; what follows in a longer one changes no label
_UNKNOWN_PENALTY = 10.0  # below the lowest score, as in SentencePiece


class PieceTable:
    """The pieces with their scores, and the cutting of words into them."""

    def __init__(self, scores: list[tuple[str, float]], *, remember: int = 200_000) -> None:
        self._number = {piece: number for number, (piece, _) in enumerate(scores)}
        self._score = [score for _, score in scores]
        self._longest = max(len(piece) for piece, _ in scores)
        self._unknown_score = min(self._score) - _UNKNOWN_PENALTY
        self._known: dict[str, tuple[int, ...]] = {}
        self._remember = remember

    def __len__(self) -> int:
        return len(self._score)

    @classmethod
    def read(cls, path: Path) -> PieceTable:
        """Read `piece<tab>score` lines in the order of the embedding rows. Raises ValueError naming the line that is wrong."""
        scores = []
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not line:
                continue
            piece, tab, score = line.rpartition("\t")
            if not tab or not piece:
                raise ValueError(f"{path}:{number}: expected a piece, a tab and its score; restore the file from the package")
            scores.append((piece, float(score)))
        return cls(scores)

    def cut(self, key: str) -> tuple[int, ...]:
        """Piece numbers of one word, at least one and at most `MAX_PIECES`."""
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= self._remember:
                self._known.clear()
            known = self._known[key] = self._best_cut(key if len(key) == 1 and not key.isalnum() else WORD_START + key)
        return known

    def _best_cut(self, text: str) -> tuple[int, ...]:
        """Viterbi over all cuts of the text; a character in no piece counts as unknown."""
        best = [0.0] + [float("-inf")] * len(text)
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(start + self._longest, len(text)) + 1):
                number = self._number.get(text[start:end])
                if number is None and end > start + 1:
                    continue
                score = best[start] + (self._unknown_score if number is None else self._score[number])
                if score > best[end]:
                    best[end], back[end] = score, (start, UNKNOWN if number is None else number)
        cut: list[int] = []
        end = len(text)
        while end:
            end, number = back[end]
            if number != UNKNOWN or not cut or cut[-1] != UNKNOWN:  # a run of unknown characters is one piece
                cut.append(number)
        return tuple(reversed(cut))[:MAX_PIECES]
