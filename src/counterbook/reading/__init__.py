"""What a reader sees, the same in every mode and on paper: lettered sections of aligned items.

Pages and sheets only lay out what is composed here, so that B2 is B2 everywhere.
"""
