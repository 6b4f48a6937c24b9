"""The same bytes from every Python: all fixtures, made documents and what fuzzing kept, on each version at hand.

    python -m benchmarks.versions                       # every python3.11 and newer on the path or of pyenv
    python -m benchmarks.versions python3.12 python3.14t

Each version gets an environment of its own with this package in it, and cleans the same inputs: with three hash
seeds, two locales, and in 1, 2 and 5 processes. What comes out, changes and reasons included, has one digest.
What depends on the Unicode tables of a version shows here first. Exit code 1 where two differ.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
NEWEST = (3, 16)
SETTINGS = [("0", "C", 1), ("1", "C.UTF-8", 2), ("4000000000", "C", 5)]
DIGEST = """
import hashlib, sys
import articleclean
from tests import made
from tests.fuzz.targets import corpus, fragments
from tests.golden import page, pages, slugs, source

texts = [source(slug) for slug in slugs()]
texts += [make(chance) for make in (made.document, made.damaged) for chance in made.chances("version", 150)]
texts += [fragments(data) for target in ("text", "repair") for data in corpus(target)]
markup = [page(slug) for slug in pages()] + [made.page(chance) for chance in made.chances("version", 60)]
markup += [fragments(data) for data in corpus("page")]
cleaner, jobs = articleclean.Cleaner(), int(sys.argv[1])
if __name__ == "__main__":
    for kind, items in (("text", texts), ("html", markup)):
        found = hashlib.sha256()
        for article in cleaner.pipe(items, kind=kind, jobs=jobs):
            said = getattr(article, "to_json", article.__repr__)()
            found.update(said.encode("utf-8", "surrogatepass"))
        print(kind, len(items), found.hexdigest()[:16])
"""


def pythons() -> list[str]:
    """Return the interpreters that can be found, oldest first."""
    found = []
    for minor in range(OLDEST[1], NEWEST[1]):
        here = shutil.which(f"python3.{minor}")
        of_pyenv = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
        found += [str(of_pyenv[-1])] if of_pyenv else [here] if here else []
    return found


def environment(python: str, folder: Path) -> Path:
    """Make an environment of a version with this package in it; return its interpreter."""
    subprocess.run([python, "-m", "venv", folder], check=True, capture_output=True)
    inside = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", ROOT]
    subprocess.run(install, check=True, capture_output=True)
    return inside


def digests(python: Path, script: Path) -> list[tuple[str, str]]:
    """Return what a version says, for each setting."""
    found = []
    for seed, locale, jobs in SETTINGS:
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT)}
        command = [python, script, str(jobs)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, cwd=ROOT, check=False)
        found.append((f"seed {seed}, {locale}, {jobs} at work", done.stdout.strip() or done.stderr.strip()[-300:]))
    return found


def main() -> int:
    """Compare the versions; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("python", nargs="*", help="interpreters; without any, all that are found")
    options = parser.parse_args()
    seen: set[str] = set()
    with tempfile.TemporaryDirectory() as scratch:
        script = Path(scratch, "digest.py")
        script.write_text(DIGEST, encoding="utf-8")
        for number, name in enumerate(options.python or pythons()):
            version = subprocess.run([name, "-V"], capture_output=True, text=True, check=True).stdout.strip()
            try:
                python = environment(name, Path(scratch, str(number)))
            except subprocess.CalledProcessError as error:
                print(f"{version}: left out, it cannot be installed there: {error.stderr.decode()[-200:]}")
                continue
            for setting, said in digests(python, script):
                seen.add(said)
                print(f"{version:14} {setting:36} {'; '.join(said.splitlines())}", flush=True)
    print("the same" if len(seen) == 1 else f"{len(seen)} different outputs")
    return int(len(seen) != 1)


if __name__ == "__main__":
    sys.exit(main())
