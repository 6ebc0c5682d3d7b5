"""The rules by which discrepancies are found, one kind of difference a module."""
