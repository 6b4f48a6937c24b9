"""The pack, by the path of its file."""

from pathlib import Path

PACK = Path(__file__).with_name("harbour.toml")
