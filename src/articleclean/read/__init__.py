"""Readers: from what the caller has to a `Document`."""
