"""Words around an expression that tell past from future."""

from __future__ import annotations

import re

from isnad.annotate.times.line import Line

_REACH = 14
_FUTURE_VERB = re.compile(r"[وف]?س[يتن][ء-ي]{3,}$")


def speaks_of_future(line: Line, at: int) -> bool:
    """Whether the nearest verb or adjective before a token that tells the time of its clause points forward.

    A word with the future س is one that the lexicon does not list as something else (``سياسي``), and no name (``ستيفن``).
    """
    for back in range(at - 1, max(-1, at - _REACH), -1):
        token = line.tokens[back]
        if token.kind == "mark" and token.key in ".؟!؛":
            return False
        told = token.senses.get("tense")
        if told:
            return told == "future"
        if (not token.senses or "travel" in token.senses) and _FUTURE_VERB.match(token.key) and not line.is_name(back):
            return True
    return False
