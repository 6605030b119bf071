"""Page bodies: what `reading` composed, laid out as HTML in one language or side by side."""
