"""Figures that can be made again: speed and understanding, beside the alternatives."""
