"""Stages of the phase fields."""
