"""A cleaner is its settings: equal ones pickle to equal bytes and hash alike, in every process."""

import os
import pickle
import subprocess
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_all_start_methods, get_context

import pytest

import articleclean
from articleclean import Cleaner, Limits
from articleclean.stages import FunctionStage
from tests.golden import slugs, source

PACK = """
[pack]
name = "mine"
[[rule]]
id = "mine.en.subscribe"
category = "prompt"
why = "A line that asks the reader to subscribe."
seen = ["our pages"]
phrases = ["Read on with a subscription"]
examples = ["READ ON WITH A SUBSCRIPTION"]
keepers = ["Read on with a subscription, said the poster."]
"""

MAKE = """
import hashlib, pickle, sys
from articleclean import Cleaner, Limits, load_pack
cleaner = Cleaner(keep={"byline", "section", "ad_marker"}, language="de", packs=(load_pack(sys.argv[1]),), limits=Limits(9999))
print(hash(cleaner), hashlib.sha256(pickle.dumps(cleaner)).hexdigest(), hashlib.sha256(pickle.dumps(cleaner.clean)).hexdigest())
"""


def ask_for_nothing(document):
    return ()


@pytest.fixture
def pack(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(PACK, encoding="utf-8")
    return path


def test_pickle_and_hash_are_the_same_in_every_process(pack):
    said = {
        subprocess.run(
            [sys.executable, "-c", MAKE, pack],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(said) == 1, said


def test_a_cleaner_comes_back_from_its_settings(pack):
    packs = (articleclean.load_pack(pack),)
    for cleaner in [
        Cleaner(),
        Cleaner(preset="repair", language="fr"),
        Cleaner(keep={"byline", "prompt"}, packs=packs, limits=Limits(characters=7)),
        Cleaner().without("tidy"),
        Cleaner(packs=packs).with_stage(FunctionStage("mine.nothing", ask_for_nothing), after="tidy"),
    ]:
        again = pickle.loads(pickle.dumps(cleaner))
        assert again == cleaner
        assert hash(again) == hash(cleaner)
        assert pickle.dumps(again) == pickle.dumps(cleaner)
    assert len(pickle.dumps(Cleaner())) < 200


def test_every_setting_is_in_the_pickle():
    cleaners = [Cleaner(), Cleaner(preset="repair"), Cleaner(keep={"byline"}), Cleaner(language="de")]
    cleaners += [Cleaner(limits=Limits(characters=5)), Cleaner().without("tidy")]
    assert len({pickle.dumps(cleaner) for cleaner in cleaners}) == len(set(cleaners)) == len(cleaners)


def test_another_version_is_said(monkeypatch):
    stored = pickle.dumps(replace(Cleaner(), language="cs"))
    monkeypatch.setattr(articleclean, "__version__", "99.0")
    with pytest.warns(RuntimeWarning, match=r"here is 99\.0: results may differ"):
        pickle.loads(stored)


def clean_all(cleaner):
    return [cleaner.clean(source(slug)) for slug in slugs()]


@pytest.mark.parametrize("method", get_all_start_methods())
def test_results_are_the_same_in_every_kind_of_process(method):
    cleaner = Cleaner(keep={"section"})
    with ProcessPoolExecutor(1, mp_context=get_context(method)) as pool:
        assert pool.submit(clean_all, cleaner).result() == clean_all(cleaner)


def test_results_are_the_same_in_threads():
    cleaner, found = Cleaner(), []
    threads = [threading.Thread(target=lambda: found.append(clean_all(cleaner))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [clean_all(cleaner)] * 4
