"""What a station gives out: which pages are ready, and what was published when."""
