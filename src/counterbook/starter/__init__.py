"""How a procedure and a whole handbook begin: from templates that the package ships."""
