"""Words around an expression that tell past from future."""

from __future__ import annotations

import re

from isnad.annotate.times.line import Line

_REACH = 14
_FUTURE_VERB = re.compile(r"[وف]?س[يتن](?!اس|اره|ارات|اد|ره|د$|ده|ف$|نا|ن$|ه$|ين|ين$)[ء-ي]{3,}$")
_FUTURE_WORDS = frozenset("سوف المقرر مقررا مقرره المقرره المنتظر المرتقب المرتقبه المزمع يعتزم تعتزم المتوقع المقبل القادم القادمه المقبله لن يستعد تستعد ينتظر".split())
_PAST_WORDS = frozenset("قال قالت اعلن اعلنت اكد اكدت كان كانت اضاف اضافت ذكر ذكرت افاد افادت صرح قتل قتلت لقي وصل وصلت التقي".split())


def speaks_of_future(line: Line, at: int) -> bool:
    """Whether the nearest verb or adjective before a token that tells the time of its clause points forward."""
    for back in range(at - 1, max(-1, at - _REACH), -1):
        key = line.tokens[back].key
        if line.tokens[back].kind == "mark" and key in ".؟!؛":
            return False
        if key in _FUTURE_WORDS or _FUTURE_VERB.match(key):
            return True
        if key in _PAST_WORDS:
            return False
    return False
