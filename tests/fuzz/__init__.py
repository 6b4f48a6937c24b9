"""Fuzz targets, and the inputs that once broke a promise."""
