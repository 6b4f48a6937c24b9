"""Stages of the phase punctuation."""
