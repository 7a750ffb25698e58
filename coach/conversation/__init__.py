"""The conversation: what a message means here and now, what is kept of it, and what is asked next."""
