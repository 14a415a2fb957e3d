"""The fields of a conversation about protection, named as the facts of docs/assess.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.codes import IdentityDocumentKind
from mrc_desktop.domain.protection_facts import FearSign
from mrc_desktop.ui import place_names, words
from mrc_desktop.ui.casework import facts_form
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from mrc_desktop.services.desk import Desk

    Choices = Callable[[], tuple[Choice, ...]]

CONTEXT: Final = "protection_panel"

_SIGNS: Final[dict[str, str]] = {
    FearSign.FEAR_OF_RETURN: QT_TRANSLATE_NOOP("protection_panel", "&Afraid to go back"),
    FearSign.FEAR_OF_BEING_KILLED: QT_TRANSLATE_NOOP("protection_panel", "Afraid to be killed"),
    FearSign.TORTURE: QT_TRANSLATE_NOOP("protection_panel", "Speaks of torture or beating"),
    FearSign.WAR: QT_TRANSLATE_NOOP("protection_panel", "Speaks of war or violence"),
    FearSign.ASKS_FOR_HELP: QT_TRANSLATE_NOOP("protection_panel", "Asks for help or protection"),
    FearSign.ASKS_FOR_UNHCR: QT_TRANSLATE_NOOP("protection_panel", "Asks for UNHCR"),
    FearSign.ASKS_FOR_LAWYER: QT_TRANSLATE_NOOP("protection_panel", "Asks for a lawyer"),
}


def fields(desk: Desk) -> tuple[Field, ...]:
    """Return all fields, what must be asked first at the top."""
    unknown = _tr(QT_TRANSLATE_NOOP("protection_panel", "Not known"))

    def countries() -> tuple[Choice, ...]:
        return place_names.countries(desk, unknown)

    return (*_fear(), *_who(countries), *_child(), *_papers(countries), *_journey(), *_groups())


def _fear() -> tuple[Field, ...]:
    return (
        _heading(
            "fear",
            QT_TRANSLATE_NOOP(
                "protection_panel",
                "What would happen if the person went back? Any one “yes” is a request",
            ),
        ),
        *(_answer(f"signs.{one}", said) for one, said in _SIGNS.items()),
        _answer(
            "needs_interpreter", QT_TRANSLATE_NOOP("protection_panel", "Needs an &interpreter")
        ),
    )


def _who(countries: Choices) -> tuple[Field, ...]:
    return (
        _heading("who", QT_TRANSLATE_NOOP("protection_panel", "Who, where and since when")),
        Field(
            "country",
            QT_TRANSLATE_NOOP("protection_panel", "Country where the person is &now"),
            Kind.CHOICE,
            countries,
        ),
        Field(
            "arrival.place",
            QT_TRANSLATE_NOOP("protection_panel", "Where in the country"),
            Kind.CHOICE,
            lambda: facts_form.coded("place"),
        ),
        Field(
            "citizenship",
            QT_TRANSLATE_NOOP("protection_panel", "&Citizen of"),
            Kind.CHOICE,
            countries,
        ),
        Field("age", QT_TRANSLATE_NOOP("protection_panel", "A&ge"), Kind.NUMBER),
        _day("arrival.entered_on", QT_TRANSLATE_NOOP("protection_panel", "&Entered on")),
        _answer(
            "arrival.entry_was_regular",
            QT_TRANSLATE_NOOP("protection_panel", "Entry was regular"),
        ),
        _day(
            "arrival.danger_known_on",
            QT_TRANSLATE_NOOP("protection_panel", "Learned of the danger on"),
        ),
        _day("procedure.applied_on", QT_TRANSLATE_NOOP("protection_panel", "Applied on")),
        _day("procedure.refused_on", QT_TRANSLATE_NOOP("protection_panel", "Refused on")),
        _answer(
            "procedure.letter_to_origin",
            QT_TRANSLATE_NOOP("protection_panel", "Wants a letter to the country of origin"),
        ),
    )


def _child() -> tuple[Field, ...]:
    return (
        _heading("child", QT_TRANSLATE_NOOP("protection_panel", "A child")),
        _answer(
            "child.is_alone",
            QT_TRANSLATE_NOOP("protection_panel", "Alone, or parted from its parents"),
        ),
        Field(
            "child.with_whom",
            QT_TRANSLATE_NOOP("protection_panel", "&With whom it is now"),
            max_length=200,
        ),
        _answer("child.has_guardian", QT_TRANSLATE_NOOP("protection_panel", "Has a guardian")),
        _answer(
            "child.best_interests_noted",
            QT_TRANSLATE_NOOP("protection_panel", "Note on best interests is written"),
        ),
    )


def _papers(countries: Choices) -> tuple[Field, ...]:
    return (
        _heading("papers", QT_TRANSLATE_NOOP("protection_panel", "Papers and citizenship")),
        _answer("papers.lost", QT_TRANSLATE_NOOP("protection_panel", "Papers &lost")),
        Field(
            "papers.born_in",
            QT_TRANSLATE_NOOP("protection_panel", "&Born in"),
            Kind.CHOICE,
            countries,
        ),
        Field(
            "papers.parents_citizenships",
            QT_TRANSLATE_NOOP("protection_panel", "Parents were citizens of"),
            Kind.CHIPS,
            countries,
        ),
        Field(
            "papers.lived_in",
            QT_TRANSLATE_NOOP("protection_panel", "Lived in"),
            Kind.CHIPS,
            countries,
        ),
        Field(
            "papers.held",
            QT_TRANSLATE_NOOP("protection_panel", "&Papers held"),
            Kind.CHECKS,
            tuple(Choice(str(one), words.say(one)) for one in IdentityDocumentKind),
            width=2,
        ),
    )


def _journey() -> tuple[Field, ...]:
    return (
        _heading(
            "journey",
            QT_TRANSLATE_NOOP("protection_panel", "The journey: helped across, or exploited?"),
        ),
        _answer(
            "journey.helped_across",
            QT_TRANSLATE_NOOP("protection_panel", "Somebody helped across a border"),
        ),
        _answer(
            "journey.paid_for_crossing",
            QT_TRANSLATE_NOOP("protection_panel", "Paid for the crossing"),
        ),
        _answer(
            "journey.exploited",
            QT_TRANSLATE_NOOP("protection_panel", "Was or is e&xploited"),
        ),
        _answer(
            "journey.forced_or_deceived",
            QT_TRANSLATE_NOOP("protection_panel", "Was forced or deceived"),
        ),
    )


def _groups() -> tuple[Field, ...]:
    return (
        _heading("groups", QT_TRANSLATE_NOOP("protection_panel", "Whom to look out for")),
        Field(
            "groups",
            QT_TRANSLATE_NOOP("protection_panel", "V&ulnerable groups"),
            Kind.CHECKS,
            lambda: facts_form.coded("group"),
            width=2,
        ),
    )


def _heading(name: str, label: str) -> Field:
    return Field(f"heading.{name}", label, Kind.HEADING)


def _answer(key: str, label: str) -> Field:
    return Field(key, label, Kind.CHOICE, facts_form.answers)


def _day(key: str, label: str) -> Field:
    return Field(key, label, Kind.DATE)


def _tr(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
