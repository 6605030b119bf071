"""Sheets for translators: written out, and taken back in."""
