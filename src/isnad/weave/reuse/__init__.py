"""Text reuse: who shares passages with whom, aligned word by word, with formulas, titles and names discounted.

`find_reuse` does it all for a set of annotations. What is needed of each article can be made once with `fingerprint` and `trace` and
kept; `rematch` then finds the pairs, those of an earlier run where nothing has changed.
"""

from isnad.weave.reuse.find import find_reuse, match, rematch
from isnad.weave.reuse.fingerprint import Fingerprint, fingerprint
from isnad.weave.reuse.traces import Trace, trace

__all__ = ["Fingerprint", "Trace", "find_reuse", "fingerprint", "match", "rematch", "trace"]
