"""The tables of letters to the person: all that is held about her, and what is confirmed to her.

An extract leaves nothing out but screenings and the signs of forced labour that lead to one: they
stand in it only where they may be seen and were asked for (`may_see`). Somebody else may read it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.documents.contexts import LetterTable
from mrc_desktop.domain.referral import DocumentKind, LetterFact
from mrc_desktop.errors import NotFound
from mrc_desktop.guidance.letter_words import Label
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.facts_on_paper import FactsOnPaper
from mrc_desktop.services.letter_text import (
    birth_on_paper,
    document_on_paper,
    joined,
    languages_on_paper,
    uncapitalised,
)
from mrc_desktop.services.paper_contexts import listed, parted
from mrc_desktop.storage import (
    ban_checks,
    case_facts,
    cases,
    consents,
    consultations,
    crises,
    deadlines,
    documents,
    letter_posts,
    members,
    organisations,
    screenings,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.consent import Consent
    from mrc_desktop.domain.consultation import Consultation
    from mrc_desktop.domain.person import Person
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.letter_words import LetterWords
    from mrc_desktop.guidance.words import Words
    from mrc_desktop.storage.transaction import Records

Row = tuple[str, str]

_IN_FACT_WORDS: Final = {Label.CASE_FACTS, Label.DEADLINES, Label.BAN_CHECKS, Label.CRISES}
"""Tables whose words there are not in every language."""


class Extract:
    """Writes the tables of one person in one language, inside one transaction."""

    def __init__(self, records: Records, content: Content, language: str) -> None:
        """Work in this transaction."""
        self._records = records
        self._content = content
        self._words: Words = content.words(language)
        self._more: LetterWords = content.letter_words(language)
        self._facts = FactsOnPaper(content, language)
        self._members = {user: row.name for user, row in members.member_rows(records).items()}

    def consultations(self, person: Person) -> tuple[LetterTable, ...]:
        """Return the days on which the person was advised, and how; not about what."""
        held = consultations.of_person(self._records, person.id)
        rows = tuple(
            (self._day(one.details.started_at.date()), self._words.channel[one.details.channel])
            for one in sorted(held, key=lambda one: one.details.started_at)
        )
        return (LetterTable(self._more.consultations_title, rows),)

    def withdrawn(self, consent: Consent) -> tuple[LetterTable, ...]:
        """Return one agreement with its days."""
        rows = ((self._purpose(consent), self._about_consent(consent)),)
        return (LetterTable(self._more.consent_title, rows),)

    def everything(self, person: Person, may_see: Iterable[Case]) -> tuple[LetterTable, ...]:
        """Return all that is held about a person; screenings of the cases `may_see` only."""
        held = cases.of_person(self._records, person.id)
        may_see = tuple(may_see)
        seen = {case.id for case in may_see}
        sections: list[tuple[Label, list[Row]]] = [
            (Label.ABOUT, list(self._person(person))),
            (Label.AGREEMENTS, [
                (self._purpose(one), self._about_consent(one))
                for one in consents.of_person(self._records, person.id)
            ]),
            (Label.CONSULTATIONS, [
                (self._moment(one.details.started_at), self._talk(one))
                for one in consultations.of_person(self._records, person.id)
            ]),
            (Label.CASES, [(one.number, self._case(one)) for one in held]),
            (Label.CASE_FACTS, [
                row for one in held for row in self._case_facts(one, is_seen=one.id in seen)
            ]),
            (Label.DEADLINES, [row for one in held for row in self._deadlines(one)]),
            (Label.BAN_CHECKS, [row for one in held for row in self._checks(one)]),
            (Label.PAPERS, list(self._papers(person))),
            (Label.CRISES, list(self._crises(person))),
            (Label.SCREENINGS, [row for one in may_see for row in self._screenings(one)]),
        ]  # fmt: skip
        language = self._words.language
        other = self._content.words(self._facts.language).name
        always = {Label.ABOUT, Label.AGREEMENTS, Label.CONSULTATIONS, Label.CASES, Label.PAPERS}
        tables = []
        for label, rows in sections:
            if not rows and label not in always:
                continue
            note = (
                _note(label, is_other=self._facts.language != language) if rows else Label.NOTHING
            )
            notes = () if note is None else (self._say(note).format(language=other),)
            tables.append(LetterTable(self._say(label), tuple(rows), notes))
        return tuple(tables)

    def _person(self, person: Person) -> Iterator[Row]:
        details, words, content = person.details, self._words, self._content
        language = words.language
        said: tuple[tuple[str, str], ...] = (
            (self._say(Label.NAME_CYRILLIC), joined(details.cyrillic)),
            (self._say(Label.NAME_LATIN), joined(details.latin)),
            (self._say(Label.PSEUDONYM), details.pseudonym),
            (self._say(Label.ANONYMOUS), self._say(Label.YES) if details.is_anonymous else ""),
            (self._say(Label.SEX), words.sex[details.sex]),
            (words.letter_fact[LetterFact.BIRTH], birth_on_paper(details.birth, words)),
            (words.letter_fact[LetterFact.CITIZENSHIP], self._listed(
                *(content.country_name(code, language) for code in details.citizenships))),
            (words.letter_fact[LetterFact.LANGUAGE],
                languages_on_paper(content, details.languages, language)),
            (words.letter_fact[LetterFact.ORIGIN], self._listed(
                content.region_name(details.region, language) if details.region else "",
                details.district)),
            (words.letter_fact[LetterFact.PHONE], "\n".join(
                self._listed(one.number, self._more.safe_to_call[one.safe], one.safe_time)
                for one in details.phones)),
            (words.letter_fact[LetterFact.DOCUMENT], "\n".join(
                self._listed(document_on_paper(one, content, words),
                        self._dated(Label.ISSUED_ON, one.issued_on),
                        self._dated(Label.EXPIRES_ON, one.expires_on))
                for one in details.documents)),
            (self._say(Label.STATUS), words.migration_status[details.migration_status]),
            (self._say(Label.REGISTERED_ON), self._day(person.registered_on)),
        )  # fmt: skip
        return (row for row in said if row[1])

    def _purpose(self, consent: Consent) -> str:
        return self._more.consent_purpose[consent.given.purpose]

    def _about_consent(self, consent: Consent) -> str:
        given = consent.given
        explained = self._listed(*(self._more.explained[one] for one in sorted(given.explained)))
        organisation = self._organisation(given.agency)
        lines = _stacked(
            self._listed(
                self._more.consent_mode[given.mode], self._dated(Label.GIVEN_ON, given.given_on)
            ),
            self._labelled(Label.GUARDIAN, given.guardian),
            self._labelled(Label.HEARD_BY, self._member(given.certified_by)),
            self._labelled(Label.EXPLAINED, explained),
            self._dated(Label.WITHDRAWN_ON, consent.withdrawn_on),
        )
        return f"{organisation}\n{lines}" if organisation else lines

    def _talk(self, one: Consultation) -> str:
        details, words = one.details, self._words
        language = words.language
        spoken = uncapitalised(self._content.language_name(details.language, language), language)
        sheets = parted(language, *map(self._sheet, details.sheets))
        return _stacked(
            self._listed(
                words.channel[details.channel],
                self._labelled(Label.SPOKEN_IN, spoken if details.language else ""),
                self._say(Label.INTERPRETER) if details.has_interpreter else "",
            ),
            self._labelled(Label.COUNSELLOR, self._member(one.counsellor)),
            self._labelled(Label.TOPICS, self._listed(*(words.topic[t] for t in one.topics))),
            self._labelled(Label.ASKED, details.asked),
            self._labelled(Label.ADVISED, details.advised),
            self._labelled(Label.SHEETS, sheets),
        )

    def _case(self, case: Case) -> str:
        details, party = case.details, case.details.adverse_party
        language = self._words.language
        country = details.destination
        other = self._listed(party.name, party.tax_number, party.address, party.phone)
        step = self._listed(
            case.next_step, self._day(case.next_step_on) if case.next_step_on else ""
        )
        outcome = self._words.outcome[case.outcome] if case.outcome else ""
        lines = (
            (self._say(Label.TOPIC), self._words.topic[details.topic]),
            (self._say(Label.TITLE), details.title),
            (self._say(Label.STATUS), self._more.case_status[case.status]),
            (self._say(Label.RISK), self._more.risk[details.risk]),
            (self._say(Label.DESTINATION), self._content.country_name(country, language)),
            (self._more.adverse_party[party.kind], other),
            (self._say(Label.COUNSELLOR), self._member(case.counsellor)),
            (self._say(Label.OPENED_ON), self._day(case.opened_on)),
            (self._say(Label.NEXT_STEP), step),
            (self._say(Label.CLOSED_ON), self._day(case.closed_on) if case.closed_on else ""),
            (self._say(Label.OUTCOME), self._listed(outcome, case.closed_reason)),
            (self._say(Label.NOTES), details.notes),
        )
        return "\n".join(f"{label}: {value}" for label, value in lines if value)

    def _case_facts(self, case: Case, *, is_seen: bool) -> Iterator[Row]:
        for stored in case_facts.of_case(self._records, case.id):
            about = f"{case.number}, {self._facts.topic(stored.kind)}"
            facts = msgspec.json.decode(stored.facts)
            found = msgspec.json.decode(stored.report).get("findings", [])
            if not is_seen and stored.kind == AssessedTopic.WAGE_CLAIM:
                facts.pop("signs", None)
                found = [one for one in found if one.get("code") != "screening_offered"]
            lines = self._facts.lines(stored.kind, facts)
            yield about, "\n".join(lines) or self._say(Label.NOTHING)
            said = dict.fromkeys(self._facts.finding(one) for one in found)
            if said:
                yield f"{about}: {self._say(Label.FINDINGS)}", "\n".join(said)

    def _deadlines(self, case: Case) -> Iterator[Row]:
        for one in deadlines.of_case(self._records, case.id):
            yield (
                case.number,
                self._listed(
                    self._content.deadline_words(self._words.language).deadline.get(
                        one.code, one.code
                    ),
                    self._day(one.last_day),
                    self._facts.code("deadline_status", one.status),
                    one.reason,
                ),
            )

    def _checks(self, case: Case) -> Iterator[Row]:
        for one in ban_checks.of_case(self._records, case.id):
            check = msgspec.to_builtins(one.check)
            yield case.number, "\n".join(self._facts.lines(AssessedTopic.REENTRY_BAN, check))

    def _papers(self, person: Person) -> Iterator[Row]:
        for one in documents.of_person(self._records, person.id):
            post = letter_posts.find(self._records, one.id)
            whom = post.addressee or self._organisation(one.organisation)
            answer = ""
            if whom:
                answer = self._listed(
                    self._more.answer[one.status],
                    self._answered(post.answered_on),
                    post.answer_number,
                    post.note,
                )
            what = self._sheet(one.template) if one.kind is DocumentKind.SHEET else one.number
            about = f"{self._words.document_kind[one.kind]}: {what or one.template}"
            yield (
                self._day(one.issued_on),
                _stacked(
                    about,
                    self._labelled(Label.ADDRESSEE, whom),
                    self._labelled(Label.ANSWER, answer),
                ),
            )

    def _crises(self, person: Person) -> Iterator[Row]:
        for crisis, one in crises.lines_of_person(self._records, person.id):
            yield (
                f"{crisis}, {self._moment(one.taken_at)}",
                "\n".join(self._facts.lines("crisis", msgspec.to_builtins(one.line))),
            )

    def _screenings(self, case: Case) -> Iterator[Row]:
        for one in screenings.of_case(self._records, case.id):
            body = {
                "facts": msgspec.to_builtins(one.facts),
                "setting": msgspec.to_builtins(one.setting),
            }
            found = msgspec.json.decode(one.result).get("findings", [])
            said = " ".join(dict.fromkeys(self._facts.finding(each) for each in found))
            lines = [
                *self._facts.lines(AssessedTopic.SCREENING, body),
                self._labelled(Label.FINDINGS, said),
            ]
            yield (
                f"{case.number}, {self._moment(one.begun_at)}",
                "\n".join(line for line in lines if line),
            )

    def _say(self, label: Label) -> str:
        return self._more.label[label]

    def _listed(self, *parts: str) -> str:
        return listed(self._words.language, *parts)

    def _sheet(self, sheet: str) -> str:
        """Return the title of a sheet, or its id if it is not shipped any more."""
        try:
            return self._content.sheet_to_read(sheet, self._words.language).front.title
        except NotFound:
            return sheet

    def _labelled(self, label: Label, value: str) -> str:
        return f"{self._say(label)}: {value}" if value else ""

    def _dated(self, label: Label, day: dt.date | None) -> str:
        return "" if day is None else f"{self._say(label)} {self._day(day)}"

    def _answered(self, day: dt.date | None) -> str:
        return "" if day is None else self._day(day)

    def _day(self, day: dt.date) -> str:
        return self._words.write_date(day)

    def _moment(self, moment: dt.datetime) -> str:
        return self._listed(self._day(moment.date()), f"{moment:%H:%M}")

    def _member(self, user: str) -> str:
        return self._members.get(user, "")

    def _organisation(self, identity: str) -> str:
        known = {one.id: one.name for one in self._content.examples}
        return organisations.name_of(self._records, identity) or known.get(identity, "")


def _stacked(*lines: str) -> str:
    """Return the lines that are not empty one under another, each with a capital letter."""
    return "\n".join(line[:1].upper() + line[1:] for line in lines if line)


def _note(label: Label, *, is_other: bool) -> Label | None:
    """Return what is to be known of the words of a table."""
    if label is Label.SCREENINGS:
        return Label.CODES_NOTE
    return Label.OTHER_LANGUAGE if is_other and label in _IN_FACT_WORDS else None
