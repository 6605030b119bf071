"""One file a rule; the files are found by listing this folder."""
