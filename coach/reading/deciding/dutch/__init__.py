"""Who decides, in Dutch clauses, and jobs that no list holds."""
