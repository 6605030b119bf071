"""The MkDocs plugin and what it needs: the only code that knows MkDocs."""
