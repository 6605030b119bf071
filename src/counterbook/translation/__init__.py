"""Which translations were confirmed, from which base text, and which are stale since."""
