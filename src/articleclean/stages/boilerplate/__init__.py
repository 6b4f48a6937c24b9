"""Stages of the phase boilerplate."""
