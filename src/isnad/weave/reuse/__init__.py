"""Text reuse: who shares passages with whom, aligned word by word, with formulas, titles and names discounted.

`find_reuse` does it all for a set of annotations. What is needed of each article can be made once with `fingerprint` and kept;
`match` then finds the pairs, on request only those of newly arrived articles.
"""

from isnad.weave.reuse.find import find_reuse, match
from isnad.weave.reuse.fingerprint import Fingerprint, fingerprint

__all__ = ["Fingerprint", "find_reuse", "fingerprint", "match"]
