"""Subscribers in and out by the table: the lists that staff imports, and what an export says of each subscriber."""
