"""Documents of one A4 page: what the chat shows, made to be printed or sent. Nothing here opens a file to write."""
