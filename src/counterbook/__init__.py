"""Counterbook turns procedures written in YAML into a multilingual site and printed sheets."""

__version__ = "0.1.0"
