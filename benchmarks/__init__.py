"""Measurements that need ../shared: quality, speed, hostile input. See docs/promises.md for what is promised."""
