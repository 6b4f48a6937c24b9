"""Stages of the phase body."""
