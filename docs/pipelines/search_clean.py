"""Find the articles of a folder that a question is about, by the words of the stories alone.

python search_clean.py FOLDER QUESTION
"""

import sys
import time
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline

from articleclean.integrations.sklearn import ArticleCleaner


def main(folder: str, question: str) -> None:
    """Clean and count the words of all texts, and print the three nearest."""
    paths = sorted(Path(folder).rglob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    began = time.process_time()
    words = make_pipeline(ArticleCleaner(), TfidfVectorizer())
    counted = words.fit_transform(texts)
    rate = len(texts) / (time.process_time() - began)
    nearness = (counted @ words.transform([question]).T).toarray().ravel()
    for place in nearness.argsort()[::-1][:3]:
        print(f"{nearness[place]:.2f}  {paths[place].relative_to(folder)}")
    print(f"{rate:,.0f} texts a CPU second")


if __name__ == "__main__":
    main(*sys.argv[1:])
