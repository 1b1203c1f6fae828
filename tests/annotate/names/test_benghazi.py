"""The people of the five Benghazi reports, by lexicons and patterns alone."""

import json
import os
from pathlib import Path

import pytest

from annotate.names.reading import Read
from isnad.annotate.names.likeness import name_tokens

DATA = Path(os.environ.get("ISNAD_EVAL_DATA", Path(__file__).parents[4] / "shared"))
GOLD = DATA / "gold" / "benghazi.json"


@pytest.mark.skipif(not GOLD.is_file(), reason="the evaluation data is not here; ISNAD_EVAL_DATA names its folder")
def test_every_person_of_the_five_reports_is_one_actor_and_nobody_else_is():
    for gold in json.loads(GOLD.read_text(encoding="utf-8")):
        (path,) = (DATA / "data" / "benghazi").glob(f"{gold['id']}*.txt")
        text = path.read_bytes().decode("utf-8")
        if len(text) != gold["chars"]:
            continue
        read = Read(text)
        expected = {name_tokens(person["name"]) for person in gold["people"]}
        found = {name_tokens(name) for name in read.people()}
        assert found == expected, gold["id"]
