"""The fitted trees of ``data/model/`` as Python, made by ``python -m training.grown``; no code is made at run time."""
