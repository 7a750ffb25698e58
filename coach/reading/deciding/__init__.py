"""Who decides, read clause by clause; each language in the way its sentences are built.

English goes by the order of words, Dutch by the words of a clause in any order, Russian by case and agreement.
"""
