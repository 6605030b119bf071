"""From nodes to model: which file holds what, and what each fault of form is called."""
