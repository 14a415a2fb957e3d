"""The words of letters: shipped with the program, changed by the centre's administrator.

Each version that was kept stays in the register; the newest is in force. A letter that was issued
names the version it was made with, and its bytes never change.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.case import AdverseParty, Case, CaseDetails, CaseId
from mrc_desktop.domain.codes import (
    CaseStatus,
    IdentityDocumentKind,
    OrganisationKind,
    Role,
    SafeToCall,
    Topic,
)
from mrc_desktop.domain.letter_kind import LetterSlot, LetterWording
from mrc_desktop.domain.person import (
    Birth,
    BirthPrecision,
    IdentityDocument,
    NameParts,
    Person,
    PersonDetails,
    PersonId,
    Phone,
)
from mrc_desktop.domain.referral import LetterDraft, LetterFact, Organisation
from mrc_desktop.errors import ChangedMeanwhile
from mrc_desktop.guidance.letter_words import Label
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.letter_text import LetterMaterial, letter_context
from mrc_desktop.services.sheets import centre_on_paper
from mrc_desktop.storage import audit, letter_wordings, members

if TYPE_CHECKING:
    from mrc_desktop.domain.letter_kind import LetterKind
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.letters import LetterTemplate
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.letter_wordings import KeptWording
    from mrc_desktop.storage.transaction import Records

_INVENTED: Final = PersonDetails(
    cyrillic=NameParts("Намунаева", "Сабоҳат", "Намунаевна"),
    latin=NameParts("Namunaeva", "Sabohat", ""),
    birth=Birth(BirthPrecision.EXACT, dt.date(1990, 1, 1)),
    citizenships=("TJ",),
    languages=("tgk", "rus"),
    region="TJ-SU",
    phones=(Phone("+992000000000", SafeToCall.YES),),
    documents=(IdentityDocument(IdentityDocumentKind.PASSPORT, "000000000", "TJ"),),
)
"""The person of a preview: nobody is called "Example"."""


@dataclass(frozen=True, slots=True)
class WordingVersion:
    """One kept version; `saved_by` is a user's name, `wording` None for the way back."""

    id: int
    saved_at: dt.datetime
    saved_by: str
    wording: LetterWording | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """A letter in one language for who edits it.

    `wording` is in force, `shipped` came with the program; `newest` is the id of the newest
    version, 0 without one, and says on saving that nobody changed it meanwhile.
    """

    kind: LetterKind
    wording: LetterWording
    shipped: LetterWording
    placeholders: tuple[str, ...]
    slots: tuple[str, ...]
    versions: tuple[WordingVersion, ...]
    newest: int

    @property
    def is_own(self) -> bool:
        """Whether the centre has words of its own in force."""
        return bool(self.versions) and self.versions[0].wording is not None


class LetterWordings:
    """Editing the words of letters; administrators only."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    def view(self, letter: str, language: str) -> WordingView:
        """Return a letter's words and their history; raise NotFound, ContentFaulty."""
        self._require()
        shipped = self._content.letter(letter, language)
        with self._session.read() as records:
            kept = letter_wordings.history(records, letter, language)
            names = {user: row.name for user, row in members.member_rows(records).items()}
        versions = tuple(
            WordingVersion(one.id, one.saved_at, names.get(one.saved_by, ""), _words_of(one))
            for one in kept
        )
        in_force = versions[0].wording if versions else None
        return WordingView(
            kind=shipped.kind,
            wording=in_force or shipped.wording,
            shipped=shipped.wording,
            placeholders=shipped.front.placeholders,
            slots=tuple(str(slot) for slot in shipped.front.slots),
            versions=versions,
            newest=versions[0].id if versions else 0,
        )

    def preview(self, letter: str, language: str, wording: LetterWording) -> bytes:
        """Return the letter with these words and an invented person; nothing is recorded.

        Raise ContentFaulty naming what is wrong with the words, UnprintableCharacter, NotFound.
        """
        self._require()
        template = self._content.letter(letter, language).rewritten(wording)
        with self._session.read() as records:
            material = self._example(records, template)
        from mrc_desktop.documents.letter import (  # noqa: PLC0415 - paper loads slowly
            render_letter,
        )

        return render_letter(letter_context(self._content, material), self._content.fonts)

    def save(self, letter: str, language: str, wording: LetterWording, newest: int) -> Change:
        """Keep these words as the newest version: letters are written with them from now on.

        Raise ContentFaulty and UnprintableCharacter for words that make no letter, NotFound, and
        ChangedMeanwhile if `newest` is not the newest version any more.
        """
        self.preview(letter, language, wording)
        made = self._content.letter(letter, language).rewritten(wording)
        words = (made.front.title, made.front.subject, made.body)
        return self._keep(letter, language, (words, made.digest), newest)

    def restore(self, letter: str, language: str, newest: int) -> Change:
        """Go back to the words the program came with; raise NotFound, ChangedMeanwhile."""
        self._require()
        shipped = self._content.letter(letter, language)
        return self._keep(letter, language, (("", "", ""), shipped.digest), newest)

    def _keep(
        self,
        letter: str,
        language: str,
        version: tuple[tuple[str, str, str], str],
        newest: int,
    ) -> Change:
        with self._session.write() as records:
            kept = letter_wordings.history(records, letter, language)
            if newest != (kept[0].id if kept else 0):
                raise ChangedMeanwhile
            identity = letter_wordings.add(records, letter, language, *version)
            action = "wording.saved" if version[0][2] else "wording.restored"
            audit.append(records, action, Subject.WORDING, identity, f"{letter} {language}")
        return Change(((Subject.WORDING, identity),))

    def _require(self) -> None:
        self._session.require(Role.ADMINISTRATOR)

    def _example(self, records: Records, template: LetterTemplate) -> LetterMaterial:
        """Return a letter about nobody, with everything in it that the kind can tell."""
        from mrc_desktop.documents.contexts import LetterTable  # noqa: PLC0415 - as the letters do

        kind, language = template.kind, template.front.language
        more = self._content.letter_words(language)
        words = self._content.words(language)
        today = records.now.date()
        row = ((words.write_date(today), "…"),)
        return LetterMaterial(
            draft=LetterDraft(
                case=CaseId(0),
                organisation="",
                template=template.front.id,
                language=language,
                reason="…",
                facts=frozenset(LetterFact),
            ),
            template=template,
            organisation=Organisation(
                id="",
                kind=kind.to[0] if kind.to else OrganisationKind.OTHER,
                name=words.organisation_kind[kind.to[0] if kind.to else OrganisationKind.OTHER],
            )
            if kind.is_to_organisation
            else None,
            person=Person(PersonId(0), _INVENTED, today, 1),
            case=_case(kind.topics[0] if kind.topics else Topic.OTHER, today),
            centre=centre_on_paper(records),
            signer=self._session.user.name,
            signer_role=self._session.user.role,
            number=f"{today.year}-…",
            day=today,
            tables={
                LetterSlot.CONSULTATIONS: (LetterTable(more.consultations_title, row),),
                LetterSlot.CONSENT: (LetterTable(more.consent_title, row),),
                LetterSlot.EXTRACT: (LetterTable(more.label[Label.CONSULTATIONS], row),),
            },
            sum_instead="…",
        )


def template_in_force(
    records: Records, content: Content, letter: str, language: str
) -> LetterTemplate:
    """Return a letter with the centre's own words, if it has some; raise NotFound, ContentFaulty.

    ContentFaulty too where the program has come to want other placeholders since.
    """
    shipped = content.letter(letter, language)
    kept = letter_wordings.current(records, letter, language)
    words = None if kept is None else _words_of(kept)
    return shipped if words is None else shipped.rewritten(words)


def _words_of(kept: KeptWording) -> LetterWording | None:
    return None if kept.is_shipped else LetterWording(kept.title, kept.subject, kept.body)


def _case(topic: Topic, today: dt.date) -> Case:
    party = AdverseParty(name="…")
    return Case(
        id=CaseId(0),
        number=f"{today.year}-000000",
        person=PersonId(0),
        details=CaseDetails(topic=topic, destination="RU", adverse_party=party),
        status=CaseStatus.OPEN,
        counsellor="",
        opened_on=today,
        next_step="",
        next_step_on=None,
        closed_on=None,
        outcome=None,
        closed_reason="",
        version=1,
    )
