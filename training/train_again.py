"""Teach the head that says whether two triggers tell one happening, on a network whose other parts stay as they are.

    python -m training.train_again --data DATA --work WORK --network WORK/acts.pt --out WORK/again.pt

It learns from pairs of triggers of one type in one labelled article. Measures on the held-back articles.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from isnad.annotate.events.happenings.same import noun_of, root_of
from isnad.language import fold
from isnad.tagger.pieces import PieceTable
from training.act_batches import pad, word_states
from training.act_rows import rows
from training.acts import Labelled, held_back, labelled
from training.batches import group
from training.heads import GAPS, TYPES
from training.network import TaggerNetwork, load_network

_BATCH, _EPOCHS, _RATE, _DECAY = 256, 10, 1e-3, 0.05
_BEFORE = 14  # triggers before one that it is paired with


class Trigger(NamedTuple):
    """One trigger.

    Numbers of its article, of its sentence, where it begins, numbers of its happening and type, its word without particles, and the
    encoder's state there.
    """

    article: int
    sentence: int
    start: int
    happening: int
    type: int
    word: str
    state: Tensor


class Pairs(NamedTuple):
    """Pairs of triggers.

    States of the earlier and the later, whether they are one word and have one root, sentences between, types, whether they tell one
    happening, and how much each pair weighs.
    """

    earlier: Tensor
    later: Tensor
    alike: Tensor
    gaps: Tensor
    kinds: Tensor
    same: Tensor
    weights: Tensor


@torch.no_grad()
def triggers(network: TaggerNetwork, articles: Sequence[Labelled], table: PieceTable) -> list[Trigger]:
    """The labelled triggers of some articles in order."""
    network.eval()
    told = [(number, place, row) for number, article in enumerate(articles) for place, row in enumerate(rows(article, table)) if row.pairs]
    found = []
    for numbers in group([row for _, _, row in told], 4096, None):
        batch = pad([told[number][2] for number in numbers], [])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = word_states(network, batch).float()
        for line, number in enumerate(numbers):
            article, sentence, row = told[number]
            for at, happening in enumerate(articles[article].happenings):
                for start, end in happening.triggers:
                    words = [word for word, span in enumerate(row.words) if span[0] < end and start < span[1]]
                    if words:
                        state = states[line, words[0]].clone()
                        word = noun_of(fold(row.text[slice(*row.words[words[0]])]))
                        found.append(Trigger(article, sentence, row.words[words[0]][0], at, TYPES.index(happening.type), word, state))
    return sorted(found, key=lambda trigger: (trigger.article, trigger.start))


def pairs(found: Sequence[Trigger]) -> Pairs:
    """Every trigger with those before it of its type; the pairs of one with many before it weigh less each."""
    by_article: dict[int, list[Trigger]] = defaultdict(list)
    for trigger in found:
        by_article[trigger.article].append(trigger)
    chosen = [
        (earlier, later)
        for told in by_article.values()
        for (first, earlier), (second, later) in combinations(enumerate(told), 2)
        if second - first <= _BEFORE and earlier.type == later.type
    ]
    many = Counter(id(later) for _, later in chosen)
    return Pairs(
        torch.stack([earlier.state for earlier, _ in chosen]),
        torch.stack([later.state for _, later in chosen]),
        torch.tensor([_alike(earlier.word, later.word) for earlier, later in chosen]),
        torch.tensor([min(later.sentence - earlier.sentence, GAPS - 1) for earlier, later in chosen]),
        torch.tensor([later.type for _, later in chosen]),
        torch.tensor([float(earlier.happening == later.happening) for earlier, later in chosen]),
        torch.tensor([many[id(later)] ** -0.5 for _, later in chosen]),
    )


def _alike(word: str, other: str) -> tuple[float, float]:
    root = root_of(word)
    return float(word == other), float(word != other and len(root) > 1 and root == root_of(other))


def fit(network: TaggerNetwork, taught: Pairs) -> None:
    """Train the head alone."""
    again = network.acts.again
    optimise = torch.optim.AdamW(again.parameters(), lr=_RATE, weight_decay=_DECAY)
    again.train()
    for _ in range(_EPOCHS):
        for chosen in torch.randperm(len(taught.same)).split(_BATCH):
            part = Pairs(*(column[chosen] for column in taught))
            odds = again(part.earlier, part.later, part.alike, part.gaps, part.kinds)
            losses = functional.binary_cross_entropy_with_logits(odds, part.same, reduction="none")
            optimise.zero_grad(set_to_none=True)
            ((losses * part.weights).sum() / part.weights.sum()).backward()  # type: ignore[no-untyped-call]
            optimise.step()
    again.eval()


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "work", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--network", type=Path, nargs="+", required=True, help="a network, or several to go on with their mean")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    table, network, apart = PieceTable.read(given.work / "pieces.tsv"), load_network(*given.network), held_back(given.data)
    articles = [article for article in labelled(given.data) if not article.english]
    taught, kept = (
        pairs(triggers(network, [article for article in articles if (article.id in apart) == held], table)) for held in (False, True)
    )
    fit(network, taught)
    with torch.no_grad():
        right = (network.acts.again(kept.earlier, kept.later, kept.alike, kept.gaps, kept.kinds) > 0) == (kept.same > 0)
    print(f"{len(taught.same)} pairs; held back: right {right.float().mean():.3f} of {len(kept.same)}, {kept.same.mean():.3f} are one")
    torch.save(network.state_dict(), given.out)


if __name__ == "__main__":
    main()
