"""The fields of a re-entry ban: where to, rulings, convictions, what else counts, ways to go on.

The texts stand in the context of the fields of stays, which the same form shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.ui.casework.facts_form import coded, yes_no
from mrc_desktop.ui.casework.stay_fields import countries
from mrc_desktop.ui.fields import Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.services.desk import Desk


def question(desk: Desk) -> tuple[Field, ...]:
    """Return the country to enter and the days that terms run from."""
    return (
        Field(
            "country",
            QT_TRANSLATE_NOOP("stay_fields", "Wants to &enter"),
            Kind.CHOICE,
            choices=countries(desk),
        ),
        Field(
            "travel_on",
            QT_TRANSLATE_NOOP("stay_fields", "Means to travel o&n"),
            Kind.DATE,
            hint=QT_TRANSLATE_NOOP("stay_fields", "01.12 or in full"),
            is_coming=True,
        ),
        Field(
            "learned_on",
            QT_TRANSLATE_NOOP("stay_fields", "&Learned of the ban on"),
            Kind.DATE,
            hint=QT_TRANSLATE_NOOP("stay_fields", "01.12 or in full"),
        ),
        Field(
            "is_on_control_register",
            QT_TRANSLATE_NOOP("stay_fields", "On the re&gister of controlled persons"),
            Kind.CHOICE,
            choices=yes_no(),
        ),
        Field(
            "registered_on",
            QT_TRANSLATE_NOOP("stay_fields", "In that register &since"),
            Kind.DATE,
        ),
    )


def rulings(desk: Desk) -> Field:
    """Return the rows of rulings of authorities and courts."""
    return Field(
        "rulings",
        QT_TRANSLATE_NOOP("stay_fields", "Rulings: fines, expulsions, deportations and others"),
        Kind.GROUP,
        width=2,
        add=QT_TRANSLATE_NOOP("stay_fields", "Add a &ruling"),
        is_series=True,
        row_columns=4,
        fields=(
            Field(
                "kind",
                QT_TRANSLATE_NOOP("stay_fields", "Kind of ruling"),
                Kind.CHOICE,
                choices=coded("ruling_kind"),
            ),
            Field("decided_on", QT_TRANSLATE_NOOP("stay_fields", "Decided on"), Kind.DATE),
            Field("in_force_since", QT_TRANSLATE_NOOP("stay_fields", "In force since"), Kind.DATE),
            Field(
                "area",
                QT_TRANSLATE_NOOP("stay_fields", "Broken rules on"),
                Kind.CHOICE,
                choices=coded("area"),
                start="unknown",
            ),
            Field("article", QT_TRANSLATE_NOOP("stay_fields", "Article"), max_length=60),
            Field(
                "copy_received_on", QT_TRANSLATE_NOOP("stay_fields", "Copy received on"), Kind.DATE
            ),
            Field("carried_out_on", QT_TRANSLATE_NOOP("stay_fields", "Removed on"), Kind.DATE),
            Field("stated_until", QT_TRANSLATE_NOOP("stay_fields", "Ban stated until"), Kind.DATE),
            Field(
                "is_paid",
                QT_TRANSLATE_NOOP("stay_fields", "Fine paid"),
                Kind.CHOICE,
                choices=yes_no(),
            ),
            Field("learned_on", QT_TRANSLATE_NOOP("stay_fields", "Learned of it on"), Kind.DATE),
            Field("place", QT_TRANSLATE_NOOP("stay_fields", "Place"), max_length=100),
            Field(
                "country",
                QT_TRANSLATE_NOOP("stay_fields", "Country"),
                Kind.CHOICE,
                choices=countries(desk),
                start="RU",
            ),
        ),
    )


def convictions(desk: Desk) -> Field:
    """Return the rows of sentences of criminal courts."""
    return Field(
        "convictions",
        QT_TRANSLATE_NOOP("stay_fields", "Convictions by a criminal court"),
        Kind.GROUP,
        width=2,
        add=QT_TRANSLATE_NOOP("stay_fields", "Add a c&onviction"),
        is_series=True,
        row_columns=4,
        fields=(
            Field("sentenced_on", QT_TRANSLATE_NOOP("stay_fields", "Sentenced on"), Kind.DATE),
            Field("spent_on", QT_TRANSLATE_NOOP("stay_fields", "Spent on"), Kind.DATE),
            Field(
                "is_spent",
                QT_TRANSLATE_NOOP("stay_fields", "Spent"),
                Kind.CHOICE,
                choices=yes_no(),
            ),
            Field(
                "is_intentional",
                QT_TRANSLATE_NOOP("stay_fields", "Intentional"),
                Kind.CHOICE,
                choices=yes_no(),
            ),
            Field(
                "country",
                QT_TRANSLATE_NOOP("stay_fields", "Country"),
                Kind.CHOICE,
                choices=countries(desk),
                start="RU",
            ),
        ),
    )


def circumstances() -> tuple[Field, ...]:
    """Return what else was told, what ties the person, and the ways to go on."""
    return (
        Field(
            "circumstances",
            QT_TRANSLATE_NOOP("stay_fields", "What else was told or shown"),
            Kind.CHECKS,
            choices=coded("circumstance"),
            width=2,
            across=1,
        ),
        Field(
            "ties",
            QT_TRANSLATE_NOOP("stay_fields", "Ties in the country"),
            Kind.CHECKS,
            choices=coded("tie"),
            width=2,
        ),
        Field(
            "routes",
            QT_TRANSLATE_NOOP("stay_fields", "Ways to go on that the person chose"),
            Kind.CHECKS,
            choices=coded("ban_route"),
            width=2,
            across=1,
        ),
        # Ticked in the checklists beside the form; kept, and offered as a draft, with it.
        Field(
            "papers",
            QT_TRANSLATE_NOOP("stay_fields", "Papers in hand"),
            Kind.CHECKS,
            choices=coded("papers"),
            width=2,
        ),
    )
