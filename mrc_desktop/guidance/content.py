"""Everything the program ships to be read by people, loaded when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from mrc_desktop.domain.paper import PAPER_LANGUAGES, understood
from mrc_desktop.domain.rate import RateTable
from mrc_desktop.domain.referral import Organisation
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.errors import ContentFaulty, NotFound
from mrc_desktop.guidance.claim_words import CLAIM_LANGUAGES, ClaimWords, load_claim_words
from mrc_desktop.guidance.deadline_words import DeadlineWords, load_deadline_words
from mrc_desktop.guidance.directory import load_examples
from mrc_desktop.guidance.fact_words import FACT_LANGUAGES, FactWords, load_fact_words
from mrc_desktop.guidance.fault import Fault, fault_of
from mrc_desktop.guidance.indicators import Screening, load_screening
from mrc_desktop.guidance.letter_words import LETTER_LANGUAGES, LetterWords, load_letter_words
from mrc_desktop.guidance.markdown import Heading
from mrc_desktop.guidance.named_codes import NamedCodes
from mrc_desktop.guidance.rates import load_rate_tables, load_rates
from mrc_desktop.guidance.rules import check_rules, load_rules
from mrc_desktop.guidance.sheets import Sheet, TranslationStatus, load_sheet
from mrc_desktop.guidance.summary_plan import SummaryPlan, load_summary_plan
from mrc_desktop.guidance.words import Words, load_words

if TYPE_CHECKING:
    from mrc_desktop.domain.paper import Pictogram
    from mrc_desktop.guidance.letters import LetterTemplate

_COMPLETE = PAPER_LANGUAGES
"""Languages in which no sheet and no letter may be missing from what the program ships."""


class Content(NamedCodes):
    """The content folder of this program. Each part is read once, on first use, and validated."""

    def __init__(self, folder: Path, fonts: Path | None = None) -> None:
        """Remember the folder (`resources/content`, or a pack's) and that of the fonts.

        Fonts come with the program, never with a pack; they lie beside the program's own content.
        Nothing is read yet.
        """
        super().__init__(folder)
        self.fonts = fonts or folder.parent / "fonts"
        self._words: dict[str, Words] = {}
        self._claim_words: dict[str, ClaimWords] = {}
        self._deadline_words: dict[str, DeadlineWords] = {}
        self._sheets: dict[tuple[str, str], Sheet] = {}
        self._letters: dict[tuple[str, str], LetterTemplate] = {}
        self.letter_words: Callable[[str], LetterWords] = cache(partial(load_letter_words, folder))
        """Returns the words letters need beside their text, by language; raises ContentFaulty."""
        self._fact_words: Callable[[str], FactWords] = cache(partial(load_fact_words, folder))

    def words(self, language: str) -> Words:
        """Return the words of a paper language; raise ContentFaulty."""
        if language not in self._words:
            self._words[language] = load_words(self.folder, language)
        return self._words[language]

    def claim_words(self, language: str) -> ClaimWords:
        """Return the words of the claim sheet in a paper language; raise ContentFaulty."""
        if language not in self._claim_words:
            self._claim_words[language] = load_claim_words(self.folder, language)
        return self._claim_words[language]

    def fact_words(self, language: str) -> FactWords:
        """Return the words of facts, in the next best language if need be; raise ContentFaulty."""
        known = (one for one in understood(language) if one in FACT_LANGUAGES)
        return self._fact_words(next(known))

    def deadline_words(self, language: str) -> DeadlineWords:
        """Return the words of personal editions in a paper language; raise ContentFaulty."""
        if language not in self._deadline_words:
            self._deadline_words[language] = load_deadline_words(self.folder, language)
        return self._deadline_words[language]

    @cached_property
    def paper_languages(self) -> tuple[str, ...]:
        """Return the languages papers can be asked for in: those whose words are there."""
        return tuple(
            language
            for language in PAPER_LANGUAGES
            if (self.folder / "words" / f"{language}.toml").is_file()
        )

    def sheet_ids(self) -> tuple[str, ...]:
        """Return the ids of all sheets, from the source language's folder."""
        return _stems(self.folder / "sheets" / PAPER_LANGUAGES[0])

    def sheet_languages(self, sheet: str) -> tuple[str, ...]:
        """Return the languages a sheet exists in."""
        return tuple(
            language
            for language in PAPER_LANGUAGES
            if (self.folder / "sheets" / language / f"{sheet}.md").is_file()
        )

    def sheet(self, sheet: str, language: str) -> Sheet:
        """Return a sheet; raise NotFound for an unknown one, ContentFaulty for a faulty one."""
        key = (language, sheet)
        if key not in self._sheets:
            if sheet not in self.sheet_ids() or language not in self.sheet_languages(sheet):
                raise NotFound(kind="sheet")
            self._sheets[key] = load_sheet(self.folder, language, sheet)
        return self._sheets[key]

    def sheet_to_read(self, sheet: str, language: str) -> Sheet:
        """Return a sheet in this language, or else in the one its readers understand best.

        Raise NotFound for an unknown sheet, ContentFaulty for a faulty one.
        """
        known = self.sheet_languages(sheet)
        for one in understood(language):
            if one in known:
                return self.sheet(sheet, one)
        raise NotFound(kind="sheet")

    def is_stale(self, sheet: Sheet) -> bool:
        """Return whether a sheet's source has changed since this translation of it was made."""
        if sheet.front.translation.status is TranslationStatus.SOURCE:
            return False
        return not sheet.is_of(self.sheet(sheet.front.id, PAPER_LANGUAGES[0]))

    def letter_ids(self) -> tuple[str, ...]:
        """Return the ids of all letter templates, from the source language's folder."""
        return _stems(self.folder / "letters" / PAPER_LANGUAGES[0])

    def letter_languages(self, letter: str) -> tuple[str, ...]:
        """Return the languages a letter exists in."""
        return tuple(
            language
            for language in PAPER_LANGUAGES
            if (self.folder / "letters" / language / f"{letter}.md").is_file()
        )

    def letter(self, letter: str, language: str) -> LetterTemplate:
        """Return a letter template; raise NotFound or ContentFaulty."""
        key = (language, letter)
        if key not in self._letters:
            if letter not in self.letter_ids() or language not in self.letter_languages(letter):
                raise NotFound(kind="letter")
            # Jinja2 comes with this, and no start of the program needs it.
            from mrc_desktop.guidance.letters import load_letter  # noqa: PLC0415

            self._letters[key] = load_letter(self.folder, language, letter)
        return self._letters[key]

    @cached_property
    def examples(self) -> tuple[Organisation, ...]:
        """Return the marked example organisations; raise ContentFaulty."""
        return load_examples(self.folder)

    @cached_property
    def rules(self) -> RuleBook:
        """Return the rules of law, none of them confirmed; raise ContentFaulty."""
        return load_rules(self.folder)

    @cached_property
    def screening(self) -> Screening:
        """Return the screening lists; raise ContentFaulty."""
        return load_screening(self.folder)

    @cached_property
    def rates(self) -> Mapping[str, RateTable]:
        """Return the tables of key rates by country, without examples; raise ContentFaulty."""
        return load_rates(self.folder)

    @cached_property
    def summary_plan(self) -> SummaryPlan:
        """Return the rows a monthly summary offers; raise ContentFaulty."""
        return load_summary_plan(self.folder)

    def check(self) -> list[Fault]:
        """Return every fault of the content folder, the first of each file; empty when all is well.

        A fresh `Content` reads everything, so what is on disk now is what is checked.
        """
        fresh = Content(self.folder)
        parts: list[Callable[[], object]] = [lambda: fresh.codes, lambda: fresh.examples]
        languages = dict.fromkeys((*_COMPLETE, *fresh.paper_languages))
        parts += [partial(fresh.words, language) for language in languages]
        parts += [partial(fresh.deadline_words, language) for language in languages]
        parts += [partial(fresh.claim_words, language) for language in CLAIM_LANGUAGES]
        parts += [partial(fresh.letter_words, language) for language in LETTER_LANGUAGES]
        parts += [partial(fresh.fact_words, language) for language in FACT_LANGUAGES]
        parts += [lambda: fresh.summary_plan]
        parts += [partial(load_screening, self.folder), partial(load_rate_tables, self.folder)]
        faults = [fault for part in parts if (fault := _fault(part))]
        faults += check_rules(self.folder)
        for sheet in fresh.sheet_ids():
            faults += _sheet_faults(fresh, sheet)
        for letter in fresh.letter_ids():
            for language in dict.fromkeys((*_COMPLETE, *fresh.letter_languages(letter))):
                file = f"letters/{language}/{letter}.md"
                fault = _fault(partial(fresh.letter, letter, language), file)
                faults += [fault] if fault else []
            faults += _letter_faults(fresh, letter)
        return faults


def _sheet_faults(content: Content, sheet: str) -> list[Fault]:
    """Return the faults of a sheet in all languages, and where translations left their source."""
    faults: list[Fault] = []
    found: list[Sheet] = []
    for language in dict.fromkeys((*_COMPLETE, *content.sheet_languages(sheet))):
        try:
            found.append(content.sheet(sheet, language))
        except NotFound:
            faults.append(Fault(f"sheets/{language}/{sheet}.md", sheet, "", "missing_file"))
        except ContentFaulty as error:
            faults.append(fault_of(error))
    for translation in found[1:]:
        if found[0].front.language == PAPER_LANGUAGES[0]:
            faults += _strayed(found[0], translation)
    return faults


def _letter_faults(content: Content, letter: str) -> list[Fault]:
    """Return where translations of a letter say another thing of its kind than their source."""
    from mrc_desktop.guidance.letters import strayed_from  # noqa: PLC0415 - as `letter` does

    try:
        found = [content.letter(letter, one) for one in content.letter_languages(letter)]
    except ContentFaulty:
        return []
    return [fault for one in found[1:] for fault in strayed_from(found[0], one)]


def _strayed(source: Sheet, translation: Sheet) -> list[Fault]:
    """Return what makes a translation stale: another version, date or set of sources."""
    first, second = source.front, translation.front
    cites = [(entry.rule, entry.url, entry.is_volatile) for entry in first.sources]
    also = [(entry.rule, entry.url, entry.is_volatile) for entry in second.sources]
    checks = {
        "version": first.version == second.version,
        "checked_on": first.checked_on == second.checked_on,
        "newest_source": first.newest_source == second.newest_source,
        "pictures": _pictures(source) == _pictures(translation),
        "sources": sorted(cites) == sorted(also),
        "translation.of": translation.is_of(source),
        "translation": second.translation.status is not TranslationStatus.SOURCE,
    }
    return [
        Fault(translation.file, second.id, field, "stale_translation")
        for field, holds in checks.items()
        if not holds
    ]


def _pictures(sheet: Sheet) -> list[Pictogram | None]:
    return [block.picture for block in sheet.blocks if isinstance(block, Heading)]


def _fault(part: Callable[[], object], file: str = "") -> Fault | None:
    """Return what is wrong with a part, or None; `file` is where it should have been."""
    try:
        part()
    except ContentFaulty as error:
        return fault_of(error)
    except NotFound:
        return Fault(file, "", "", "missing_file")
    return None


def _stems(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.md")))
