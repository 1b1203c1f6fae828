"""The pinned floors: `evals/floors.toml` of the gate, and `evals/sentences/floors.toml` in the same form.

A floor holds a measure of a corpus; the gate fails below it. Floors rise with `--pin`. Lowering one takes `--pin --lower REASON`,
and the reason stays in the file. A hash over texts and gold stands beside the floors, so that changed inputs must be acknowledged
with `--pin` as well: figures measured on other inputs say nothing about a floor.
"""

import hashlib
import json
import math
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from evals.tally import Scores
from evals.texts import GOLD, ROOT, corpus_files

FLOORS = ROOT / "evals" / "floors.toml"
DIGITS = 3
HEAD = """# Pinned floors: written with --pin by the command that measures (see evals/README.md), read by it and by the tests.
# Never edit a figure by hand: raise floors with --pin, lower one with --pin --lower REASON.
"""


class FloorError(ValueError):
    """Floors that cannot be pinned as asked."""


@dataclass
class Floors:
    """Hashes of the inputs by corpus, floors by corpus and measure, and every lowering with its reason."""

    inputs: dict[str, str] = field(default_factory=dict)
    floors: dict[str, dict[str, float]] = field(default_factory=dict)
    lowered: list[dict[str, str]] = field(default_factory=list)


def input_hash(corpus: str) -> str:
    """SHA-256 over names and contents of a corpus's example files and built gold."""
    digest = hashlib.sha256()
    for path in [*corpus_files(corpus), GOLD / f"{corpus}.json", GOLD / f"{corpus}_story.json"]:
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def load(path: Path = FLOORS) -> Floors:
    """The floors of a file; none where it does not exist yet."""
    if not path.exists():
        return Floors()
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    return Floors(document.get("inputs", {}), document.get("floors", {}), document.get("lowered", []))


def save(floors: Floors, path: Path = FLOORS) -> None:
    """Write floors as TOML."""
    lines = [HEAD, "[inputs] # sha256 over texts and gold"]
    lines += [f'{corpus} = "{digest}"' for corpus, digest in sorted(floors.inputs.items())]
    for corpus, measures in sorted(floors.floors.items()):
        lines += ["", f"[floors.{corpus}]", *(f"{name} = {floor:.{DIGITS}f}" for name, floor in measures.items())]
    for entry in floors.lowered:
        # A JSON string is a TOML string too, as long as nothing but ASCII controls are escaped.
        lines += ["", "[[lowered]]", *(f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in entry.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rounded(figure: float) -> float:
    """A figure as a floor: rounded down, so that the same run passes."""
    whole: int = 10**DIGITS
    return math.floor(figure * whole + 1e-9) / whole


def broken(floors: Floors, measured: dict[str, Scores], hash_of: Callable[[str], str] = input_hash) -> list[str]:
    """What fails: inputs that changed, measures below their floor, measures that are gone; one sentence each."""
    problems = []
    for corpus in sorted(floors.floors.keys() | measured.keys()):
        if corpus not in measured:
            problems.append(f"{corpus}: has floors but no gold any more")
            continue
        if floors.inputs.get(corpus) != hash_of(corpus):
            problems.append(f"{corpus}: texts or gold changed since the floors were pinned: look at the figures, then run --pin")
        for name, floor in floors.floors.get(corpus, {}).items():
            figure = measured[corpus][name].f1 if name in measured[corpus] else None
            if figure is None or rounded(figure) < floor:
                problems.append(f"{corpus}: {name} is {'undefined' if figure is None else f'{figure:.{DIGITS}f}'}, its floor is {floor}")
    return problems


def pin(floors: Floors, measured: dict[str, Scores], reason: str | None, today: date, hash_of: Callable[[str], str] = input_hash) -> Floors:
    """New floors at what was measured. Raises FloorError where that would lower one and no reason is given."""
    lowered = []
    pinned = dict(floors.floors)
    for corpus, scores in measured.items():
        old = floors.floors.get(corpus, {})
        pinned[corpus] = {name: rounded(tally.f1) for name, tally in scores.items() if tally.f1 is not None}
        for name, floor in old.items():
            new = pinned[corpus].get(name)
            if new is None or new < floor:
                lowered.append({"corpus": corpus, "measure": name, "from": str(floor), "to": "none" if new is None else str(new)})
    if lowered and not reason:
        told = "; ".join(f"{entry['corpus']} {entry['measure']} {entry['from']} to {entry['to']}" for entry in lowered)
        raise FloorError(f"this would lower floors: {told}. Raise the figures, or give --lower REASON")
    record = [entry | {"date": today.isoformat(), "reason": reason or ""} for entry in lowered]
    return Floors(floors.inputs | {corpus: hash_of(corpus) for corpus in measured}, pinned, [*floors.lowered, *record])
