"""Rules: what they are, how packs of them are read, and how phrases are matched."""
