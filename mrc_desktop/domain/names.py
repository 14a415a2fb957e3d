"""Names: folding every spelling of a name to the same few search keys, and showing names.

A word goes through four steps. (1) Cyrillic is written in plain Latin; marks and apostrophes fall.
(2) Latin digraphs of all passport tables become one letter a sound: c is ч, w is ш, j is ж and дж.
Since Cyrillic passed step 1, what Latin cannot tell apart (сҳ and ш, зҳ and ж) is not told apart.
(3) The first two vowels become a, i or u, further ones e. An o may stand for a or u and an e for a
or i, so these give two keys: Мухаммад and Mohammed meet, Марат and Мурат do not.
(4) Double letters become one. Keys find people, they never merge them.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import Final

from mrc_desktop.domain.person import NameParts, PersonDetails
from mrc_desktop.domain.transliteration import to_latin

MOST_WORDS: Final = 12
"""So many words of a query are used; a pasted page of text is no name."""

_LONGEST_WORD: Final = 40
_APOSTROPHES: Final = re.compile("['`´‘’‛ʻʼʾʿʹ′ˈ＇]")
_WORD: Final = re.compile(r"[^\W_]+")
_ARABIC: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]")
_ARABIC_LETTERS: Final = str.maketrans(
    {"ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه",
     "ۀ": "ه", "ؤ": "و", "ء": "", "ـ": ""}
)  # fmt: skip

# Latin letters that lose their sound with their mark, before the marks fall.
_MARKED: Final = str.maketrans(
    {"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ǰ": "j", "ı": "i", "ñ": "n", "ň": "n",
     "ø": "o", "ə": "a", "æ": "e", "œ": "e", "ß": "ss", "đ": "d", "ð": "d", "þ": "t", "ł": "l",
     "ģ": "g", "ķ": "k"}
)  # fmt: skip

# Longest first; read from left to right in one pass. kh and gh fold before what stands before them
# is looked at (Искандар is not Ишандар, but Исхак and Ishaq meet): hence the first, separate pass.
_FIRST_PASS: Final = re.compile("kh|gh|ph|ck|qh")
_FIRST: Final = {"kh": "h", "gh": "g", "ph": "f", "ck": "k", "qh": "k"}
_SECOND: Final = {
    "shch": "w", "schtsch": "w", "chtch": "w", "stch": "w", "sch": "w", "sh": "w",
    "dzh": "j", "dsch": "j", "dj": "j", "zh": "j", "dz": "dz",
    "tsch": "c", "tch": "c", "ch": "c",
    "tz": "ts", "tc": "ts", "cz": "ts",
    "th": "t", "dh": "d", "ngg": "n", "ng": "n", "w": "v", "q": "k", "c": "k",
}  # fmt: skip
_SECOND_PASS: Final = re.compile("|".join(sorted(_SECOND, key=len, reverse=True)))

_VOWELS: Final = re.compile("[aeiouy]+")
_GLIDE: Final = re.compile("[iy]+(?=[aeou])")
_ENDING: Final = re.compile("(?<=[ao])h$")
_ABDU: Final = re.compile("^abd[aeiouy](?=[^aeiouy])")
_DOUBLED: Final = re.compile(r"([^\W\d_])\1+")
_CLASSES: Final = {"a": "a", "e": "ai", "i": "i", "o": "au", "u": "u", "y": "i"}

# What the end of a word still being typed may become: "s" of "Sh…", "shc" of "Shch…".
_UNFINISHED: Final = {
    "shc": "shch", "sc": "sch", "dz": "dzh", "s": "sh", "k": "kh", "c": "ch", "z": "zh", "d": "dj",
    "t": "ts", "p": "ph",
}  # fmt: skip


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case; marks and apostrophes inside a word are dropped."""
    text = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text)).lower()
    # й and ў are letters, not и and у with a mark: they leave before the marks fall.
    text = to_latin(_APOSTROPHES.sub("", text)).translate(_MARKED)
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )
    return tuple(word[:_LONGEST_WORD] for word in _WORD.findall(bare.translate(_MARKED)) if word)


def fold(text: str) -> tuple[str, ...]:
    """Return the search keys of all words of a name, in the order of the words, each once."""
    keys = itertools.chain.from_iterable(_keys(word) for word in words(text))
    return tuple(dict.fromkeys(keys))


def fold_words(text: str) -> tuple[frozenset[str], ...]:
    """Return the keys of each word of a name by itself."""
    folded = (frozenset(_keys(word)) for word in words(text))
    return tuple(keys for keys in folded if keys)


def fold_beginning(word: str) -> frozenset[str]:
    """Return the beginnings of the keys that a word still being typed may come to have.

    No beginning in the result starts with another one of it. An empty result is a word without a
    sound (a soft sign, say) that finds nothing.
    """
    forms = [word]
    for unfinished, finished in _UNFINISHED.items():
        if word.endswith(unfinished):
            forms.append(word.removesuffix(unfinished) + finished)
            break
    found: set[str] = set()
    for form in forms:
        for key in _keys(form):
            found.add(key)
            found.update(_open_endings(form, key))
    return frozenset(
        key for key in found if not any(key != other and key.startswith(other) for other in found)
    )


def _open_endings(word: str, key: str) -> tuple[str, ...]:
    """Return the key with each vowel its last letter may yet become: the y of "Yu", "Ya", "Ye"."""
    if not re.search("(^|[^aeiouy])[iy]+$", word) or not key.endswith("i"):
        return ()
    return tuple(key[:-1] + vowel for vowel in "aiu")


def _keys(word: str) -> tuple[str, ...]:
    """Return the keys of one bare lower-case Latin (or other) word."""
    if _ARABIC.search(word):
        letters = word.translate(_ARABIC_LETTERS)
        return (letters,) if letters else ()
    keys = itertools.chain.from_iterable(_sound(spelling) for spelling in _spellings(word))
    return tuple(dict.fromkeys(key for key in keys if key))


def _spellings(word: str) -> tuple[str, ...]:
    """Return the readings of what is ambiguous in Latin: x (х or кс), j (ж or й), a last h."""
    forms = [word]
    if "x" in word:
        forms = [word.replace("x", "kh"), word.replace("x", "ks")]
    if "j" in word and "dj" not in word:
        forms += [form.replace("j", "y") for form in forms]
    forms += [_ENDING.sub("", form) for form in forms if _ENDING.search(form)]
    return tuple(forms)


def _sound(word: str) -> tuple[str, ...]:
    """Return the keys of one spelling: consonants as sounds, vowels as classes."""
    word = _FIRST_PASS.sub(lambda match: _FIRST[match[0]], word)
    word = _SECOND_PASS.sub(lambda match: _SECOND[match[0]], word)
    word = _DOUBLED.sub(_single, _ABDU.sub("abd", word))
    pieces: list[tuple[str, ...]] = []
    end = 0
    for position, run in enumerate(_VOWELS.finditer(word)):
        pieces.append((word[end : run.start()],))
        pieces.append(_vowel_classes(run[0]) if position < 2 else ("e",))
        end = run.end()
    pieces.append((word[end:],))
    return tuple("".join(choice) for choice in itertools.product(*pieces))


def _single(match: re.Match[str]) -> str:
    """Return one of a doubled letter, but keep the vowels that are written double for a sound."""
    return {"oo": "ou", "ee": "i"}.get(match[0], match[1])


def _vowel_classes(run: str) -> tuple[str, ...]:
    """Return the class or classes of a run of vowels: its first vowel after the glides."""
    run = _GLIDE.sub("", run, count=1) if _GLIDE.match(run) else run
    if run.startswith("ou"):
        return ("a", "u")
    return tuple(_CLASSES[run[0]])


def search_keys(details: PersonDetails) -> tuple[str, ...]:
    """Return all keys a person is found by: both scripts and the pseudonym, each once."""
    text = " ".join((*_parts(details.cyrillic), *_parts(details.latin), details.pseudonym))
    return fold(text)


def name_words(details: PersonDetails) -> tuple[frozenset[str], ...]:
    """Return the keys of every word of a person's names, each word by itself."""
    text = " ".join((*_parts(details.cyrillic), *_parts(details.latin), details.pseudonym))
    return fold_words(text)


def _parts(names: NameParts) -> tuple[str, str, str]:
    return names.family, names.given, names.patronymic


def written(names: NameParts) -> str:
    """Return family, given name and patronymic, as far as they are there."""
    return " ".join(part for part in _parts(names) if part)


def display_name(details: PersonDetails) -> str:
    """Return the name a list shows, Cyrillic first; empty for a person without any name."""
    return written(details.cyrillic) or written(details.latin) or details.pseudonym


def other_script_name(details: PersonDetails) -> str:
    """Return what else the person is called: the Latin name, or the pseudonym beside a name."""
    names = (written(details.cyrillic), written(details.latin), details.pseudonym)
    there = [name for name in names if name]
    return there[1] if len(there) > 1 else ""


# Letters of the region beyond Russian sort right behind the letter they grew from.
_SORTED_BEHIND: Final = str.maketrans(
    {"ё": "е", "ғ": "г\uf8ff", "ӣ": "и\uf8ff", "қ": "к\uf8ff", "ӯ": "у\uf8ff", "ў": "у\uf8ff",
     "ҳ": "х\uf8ff", "ҷ": "ч\uf8ff", "ң": "н\uf8ff", "ө": "о\uf8ff", "ү": "у\uf8ff", "ә": "а\uf8ff",
     "ұ": "у\uf8fe", "һ": "х\uf8fe", "і": "и\uf8fe", "җ": "ж\uf8ff"}
)  # fmt: skip


def sort_key(details: PersonDetails) -> str:
    """Return the text a list of people is sorted by; nameless people come last."""
    name = _APOSTROPHES.sub("", display_name(details)).lower()
    return name.translate(_SORTED_BEHIND) or "\U0010fffd"
