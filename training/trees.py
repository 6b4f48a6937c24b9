"""Boosted trees of two levels, written out as tables: what training knows and the library need not."""

from __future__ import annotations

from collections import Counter
from typing import Any

import lightgbm
import numpy as np

from articleclean.stages.body.context import VALUES

SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.1,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
}


def fit(
    names: list[str], x: np.ndarray, y: np.ndarray, weight: np.ndarray, rounds: int, pairs: int, **more
) -> dict:
    """Fit and return a scorer as the data file holds it: at most ``pairs`` tables of two features."""
    settings = SETTINGS | more
    if not pairs:
        return _tables(names, lightgbm.train(settings | {"num_leaves": 2}, _data(x, y, weight), rounds))
    settings |= {"num_leaves": 4, "max_depth": 2}
    found = _pairs(lightgbm.train(settings, _data(x, y, weight), rounds))
    groups = [list(pair) for pair, _ in found.most_common(pairs)] + [[i] for i in range(len(names))]
    settings["interaction_constraints"] = groups
    return _tables(names, lightgbm.train(settings, _data(x, y, weight), rounds))


def _data(x, y, weight) -> lightgbm.Dataset:
    return lightgbm.Dataset(x, y, weight=weight)


def _trees(booster: lightgbm.Booster) -> list[dict]:
    return [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]


def _pairs(booster: lightgbm.Booster) -> Counter:
    """Which two features stand in one tree, by what the second split gains."""
    gains: Counter = Counter()
    for root in _trees(booster):
        for side in ("left_child", "right_child"):
            child = root.get(side, {})
            if "split_feature" in child and child["split_feature"] != root["split_feature"]:
                gains[tuple(sorted((root["split_feature"], child["split_feature"])))] += child["split_gain"]
    return gains


def _tables(names: list[str], booster: lightgbm.Booster) -> dict:
    """Add the trees up into tables: exact, since a tree of two levels is a sum of functions of two features."""
    constant, single, double = 0.0, {}, {}
    for root in _trees(booster):
        if "leaf_value" in root:
            constant += root["leaf_value"]
            continue
        a = root["split_feature"]
        for side, mine in (("left_child", _below(names, root)), ("right_child", 1 - _below(names, root))):
            child = root[side]
            if "leaf_value" in child:
                single[a] = single.get(a, 0) + mine * child["leaf_value"]
                continue
            b, low = child["split_feature"], _below(names, child)
            values = low * child["left_child"]["leaf_value"] + (1 - low) * child["right_child"]["leaf_value"]
            if a == b:
                single[a] = single.get(a, 0) + mine * values
            elif a < b:
                double[a, b] = double.get((a, b), 0) + np.outer(mine, values)
            else:
                double[b, a] = double.get((b, a), 0) + np.outer(values, mine)
    for a in list(single):  # one table less where the feature has a table with another anyway
        pair = next((p for p in sorted(double) if a in p), None)
        if pair:
            double[pair] += single.pop(a)[:, None] if pair[0] == a else single.pop(a)[None, :]
    tables = [{"of": [names[a]], "rows": _rounded(v)} for a, v in sorted(single.items())]
    tables += [{"of": [names[a], names[b]], "rows": _rounded(v)} for (a, b), v in sorted(double.items())]
    return {"constant": round(float(constant), 3), "tables": tables}


def _below(names: list[str], node: dict) -> np.ndarray:
    """1 for the values of the feature that go left, 0 for the others."""
    return (np.arange(VALUES[names[node["split_feature"]]]) <= node["threshold"]).astype(float)


def _rounded(values: np.ndarray) -> list:
    return np.round(values, 2).tolist()
