"""The story, and the rest of the page."""
