"""Measure finished weights, through the run time that ships: strict F1 of names on a CoNLL or CAraNER file.

    python -m training.evaluate --weights src/isnad/tagger/weights --conll held_back.txt
    python -m training.evaluate --weights src/isnad/tagger/weights --caraner caraner.csv
    python -m training.evaluate --weights src/isnad/tagger/weights --split anercorp_train.txt --write held_back.txt

Spans count as the scorer of the project counts them: a token belongs to a name if the span touches it. `--write` writes the tenth of
ANERcorp that is held back.
CAraNER has no stated licence: it is for measuring and never for training.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from isnad.tagger import TaggedSpan, load_tagger
from training.corpora import read_tokens, split_anercorp

Tokens = list[tuple[str, str]]
_KINDS = {"person": "PERS", "organisation": "ORG", "place": "LOC", "other": "MISC", "title": "TIT"}
_CARANER = {"PER": "PERS", "MIS": "MISC"}


def read_caraner(path: Path) -> list[Tokens]:
    """Sentences of CAraNER with the labels agreed on, their types named as in ANERcorp."""
    sentences: dict[str, Tokens] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            part, _, kind = (row["Revised_Label"] or "O").partition("_")
            tag = f"{part}-{_CARANER.get(kind, kind)}" if kind else "O"
            sentences.setdefault(row["Sentence_ID"], []).append((row["Word"].strip() or "-", tag))
    return list(sentences.values())


def entities(tags: list[str]) -> set[tuple[str, int, int]]:
    """(type, first token, end token) of a BIO sequence; an inside tag that continues nothing begins an entity."""
    found: set[tuple[str, int, int]] = set()
    begin, kind = 0, ""
    for number, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            found.add((kind, begin, number))
            kind = ""
        if tag != "O" and not kind:
            begin, kind = number, tag[2:]
    return found


def touched(spans: tuple[TaggedSpan, ...], sentence: Tokens) -> set[tuple[str, int, int]]:
    """The spans as (type, first token, end token)."""
    ends, at = [], 0
    for token, _ in sentence:
        ends.append((at, at + len(token)))
        at += len(token) + 1
    found = set()
    for span in spans:
        inside = [number for number, (start, end) in enumerate(ends) if start < span.end and span.start < end]
        if span.kind in _KINDS and inside:
            found.add((_KINDS[span.kind], inside[0], inside[-1] + 1))
    return found


def report(sentences: list[Tokens], spans: list[tuple[TaggedSpan, ...]]) -> None:
    """Print precision, recall and F1 by type, over all names, and over all names but MISC."""
    right, offered, wanted = Counter[str](), Counter[str](), Counter[str]()
    for sentence, of_sentence in zip(sentences, spans, strict=True):
        gold, guess = entities([tag for _, tag in sentence]), touched(of_sentence, sentence)
        for counter, found in ((right, gold & guess), (offered, guess), (wanted, gold)):
            counter.update(kind for kind, _, _ in found)
    groups = {kind: {kind} for kind in wanted} | {"micro": {"PERS", "ORG", "LOC", "MISC"}, "micro_no_misc": {"PERS", "ORG", "LOC"}}
    for name, kinds in groups.items():
        good, given, gold_count = (sum(counter[kind] for kind in kinds) for counter in (right, offered, wanted))
        precision, recall = good / max(1, given), good / max(1, gold_count)
        print(f"{name:14s} precision {precision:.3f}  recall {recall:.3f}  F1 {2 * good / max(1, given + gold_count):.3f}  of {gold_count}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--conll", type=Path)
    parser.add_argument("--caraner", type=Path)
    parser.add_argument("--split", type=Path, help="anercorp_train.txt: measure on the tenth that is held back")
    parser.add_argument("--write", type=Path, help="write that tenth here")
    given = parser.parse_args()
    tagger = load_tagger(given.weights)
    if tagger is None:
        raise SystemExit(f"no weights in {given.weights}, or onnxruntime is missing")
    parts: dict[str, list[Tokens]] = {}
    if given.conll:
        parts[given.conll.name] = read_tokens(given.conll)
    if given.caraner:
        parts[given.caraner.name] = read_caraner(given.caraner)
    if given.split:
        parts[f"{given.split.name}, held back"] = held_back = split_anercorp(given.split)[1]
        if given.write:
            text = "\n\n".join("\n".join(f"{token} {tag}" for token, tag in sentence) for sentence in held_back)
            given.write.write_text(text + "\n", encoding="utf-8")
    for name, sentences in parts.items():
        print(f"{name}: {len(sentences)} sentences, tagger {tagger.version}")
        report(sentences, tagger.tag([" ".join(token for token, _ in sentence) for sentence in sentences]))


if __name__ == "__main__":
    main()
