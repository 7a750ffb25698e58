"""The sales method, pure: SPIN, BANT, lead status, call brief, and the conversation that leads through them."""
