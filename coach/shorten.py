"""Cuts long words of users where they are only echoed; what is kept stays whole."""


def shortened(text: str, length: int) -> str:
    """A text in one line, cut at a word, with an ellipsis, where it is longer than that many characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:")[: length - 1] + "…"
