"""The models as data: what the loader checks, and that every weight is one the readers can ask for."""

from pathlib import Path

import pytest

from isnad.annotate.events.choice import MODELS, TABLES, ModelError, models, scorer
from isnad.annotate.events.scenes.reality import STATUSES


def test_the_shipped_file_has_every_table() -> None:
    assert set(models()) == TABLES
    assert all(models()[name] for name in TABLES)


def test_weights_of_status_name_a_status() -> None:
    assert all(name.split(": ")[0] in STATUSES for name in models()["status"])


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    path.write_text("[main]\n[place]\n[date]\n[same]\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"scene\.toml: table status"):
        models(path)


def test_a_weight_that_is_no_number_is_named(tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    path.write_text('[main]\nrules = "much"\n[place]\n[date]\n[status]\n[same]\n', encoding="utf-8")
    with pytest.raises(ModelError, match=r"\[main\] 'rules' is 'much'; write a number"):
        models(path)


def test_a_score_is_the_sum_of_weights() -> None:
    weights = models(MODELS)["main"]
    one, other = list(weights)[:2]
    assert scorer("main")({one: 1.0, other: 0.5, "unknown": 3.0}) == pytest.approx(weights[one] + 0.5 * weights[other])
