"""The words for the entries of the audit trail: what was done, to what kind of record."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

ACTIONS: Final[dict[str, str]] = {
    "vault.created": QT_TRANSLATE_NOOP("words_actions", "Register made"),
    "vault.unlocked": QT_TRANSLATE_NOOP("words_actions", "Register unlocked"),
    "keys.renewing": QT_TRANSLATE_NOOP("words_actions", "Renewal of the keys begun"),
    "keys.renewed": QT_TRANSLATE_NOOP("words_actions", "Keys renewed"),
    "recovery.renewed": QT_TRANSLATE_NOOP("words_actions", "New recovery sheet made"),
    "passphrase.changed": QT_TRANSLATE_NOOP("words_actions", "Own passphrase changed"),
    "passphrase.reset": QT_TRANSLATE_NOOP("words_actions", "Passphrase of a user set anew"),
    "passphrase.recovered": QT_TRANSLATE_NOOP("words_actions", "Recovery sheet used"),
    "user.added": QT_TRANSLATE_NOOP("words_actions", "User added"),
    "user.renamed": QT_TRANSLATE_NOOP("words_actions", "User renamed"),
    "user.disabled": QT_TRANSLATE_NOOP("words_actions", "User disabled"),
    "user.enabled": QT_TRANSLATE_NOOP("words_actions", "User enabled"),
    "centre.revised": QT_TRANSLATE_NOOP("words_actions", "Centre changed"),
    "person.registered": QT_TRANSLATE_NOOP("words_actions", "Person registered"),
    "person.opened": QT_TRANSLATE_NOOP("words_actions", "Person opened"),
    "person.revised": QT_TRANSLATE_NOOP("words_actions", "Person changed"),
    "consent.given": QT_TRANSLATE_NOOP("words_actions", "Consent recorded"),
    "consent.withdrawn": QT_TRANSLATE_NOOP("words_actions", "Consent withdrawn"),
    "case.opened": QT_TRANSLATE_NOOP("words_actions", "Case opened"),
    "case.viewed": QT_TRANSLATE_NOOP("words_actions", "Case read"),
    "case.revised": QT_TRANSLATE_NOOP("words_actions", "Case changed"),
    "case.next_step_set": QT_TRANSLATE_NOOP("words_actions", "Next step set"),
    "case.set_waiting": QT_TRANSLATE_NOOP("words_actions", "Case set to waiting"),
    "case.set_open": QT_TRANSLATE_NOOP("words_actions", "Case set to open"),
    "case.closed": QT_TRANSLATE_NOOP("words_actions", "Case closed"),
    "case.reopened": QT_TRANSLATE_NOOP("words_actions", "Case reopened"),
    "consultation.logged": QT_TRANSLATE_NOOP("words_actions", "Consultation logged"),
    "consultation.viewed": QT_TRANSLATE_NOOP("words_actions", "Consultation read"),
    "consultation.revised": QT_TRANSLATE_NOOP("words_actions", "Consultation changed"),
    "outreach.recorded": QT_TRANSLATE_NOOP("words_actions", "Outreach recorded"),
    "outreach.revised": QT_TRANSLATE_NOOP("words_actions", "Outreach changed"),
    "letter.issued": QT_TRANSLATE_NOOP("words_actions", "Letter issued"),
    "letter.status": QT_TRANSLATE_NOOP("words_actions", "Answer to a letter noted"),
    "sheet.handed_out": QT_TRANSLATE_NOOP("words_actions", "Information sheet handed out"),
    "paper.reprinted": QT_TRANSLATE_NOOP("words_actions", "Paper shown or printed again"),
    "copy.saved": QT_TRANSLATE_NOOP("words_actions", "Copy saved outside the register"),
    "organisation.added": QT_TRANSLATE_NOOP("words_actions", "Organisation added"),
    "organisation.revised": QT_TRANSLATE_NOOP("words_actions", "Organisation changed"),
    "organisation.removed": QT_TRANSLATE_NOOP("words_actions", "Organisation removed"),
    "month.issued": QT_TRANSLATE_NOOP("words_actions", "Month issued"),
    "threshold.set": QT_TRANSLATE_NOOP("words_actions", "Smallest published number set"),
}

SUBJECTS: Final[dict[str, str]] = {
    "person": QT_TRANSLATE_NOOP("words_actions", "Person"),
    "case": QT_TRANSLATE_NOOP("words_actions", "Case"),
    "consultation": QT_TRANSLATE_NOOP("words_actions", "Consultation"),
    "consent": QT_TRANSLATE_NOOP("words_actions", "Consent"),
    "outreach": QT_TRANSLATE_NOOP("words_actions", "Outreach"),
    "document": QT_TRANSLATE_NOOP("words_actions", "Document"),
    "organisation": QT_TRANSLATE_NOOP("words_actions", "Organisation"),
    "centre": QT_TRANSLATE_NOOP("words_actions", "Centre"),
    "user": QT_TRANSLATE_NOOP("words_actions", "User"),
    "month": QT_TRANSLATE_NOOP("words_actions", "Month"),
}
