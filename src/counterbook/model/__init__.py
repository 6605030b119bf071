"""What a handbook is: frozen, typed values without any input or output."""
