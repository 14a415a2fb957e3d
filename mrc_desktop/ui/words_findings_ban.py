"""What is found about stays and bans; of a ban never more than "likely"."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

BAN_FINDINGS: Final[dict[str, str]] = {
    "possible": QT_TRANSLATE_NOOP("words_findings", "Possible: {finding}"),
    "stay_inside": QT_TRANSLATE_NOOP(
        "words_findings",
        "In the country ({country}) now: {used} used. No limit of stay was read for this.",
    ),
    "stay_inside_left": QT_TRANSLATE_NOOP(
        "words_findings",
        "In the country ({country}) now: {used} used, {left} left. The last "
        "lawful day is {last_legal_day}.",
    ),
    "stay_inside_breach": QT_TRANSLATE_NOOP(
        "words_findings", "In the country ({country}) over the limit since {first_breach}."
    ),
    "stay_inside_used": QT_TRANSLATE_NOOP(
        "words_findings", "In the country ({country}) now: {used} used, {left} left."
    ),
    "stay_outside": QT_TRANSLATE_NOOP(
        "words_findings", "Outside the country ({country}): {used} used."
    ),
    "stay_outside_left": QT_TRANSLATE_NOOP(
        "words_findings", "Outside the country ({country}): {used} used, {left} left."
    ),
    "overstay_going_on": QT_TRANSLATE_NOOP(
        "words_findings", "Overstay of {days}, still going on (stay {trip})."
    ),
    "overstay_over": QT_TRANSLATE_NOOP(
        "words_findings", "Overstay of {days} in stay {trip}, until {last_day}."
    ),
    "registered": QT_TRANSLATE_NOOP("words_findings", "Registered in time (stay {trip})."),
    "registered_late": QT_TRANSLATE_NOOP(
        "words_findings", "Registered late: the last day was {last_day} (stay {trip})."
    ),
    "registration_ended": QT_TRANSLATE_NOOP(
        "words_findings", "The registration has ended while the stay goes on (stay {trip})."
    ),
    "registration_due": QT_TRANSLATE_NOOP(
        "words_findings", "To be registered by {last_day} (stay {trip})."
    ),
    "not_registered": QT_TRANSLATE_NOOP(
        "words_findings", "Not registered; the last day was {last_day} (stay {trip})."
    ),
    "overstay": QT_TRANSLATE_NOOP(
        "words_findings", "Overstay of {days}: entry will likely be refused after leaving."
    ),
    "overstay_until": QT_TRANSLATE_NOOP(
        "words_findings", "Overstay of {days}: entry is likely refused until {likely_end}."
    ),
    "possible_overstay": QT_TRANSLATE_NOOP(
        "words_findings",
        "Overstay of {days}, too short for a ban so far; from {longer_from} a ban is likely.",
    ),
    "overstay_excused": QT_TRANSLATE_NOOP(
        "words_findings",
        "Overstay of {days} with a reason the law accepts: likely no ban, if it is proved.",
    ),
    "stay_limit_overrun": QT_TRANSLATE_NOOP(
        "words_findings",
        "Longer in the country than the limit allows: entry will likely be refused after leaving.",
    ),
    "stay_limit_overrun_until": QT_TRANSLATE_NOOP(
        "words_findings",
        "Longer in the country than the limit allows: entry is likely refused until {likely_end}.",
    ),
    "removal": QT_TRANSLATE_NOOP(
        "words_findings", "Expelled, deported or readmitted: entry is likely refused."
    ),
    "removal_until": QT_TRANSLATE_NOOP(
        "words_findings",
        "Expelled, deported or readmitted: entry is likely refused until {likely_end}.",
    ),
    "repeat_removal": QT_TRANSLATE_NOOP(
        "words_findings", "Removed more than once: entry is likely refused."
    ),
    "repeat_removal_until": QT_TRANSLATE_NOOP(
        "words_findings", "Removed more than once: entry is likely refused until {likely_end}."
    ),
    "removal_from_register": QT_TRANSLATE_NOOP(
        "words_findings",
        "Removed while on the register of controlled persons: entry is likely "
        "refused, for at least the stated time.",
    ),
    "removal_from_register_until": QT_TRANSLATE_NOOP(
        "words_findings",
        "Removed while on the register of controlled persons: entry is likely "
        "refused at least until {likely_end}.",
    ),
    "repeat_offences": QT_TRANSLATE_NOOP(
        "words_findings",
        "Several administrative offences within the period: entry is likely refused.",
    ),
    "repeat_offences_until": QT_TRANSLATE_NOOP(
        "words_findings",
        "{count} administrative offences within the period: entry is likely "
        "refused until {likely_end}.",
    ),
    "repeat_migration_offences": QT_TRANSLATE_NOOP(
        "words_findings",
        "Several offences against the migration rules within the period: entry is likely refused.",
    ),
    "repeat_migration_offences_until": QT_TRANSLATE_NOOP(
        "words_findings",
        "{count} offences against the migration rules within the period: entry is "
        "likely refused until {likely_end}.",
    ),
    "undesirable_stay": QT_TRANSLATE_NOOP(
        "words_findings",
        "The stay was declared undesirable: entry is likely refused until that is lifted.",
    ),
    "unpaid_fines": QT_TRANSLATE_NOOP(
        "words_findings", "An unpaid fine: entry is likely refused until it is paid."
    ),
    "unspent_conviction": QT_TRANSLATE_NOOP(
        "words_findings", "A conviction that is not spent: entry is likely refused until it is."
    ),
    "unspent_conviction_until": QT_TRANSLATE_NOOP(
        "words_findings",
        "A conviction that is not spent: entry is likely refused until {likely_end}.",
    ),
    "border_breach": QT_TRANSLATE_NOOP(
        "words_findings",
        "Border rules were broken at an attempt to enter: entry is likely refused "
        "until that is put right.",
    ),
    "forged_papers": QT_TRANSLATE_NOOP(
        "words_findings", "Forged papers or false statements: entry is likely refused."
    ),
    "no_means": QT_TRANSLATE_NOOP(
        "words_findings", "Means to live were not shown: entry is likely refused until they are."
    ),
    "threat_named": QT_TRANSLATE_NOOP(
        "words_findings", "A threat to security or public order was named: entry is likely refused."
    ),
    "no_insurance": QT_TRANSLATE_NOOP(
        "words_findings", "No medical insurance: entry is likely refused until the policy is shown."
    ),
    "unpaid_debt": QT_TRANSLATE_NOOP(
        "words_findings",
        "A debt to the state or for a fine: entry is likely refused until it is paid.",
    ),
    "stated_ban": QT_TRANSLATE_NOOP("words_findings", "A paper states a ban of entry."),
    "stated_ban_until": QT_TRANSLATE_NOOP(
        "words_findings", "A paper states a ban of entry until {likely_end}."
    ),
    "late_departure_offence": QT_TRANSLATE_NOOP(
        "words_findings", "Left {days} too late: an offence, no ban by itself."
    ),
    "on_control_register": QT_TRANSLATE_NOOP(
        "words_findings",
        "On the register of controlled persons: what may be done is limited, and "
        "removal threatens.",
    ),
    "left_while_registered": QT_TRANSLATE_NOOP(
        "words_findings",
        "Left while on the register of controlled persons: a ban is likely left "
        "behind; have it checked.",
    ),
    "ties_count": QT_TRANSLATE_NOOP(
        "words_findings",
        "Family, study or treatment counts against a ban; the decision is the "
        "authority's or the court's.",
    ),
    "checked_in_writing": QT_TRANSLATE_NOOP(
        "words_findings", "Checked in writing on {checked_on}: {answer}."
    ),
    "checked_informally": QT_TRANSLATE_NOOP(
        "words_findings",
        "Checked on {checked_on}, not in writing: {answer}. Only a written answer has weight.",
    ),
}
"""The sentence of each finding by its code."""
