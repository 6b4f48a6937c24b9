"""The same text gives the same article: in any process, order, locale, hash seed, thread or number of workers."""

import hashlib
import os
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

import articleclean
from tests.golden import page, pages, slugs, source

DIGEST = """
import articleclean
from tests.golden import page, pages, slugs, source
from tests.test_determinism import digest
print(digest([source(slug) for slug in slugs()]), digest([page(slug) for slug in pages()], articleclean.clean_html))
"""


def digest(texts, clean=articleclean.clean):
    return hashlib.sha256("".join(clean(text).to_json() for text in texts).encode()).hexdigest()


@pytest.fixture(scope="module")
def texts():
    return [source(slug) for slug in slugs()]


@pytest.mark.parametrize("seed", ["0", "1", "4000000000"])
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_hash_seed_and_locale_change_nothing(texts, seed, locale):
    env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([sys.executable, "-c", DIGEST], env=env, capture_output=True, text=True, check=False)
    markup = [page(slug) for slug in pages()]
    assert done.stdout.split() == [digest(texts), digest(markup, articleclean.clean_html)], done.stderr


def test_the_order_of_texts_changes_nothing(texts):
    forward = [articleclean.clean(text) for text in texts]
    backward = [articleclean.clean(text) for text in reversed(texts)]
    assert forward == backward[::-1]


def test_threads_give_what_one_gives(texts):
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(articleclean.clean, texts * 4)) == [articleclean.clean(text) for text in texts] * 4


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_give_what_one_gives(texts, method):
    cleaner = articleclean.Cleaner()
    with ProcessPoolExecutor(2, mp_context=get_context(method)) as pool:
        assert list(pool.map(cleaner.clean, texts)) == [cleaner.clean(text) for text in texts]


def test_a_pickled_cleaner_does_what_the_cleaner_does(texts):
    cleaner = articleclean.Cleaner(keep={"byline"}, language="en")
    again = pickle.loads(pickle.dumps(cleaner))
    assert digest(texts, again.clean) == digest(texts, cleaner.clean)
