"""Who decides, in Russian clauses: case, agreement, and persons left unsaid."""
