"""Kill a datatrove run, go on with it, and compare what comes out with an undisturbed run, byte for byte.

python -m benchmarks.resume_datatrove [--documents 20000] [--kills 2]
"""

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "docs/pipelines/clean_with_datatrove.py"
TASKS = 20


def main() -> int:
    """Make the documents, run twice, and say whether the outputs are the same."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        crawl = write(Path(folder, "crawl"), options.documents)
        start = time.monotonic()
        run(crawl, Path(folder, "whole")).wait()
        took = time.monotonic() - start
        whole = digests(Path(folder, "whole"))
        random.seed(0)
        for kill in range(options.kills):
            process = run(crawl, Path(folder, "killed"))
            time.sleep(took * random.uniform(0.2, 0.4))
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            done = len(list(Path(folder, "killed/logs/completions").glob("*")))
            print(f"kill {kill + 1}: {done} of {TASKS} tasks were complete")
        run(crawl, Path(folder, "killed")).wait()
        resumed = digests(Path(folder, "killed"))
        rows = sum(count for _, count in resumed.values())
        print(
            f"{options.documents} in, {rows} out in {len(resumed)} files; same as undisturbed: {resumed == whole}"
        )
    return int(resumed != whole or rows != options.documents)


def write(folder: Path, count: int) -> Path:
    """Write records made of the fixtures, no two alike, into one file a task."""
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("fixtures/*/input.txt"))]
    for task in range(TASKS):
        with (folder / f"{task:02}.jsonl").open("w", encoding="utf-8") as file:
            for number in range(task, count, TASKS):
                text = (
                    "" if number % 1000 == 0 else f"{texts[number % len(texts)]}\n\nNumber {number} came last.\n"
                )
                file.write(
                    json.dumps({"id": str(number), "text": text, "url": f"https://example.org/{number}"}) + "\n"
                )
    return folder


def run(crawl: Path, output: Path) -> subprocess.Popen[bytes]:
    """Start the example of the documentation, in a process group of its own."""
    command = [sys.executable, SCRIPT, crawl, output, "--tasks", str(TASKS), "--workers", "2"]
    return subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def digests(output: Path) -> dict[str, tuple[str, int]]:
    """Return digest and number of documents of each file that came out."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    found = {}
    for path in sorted([*output.glob("clean/*"), *output.glob("excluded/*")]):
        data = path.read_bytes()
        count = pq.ParquetFile(path).metadata.num_rows if path.suffix == ".parquet" else data.count(b"\n")
        found[f"{path.parent.name}/{path.name}"] = (hashlib.sha256(data).hexdigest(), count)
    return found


if __name__ == "__main__":
    sys.exit(main())
