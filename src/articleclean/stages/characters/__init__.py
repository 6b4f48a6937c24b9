"""Stages of the phase characters."""
