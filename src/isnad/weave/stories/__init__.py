"""Stories by event: signatures of articles, a learned and readable score of pairs, average linkage, storylines.

`sign` makes the signature of each article once, `group` turns signatures into stories and storylines, `explain` takes the score of two
articles apart.
"""

from isnad.weave.stories.explain import Explanation, Part, explain
from isnad.weave.stories.group import Group, Grouping, Line, group
from isnad.weave.stories.model import Model, ModelError, Score, model
from isnad.weave.stories.signature import Encoder, Signature, sign

__all__ = [
    "Encoder",
    "Explanation",
    "Group",
    "Grouping",
    "Line",
    "Model",
    "ModelError",
    "Part",
    "Score",
    "Signature",
    "explain",
    "group",
    "model",
    "sign",
]
