"""Arithmetic of packages: values, frontiers, votes. NumPy, no rules, no I/O."""
