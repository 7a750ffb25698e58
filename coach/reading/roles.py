"""A message in comparable form, a small pattern language over it, and the jobs named in a message.

A reader's grammar is data: ``lexicon/<reader>_<lang>.json`` holds word classes and patterns over them. Here a
message becomes a `Line`: folded words with one space before each, contractions written out, slips of the
finger corrected, and a map back to the characters typed. A pattern is one clause of such words; see
`Grammar.compile_pattern`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from coach.languages import LANGUAGES
from coach.reading.deciding.dutch.unlisted_jobs import UnlistedJobs
from coach.reading.text import Token, Typos, load_lexicon, tokenize

PLACE = "§"
"""Opens the placeholder of somebody named: ``§r0`` is the first one `coach.reading.people` has found."""

_SHORTEST_TYPO, _SHORTEST_WORD = 6, 7
_CLAUSE_MARKS = ",.;:!?()"
_DUTCH_TITLE = r"(?!belgisch|russisch|\w*maal$)\w{3,}(?:kundig|isch|ieel|ueel|oneel|aal|air)"
"""A Dutch adjective that stands uninflected in a title: "verpleegkundig directeur"."""
_DASHES = "-–—‑"
_PICTURE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """One word of a line: folded form, and the characters it stands for."""

    norm: str
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """A message as the readers see it.

    Attributes:
        text: the message as typed.
        lang: the language it is read in.
        words: its words and clause marks, in order; a contraction gives several words at one place.
        norm: all of them in one string, a space before each and one at the end.
    """

    text: str
    lang: str
    words: tuple[Word, ...]
    norm: str


def language_of(text: str, lang: str) -> str:
    """Return the language ``text`` is read in: Cyrillic is Russian, Russian without Cyrillic is English.

    Raises:
        ValueError: ``lang`` is none of the coach's languages.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"unknown language: {lang}")
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if cyrillic > latin or (lang == "ru" and cyrillic):
        return "ru"
    return "en" if lang == "ru" and latin else lang


@lru_cache(maxsize=256)
def line_of(text: str, lang: str) -> Line:
    """Bring ``text`` into comparable form; words keep the place where they were typed."""
    spelling = _spelling(lang)
    words: list[Word] = []
    for token in _glue(tokenize(_PICTURE.sub(",", text.replace("\n", ";")))):
        if token.kind == "word":
            end = token.end
            if token.norm.endswith("'s") and token.norm not in spelling.written_out:
                end -= 2
            words += (Word(part, token.start, end) for part in spelling.spell(token.norm[: end - token.start]))
            if end < token.end:
                words.append(Word("'s", end, token.end))
        elif token.kind in ("num", "mask") or token.text in _CLAUSE_MARKS or token.text in _DASHES + "&+/=":
            # a dash that glues nothing parts two clauses
            spaced = token.text == "/" and text[token.start - 1 : token.start].isspace()
            dash = ":" if lang == "ru" else ","  # "ЛПР - директор" has no verb but the dash
            norm = (
                dash
                if token.text in _DASHES
                else ":"
                if token.text == "="
                else ","
                if spaced
                else token.norm.replace(" ", "").replace("+", "&")
            )
            words.append(Word(norm, token.start, token.end))
    return Line(text, lang, tuple(words), join(word.norm for word in words))


def _glue(tokens: Sequence[Token]) -> list[Token]:
    """Make one word of words joined by a hyphen or ampersand without spaces: co-owner, R&D."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        if len(out) > 1 and token.kind == "word" and tokens[i - 1].text in "-‑&":
            mark, first = out[-1], out[-2]
            if first.kind == "word" and mark.follows(first) and token.follows(mark):
                text = first.text + mark.text + token.text
                norm = f"{first.norm}{'&' if mark.text == '&' else '-'}{token.norm}"
                out[-2:] = [Token(text, norm, first.start, token.end, "word")]
                continue
        out.append(token)
    return out


def join(norms: Iterable[str]) -> str:
    """Write folded words the way patterns expect them."""
    return "".join(f" {norm}" for norm in norms) + " "


class _Spelling:
    """Writes contractions out and corrects slips in the words that a language's grammars know."""

    def __init__(self, lang: str) -> None:
        data = load_lexicon(f"roles_{lang}")
        self.written_out: Mapping[str, str] = data["written_out"]
        names = load_lexicon(f"people_{lang}")["names"]
        real = {word for listed in (data["real_words"], *names.values()) for word in listed.split()}
        vocabulary: set[str] = set()
        stems: set[str] = set()
        deciding = "deciding" if lang == "en" else "authority"
        for name in ("roles", "people", deciding, "need", "need_unsaid"):
            lexicon = load_lexicon(f"{name}_{lang}")
            patterns = (each for listed in lexicon.get("patterns", {}).values() for each in listed)
            listings = (*lexicon.get("classes", {}).values(), *lexicon.get("terms", {}).values())
            for listed in (*listings, *patterns):
                for item in re.findall(r"[^\W\d_]+\*?", listed):
                    (stems if item.endswith("*") else vocabulary).add(item.rstrip("*"))
        self._stems = tuple(sorted(stem for stem in stems if len(stem) > 3))
        # every word of a grammar exists by itself; only some are worth guessing at
        targets = [word for word in data["typo_targets"].split() if len(word) >= _SHORTEST_WORD]
        self._typos = Typos(targets, real | vocabulary, _SHORTEST_TYPO)
        self._russian = lang == "ru"

    @lru_cache(maxsize=4096)  # noqa: B019 - one instance per language lives as long as the program
    def spell(self, word: str) -> tuple[str, ...]:
        """Return the words meant by one typed word."""
        plain = self.written_out.get(word)
        if plain is not None:
            return tuple(plain.split())
        if word.startswith(self._stems) or (self._russian and _russian_words().word_is_known(word)):
            return (word,)
        return (self._typos.correct(word) or word,)


@lru_cache(maxsize=1)
def _russian_words() -> Any:
    import pymorphy3  # loading its dictionaries takes 0.2 s, which English and Dutch need not pay

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=4096)
def russian_parses(word: str) -> tuple[Any, ...]:
    """Return pymorphy3's readings of a Russian word, likeliest first."""
    return tuple(_russian_words().parse(word))


@lru_cache(maxsize=3)
def _spelling(lang: str) -> _Spelling:
    return _Spelling(lang)


def trie(words: Iterable[str]) -> str:
    """Return a regular expression for a list of words, common beginnings shared.

    ``*`` ends a stem (``sign*``) or opens an ending (``*manager``), ``_`` is a space.
    """
    root: dict[str, Any] = {}
    endings = []
    for word in words:
        if word.startswith("*"):
            endings.append(word[1:])
            continue
        node = root
        for letter in word.replace("_", " "):
            node = node.setdefault(letter, {})
        node[""] = {}

    def write(node: dict[str, Any]) -> str:
        parts = [
            r"\w*" if letter == "*" else re.escape(letter) + write(below)
            for letter, below in sorted(node.items(), reverse=True)
            if letter
        ]
        if not parts:
            return ""
        body = parts[0] if len(parts) == 1 and "" not in node else f"(?:{'|'.join(parts)})"
        return body + ("?" if "" in node else "")

    whole = write(root)
    if not endings:
        return whole
    return rf"(?:{whole + '|' if whole else ''}\w*(?:{trie(endings)}))"


_CHOICE = re.compile(r"\{[^}]*\}|[^|]+")
_CLAUSE_START = r"(?:(?<![^,.;:!?()])|{conjunctions})"
_CLAUSE_END = r"(?= (?:[,.;:!?()]|$|{conjunctions} ))"


class Grammar:
    """The word classes and patterns of one reader in one language, compiled when first used."""

    def __init__(self, reader: str, lang: str) -> None:
        """Read ``lexicon/<reader>_<lang>.json``; classes of roles and people serve every reader."""
        data = load_lexicon(f"{reader}_{lang}")
        shared = (load_lexicon(f"{name}_{lang}")["classes"] for name in ("roles", "people"))
        self._classes: dict[str, str] = {name: words for each in shared for name, words in each.items()}
        self._classes.update(data["classes"])
        self._patterns: Mapping[str, Sequence[str]] = data.get("patterns", {})
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        conjunctions = self._classes["conjunction"].split()
        self._start = _CLAUSE_START.format(conjunctions="|".join(f"(?<= {word})" for word in conjunctions))
        self._no_contrast = f"(?! {trie(self._classes['contrast'].split())} )"
        self._end = _CLAUSE_END.format(conjunctions="|".join(conjunctions))

    @property
    def patterns(self) -> Mapping[str, Sequence[str]]:
        """The lists of patterns as written."""
        return self._patterns

    def words(self, name: str) -> frozenset[str]:
        """Return the plain words of a class."""
        found = self._words.get(name)
        if found is None:
            found = self._words[name] = frozenset(self._classes[name].split())
        return found

    def has(self, name: str) -> bool:
        """Tell whether the language has a class of this name."""
        return name in self._classes

    def __getitem__(self, key: str) -> re.Pattern[str]:
        """Return the patterns listed under ``key`` as one expression. An empty list matches nothing."""
        found = self._compiled.get(key)
        if found is None:
            each = [self.compile_pattern(pattern) for pattern in self._patterns[key]]
            found = self._compiled[key] = re.compile("|".join(each) if each else r"(?!)")
        return found

    def compile_pattern(self, pattern: str) -> str:
        """Turn one pattern into a regular expression over `Line.norm`.

        Items stand apart by spaces:

        - a word; ``a|b``, either word; ``stem*``, a beginning; ``{class}`` or ``{a|b}``, any phrase of a
          class; ``.``, any one word;
        - ``@``, somebody named (``@rb``: only of these kinds; ``@#``: remember who);
        - ``~3``, up to three words of the same clause, passing over nobody; ``~,3``, the same across commas;
        - ``^`` and ``$``, the start and end of a clause;
        - ``!`` before an item: it does not follow; ``=``: it follows;
        - ``?`` after an item makes it optional, ``+`` allows any number of it, none included.
        """
        out = [self._item(item) for item in pattern.split()]
        if pattern.rsplit(None, 1)[-1].startswith("~"):
            # a gap at the end takes all it can, one inside passes over nobody
            out[-1] = out[-1].removesuffix("?").replace(PLACE, "")
        return "(?:" + "".join(out) + "(?= ))"

    def _item(self, item: str) -> str:
        if item == "^":
            return self._start
        if item == "$":
            return self._end
        if item == ".":
            return rf" [^ _,.;:!?(){PLACE}][^ ]*"
        if item.startswith("~"):
            stop = ("_.;:!?()" if item[1] == "," else "_,.;:!?()") + PLACE
            return rf"(?:{self._no_contrast} [^ {stop}][^ ]*){{0,{item.lstrip('~,')}}}?"
        if item.startswith("!"):
            return f"(?!{self._item(item[1:])}(?= ))"
        if item.startswith("="):
            return f"(?={self._item(item[1:])}(?= ))"
        repeat = item[-1] if item[-1] in "?+" and len(item) > 1 else ""
        body = item[:-1] if repeat else item
        remember = body.endswith("#")
        words: list[str] = []
        persons: list[str] = []
        for choice in _CHOICE.findall(body.removesuffix("#")):
            if choice.startswith("{"):
                words += (word for name in choice.strip("{}").split("|") for word in self._classes[name].split())
            elif choice.startswith("@"):
                persons.append(PLACE + (f"[{choice[1:]}]" if choice[1:] else "[a-z]") + r"\d+")
            else:
                words.append(choice)
        found = "|".join(persons + ([trie(words)] if words else []))
        found = " " + (f"({found})" if remember else f"(?:{found})")
        return f"(?:{found}){'?' if repeat == '?' else '*'}" if repeat else found


@lru_cache(maxsize=16)
def grammar_of(reader: str, lang: str) -> Grammar:
    """Return the compiled grammar of a reader; reading it takes some milliseconds once."""
    return Grammar(reader, lang)


@dataclass(frozen=True)
class Job:
    """A job named in a line: its words ``first`` up to ``last`` (not included), and the kind of mention.

    ``kind`` is ``r`` for a person's job, ``b`` for a body of several people (board, directie, комитет), ``x``
    for somebody on the rep's own side ("my boss").
    """

    first: int
    last: int
    kind: str


class _Jobs:
    """Finds jobs: a head noun, with the words before and after it that belong to the title."""

    def __init__(self, lang: str) -> None:
        self._grammar = grammar = grammar_of("roles", lang)
        self._lang = lang
        plural = {"en": "s?", "nl": "(?:s|n|en|ers|es)?", "ru": ""}[lang]
        compounds = ""
        if grammar.has("suffix"):
            long = {word for word in grammar.words("head") if len(word) > 4}
            endings = grammar.words("suffix") | long - {"gebruiker"}
            compounds = rf"|\w{{2,}}(?:{trie(endings)}){plural}"
        foreign = trie(load_lexicon("roles_en")["classes"]["head"].split())
        natives = rf"(?!{trie(grammar.words('false_friend'))} )" if grammar.has("false_friend") else ""
        anywhere = r"(?:\S+-)?"
        heads = trie(word for name in ("head", "weak_head", "kin", "owned") for word in grammar.words(name))
        self._head = re.compile(rf" {natives}{anywhere}(?:{heads}{plural}{compounds}|{foreign})(?= )")
        self._body = re.compile(rf" {trie(grammar.words('body'))}(?= )")
        self._weak = re.compile(trie(grammar.words("weak_head")) + plural)
        self._surnames = grammar.words("surname_job")
        self._kin = re.compile(trie(grammar.words("kin")))
        self._kin_firms = grammar.words("kin_firm") if grammar.has("kin_firm") else frozenset()
        self._owned = re.compile(trie(grammar.words("owned")))
        self._deciding = grammar.words("decide_noun")
        self._modifier = re.compile(rf"{trie(grammar.words('modifier'))}|{_DUTCH_TITLE if lang == 'nl' else '(?!)'}")
        self._department = grammar.words("department")
        self._organisation = re.compile(trie(grammar.words("organisation")))
        self._stop = grammar.words("stop") | frozenset(_CLAUSE_MARKS) | {"&", "/", "-", "=", "$"}
        self._possessive = grammar.words("possessive")
        self._det, self._own = grammar.words("det"), grammar.words("own")
        self._field = re.compile(trie(grammar.words("field")) if grammar.has("field") else "(?!)")
        self._led = grammar.words("led_head") if grammar.has("led_head") else frozenset()
        self._unlisted = _unlisted(grammar) if grammar.has("person") else None

    def find(self, line: Line) -> tuple[Job, ...]:
        """Return the jobs of a line from left to right, none inside another."""
        words = [word.norm for word in line.words]
        index = {0: 0}
        place = 0
        for i, norm in enumerate(words):
            place += len(norm) + 1
            index[place] = i + 1
        found: list[Job] = []
        for match in self._head.finditer(line.norm):
            head = index[match.start()]
            if found and head < found[-1].last:
                continue
            first = self._left(words, head, found[-1].last if found else 0)
            last = self._right(line, words, index[match.end()])
            if self._is_surname(line, head):
                continue
            if words[head] in self._deciding or words[head] == "pas":
                continue
            follows = words[head + 1] if head + 1 < len(words) else ""
            if words[head] == "chairs" and follows in ("it", "the", "this", "that"):
                continue
            if self._modifier.fullmatch(words[head]) and self._head.match(f" {follows} "):
                continue  # "assistant manager", "генеральный директор": the title goes on
            if follows in self._kin_firms and self._kin.fullmatch(words[head]):
                continue  # "the sister plant"
            if words[head] == "chief" and "officer" in words[head + 1 : head + 4]:
                continue
            if not self._stands_alone(words, head) and first == head and last == head + 1:
                continue
            if found and first == found[-1].last + 1 and words[first - 1] == "'s":
                first = found.pop().first  # "the owner's wife" is one person
            found.append(Job(first, last, self._side(words, first, "r")))
        for match in self._body.finditer(line.norm):
            first, last = index[match.start()], index[match.end()]
            pronoun = self._lang == "en" and words[first:last] == ["it"] and not self._typed_in_capitals(line, first)
            if pronoun or any(
                job.first < first < job.last or (first == job.first and last < job.last) for job in found
            ):
                continue
            # "совет директоров" is a body, though a job stands inside
            first = self._left(words, first, max((job.last for job in found if job.last <= first), default=0))
            found = [job for job in found if not first <= job.first < last]
            found.append(Job(first, last, self._side(words, first, "b")))
        taken = {at for job in found for at in range(job.first, job.last) if job.kind != "b"}
        for first, last in self._unlisted.find(words, taken) if self._unlisted else ():
            within = [job for job in found if job.kind == "b" and first <= job.first < last]
            if not self._is_surname(line, first) and not any(job.last >= last for job in within):
                found = [job for job in found if job not in within]  # "ict" of "ict bediende"
                found.append(Job(first, self._right(line, words, last), "r"))
        return tuple(sorted(found, key=lambda job: job.first))

    def _stands_alone(self, words: Sequence[str], head: int) -> bool:
        """Tell whether a word is a job by itself: "partner" is one only where it is somebody's."""
        word = words[head]
        if self._owned.fullmatch(word):
            return head == 0 or words[head - 1] in self._possessive | {*_CLAUSE_MARKS, "is"}
        return self._kin.fullmatch(word) is not None or self._weak.fullmatch(word) is None

    @staticmethod
    def _typed_in_capitals(line: Line, at: int) -> bool:
        """Tell IT from it: capitals, in a message that is not all capitals."""
        return line.text[line.words[at].start : line.words[at].end].isupper() and not line.text.isupper()

    def _side(self, words: Sequence[str], first: int, kind: str) -> str:
        return "x" if first and words[first - 1] in self._own else kind

    def _left(self, words: Sequence[str], head: int, bound: int) -> int:
        """Walk left over words of the title; unknown ones count where an article shows its beginning."""
        first = head
        while first > bound and self._modifier.fullmatch(words[first - 1]) and words[first - 1] not in self._own:
            first -= 1
            joined = first > bound + 1 and words[first - 1] in ("and", "&", "en", "и")
            if joined and self._modifier.fullmatch(words[first - 2]):
                first -= 1
        if self._lang != "ru":
            for reach in (1, 2):
                at = first - reach
                if at < bound or words[at] in self._stop or not words[at][0].isalpha():
                    break
                if at > bound and words[at - 1] in self._det:
                    return at
        return first

    def _right(self, line: Line, words: Sequence[str], after: int) -> int:
        """Walk right: "of procurement", "inkoop", "отдела закупок", "по производству"."""
        if self._lang == "ru":
            return self.right_russian(words, after)
        last = after
        links = ("of", "van", "to") if words[after - 1] == "assistant" else ("of", "van", "der")
        linked = last < len(words) and words[last] in links
        if linked:
            at = last + 1
            while at < len(words) and words[at] in ("the", "de", "het", "our", "afdeling"):
                at += 1
            length = 0
            while at + length < len(words) and length < 3 and self._belongs(words[at + length], length):
                if words[after - 1] != "head" and self._company(line, words, at + length):
                    break
                length += 1
            if at > last + 1 and length == 1 and self._cut_short(words, at):
                return last  # "chairwoman of the tennis club"
            if at > last + 1 and length == 1 and self._elsewhere(words, after - 1, at):
                return last  # "coordinator van het stadion"
            return at + length if length else last
        if self._heads(words, last):
            return last + 1  # "hoofd stallen"
        while last < len(words) and last < after + 2 and self._is_field(words[last]):
            if self._lang == "en" and self._head.match(f" {words[last + 1] if last + 1 < len(words) else '.'} "):
                break  # "marketing manager marketing manager": dictated twice
            last += 1
            if last + 1 < len(words) and words[last] in ("and", "&", "en") and words[last + 1] in self._department:
                last += 1
        return last

    def _cut_short(self, words: Sequence[str], at: int) -> bool:
        """Tell whether an unknown word is only the first half of a noun."""
        known = words[at] in self._department or self._modifier.fullmatch(words[at]) is not None
        follows = words[at + 1] if at + 1 < len(words) else ""
        return not known and follows[:1].isalpha() and follows not in self._stop

    def _elsewhere(self, words: Sequence[str], head: int, at: int) -> bool:
        """Tell a place of work from what somebody leads or assists: the class ``led_head`` needs a "van"."""
        if not self._led or words[head].rsplit("-", 1)[-1] in self._led:
            return False
        known = self._is_field(words[at]) or self._modifier.fullmatch(words[at]) is not None
        return not known and self._head.match(f" {words[at]} ") is None

    def _heads(self, words: Sequence[str], at: int) -> bool:
        """Tell whether an unlisted plural names what a "hoofd" or "chef" is the head of."""
        if at >= len(words) or words[at - 1] not in self._led or words[at - 1] not in ("hoofd", "chef"):
            return False
        return words[at] not in self._stop and re.fullmatch(r"[a-z-]{4,}(?:en|s)", words[at]) is not None

    def _is_surname(self, line: Line, at: int) -> bool:
        """Tell the baker from Mr Baker: a capital within a message that is not all capitals."""
        capital = line.text[line.words[at].start].isupper() and not line.text.isupper()
        return at > 0 and capital and line.words[at].norm in self._surnames

    def _is_field(self, word: str) -> bool:
        return word in self._department or self._field.fullmatch(word) is not None

    def _company(self, line: Line, words: Sequence[str], at: int) -> bool:
        """Tell Acme in "CEO of Acme" from a field of work: an unknown word with a capital."""
        known = words[at] in self._department or self._modifier.fullmatch(words[at]) is not None
        return not known and line.text[line.words[at].start].isupper() and not line.text.isupper()

    def _belongs(self, word: str, length: int) -> bool:
        general = self._organisation.fullmatch(word) is not None
        known = word in self._department or self._modifier.fullmatch(word) is not None
        if known or word in ("department", "team"):
            return not general and (known or length > 0)
        return length == 0 and word not in self._stop and word[0].isalpha() and not general

    def right_russian(self, words: Sequence[str], after: int) -> int:
        """Walk right over genitives and "по ..." that belong to a title."""
        last = after
        while last < len(words) and last < after + 5:
            word = words[last]
            following = words[last + 1] if last + 1 < len(words) else ""
            if word == "по" and following and following not in self._stop and following[0].isalpha():
                last += 2
                follows = words[last] if last < len(words) else ""
                described = in_case(following, "datv", "ADJF") and in_case(follows, "datv", "NOUN")
                if described or in_case(follows, "datv", "ADJF"):
                    last += 1
                continue
            if word == "и" and "по" in words[after:last] and in_case(following, "datv", "NOUN"):
                last += 2
                continue
            leads = words[after - 1].startswith(("управляющ", "заведующ", "руководит"))
            if word in _LOOSE and in_case(following, "gent", "NOUN"):
                last += 2
            elif word in self._department or in_case(word, "gent", "NOUN") or (leads and in_case(word, "ablt", "NOUN")):
                last += 1
            elif any(
                in_case(word, case, "ADJF") and in_case(following, case, "NOUN")
                for case in ("gent", "ablt")
                if case == "gent" or leads
            ):
                last += 2
            else:
                break
        return last


def in_case(word: str, case: str, part: str) -> bool:
    """Tell whether a Russian word can be that case of a noun or adjective that is no name and no pronoun."""
    if not word or not word[0].isalpha() or word in _NO_NOUN:
        return False
    best = russian_parses(word)[:4]
    if any(tag in parse.tag for parse in best[:1] for tag in ("Name", "Surn", "Patr", "NPRO", "PREP", "CONJ", "VERB")):
        return False
    return any({case, part} in parse.tag and "Apro" not in parse.tag for parse in best)


# modifiers without endings: "директор фитнес клуба"
_LOOSE = frozenset(
    [
        "фитнес",
        "бизнес",
        "интернет",
        "онлайн",
        "веб",
        "арт",
        "шоу",
        "спа",
        "спорт",
        "тату",
        "бьюти",
        "медиа",
        "ивент",
        "промо",
        "контакт",
        "контент",
        "кейтеринг",
        "авто",
        "эко",
        "мини",
        "дата",
        "лаунж",
        "гранд",
    ]
)
_NO_NOUN = frozenset(
    [
        "сам",
        "сама",
        "сами",
        "один",
        "одна",
        "его",
        "ее",
        "их",
        "она",
        "он",
        "все",
        "всё",
        "это",
        "этого",
        "лпр",
        "стоп",
        "тут",
        "там",
        "нет",
        "влияния",
        "полномочий",
        "прав",
        "власти",
        "решений",
        "голоса",
        "света",
        "рая",
        "толя",
    ]
)


_SLOTS = (
    *("contact", "pronoun", "copula", "as", "with", "we", "meet", "article", "indefinite", "own", "oops", "acts"),
    *("filler", "thing"),
)


def _unlisted(grammar: Grammar) -> UnlistedJobs:
    slots = {name: grammar.words(name if name == "own" else f"job_{name}") for name in _SLOTS}
    slots["pronoun"] |= {*load_lexicon("people_nl")["names"]["first"].split()}
    no_person = trie(grammar.words("no_person"))
    person = re.compile(rf"(?!(?:{no_person})$)(?:\S+-)?{trie(grammar.words('person'))}")
    names = load_lexicon("people_nl")["names"]
    stop = grammar.words("stop") | grammar.words("no_person") | {*names["first"].split(), *names["common"].split()}
    return UnlistedJobs(slots, person, stop)


@lru_cache(maxsize=3)
def _jobs(lang: str) -> _Jobs:
    return _Jobs(lang)


def jobs_of(line: Line) -> tuple[Job, ...]:
    """Return the jobs named in a line, left to right (docs/method.md, DMU roles)."""
    return _jobs(line.lang).find(line)


def right_of_title(words: Sequence[str], after: int) -> int:
    """Return the word after a Russian title whose head noun ends at ``after``: "начальник | отдела закупок"."""
    return _jobs("ru").right_russian(words, after)
