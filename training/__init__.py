"""Fits the model that tells the story from the rest of a page. Not part of the library."""
