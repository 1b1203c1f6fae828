"""Stories by event: signatures of articles, a learned and readable score of pairs, average linkage, storylines.

`sign` makes the signature of each article once, `group` turns signatures into stories and storylines, `explain` takes the score of two
articles apart.
"""

from isnad.weave.stories.catalogue import Entry, entry
from isnad.weave.stories.explain import Explanation, Part, explain
from isnad.weave.stories.group import Group, Grouping, Line, group, regroup
from isnad.weave.stories.model import Model, ModelError, Score, model
from isnad.weave.stories.shelf import Shelf
from isnad.weave.stories.signature import Encoder, Signature, mean, sign

__all__ = [
    "Encoder",
    "Entry",
    "Explanation",
    "Group",
    "Grouping",
    "Line",
    "Model",
    "ModelError",
    "Part",
    "Score",
    "Shelf",
    "Signature",
    "entry",
    "explain",
    "group",
    "mean",
    "model",
    "regroup",
    "sign",
]
