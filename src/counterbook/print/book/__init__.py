"""A printed book: set part by part, then bound into one document."""
