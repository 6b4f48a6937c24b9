"""Build the documentation as a site, and check every link on it: `make site` writes it to dist/site.

Pages of the root (README, CONTRIBUTING, CHANGELOG) become pages of the site, and links to files that are no pages
lead to the copies of these files beside them. Exits 1 with one line a broken link.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "dist" / "site"
FROM_ROOT = {"README.md": "index.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
PLAIN = (".json", ".py", ".1", ".svg", ".png")  # files of docs that go along as they are

_LINK = re.compile(r"(?<=\]\()[^)#\s]+")


def lay_out(pages: Path) -> None:
    """Write every page to where the site has it, with the links that lead there."""
    for file in [*(ROOT / "docs").rglob("*"), *(ROOT / name for name in FROM_ROOT)]:
        if file.suffix == ".md" or file.suffix in PLAIN:
            place = pages / placed(file)
            place.parent.mkdir(parents=True, exist_ok=True)
            if file.suffix == ".md":
                place.write_text(relinked(file, pages), encoding="utf-8")
            else:
                shutil.copy(file, place)


def placed(file: Path) -> Path:
    """Where a file stands on the site: pages of docs at its root, all else as in the repository."""
    name = file.relative_to(ROOT)
    if str(name) in FROM_ROOT:
        return Path(FROM_ROOT[str(name)])
    return name.relative_to("docs") if name.parts[0] == "docs" else name


def relinked(file: Path, pages: Path) -> str:
    """The text of a page, its links to files led to where the site has them; these come along."""

    def lead(match: re.Match[str]) -> str:
        target = (file.parent / match[0]).resolve()
        if urlsplit(match[0]).scheme or not target.is_file():
            return match[0]
        place = placed(target)
        if target.suffix != ".md" and not (pages / place).exists():
            (pages / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(target, pages / place)
        return "../" * (len(placed(file).parts) - 1) + place.as_posix()

    return _LINK.sub(lead, file.read_text(encoding="utf-8"))


def broken(site: Path) -> Iterator[str]:
    """Yield a line for every link that leads nowhere, and for everything fetched from elsewhere."""
    soups = {file: BeautifulSoup(file.read_text(encoding="utf-8"), "lxml") for file in site.rglob("*.html")}
    ids = {file: {tag["id"] for tag in soup.find_all(id=True)} for file, soup in soups.items()}
    for file, soup in soups.items():
        for tag in soup.find_all(["a", "link", "script", "img"]):
            link = urlsplit(tag.get("href") or tag.get("src") or "")
            if link.scheme or link.netloc:
                if tag.name != "a" and "canonical" not in (tag.get("rel") or ()):
                    yield f"{file.relative_to(site)}: fetches {link.geturl()}"
                continue
            home = site if link.path.startswith("/") else file.parent
            target = (home / unquote(link.path).lstrip("/")).resolve() if link.path else file
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                yield f"{file.relative_to(site)}: no file {link.path}"
            elif link.fragment and target in ids and unquote(link.fragment) not in ids[target]:
                yield f"{file.relative_to(site)}: no place #{link.fragment} in {target.relative_to(site)}"


def main() -> int:
    """Build the site and check it; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "zensical.toml", folder)
        lay_out(Path(folder, "pages"))
        built = subprocess.run(
            [Path(sys.executable).with_name("zensical"), "build", "--strict"],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if built.returncode:
            print(built.stdout + built.stderr)
            return 1
        shutil.rmtree(SITE, ignore_errors=True)
        shutil.copytree(Path(folder, "site"), SITE)
    faults = list(broken(SITE))
    pages = len(list(SITE.rglob("*.html")))
    print(*faults, f"{SITE.relative_to(ROOT)}: {pages} pages, {len(faults)} broken links", sep="\n")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
