"""One module a command: arguments in, calls out; everything heavy is imported inside."""
