"""Stages of the phase layout."""
