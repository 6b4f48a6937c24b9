"""Boosted trees, grown by a training library and written out as the library reads them."""

from __future__ import annotations

import json
from typing import Any

import lightgbm
import numpy as np

SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 15,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


def fit(
    names: list[str], x: np.ndarray, y: np.ndarray, weight: np.ndarray, rounds: int, **settings: Any
) -> dict[str, Any]:
    """Fit and return the model as the data file holds it, with the columns that its trees ask for."""
    booster = lightgbm.train(SETTINGS | settings, lightgbm.Dataset(x, y, weight=weight), rounds)
    gain = booster.feature_importance("gain")
    used = [i for i in range(len(names)) if gain[i] > 0]
    place = {column: n for n, column in enumerate(used)}
    grown = [_node(tree["tree_structure"], place) for tree in booster.dump_model()["tree_info"]]
    return {"columns": [names[i] for i in used], "trees": grown}


def _node(node: dict[str, Any], place: dict[int, int]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 3)
    below, above = _node(node["left_child"], place), _node(node["right_child"], place)
    return [place[node["split_feature"]], int(node["threshold"] // 1), below, above]


def written(model: dict[str, Any]) -> str:
    """The model as text: one tree a line."""
    grown = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in model["trees"])
    return f'{{"columns": {json.dumps(model["columns"])},\n"trees": [\n{grown}\n]}}'
