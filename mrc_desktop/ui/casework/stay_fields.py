"""The fields of stays and permits, which the panels of stay, ban and documents share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import IdentityDocumentKind
from mrc_desktop.domain.stay_limits import LEDGER_COUNTRIES
from mrc_desktop.ui import place_names, words
from mrc_desktop.ui.casework.facts_form import coded, yes_no
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "stay_fields"
"""The translation context of these texts; a panel that uses them has it as its own."""


def countries(desk: Desk) -> tuple[Choice, ...]:
    """Return all countries, those with rules on stay first, after an empty choice."""
    known = {one.value: one for one in place_names.countries(desk)}
    first = [known[code] for code in LEDGER_COUNTRIES if code in known]
    rest = [one for code, one in known.items() if code not in LEDGER_COUNTRIES]
    return (Choice("", ""), *first, *rest)


def citizenship(desk: Desk, key: str) -> Field:
    """Return the field of the citizenship."""
    return Field(
        key,
        QT_TRANSLATE_NOOP("stay_fields", "Cit&izen of"),
        Kind.CHOICE,
        choices=place_names.countries(desk, ""),
    )


def visa_free(key: str) -> Field:
    """Return the question whether the person enters without a visa."""
    return Field(
        key,
        QT_TRANSLATE_NOOP("stay_fields", "Enters &without a visa"),
        Kind.CHOICE,
        choices=yes_no(),
    )


def trips(desk: Desk, key: str, start: str = "RU") -> Field:
    """Return the rows of stays; `start` is the country a first row begins with."""
    return Field(
        key,
        QT_TRANSLATE_NOOP("stay_fields", "Stays abroad"),
        Kind.GROUP,
        width=2,
        add=QT_TRANSLATE_NOOP("stay_fields", "Add a s&tay (Enter)"),
        is_series=True,
        row_columns=4,
        fields=(
            Field("entry", QT_TRANSLATE_NOOP("stay_fields", "Entered on"), Kind.DATE),
            Field("exit", QT_TRANSLATE_NOOP("stay_fields", "Left on"), Kind.DATE),
            Field("is_still_there", QT_TRANSLATE_NOOP("stay_fields", "Still there"), Kind.CHECK),
            Field(
                "country",
                QT_TRANSLATE_NOOP("stay_fields", "Country"),
                Kind.CHOICE,
                choices=countries(desk),
                start=start,
            ),
            Field(
                "purpose",
                QT_TRANSLATE_NOOP("stay_fields", "Purpose (card)"),
                Kind.CHOICE,
                choices=coded("purpose"),
                start="unknown",
            ),
            Field(
                "document",
                QT_TRANSLATE_NOOP("stay_fields", "Paper used"),
                Kind.CHOICE,
                choices=(Choice("", ""), *words.choices(IdentityDocumentKind)),
            ),
            Field(
                "permitted_until",
                QT_TRANSLATE_NOOP("stay_fields", "Allowed until"),
                Kind.DATE,
            ),
            Field(
                "excuses",
                QT_TRANSLATE_NOOP("stay_fields", "Late because of"),
                Kind.CHIPS,
                choices=coded("excuse"),
            ),
        ),
    )


def permits(desk: Desk, key: str) -> Field:
    """Return the rows of permits and other statuses that cover days."""
    return Field(
        key,
        QT_TRANSLATE_NOOP("stay_fields", "Patents, contracts and other permits"),
        Kind.GROUP,
        width=2,
        add=QT_TRANSLATE_NOOP("stay_fields", "Add a &permit"),
        is_series=True,
        row_columns=4,
        fields=(
            Field(
                "kind",
                QT_TRANSLATE_NOOP("stay_fields", "Kind"),
                Kind.CHOICE,
                choices=coded("permit_kind"),
            ),
            Field("begins", QT_TRANSLATE_NOOP("stay_fields", "From"), Kind.DATE),
            Field("ends", QT_TRANSLATE_NOOP("stay_fields", "Last (paid) day"), Kind.DATE),
            Field(
                "country",
                QT_TRANSLATE_NOOP("stay_fields", "Country"),
                Kind.CHOICE,
                choices=countries(desk),
                start="RU",
            ),
            Field(
                "is_ended_early",
                QT_TRANSLATE_NOOP("stay_fields", "Broken off early"),
                Kind.CHECK,
                width=2,
            ),
        ),
    )


def registrations(desk: Desk, key: str) -> Field:
    """Return the rows of registrations at the place of stay."""
    return Field(
        key,
        QT_TRANSLATE_NOOP("stay_fields", "Registrations"),
        Kind.GROUP,
        width=2,
        add=QT_TRANSLATE_NOOP("stay_fields", "Add a re&gistration"),
        is_series=True,
        row_columns=4,
        fields=(
            Field("begins", QT_TRANSLATE_NOOP("stay_fields", "From"), Kind.DATE),
            Field("ends", QT_TRANSLATE_NOOP("stay_fields", "Until, if ended"), Kind.DATE),
            Field(
                "country",
                QT_TRANSLATE_NOOP("stay_fields", "Country"),
                Kind.CHOICE,
                choices=countries(desk),
                start="RU",
            ),
            Field("region", QT_TRANSLATE_NOOP("stay_fields", "Region"), max_length=100),
        ),
    )
