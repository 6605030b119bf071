"""The search of a handbook: data for each page language, and the reader's script."""
