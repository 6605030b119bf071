"""The language packs that come with the package, one module a language."""
