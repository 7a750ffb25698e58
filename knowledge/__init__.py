"""The articles that answer what a term means, and the search over them. The articles are to come."""
