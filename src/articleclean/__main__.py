"""``python -m articleclean``."""

from articleclean.cli import run

if __name__ == "__main__":
    run()
